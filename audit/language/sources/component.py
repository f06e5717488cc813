"""Who the sources are: component ``audit_sources``.

Takes attributions (source, cue and content, whoever found them) and names; gives each
attribution its source's id, sets ``doc._.sources``, and tells each quotation its speaker.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from spacy.language import Language

from audit.facts import Attribution, Quotation
from audit.language.attributions.speakers import owners
from audit.language.grammar.words import words_of
from audit.language.sources.mended_names import mended
from audit.language.sources.records import Records
from audit.language.sources.resolver import Resolver
from audit.language.sources.whole_names import whole

if TYPE_CHECKING:
    from spacy.tokens import Doc


@Language.factory("audit_sources")
def make_sources(nlp: Language, name: str) -> SourceLedger:
    """Give the component."""
    return SourceLedger()


class SourceLedger:
    """Sets ``doc._.sources`` and completes attributions and quotations."""

    def __call__(self, doc: Doc) -> Doc:
        """Resolve the sources."""
        words = words_of(doc)
        doc._.names = mended(words, whole(words, doc._.names))
        resolver = Resolver(words, doc._.names, doc._.article)
        resolver.walk(doc._.attributions)
        records = Records(words, resolver, doc._.attributions)
        attributions = records.attributions(doc._.attributions)
        doc._.sources = records.sources(attributions)
        doc._.attributions = tuple(attributions)
        doc._.quotations = _with_speakers(doc._.quotations, tuple(attributions))
        return doc


def _with_speakers(
    quotations: tuple[Quotation, ...], attributions: tuple[Attribution, ...]
) -> tuple[Quotation, ...]:
    """Give the quotations their speakers and attributions; attributed scare quotes are partial."""
    owner = owners(quotations, attributions)
    done = []
    for quotation in quotations:
        item = owner.get(quotation.id)
        if item is None or quotation.kind in ("title", "term"):
            done.append(quotation)
            continue
        kind = "partial" if quotation.kind == "scare" else quotation.kind
        done.append(replace(quotation, kind=kind, speaker=item.source_id, attribution=item.id))
    return tuple(done)
