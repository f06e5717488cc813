"""The article as it reads: its blocks in their groups, each cut into words under the same marks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import urlsplit

from audit.article.record import Block
from audit.engine.record import SEVERITIES, Audit
from audit.facts import Span
from audit.report.html.marks import Linked, Piece, Said, cut, handles, marked
from audit.report.html.notes import Note

TOGETHER = {"list-item": "list", "table-cell": "table", "quotation": "quotation", "note": "notes"}
"""Kinds of block that stand together, and what they then are."""
LEVELS = (*SEVERITIES, "aside")


@dataclass(frozen=True, slots=True)
class Words:
    """Words under the same marks.

    ``flags`` are the numbers of the notes they are about, ``level`` that of the most severe.
    ``said`` are the parts of attributions they belong to; ``handles`` the attributions that are
    opened here by keyboard. ``link`` is where they lead, and ``host`` stands after its last words.
    ``markers`` are the notes whose numbers stand after them.
    """

    text: str
    flags: tuple[int, ...] = ()
    level: str = ""
    said: tuple[Said, ...] = ()
    handles: tuple[str, ...] = ()
    link: str = ""
    host: str = ""
    markers: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """One block, with the notes that stand beside it."""

    block: Block
    words: tuple[Words, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Rows of passages that stand together; only a table's rows have more than one."""

    kind: str
    rows: tuple[tuple[Passage, ...], ...]

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Give the passages one after the other."""
        return tuple(one for row in self.rows for one in row)


def column(audit: Audit, notes: Sequence[Note]) -> list[Group]:
    """Give the article in its groups, every block once and in order."""
    passages = _passages(audit, notes)
    grouped = groupby(passages, key=_kind)
    return [Group(kind, _rows(kind, list(some))) for kind, some in grouped]


def _kind(passage: Passage) -> str:
    kind = passage.block.kind
    return TOGETHER.get(kind, kind)


def _rows(kind: str, passages: list[Passage]) -> tuple[tuple[Passage, ...], ...]:
    """Divide the cells of a table into its rows; everything else is a row of its own.

    So are cells of which the format does not tell the row.
    """
    if kind != "table" or not all(one.block.level for one in passages):
        return tuple((one,) for one in passages)
    return tuple(tuple(row) for _, row in groupby(passages, key=lambda one: one.block.level))


def _passages(audit: Audit, notes: Sequence[Note]) -> Iterator[Passage]:
    blocks = audit.article.blocks or (Block("paragraph", Span(0, 0)),)
    beside = _beside(blocks, notes)
    # a note's number stands after its words, or at the end of the block that they begin in
    markers = {
        note.number: min(max(note.finding.span.end, block.span.start), block.span.end)
        for block, its in zip(blocks, beside, strict=True)
        for note in its
    }
    ends = [end for block in blocks for end in (block.span.start, block.span.end)]
    pieces = cut(marked(audit.article, audit.facts.attributions, notes), [*ends, *markers.values()])
    starts, opened = [piece.span.start for piece in pieces], handles(pieces)
    for block, its in zip(blocks, beside, strict=True):
        first, last = (bisect_left(starts, end) for end in (block.span.start, block.span.end))
        at: dict[int, list[Note]] = defaultdict(list)
        for note in its:
            at[markers[note.number]].append(note)
        words = [Words("", markers=tuple(at[block.span.start]))] if at[block.span.start] else []
        for number in range(first, last):
            piece = pieces[number]
            text = audit.article.text[piece.span.start : piece.span.end]
            words.append(_words(text, piece, opened.get(number, ()), at[piece.span.end]))
        yield Passage(block, tuple(words), tuple(its))


def _beside(blocks: Sequence[Block], notes: Sequence[Note]) -> list[list[Note]]:
    """Give the notes of each block: those of findings that begin in it."""
    starts = [block.span.start for block in blocks]
    found: list[list[Note]] = [[] for _ in blocks]
    for note in notes:
        found[max(bisect_right(starts, note.finding.span.start) - 1, 0)].append(note)
    return found


def _words(text: str, piece: Piece, opened: Sequence[str], markers: Sequence[Note]) -> Words:
    notes = [mark for mark in piece.marks if isinstance(mark, Note)]
    links = [mark for mark in piece.marks if isinstance(mark, Linked)]
    return Words(
        text,
        tuple(note.number for note in notes),
        min((note.level for note in notes), key=LEVELS.index, default=""),
        tuple(mark for mark in piece.marks if isinstance(mark, Said)),
        tuple(opened),
        links[0].target if links else "",
        next((host(one.target) for one in links if one.end == piece.span.end), ""),
        tuple(markers),
    )


def host(target: str) -> str:
    """Give what tells readers where a link leads: its host, without "www", or nothing."""
    try:
        return (urlsplit(target).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
