"""From scores of tags to spans: the best chain of tags that is allowed."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
NEVER = np.float32(-1e4)


@dataclass(frozen=True)
class Transitions:
    """Scores of one tag after another, `inner` [from, to], and of a paragraph's first, `outer`."""

    inner: Floats
    outer: Floats


def plain(tags: tuple[str, ...]) -> Transitions:
    """Transitions that only forbid: I- follows its own kind only, and never begins a paragraph."""
    inside = np.array([tag.startswith("I-") for tag in tags])
    same = np.array([[before[1:] == tag[1:] for tag in tags] for before in tags])
    return Transitions(
        np.where(inside[None, :] & ~same, NEVER, np.float32(0)),
        np.where(inside, NEVER, np.float32(0)),
    )


def best_tags(scores: Floats, steps: Transitions, paragraphs: NDArray[np.int64]) -> list[int]:
    """Viterbi over every paragraph at once. scores: [n, K]; paragraphs: [n], ascending numbers.

    A paragraph's chain begins as after text of no kind, whatever the paragraph before ended with.
    """
    if not len(scores):
        return []
    starts = np.flatnonzero(np.diff(paragraphs, prepend=paragraphs[0] - 1))
    sizes = np.diff(starts, append=len(scores))
    order = np.argsort(-sizes, kind="stable")  # longest first: the live chains are a prefix
    starts, sizes = starts[order], sizes[order]
    best = scores[starts] + steps.outer
    pointers = np.zeros(scores.shape, dtype=np.int64)
    for at in range(1, int(sizes[0])):
        live = int(np.searchsorted(-sizes, -at, side="left"))
        ways = best[:live, :, None] + steps.inner
        where = starts[:live] + at
        pointers[where] = ways.argmax(1)
        best[:live] = ways.max(1) + scores[where]
    return _followed(pointers, best.argmax(1), starts, sizes)


def _followed(
    pointers: NDArray[np.int64],
    last: NDArray[np.int64],
    starts: NDArray[np.int64],
    sizes: NDArray[np.int64],
) -> list[int]:
    """The tags, read back from the last of each paragraph."""
    out = [0] * len(pointers)
    back = pointers.tolist()
    for tag, start, size in zip(last.tolist(), starts.tolist(), sizes.tolist(), strict=True):
        for i in range(start + size - 1, start - 1, -1):
            out[i] = tag
            tag = back[i][tag]
    return out


def runs(tags: list[int]) -> list[tuple[int, int, int]]:
    """(kind, first, last) of every span: tag 2k+1 begins kind k, tag 2k+2 carries it on."""
    out: list[tuple[int, int, int]] = []
    for i, tag in enumerate(tags):
        if tag and tag % 2:
            out.append((tag // 2, i, i))
        elif tag:
            kind, first, _ = out[-1]
            out[-1] = (kind, first, i)
    return out
