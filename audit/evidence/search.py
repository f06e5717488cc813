"""Finds where the material says what a quotation says, or the nearest to it."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from audit.evidence.align import Asked, Step, Table
from audit.evidence.material import FREE, Material
from audit.evidence.quoted import Segment
from audit.evidence.shortlist import Window, shortlist

SPLICE = 2.0
"""How many changed words a splice must explain before it is believed."""

CHEAP = 1.6
"""The cost of one changed word and some fillers: nobody looks for a splice then."""

ALIKE = 0.5
"""Matches whose costs differ by less are equally good; then the speaker decides."""

LONG = 8
"""Words from which halves are looked for by themselves."""


@dataclass(frozen=True, slots=True)
class Part:
    """Consecutive words of a segment and where they were found; steps count from ``offset``."""

    steps: tuple[Step, ...]
    offset: int

    @property
    def said(self) -> tuple[int, int]:
        """Give the range of words of the material, the end exclusive."""
        found = [step.said for step in self.steps if step.said is not None]
        return (min(found) + self.offset, max(found) + 1 + self.offset) if found else (0, 0)


@dataclass(frozen=True, slots=True)
class Match:
    """The best that was found for a segment: in one part, or spliced of two."""

    parts: tuple[Part, ...]
    cost: float


Rank = Callable[[int, int], int]
"""How well the speaker of some words of the material fits: 0 best."""


def best_match(material: Material, segment: Segment, rank: Rank) -> Match | None:
    """Give the best match of a segment, or nothing where no word of it is there."""
    asked = _asked(material, segment)
    windows = shortlist(material, [word.number for word in asked], len(asked))
    tables = [(window, _table(material, asked, window)) for window in windows]
    if not tables:
        return None
    whole = min(table.cost for _, table in tables)
    if whole > CHEAP and len(asked) > 3:
        more = [w for w in _windows_of_parts(material, segment, asked) if w not in windows]
        tables += [(window, _table(material, asked, window)) for window in dict.fromkeys(more)]
        whole = min(table.cost for _, table in tables)
        spliced = _splice(material, asked, tables)
        if spliced and spliced.cost + SPLICE < whole:
            return spliced
    near = [_match(window, table) for window, table in tables if table.cost < whole + ALIKE]
    return min(near, key=lambda match: (rank(*match.parts[0].said), match.cost))


def match_within(material: Material, segment: Segment, window: Window) -> Match:
    """Give the best match of a segment inside a window."""
    return _match(window, _table(material, _asked(material, segment), window))


def _asked(material: Material, segment: Segment) -> list[Asked]:
    return [
        Asked(
            -2 if word.wild else material.number(word.word), FREE if word.free else 1.0, word.wild
        )
        for word in segment.words
    ]


def _table(material: Material, asked: Sequence[Asked], window: Window) -> Table:
    start, end = window
    return Table(asked, material.ids[start:end], material.skip[start:end])


def _match(window: Window, table: Table) -> Match:
    return Match((Part(tuple(table.steps()), window[0]),), table.cost)


def _windows_of_parts(
    material: Material, segment: Segment, asked: Sequence[Asked]
) -> Iterator[Window]:
    """Give windows for the sentences of a segment, and for its halves, each by itself."""
    count = len(asked)
    borders = sorted({0, *segment.starts, count})
    ranges = list(itertools.pairwise(borders)) if len(borders) > 2 else []
    if count >= LONG:
        ranges += [(0, count // 2), (count // 2, count)]
    for start, end in dict.fromkeys(ranges):
        numbers = [word.number for word in asked[start:end]]
        if len(numbers) >= 3:
            yield from shortlist(material, numbers, end - start)


def _splice(
    material: Material, asked: Sequence[Asked], tables: list[tuple[Window, Table]]
) -> Match | None:
    """Give the best way to join the beginning of one window's match to the end of another's."""
    backward = [_backward(material, asked, window) for window, _ in tables]
    prefixes = np.array([table.prefix_costs() for _, table in tables])
    suffixes = np.array([table.prefix_costs()[::-1] for table in backward])
    totals = prefixes.min(axis=0) + suffixes.min(axis=0)
    at = int(np.argmin(totals[1:-1])) + 1
    first, second = int(prefixes[:, at].argmin()), int(suffixes[:, at].argmin())
    (one, table), (other, _) = tables[first], tables[second]
    head = Part(tuple(table.steps(at)), one[0])
    tail = Part(_forward(backward[second].steps(len(asked) - at), asked, other), other[0])
    return Match((head, tail), float(totals[at]))


def _backward(material: Material, asked: Sequence[Asked], window: Window) -> Table:
    start, end = window
    ids, skip = material.ids[start:end][::-1], material.skip[start:end][::-1]
    return Table(asked[::-1], ids, skip)


def _forward(steps: list[Step], asked: Sequence[Asked], window: Window) -> tuple[Step, ...]:
    """Turn the steps of a backward table round."""
    last, width = len(asked) - 1, window[1] - window[0] - 1
    return tuple(
        Step(
            step.kind,
            None if step.quoted is None else last - step.quoted,
            None if step.said is None else width - step.said,
        )
        for step in reversed(steps)
    )
