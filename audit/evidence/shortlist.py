"""Finds the few windows of the material that are worth a close look."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from rapidfuzz.distance import LCSseq

from audit.evidence.material import Material

Window = tuple[int, int]
"""The words from one index up to another."""

PEAKS, KEPT = 24, 5
"""Windows that are ranked word by word, and those of them that are kept."""

LONGER, MARGIN = 1.6, 12
"""How much longer than the quotation a window is: times, and words more."""


def shortlist(material: Material, numbers: Sequence[int], reach: int) -> list[Window]:
    """Give the windows that share most with some words, the best first.

    ``numbers`` are the words by number, ``reach`` how many words the window must hold.
    """
    known = [number for number in numbers if number >= 0]
    if not known:
        return []
    length = int(reach * LONGER) + MARGIN
    peaks = _peaks(material, known, max(len(known), 4) * 2, length)
    ids = material.ids
    ranked = sorted(
        peaks,
        key=lambda w: (-LCSseq.similarity(known, ids[w[0] : w[1]].tolist()), w),
    )
    return ranked[:KEPT]


def _peaks(material: Material, known: list[int], span: int, length: int) -> list[Window]:
    """Give the windows around the places where the rarer words stand together."""
    marks = np.zeros(len(material.ids) + span, np.float32)
    for number in dict.fromkeys(known):
        marks[material.occurrences(number)] = material.weights[number]
    sums = np.concatenate([[0], np.cumsum(marks, dtype=np.float64)])
    totals = sums[span:] - sums[:-span]  # of the words from each on
    windows: list[Window] = []
    for _ in range(PEAKS):
        best = int(np.argmax(totals))
        if totals[best] <= 0:
            break
        middle = best + span // 2
        windows.append(_within(material, middle - length // 2 - MARGIN, middle + length))
        totals[max(0, best - span // 2) : best + span // 2 + 1] = 0
    return list(dict.fromkeys(windows))


def _within(material: Material, start: int, end: int) -> Window:
    """Cut a window at the borders of its document."""
    middle = min(max((start + end) // 2, 0), len(material.ids) - 1)
    at = int(np.searchsorted(material.borders, middle, side="right"))
    return max(start, material.borders[at - 1]), min(end, material.borders[at])
