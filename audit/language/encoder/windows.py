"""Long texts in overlapping windows, cut at paragraph borders where possible, else at sentences."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from audit.language.encoder.layout import WINDOW
from audit.language.encoder.pieces import Pieces

# Pieces read again before and after a window's own, so that its edges know their surroundings.
BEFORE, AFTER = 32, 16
LONG = 60  # a paragraph longer than this may be cut at its sentences


@dataclass(frozen=True)
class Window:
    """Pieces [begin, end) are read together; the results for [own_begin, own_end) are kept."""

    begin: int
    own_begin: int
    own_end: int
    end: int


def windows(pieces: Pieces) -> list[Window]:
    """Windows whose own parts cover every piece exactly once, in order."""
    n = len(pieces)
    room = WINDOW - BEFORE - AFTER
    out, begin = [], 0
    borders = _borders(pieces)
    while begin < n:
        before = min(BEFORE, begin)
        limit = begin + room + (BEFORE - before)
        end = n if n <= limit else _last_border(borders, begin, limit)
        out.append(Window(begin - before, begin, end, min(n, end + AFTER)))
        begin = end
    return out


def _borders(pieces: Pieces) -> list[int]:
    """Where a cut may fall: paragraph starts, and sentence starts inside long paragraphs."""
    sizes = np.bincount(pieces.paragraphs) if len(pieces) else np.zeros(0, dtype=np.int64)
    new_paragraph = np.diff(pieces.paragraphs, prepend=-1) > 0
    new_sentence = np.diff(pieces.sentences, prepend=-1) > 0
    may = new_paragraph | (new_sentence & (sizes[pieces.paragraphs] > LONG))
    return [int(i) for i in np.flatnonzero(may)]


def _last_border(borders: list[int], begin: int, limit: int) -> int:
    """The last border after `begin` and not beyond `limit`; `limit` itself where there is none."""
    at = int(np.searchsorted(borders, limit, side="right")) - 1
    return borders[at] if borders[at] > begin else limit
