"""How high a row must be for its wrapped text to show.

Spreadsheet programs do not fit the rows of a file they did not write themselves, so the height is
reckoned here from the letters' widths in Calibri (or Carlito, its free twin).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from unicodedata import east_asian_width

EM = 13.33
"""The size of ten-point letters, in pixels."""

COLUMN_UNIT, PADDING = 7.0, 13.0
"""Pixels for each unit of a column's width, and those at its edges that text does not use."""

LINE, EDGES, HIGHEST = 13.2, 4.0, 409.0
"""Points: a line of text, the row's upper and lower edge, and the most that Excel allows."""

SLACK = 1.03
"""Rather a little too high than a line cut off, as other fonts are wider."""

WIDTHS = {
    **dict.fromkeys("ijlI'’‘|", 0.24),
    **dict.fromkeys(" .,:;!", 0.26),
    **dict.fromkeys("frt()[]{}-J", 0.34),
    **dict.fromkeys("cszL/“”", 0.42),
    **dict.fromkeys("aegkvxyEFPSTXYZ?_", 0.49),
    **dict.fromkeys("CDGHNOQRUV&", 0.63),
    **dict.fromkeys("wm%…", 0.8),
    **dict.fromkeys("MW@—", 0.9),
}
"""Widths in parts of the letters' size."""

OTHER, WIDE = 0.53, 1.0


def row_height(cells: Iterable[tuple[str, float]]) -> float:
    """Give the height in points for cells of (text, column width)."""
    most = max((lines(text, width) for text, width in cells), default=1)
    return min(most * LINE + EDGES, HIGHEST)


def lines(text: str, column: float) -> int:
    """Count the lines that ``text`` takes when wrapped in a column of that width."""
    room = (column * COLUMN_UNIT - PADDING) / (EM * SLACK)
    return sum(_lines_of_paragraph(part, room) for part in text.split("\n"))


def _lines_of_paragraph(text: str, room: float) -> int:
    count, used = 1, 0.0
    for word in text.split(" "):
        width = _width(word)
        if used and used + WIDTHS[" "] + width > room:
            count, used = count + 1, 0.0
        elif used:
            used += WIDTHS[" "]
        used += width
        while used > room:  # a word longer than the line is broken anywhere
            count, used = count + 1, used - room
    return count


@lru_cache(maxsize=20_000)
def _width(word: str) -> float:
    return sum(WIDTHS.get(char) or _unlisted(char) for char in word)


def _unlisted(char: str) -> float:
    return OTHER if char < "\u1100" or east_asian_width(char) not in "WF" else WIDE
