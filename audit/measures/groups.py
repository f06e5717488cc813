"""Measures of several articles together: per desk, per author, per month."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from audit.measures.record import Counts, Measures

BY: dict[str, Callable[[Measures], tuple[str, ...]]] = {
    "Desk": lambda one: (one.desk,) if one.desk else (),
    "Author": lambda one: one.authors,
    "Month": lambda one: (one.month,) if one.month else (),
}
"""What articles are grouped by; one with two authors counts for each of them."""


@dataclass(frozen=True, slots=True)
class Group:
    """Articles that have a desk, an author or a month in common, and their counts together."""

    name: str
    counts: Counts


class Grouping:
    """Adds articles up under the names that they are filed under.

    Names that differ only in case are one, shown in the spelling with more small letters.
    """

    def __init__(self, names_of: Callable[[Measures], Iterable[str]]) -> None:
        self._names_of = names_of
        self._counts: dict[str, Counts] = defaultdict(Counts)
        self._shown: dict[str, str] = {}

    def add(self, measures: Measures) -> None:
        """Count an article under each of its names, and under none where it has none."""
        for name in self._names_of(measures):
            key = name.casefold()
            self._shown[key] = max(self._shown.get(key, ""), name)
            self._counts[key] += measures.counts

    def groups(self) -> list[Group]:
        """Give the groups by name."""
        return [Group(self._shown[key], self._counts[key]) for key in sorted(self._counts)]
