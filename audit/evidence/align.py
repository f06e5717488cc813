"""Aligns quoted words with a window of the material, word by word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

WILD_STEP = 0.1
"""What each word costs that stands behind a bracketed one."""

EPSILON = 1e-3


@dataclass(frozen=True, slots=True)
class Asked:
    """A quoted word to be found: its number in the material, and what adding it costs.

    A ``wild`` one is bracketed: it may stand for any words, or for none.
    """

    number: int
    add: float = 1.0
    wild: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """A step of an alignment: a quoted word, a word of the material, or both.

    ``same`` pairs are equal; other pairs are one word for another. Indexes are those of the
    quoted words and of the window.
    """

    kind: Literal["same", "changed", "added", "dropped", "wild"]
    quoted: int | None
    said: int | None


class Table:
    """The least costs of turning any part of a window into the first words of a quotation.

    Row ``i`` is for the first ``i`` words, column ``j`` for what ends before word ``j``.
    """

    def __init__(
        self, asked: Sequence[Asked], ids: NDArray[np.int32], skip: NDArray[np.float32]
    ) -> None:
        self._asked, self._ids = asked, ids
        sums: Floats = np.zeros(len(ids) + 1, np.float64)
        np.cumsum(skip, out=sums[1:])
        wild_sums: Floats = np.arange(len(ids) + 1, dtype=np.float64) * WILD_STEP
        row: Floats = np.zeros(len(ids) + 1, np.float64)
        self.rows = [row]
        for word in asked:
            row = self._next(row, word, wild_sums if word.wild else sums)
            self.rows.append(row)

    def _next(self, row: Floats, word: Asked, sums: Floats) -> Floats:
        if word.wild:
            best = row.copy()
        else:
            best = row + word.add
            paired = row[:-1] + np.where(self._ids == word.number, 0.0, 1.0)
            best[1:] = np.minimum(best[1:], paired)
        least: Floats = sums + np.minimum.accumulate(best - sums)
        return least

    @property
    def cost(self) -> float:
        """The cost of the best alignment of the whole."""
        return float(self.rows[-1].min())

    def prefix_costs(self) -> Floats:
        """Give the best cost for the first 0, 1, 2 … words."""
        return np.array([row.min() for row in self.rows])

    def steps(self, count: int | None = None) -> list[Step]:
        """Give the best alignment of the first ``count`` words (or all), in order."""
        at = len(self._asked) if count is None else count
        row = self.rows[at]  # of equal ends the last: one word for another, not one more
        column = int(np.flatnonzero(row < row.min() + EPSILON)[-1])
        found: list[Step] = []
        while at > 0:
            step = self._step(at, column)
            found.append(step)
            at -= step.quoted is not None and step.kind != "wild"
            column -= step.said is not None
            if step.kind == "wild" and step.said is None:
                at -= 1
        found.reverse()
        return found

    def _step(self, at: int, column: int) -> Step:
        word, cost, above = self._asked[at - 1], self.rows[at][column], self.rows[at - 1]
        if word.wild:
            if abs(above[column] - cost) < EPSILON:
                return Step("wild", at - 1, None)
            return Step("wild", at - 1, column - 1)
        if column and self._ids[column - 1] == word.number and _near(above[column - 1], cost):
            return Step("same", at - 1, column - 1)
        if column and _near(above[column - 1] + 1.0, cost):
            return Step("changed", at - 1, column - 1)
        if _near(above[column] + word.add, cost):
            return Step("added", at - 1, None)
        return Step("dropped", None, column - 1)


def _near(one: float, other: float) -> bool:
    return abs(one - other) < EPSILON
