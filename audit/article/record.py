"""The record of an article as read, and the way back from its text to its file."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import chain
from typing import Literal

from audit.facts import Span

LINE_END = re.compile(r"\r\n|\n|\r")

BlockKind = Literal[
    "headline",
    "byline",
    "dateline",
    "heading",
    "paragraph",
    "quotation",
    "list-item",
    "caption",
    "table-cell",
    "note",
]
"""``dateline`` is a block of its own that holds the date or place of publication; a dateline
that opens a paragraph ("PARIS (AP) — …") stays in it and is told by ``Metadata.dateline``."""

Format = Literal[
    "text", "markdown", "html", "docx", "odt", "newsml", "nitf", "ninjs", "wxr", "feed"
]

MARGIN: tuple[Format, ...] = ("docx", "odt")
"""Formats whose comments stand in the margin, each about words that are marked."""

FieldNames = Mapping[str, Sequence[str]]
"""A house's own names of front-matter fields, by kind of metadata (``byline``, ``date`` …), best
first. A dotted name (``params.author``) leads into a mapping."""


@dataclass(frozen=True, slots=True)
class Position:
    """A place in the decoded file: line and column from 1, offset from 0, in code points."""

    line: int
    column: int
    offset: int


@dataclass(frozen=True, slots=True)
class Region:
    """A part of the decoded file; ``end`` is exclusive."""

    start: Position
    end: Position


@dataclass(frozen=True, slots=True)
class Run:
    """Consecutive characters of the text and where they stand in the file.

    ``verbatim`` runs have the same characters in both, one to one. Any other run is an atom: its
    characters together stand for the whole file range (an entity, an escaped line break).
    """

    text: Span
    file: Span
    verbatim: bool


@dataclass(frozen=True, slots=True)
class Block:
    """A headline, paragraph, quotation block …; ``level`` is a heading's or list's depth.

    For a table's cell it is the number of its row in the article, where the format tells rows.
    """

    kind: BlockKind
    span: Span
    level: int = 0


@dataclass(frozen=True, slots=True)
class Link:
    """Linked words and the target as written (a note's reference targets ``#note-LABEL``)."""

    span: Span
    target: str


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment of the format: ``file`` is its range in the file, ``at`` its place in the text.

    ``block`` is the index of the block among whose words it stands or, between blocks, of the next
    one: after the last block that is their number. ``closed`` is false where the file ends first.
    A comment in the margin of a document has the ``file`` range of the words that it is about, and
    may have an ``author``.
    """

    text: str
    file: Span
    at: int
    block: int = 0
    closed: bool = True
    author: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A value under ``audit:`` in the front matter.

    ``keys`` lead to it from there, a list's items counted from 0 (``allow``, ``0``, ``rule``);
    ``file`` is the range of its key and value in the file.
    """

    keys: tuple[str, ...]
    value: str
    file: Span


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the file says of itself, or shows in its first blocks.

    ``date`` is YYYY-MM-DD where it could be read, else as written; ``dateline`` is as written,
    without the dash after it; ``byline`` is without "By". ``fields`` holds the front matter's
    scalars as written, by their names in lower case (``params.desk`` for what stands in a mapping),
    ``lists`` its lists of names. ``evidence`` are the paths of source material that it names, as
    written; ``embargo`` is until when it may not be published, as written. ``own`` is what it tells
    this program, under ``audit:``.
    """

    title: str | None = None
    byline: str | None = None
    dateline: str | None = None
    date: str | None = None
    section: str | None = None
    publisher: str | None = None
    sources: tuple[str, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    evidence: tuple[str, ...] = ()
    embargo: str | None = None
    lists: tuple[tuple[str, tuple[str, ...]], ...] = ()
    own: tuple[Entry, ...] = ()


@dataclass(frozen=True)
class Article:
    """A document as read.

    ``source`` is the decoded file with its line endings as they stand (a byte-order mark is not
    part of it); of a Word document, it has the paragraphs as lines. ``text`` is the article as it
    reads: blocks joined by a blank line, markup gone, entities decoded, a soft line break as one
    space. ``runs`` map every character of the text to the file, in order. ``part`` is the name of
    the article within a file of several (a feed, an export), unique there; ``path`` and all places
    are the whole file's.
    """

    path: str
    format: Format
    source: str
    text: str
    blocks: tuple[Block, ...]
    runs: tuple[Run, ...]
    links: tuple[Link, ...] = ()
    comments: tuple[Comment, ...] = ()
    metadata: Metadata = field(default_factory=Metadata)
    part: str = ""

    @property
    def name(self) -> str:
        """Give what tells it from all other articles: its path, and its part of that."""
        return f"{self.path} [{self.part}]" if self.part else self.path

    def locate(self, span: Span) -> Region:
        """Give the region of the file that the characters of ``span`` stand in."""
        file = self.in_file(span)
        return Region(self.position(file.start), self.position(file.end))

    def in_file(self, span: Span) -> Span:
        """Give the file range of ``span``: from its first character to its last, all between."""
        start = self._file_offset(span.start, end=False)
        if not len(span):
            return Span(start, start)
        end = self._file_offset(span.end - 1, end=True)
        return Span(start, max(start, end))  # fields of a wire format stand in any order

    def excerpt(self, span: Span) -> str:
        """Give the file's own characters for ``span``, markup between them included."""
        file = self.in_file(span)
        return self.source[file.start : file.end]

    def position(self, offset: int) -> Position:
        """Give line and column of an offset into the file."""
        line = bisect_right(self._line_starts, offset)
        return Position(line, offset - self._line_starts[line - 1] + 1, offset)

    def line(self, number: int) -> str:
        """Give one line of the file, counted from 1, without its ending."""
        starts = self._line_starts
        end = starts[number] if number < len(starts) else len(self.source)
        return self.source[starts[number - 1] : end].rstrip("\r\n")

    def _file_offset(self, index: int, *, end: bool) -> int:
        """Give the file offset where a character of the text starts, or ends."""
        if not self.runs:
            return 0
        at = max(bisect_right(self._run_starts, index) - 1, 0)
        run = self.runs[at]
        if index >= run.text.end:  # between blocks, or past the last one
            return run.file.end
        if run.verbatim:
            return run.file.start + index - run.text.start + end
        return run.file.end if end else run.file.start

    @cached_property
    def _run_starts(self) -> list[int]:
        return [run.text.start for run in self.runs]

    @cached_property
    def _line_starts(self) -> Sequence[int]:
        return _shared_line_starts(self.source) if self.part else _line_starts(self.source)


def _line_starts(source: str) -> Sequence[int]:
    """Give offsets at which lines start; one ends at ``\\n``, ``\\r\\n`` or a lone ``\\r``."""
    return array("Q", chain((0,), (match.end() for match in LINE_END.finditer(source))))


_shared_line_starts = lru_cache(maxsize=1)(_line_starts)
"""The articles of one file have its lines in common, and there may be thousands of them."""
