"""The encoder's one pass over an article: component ``audit_reading``.

What reads is an option of the component, ``reader``: the name of a function registered under
``misc`` in spaCy's registry, and its arguments. Ours takes a folder of weights, by default those
that come with the package. Anything with the method of :class:`Reads` can stand in its place.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from spacy.language import Language
from spacy.util import registry

from audit.language.encoder.reader import Reader, Reading

if TYPE_CHECKING:
    from spacy.tokens import Doc

READER = "audit.encoder.v1"
UNREAD = frozenset(("byline", "dateline"))
"""Kinds of blocks in which nobody says anything."""


class Reads(Protocol):
    """What finds attributions and names: for training's sake it knows nothing of Doc or Article."""

    def read(self, text: str, paragraphs: Sequence[tuple[int, int]]) -> Reading:
        """Read the paragraphs of a text, given as offsets in order."""


def encoder(weights: str | None = None) -> Reads:
    """Give the reader with the weights in a folder."""
    return Reader(Path(weights) if weights else None)


registry.misc.register(READER, func=encoder)


@Language.factory("audit_reading", default_config={"reader": {"@misc": READER, "weights": None}})
def make_reading(nlp: Language, name: str, reader: Reads) -> ReadingFinder:
    """Give the component."""
    return ReadingFinder(reader)


class ReadingFinder:
    """Sets ``doc._.reading``; the attributions and the names are made from it."""

    def __init__(self, reader: Reads) -> None:
        self.reader = reader

    def __call__(self, doc: Doc) -> Doc:
        """Read the article's blocks, each as a paragraph."""
        spans = [b.span for b in doc._.article.blocks if b.kind not in UNREAD]
        doc._.reading = self.reader.read(doc.text, [(span.start, span.end) for span in spans])
        return doc
