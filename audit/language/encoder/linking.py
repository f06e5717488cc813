"""Spans of roles joined into attributions by the learned link."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from audit.language.encoder.layout import LINK_SIZE, RELATIONS, WINDOW
from audit.language.encoder.pairs import SIZES, Spans, buckets
from audit.language.encoder.pieces import Pieces

Floats = NDArray[np.float32]
NEVER = np.float32(-1e4)
ROWS = 128  # spans that choose together: all pairs of a book would not fit into memory


@dataclass(frozen=True)
class Links:
    """What was learned about links: for each relation the places' scores and "nobody"."""

    places: tuple[Floats, ...]
    nobody: tuple[Floats, ...]


@dataclass(frozen=True)
class Joined:
    """One attribution as numbers of spans: its contents, its cue and its source, if any."""

    contents: tuple[int, ...]
    cue: int | None
    source: int | None


@dataclass(frozen=True)
class Choices:
    """Log-probabilities [rows, n + 1] that a row's partner is each of n spans, or (last) nobody.

    The spans are those from number `first` on. What no row can reach is left out.
    """

    first: int
    chances: NDArray[np.float64]

    def row(self, at: int) -> Choices:
        """One row of them."""
        return Choices(self.first, self.chances[at : at + 1])

    def best(self) -> list[int | None]:
        """Each row's likeliest partner, None for nobody."""
        nobody = self.chances.shape[1] - 1
        return [None if at == nobody else self.first + at for at in self.chances.argmax(1).tolist()]


def join(pieces: Pieces, vectors: Floats, found: Mapping[str, Spans], links: Links) -> list[Joined]:
    """Every content with its cue and source. Contents that share a cue are one attribution."""
    to_cue, from_cue, to_source = (
        list(_choices(pieces, vectors, found[a], found[b], i, links))
        for i, (a, b) in enumerate(RELATIONS)
    )
    groups: dict[tuple[int | None, int], list[int]] = defaultdict(list)
    cues = [cue for choices in to_cue for cue in choices.best()]
    for content, cue in enumerate(cues):
        groups[cue, content if cue is None else -1].append(content)
    out = []
    for (cue, _), contents in groups.items():
        chosen = [_row(to_source, content) for content in contents]
        source = _source(chosen, None if cue is None else _row(from_cue, cue))
        out.append(Joined(tuple(contents), cue, source))
    return sorted(out, key=lambda joined: joined.contents)


def _row(blocks: list[Choices], at: int) -> Choices:
    return blocks[at // ROWS].row(at % ROWS)


def _source(contents: list[Choices], cue: Choices | None) -> int | None:
    """The source that contents and cue together choose: one that all of them reach, or nobody."""
    rows = contents if cue is None else [*contents, cue]
    first = max(row.first for row in rows)
    past = max(first, min(row.first + row.chances.shape[1] - 1 for row in rows))
    within = [
        np.append(row.chances[0, first - row.first : past - row.first], row.chances[0, -1])
        for row in rows
    ]
    scores = np.mean(within[: len(contents)], axis=0)
    if cue is not None:
        scores = scores + within[-1]
    return Choices(first, scores[None]).best()[0]


def _choices(
    pieces: Pieces, vectors: Floats, a: Spans, b: Spans, i: int, links: Links
) -> Iterator[Choices]:
    """Which b is each a's partner: ROWS of a at a time, with the b that these can reach."""
    for at in range(0, len(a), ROWS):
        rows = a.part(at, at + ROWS)
        first = int(np.searchsorted(b.last, rows.first[0] - WINDOW))
        past = int(np.searchsorted(b.first, rows.last[-1] + WINDOW, side="right"))
        yield Choices(first, _chances(pieces, vectors, rows, b.part(first, past), i, links))


def _chances(
    pieces: Pieces, vectors: Floats, a: Spans, b: Spans, i: int, links: Links
) -> NDArray[np.float64]:
    seek, offer = _pooled(vectors, a, 2 * i), _pooled(vectors, b, 2 * i + 1)
    scores = seek @ offer.T / LINK_SIZE**0.5
    offset = 0
    for kind, size in zip(buckets(pieces, a, b), SIZES, strict=True):
        scores += links.places[i][offset + kind]
        offset += size
    far = np.maximum(b.first[None, :], a.first[:, None]) - np.minimum(
        b.last[None, :], a.last[:, None]
    )
    scores[far > WINDOW] = NEVER
    nobody = seek @ links.nobody[i] / LINK_SIZE**0.5
    scores = np.concatenate([scores, nobody[:, None]], axis=1)
    top = scores.max(1, keepdims=True)
    rest = scores - top
    out: NDArray[np.float64] = rest - np.log(np.exp(rest).sum(1, keepdims=True))
    return out


def _pooled(vectors: Floats, spans: Spans, part: int) -> NDArray[np.float64]:
    """The mean of one part of the link vectors over each span."""
    if not len(spans):
        return np.zeros((0, LINK_SIZE))
    begin, end = spans.first[0], spans.last[-1] + 1
    sums = np.zeros((end - begin + 1, LINK_SIZE))
    columns = slice(part * LINK_SIZE, (part + 1) * LINK_SIZE)
    np.cumsum(vectors[begin:end, columns], axis=0, dtype=np.float64, out=sums[1:])
    total = sums[spans.last + 1 - begin] - sums[spans.first - begin]
    mean: NDArray[np.float64] = total / (spans.last + 1 - spans.first)[:, None]
    return mean
