"""What the words of an article are marked with, and the text cut where a mark begins or ends.

Marks overlap: a finding within a quotation within an attribution. HTML elements cannot, so the
text becomes a row of pieces, each of which knows all the marks that it lies under.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from audit.article.record import Article
from audit.facts import Attribution, Span
from audit.report.html.notes import Note

Part = Literal["source", "cue", "content"]
PARTS: tuple[Part, ...] = ("source", "cue", "content")


@dataclass(frozen=True, slots=True)
class Said:
    """Words that are part of an attribution: its id, and which part."""

    attribution: str
    part: Part


@dataclass(frozen=True, slots=True)
class Linked:
    """Words that are a link: where it leads, and where the last of them ends."""

    target: str
    end: int


Mark = Note | Said | Linked
"""A note marks the words that it is about."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters that lie under the same marks, in the order in which these began."""

    span: Span
    marks: tuple[Mark, ...]


def marked(
    article: Article, attributions: Sequence[Attribution], notes: Sequence[Note]
) -> Iterator[tuple[Span, Mark]]:
    """Give every mark of an article and where it lies."""
    for note in notes:
        if not note.whole:
            yield note.finding.span, note
    for one in attributions:
        for part in PARTS:
            spans: tuple[Span, ...] = getattr(one, part)
            yield from ((span, Said(one.id, part)) for span in spans)
    for link in article.links:
        yield link.span, Linked(link.target, link.span.end)


def cut(marks: Iterable[tuple[Span, Mark]], places: Iterable[int]) -> list[Piece]:
    """Cut the text at both ends of each mark, and at ``places``. Marks of no words mark none."""
    begins: dict[int, list[Mark]] = defaultdict(list)
    ends: dict[int, list[Mark]] = defaultdict(list)
    for span, mark in marks:
        if len(span):
            begins[span.start].append(mark)
            ends[span.end].append(mark)
    at = sorted({*begins, *ends, *places})
    under: list[Mark] = []
    pieces = []
    for start, end in pairwise(at):
        for mark in ends.get(start, ()):
            under.remove(mark)
        under += begins.get(start, ())
        pieces.append(Piece(Span(start, end), tuple(under)))
    return pieces


def handles(pieces: Sequence[Piece]) -> dict[int, list[str]]:
    """Give the attributions that are opened at each piece, by its number.

    That is the first piece of an attribution's cue, or else of its source, or of its content.
    """
    best: dict[str, tuple[int, int]] = {}
    order = ("cue", "source", "content")
    for number, piece in enumerate(pieces):
        for mark in piece.marks:
            if isinstance(mark, Said):
                found = order.index(mark.part), number
                best[mark.attribution] = min(best.get(mark.attribution, found), found)
    opened: dict[int, list[str]] = defaultdict(list)
    for attribution, (_, number) in best.items():
        opened[number].append(attribution)
    return opened
