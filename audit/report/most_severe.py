"""Keeps the most severe of many where a format takes only so many, and counts the rest."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import Generic, TypeVar

from audit.engine.record import SEVERITIES
from audit.report.entry import SET_ASIDE
from audit.report.totals import counted

Item = TypeVar("Item")


class MostSevere(Generic[Item]):
    """Holds at most ``most`` items. Of equally severe ones those that came first are kept."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._held: list[list[tuple[int, Item]]] = [[] for _ in range(SET_ASIDE + 1)]
        self.came: Counter[int] = Counter()

    def add(self, rank: int, item: Item) -> None:
        """Take an item; ``rank`` is that of its entry, 0 for the most severe."""
        self._held[rank].append((self.came.total(), item))
        self.came[rank] += 1
        if sum(map(len, self._held)) > self._most:
            next(held for held in reversed(self._held) if held).pop()

    def ranked(self) -> list[tuple[int, int, Item]]:
        """Give (rank, when it came, item) of those held, the most severe first."""
        return [(rank, *one) for rank, held in enumerate(self._held) for one in held]

    def first(self, most: int | None = None) -> list[Item]:
        """Give the most severe ones in the order in which they came."""
        chosen = islice(self.ranked(), most)
        return [item for _, _, item in sorted(chosen, key=lambda one: one[1])]


def left_out(came: Counter[int], kept: Counter[int]) -> str:
    """Give ``2 warnings, 5 infos``: what came and is not among the kept; or nothing."""
    names = [*SEVERITIES, "finding set aside"]
    missing = [(came[rank] - kept[rank], name) for rank, name in enumerate(names)]
    return ", ".join(_plural(number, name) for number, name in missing if number)


def _plural(number: int, name: str) -> str:
    if name == "finding set aside":
        return f"{counted(number, 'finding')} set aside"
    return counted(number, name)
