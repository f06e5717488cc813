"""Tables for a terminal: a first column of text that wraps, then numbers set to the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import click

from audit.ledger.shares import UNTOLD
from audit.report.display import columns, wrap

LEAST_WIDTH, MOST_WIDTH = 48, 120
"""Terminal columns; wider lines are harder to read, however wide the window."""

LEAST_TEXT = 12
SHARE, ROOM_FOR_SHARES = 4, 60
"""The width of a column of shares, and the terminal width below which there is none."""

GAP = "  "
INDENT = "  "

Paint = Callable[..., str]


@dataclass(frozen=True, slots=True)
class Screen:
    """How wide the terminal is, and whether to colour."""

    width: int
    colour: bool

    @property
    def room(self) -> int:
        """Give the columns that lines may take."""
        return min(max(self.width, LEAST_WIDTH), MOST_WIDTH)

    @property
    def paint(self) -> Paint:
        """Give what styles a piece of text, or leaves it as it is."""
        return click.style if self.colour else _plain


class Grid:
    """A table under a head; ``widths`` are those of the number columns."""

    def __init__(self, screen: Screen, widths: Sequence[int]) -> None:
        self._screen, self._widths = screen, widths
        self._shown = [
            at for at, each in enumerate(widths) if each != SHARE or screen.room >= ROOM_FOR_SHARES
        ]
        taken = sum(widths[at] + len(GAP) for at in self._shown)
        self._text = max(screen.room - taken, LEAST_TEXT)

    def head(self, title: str, *titles: str) -> str:
        """Give the head, in bold."""
        return self._screen.paint(self._line(title, titles), bold=True) + "\n"

    def row(self, text: str, *numbers: str, bold: bool = False, indent: str = "") -> str:
        """Give a row; what does not fit in the first column goes on below it, indented."""
        first, *rest = wrap(text, self._text, indent + INDENT, first=indent).split("\n")
        line = self._line(first, numbers)
        if bold:
            line = self._screen.paint(line, bold=True)
        return "".join(f"{each}\n" for each in (line, *rest))

    def _line(self, text: str, cells: Sequence[str]) -> str:
        padded = text + " " * (self._text - columns(text))
        shown = [at for at in self._shown if at < len(cells)]
        numbers = "".join(
            GAP + " " * (self._widths[at] - columns(cells[at])) + cells[at] for at in shown
        )
        return (padded + numbers).rstrip()


def percent(share: float) -> str:
    """Give a share as people read it: ``13%``; what is there but small is ``<1%``."""
    if 0 < share < 0.005:
        return "<1%"
    return f"{share:.0%}"


def plain(word: str) -> str:
    """Give a word of our records as people write it: ``court record``."""
    return word.replace("-", " ")


def told(word: str) -> str:
    """Give the same, and ``none told`` for what is unknown."""
    return UNTOLD if word == "unknown" else plain(word)


def _plain(text: str, **_style: object) -> str:
    return text
