"""Proper names as the encoder reads them: component ``audit_names``."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from spacy.language import Language

from audit.facts import Name, NameKind, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

KINDS: tuple[NameKind, ...] = get_args(NameKind)


@Language.factory("audit_names")
def make_names(nlp: Language, name: str) -> NameFinder:
    """Give the component."""
    return NameFinder()


class NameFinder:
    """Sets ``doc._.names``, each name without its titles."""

    def __call__(self, doc: Doc) -> Doc:
        """Take the names that the encoder found."""
        found = doc._.reading.names
        doc._.names = tuple(
            Name(Span(name.start, name.end), kind)
            for name in found
            for kind in KINDS
            if kind == name.kind
        )
        return doc
