"""The words of a sentence that the heads looked at most, to show where no word list has any."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from audit.facts import Span
from audit.language.claims.head import Judgement
from audit.language.encoder.reader import Seen

MOST = 5
"""How many words are shown."""
WORD = re.compile(r"\w[\w’'.-]*\w|\w")
STOP = re.compile(
    r"(the|an?|of|to|in|on|at|and|or|but|that|which|who|for|by|with|as|its|his|her|their|is|was|are"
    r"|were|be|been|has|have|had|it|this|these|those|from|than)$",
    re.IGNORECASE,
)
"""A word that says nothing by itself."""


def looked_at(judgement: Judgement, seen: Seen, index: int, own: Sequence[Span]) -> Span:
    """Give up to MOST words in a row of one of the sentence's own pieces."""
    piece, words = max(
        ((piece, _words(judgement, piece)) for piece in own),
        key=lambda pair: sum(_weights(judgement, seen, pair[1])),
    )
    if not words:
        return Span(piece.start, piece.end)
    weights = _weights(judgement, seen, words)
    first = max(range(max(1, len(words) - MOST + 1)), key=lambda at: sum(weights[at : at + MOST]))
    chosen = words[first : first + MOST]
    text = judgement.seen.voices.text
    while len(chosen) > 1 and _is_empty(text, chosen[0]):
        chosen = chosen[1:]
    while len(chosen) > 1 and _is_empty(text, chosen[-1]):
        chosen = chosen[:-1]
    return Span(chosen[0].start, chosen[-1].end)


def _words(judgement: Judgement, piece: Span) -> list[Span]:
    text = judgement.seen.voices.text
    return [Span(*found.span()) for found in WORD.finditer(text, piece.start, piece.end)]


def _weights(judgement: Judgement, seen: Seen, words: Sequence[Span]) -> list[float]:
    firsts = np.searchsorted(seen.starts, [word.start for word in words])
    lasts = np.searchsorted(seen.starts, [word.end for word in words])
    return [
        float(judgement.looks[first:last].sum()) for first, last in zip(firsts, lasts, strict=True)
    ]


def _is_empty(text: str, word: Span) -> bool:
    return STOP.match(text, word.start, word.end) is not None
