"""What an article's sourcing comes to in numbers, for the workbook, the page and archives."""

from __future__ import annotations

from audit.measures.bylines import authors_of
from audit.measures.counting import counts_of, measures_of
from audit.measures.groups import BY, Group, Grouping
from audit.measures.record import Counts, Measures

__all__ = [
    "BY",
    "Counts",
    "Group",
    "Grouping",
    "Measures",
    "authors_of",
    "counts_of",
    "measures_of",
]
