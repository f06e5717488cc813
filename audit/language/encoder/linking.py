"""Spans of roles joined into attributions by the learned link."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from audit.language.encoder.layout import LINK_SIZE, RELATIONS, WINDOW
from audit.language.encoder.pairs import SIZES, Spans, buckets
from audit.language.encoder.pieces import Pieces

Floats = NDArray[np.float32]
NEVER = np.float32(-1e4)


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


def join(pieces: Pieces, vectors: Floats, found: Mapping[str, Spans], links: Links) -> list[Joined]:
    """Every content with its cue and source. Contents that share a cue are one attribution."""
    sums = np.concatenate([np.zeros((1, vectors.shape[1])), vectors.cumsum(0, dtype=np.float64)])
    to_cue, from_cue, to_source = (
        _choices(pieces, sums, found[a], found[b], i, links) for i, (a, b) in enumerate(RELATIONS)
    )
    groups: dict[tuple[int, int], list[int]] = defaultdict(list)
    nobody = len(found["cue"])
    for content, cue in enumerate(to_cue.argmax(1).tolist()):
        groups[(cue, -1) if cue < nobody else (nobody, content)].append(content)
    out = []
    for (cue, _), contents in groups.items():
        scores = to_source[contents].mean(0) + (from_cue[cue] if cue < nobody else 0)
        source = int(scores.argmax())
        out.append(
            Joined(
                tuple(contents),
                cue if cue < nobody else None,
                source if source < len(found["source"]) else None,
            )
        )
    return sorted(out, key=lambda joined: joined.contents)


def _choices(
    pieces: Pieces, sums: NDArray[np.float64], a: Spans, b: Spans, i: int, links: Links
) -> NDArray[np.float64]:
    """Log-probabilities [len(a), len(b) + 1] that a's partner is each b, or (last) nobody."""
    seek, offer = _pooled(sums, a, 2 * i), _pooled(sums, b, 2 * i + 1)
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


def _pooled(sums: NDArray[np.float64], spans: Spans, part: int) -> NDArray[np.float64]:
    columns = slice(part * LINK_SIZE, (part + 1) * LINK_SIZE)
    total = sums[spans.last + 1, columns] - sums[spans.first, columns]
    mean: NDArray[np.float64] = total / (spans.last + 1 - spans.first)[:, None]
    return mean
