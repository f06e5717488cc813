"""Where two spans stand to one another, in buckets: what a link knows besides the words."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from audit.language.encoder.pieces import Pieces

Ints = NDArray[np.int64]

GAPS = np.array([0, 1, 2, 4, 8, 20, 50])  # pieces between, lower limits of the buckets
RANKS, SENTENCES, PARAGRAPHS = 4, 4, 3
SIZES = (2 * len(GAPS), 2 * RANKS, 2 * SENTENCES, 2 * PARAGRAPHS)


@dataclass(frozen=True)
class Spans:
    """Spans of one role, in the order of the text: first and last piece of each, shape [n]."""

    first: Ints
    last: Ints

    def __len__(self) -> int:
        return len(self.first)

    def part(self, begin: int, end: int) -> Spans:
        """Those from number `begin` to before number `end`."""
        return Spans(self.first[begin:end], self.last[begin:end])


def spans(pairs: list[tuple[int, int]]) -> Spans:
    """Spans from (first, last) pieces, both included."""
    array = np.array(sorted(pairs), dtype=np.int64).reshape(-1, 2)
    return Spans(array[:, 0], array[:, 1])


def buckets(pieces: Pieces, a: Spans, b: Spans) -> Ints:
    """For every a and b: gap, rank, sentences and paragraphs apart, each with its direction.

    Shape [4, len(a), len(b)]; row i holds numbers below SIZES[i]. The rank counts the other spans
    of b that stand between.
    """
    after = b.first[None, :] > a.last[:, None]
    forward = b.first[None, :] - a.last[:, None]
    between = np.where(after, forward, a.first[:, None] - b.last[None, :]) - 1
    gap = np.searchsorted(GAPS, np.maximum(between, 0), side="right") - 1
    order = np.arange(len(b))
    following = np.searchsorted(b.first, a.last, side="right")
    rank = np.where(after, order - following[:, None], following[:, None] - 1 - order)
    rank = np.clip(rank, 0, RANKS - 1)
    sentences = _apart(pieces.sentences, a, b, after, SENTENCES)
    paragraphs = _apart(pieces.paragraphs, a, b, after, PARAGRAPHS)
    half = np.array(SIZES)[:, None, None] // 2
    out: Ints = np.stack([gap, rank, sentences, paragraphs]) + after[None] * half
    return out


def _apart(numbers: Ints, a: Spans, b: Spans, after: NDArray[np.bool_], size: int) -> Ints:
    forward = numbers[b.first][None, :] - numbers[a.last][:, None]
    backward = numbers[a.first][:, None] - numbers[b.last][None, :]
    return np.clip(np.where(after, forward, backward), 0, size - 1)
