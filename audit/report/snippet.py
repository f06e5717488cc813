"""The lines of the file that a finding is about, cut to the terminal and underlined."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from audit.article import Article, Region
from audit.report.display import Glyph, glyphs

CUT = "…"
LEFT_OUT = "⋮"
MOST_ROWS = 3
BEFORE = 2 / 5
"""The share of spare room that words before the flagged ones get."""

SNAP = 14
"""How many columns a cut may move to fall between two words."""


@dataclass(frozen=True, slots=True)
class Snippet:
    """A row of the picture: what stands before the flagged words, they, and what follows.

    ``gutter`` is the line's number, nothing where the row continues one, or a sign for lines
    that are left out. ``indent`` and ``columns`` say where the underline starts and how long it is.
    """

    gutter: str
    before: str = ""
    flagged: str = ""
    after: str = ""
    indent: int = 0
    columns: int = 0


def snippets(article: Article, region: Region, width: int) -> Iterator[Snippet]:
    """Give the lines of ``region`` in rows of at most ``width`` columns, the longest cut."""
    first, last = region.start.line, region.end.line
    if last > first and region.end.column == 1:
        last -= 1
    numbers = [n for n in range(first, last + 1) if article.line(n).strip()] or [first]
    if len(numbers) > MOST_ROWS:
        numbers = [numbers[0], 0, numbers[-1]]
    for number in numbers:
        if not number:
            yield Snippet(LEFT_OUT)
            continue
        line = article.line(number)
        start = region.start.column - 1 if number == first else len(line) - len(line.lstrip())
        end = region.end.column - 1 if number == region.end.line else len(line.rstrip())
        yield from cut(number, line, start, max(start, end), width)


def cut(number: int, line: str, start: int, end: int, width: int) -> Iterator[Snippet]:
    """Cut ``line`` to what fits around characters ``start`` to ``end``; fold those if need be."""
    near, far = _neighbourhood(line, start, end, width)
    pieces = glyphs(line[near:far])
    first = _index(pieces, start - near)
    past = max(_index(pieces, end - near), min(first + 1, len(pieces)))
    left_out = bool(line[:near].strip()), bool(line[far:].strip())
    room = width - 2 * len(CUT)
    if _columns(pieces) <= width or _columns(pieces[first:past]) <= room:
        left, right = _window(pieces, first, past, width)
        rows = [(left, first, past, right)]
    else:
        rows = [(at, at, to, to) for at, to in _fold(pieces, first, past, room)]
    for row, (left, at, to, right) in enumerate(rows):
        cut_left = not row and (left > 0 or left_out[0])
        cut_right = row == len(rows) - 1 and (right < len(pieces) or left_out[1])
        yield Snippet(
            "" if row else str(number),
            CUT * cut_left + _shown(pieces[left:at]),
            _shown(pieces[at:to]),
            _shown(pieces[to:right]) + CUT * cut_right,
            cut_left + _columns(pieces[left:at]),
            max(_columns(pieces[at:to]), 1),
        )


def _fold(pieces: list[Glyph], first: int, past: int, room: int) -> list[tuple[int, int]]:
    """Break the flagged pieces between words into rows; what is too much for them is left out."""
    rows: list[tuple[int, int]] = []
    while first < past and len(rows) < MOST_ROWS:
        end = first + _fitting(pieces[first:past], room)
        to = end if end == past else _before_space(pieces, first, end)
        rows.append((first, to))
        first = to
        while first < past and pieces[first].shown.isspace():
            first += 1
    return rows


def _neighbourhood(line: str, start: int, end: int, width: int) -> tuple[int, int]:
    """Leave aside what can't be shown: a web page may be one line of a million characters."""
    near = max(start - 4 * width, len(line) - len(line.lstrip()))
    far = min(min(end, start + 4 * width) + 4 * width, len(line.rstrip()))
    near = min(near, start)
    return near, max(far, near)


def _window(pieces: list[Glyph], first: int, past: int, width: int) -> tuple[int, int]:
    """Choose the pieces to show: all, or the flagged ones with what fits around them."""
    if _columns(pieces) <= width:
        return 0, len(pieces)
    spare = width - 2 * len(CUT) - _columns(pieces[first:past])
    before, after = _columns(pieces[:first]), _columns(pieces[past:])
    room = min(before, max(int(spare * BEFORE), spare - after))
    left = first - _fitting(pieces[:first][::-1], room)
    right = past + _fitting(pieces[past:], spare - room)
    return _after_space(pieces, left, first), _before_space(pieces, past, right)


def _after_space(pieces: list[Glyph], left: int, first: int) -> int:
    if left == 0:
        return left
    for at in range(left, min(left + SNAP, first)):
        if pieces[at - 1].shown.isspace():
            return at
    return left


def _before_space(pieces: list[Glyph], past: int, right: int) -> int:
    if right == len(pieces):
        return right
    for at in range(right, max(right - SNAP, past), -1):
        if pieces[at].shown.isspace():
            return at
    return right


def _fitting(pieces: list[Glyph], room: int) -> int:
    """Count how many of ``pieces`` fit into ``room`` columns."""
    for count, piece in enumerate(pieces):
        room -= piece.columns
        if room < 0:
            return count
    return len(pieces)


def _index(pieces: list[Glyph], offset: int) -> int:
    """Give the index of the first piece that starts at or after ``offset``."""
    start = 0
    for index, piece in enumerate(pieces):
        if start >= offset:
            return index
        start += piece.length
    return len(pieces)


def _columns(pieces: list[Glyph]) -> int:
    return sum([piece.columns for piece in pieces])  # a list: twice as fast as a generator


def _shown(pieces: list[Glyph]) -> str:
    return "".join([piece.shown for piece in pieces])
