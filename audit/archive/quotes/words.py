"""A quotation's words as they are compared over an archive, and how much they tell."""

from __future__ import annotations

import re
from enum import IntEnum
from itertools import groupby
from unicodedata import normalize

from audit.ledger.comparison import GAP, Words, spoken_words
from audit.ledger.pairings import COMMON

UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
MARKS = str.maketrans("‘’ʼ`´‐‑", "'''''--")
LETTER = re.compile(r"\[(\w{1,2})\](?=\w)")
"""A capital put in brackets: “[T]he”."""

STUB = re.compile(r"[^\W_]+(?=\[[^\[\]]*\])")
"""The word that brackets end: “work[ed]”; all of it is open."""


class Weight(IntEnum):
    """How much a run of words tells about who said it; docs/archive-quotes.md has the table.

    ``TINY`` anybody says on any day (“No comment”); ``STRONG`` nobody hits on by chance.
    """

    TINY = 0
    SHORT = 1
    FAIR = 2
    MEDIUM = 3
    STRONG = 4


LEAST = (
    (Weight.STRONG, 12, 6),
    (Weight.MEDIUM, 8, 4),
    (Weight.FAIR, 6, 2),
    (Weight.SHORT, 3, 2),
)
"""Words, and different telling words among them, from which each weight holds."""


def quoted_words(text: str) -> Words:
    """Give the words of a printed quotation: no case, typography, fillers; gaps as ``…``.

    A gap stands where the quotation marks an omission or puts something in brackets; at either
    end it tells nothing, and is left out.
    """
    plain = normalize("NFKC", UNSEEN.sub("", text)).translate(MARKS)
    plain = STUB.sub("", LETTER.sub(r"\1", plain))
    words = [word for word, _ in _runs(spoken_words(plain))]
    while words and words[-1] == GAP:
        words.pop()
    start = 1 if words and words[0] == GAP else 0
    return tuple(words[start:])


def weight_of(words: Words) -> Weight:
    """Weigh words that a quotation has, or that two share."""
    count = sum(word != GAP for word in words)
    telling = len({word for word in words if is_telling(word)})
    for weight, least, least_telling in LEAST:
        if count >= least and telling >= least_telling:
            return weight
    return Weight.TINY


def is_telling(word: str) -> bool:
    """Tell whether a word is not one of every second quotation."""
    return len(word) > 2 and word not in COMMON


def pieces(words: Words) -> list[Words]:
    """Give the runs between the gaps."""
    return [tuple(run) for gap, run in groupby(words, key=lambda each: each == GAP) if not gap]


def _runs(words: Words) -> list[tuple[str, int]]:
    """Leave one of several gaps in a row; other words stay as often as they stand."""
    kept: list[tuple[str, int]] = []
    for at, word in enumerate(words):
        if word != GAP or not kept or kept[-1][0] != GAP:
            kept.append((word, at))
    return kept
