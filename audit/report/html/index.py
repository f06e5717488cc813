"""The index of a page with several articles: a line for each, kept as counts, and their sums."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from audit.engine.record import SEVERITIES
from audit.measures import Counts
from audit.report.html.numbers import percent
from audit.report.totals import counted

COLUMNS = (
    "Article",
    "Errors",
    "Warnings",
    "Infos",
    "Set aside",
    "Words",
    "Attributed",
    "Named",
    "Unnamed",
    "Sources",
)


@dataclass(frozen=True, slots=True)
class Cell:
    """A number to sort by, and how it is shown."""

    value: float
    shown: str


@dataclass(frozen=True, slots=True)
class Row:
    """One article: ``id`` is that of its part of the page."""

    id: str
    name: str
    path: str
    counts: Counts

    @property
    def cells(self) -> tuple[Cell, ...]:
        """Give its numbers in the order of the columns."""
        return cells(self.counts)


def cells(counts: Counts) -> tuple[Cell, ...]:
    """Give counts in the order of the columns."""
    numbers = (counts.errors, counts.warnings, counts.infos, counts.aside, counts.words)
    shares = (counts.attributed_share, counts.named_share, counts.unnamed_share)
    return (
        *(Cell(one, f"{one:,}") for one in numbers),
        *(Cell(-1 if one is None else one, percent(one)) for one in shares),
        Cell(counts.sources, f"{counts.sources:,}"),
    )


def together(rows: Sequence[Row]) -> Counts:
    """Add up all articles."""
    return sum((row.counts for row in rows), Counts())


@dataclass(frozen=True, slots=True)
class Index:
    """The whole index, with its lines in the order in which the articles came."""

    rows: tuple[Row, ...]

    columns = COLUMNS

    @property
    def totals(self) -> str:
        """Give ``12 articles: 3 errors, 1 warning``."""
        sums = together(self.rows)
        numbers = zip((sums.errors, sums.warnings, sums.infos), SEVERITIES, strict=True)
        found = ", ".join(counted(number, name) for number, name in numbers if number)
        return f"{counted(sums.articles, 'article')}: {found or 'no findings'}"

    @property
    def sums(self) -> tuple[Cell, ...]:
        """Give the numbers of all articles together."""
        return cells(together(self.rows))
