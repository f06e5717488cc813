"""The words of a sentence that the heads looked at most, to show where no word list has better."""

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
BREAK = re.compile(r"[,;:–—()\[\]“”\"]")
"""What no row of words goes over."""
STOP = re.compile(
    r"(the|an?|of|to|in|on|at|and|or|but|that|which|who|for|by|with|as|its|his|her|their|is|was|are"
    r"|were|be|been|has|have|had|it|this|these|those|from|than)$",
    re.IGNORECASE,
)
"""A word that says nothing by itself."""


def looked_at(
    judgement: Judgement, seen: Seen, own: Sequence[Span], around: Span | None = None
) -> Span:
    """Give up to MOST words in a row of one of a sentence's own pieces: those looked at most.

    With ``around``, which lies in one of the pieces, the words that it is among.
    """
    text = judgement.seen.voices.text
    pieces = [piece for piece in own if around is None or piece.contains(around)]
    words, weights = max(
        (_weighed(judgement, seen, piece) for piece in pieces),
        key=lambda pair: sum(pair[1]),
    )
    if not words:
        return around or pieces[0]
    rows = [
        range(first, last)
        for first in range(len(words))
        for last in range(first + 1, min(first + MOST, len(words)) + 1)
        if not BREAK.search(text, words[first].end, words[last - 1].start)
        and (around is None or _holds(words[first:last], around))
    ]
    if not rows:
        return around or pieces[0]
    best = max(rows, key=lambda row: sum(weights[at] for at in row))
    return _without_stops(text, [words[at] for at in best], around)


def _weighed(judgement: Judgement, seen: Seen, piece: Span) -> tuple[list[Span], list[float]]:
    """Give a piece's words, and how much each was looked at."""
    text = judgement.seen.voices.text
    words = [Span(*found.span()) for found in WORD.finditer(text, piece.start, piece.end)]
    firsts = np.searchsorted(seen.starts, [word.start for word in words])
    lasts = np.searchsorted(seen.starts, [word.end for word in words])
    looks = [
        float(judgement.looks[first:last].sum()) for first, last in zip(firsts, lasts, strict=True)
    ]
    return words, looks


def _holds(words: Sequence[Span], around: Span) -> bool:
    return words[0].start <= around.start and around.end <= words[-1].end


def _without_stops(text: str, words: list[Span], around: Span | None) -> Span:
    """Leave out what says nothing at the edges."""

    def says_nothing(word: Span) -> bool:
        kept = around is not None and word.overlaps(around)
        return not kept and STOP.match(text, word.start, word.end) is not None

    while len(words) > 1 and says_nothing(words[0]):
        words = words[1:]
    while len(words) > 1 and says_nothing(words[-1]):
        words = words[:-1]
    return Span(words[0].start, words[-1].end)
