"""The network over a whole text: every piece's scores, whatever window it was read in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from audit.language.encoder.layout import CLS, LINK_WIDTH, NAME_TAGS, ROLE_TAGS, SEP, WIDTH
from audit.language.encoder.pieces import Ints, Pieces
from audit.language.encoder.windows import windows

Floats = NDArray[np.float32]
Halves = NDArray[np.float16]

# One window: ids [T] and features [T, 3] → roles [T, 7], names [T, 9], link vectors [T, L] and
# states [T, D].
Network = Callable[[Ints, Ints], tuple[Floats, Floats, Floats, Floats]]


@dataclass(frozen=True)
class Scores:
    """Per piece of a text: scores of role tags, of name tags, the link vector, and the state.

    The states are what further heads read; in halves, because a long text has many.
    """

    roles: Floats
    names: Floats
    vectors: Floats
    states: Halves


def score(pieces: Pieces, network: Network) -> Scores:
    """Each window is run alone, so that nothing depends on what else is being read."""
    n = len(pieces)
    out = Scores(
        np.zeros((n, len(ROLE_TAGS)), dtype=np.float32),
        np.zeros((n, len(NAME_TAGS)), dtype=np.float32),
        np.zeros((n, LINK_WIDTH), dtype=np.float32),
        np.zeros((n, WIDTH), dtype=np.float16),
    )
    for window in windows(pieces):
        ids = np.concatenate([[CLS], pieces.ids[window.begin : window.end], [SEP]])
        features = np.pad(pieces.features[window.begin : window.end], ((1, 1), (0, 0)))
        skip = 1 + window.own_begin - window.begin
        own = slice(window.own_begin, window.own_end)
        size = window.own_end - window.own_begin
        found = network(ids, features)
        wholes: tuple[Floats | Halves, ...] = (out.roles, out.names, out.vectors, out.states)
        for whole, part in zip(wholes, found, strict=True):
            whole[own] = part[skip : skip + size]
    return out
