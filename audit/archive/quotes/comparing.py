"""Two texts word by word: whether one is the other, trimmed or altered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

from audit.archive.quotes.words import Weight, is_telling, pieces, weight_of
from audit.ledger.comparison import GAP, Overlap, Words, compare

if TYPE_CHECKING:
    import pyarrow as pa

Kind = Literal["exact", "trimmed", "altered"]

Alike = tuple[int, int, "Likeness"]
"""Two texts by their numbers, the longer first, and how they are one quotation."""

LEAST_IN_ORDER = 0.5
"""The part of the shorter text's words that both must have in order to be looked at closely."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two texts are one quotation.

    ``whole`` tells that all words of the shorter stand in the longer; ``weight`` is that of the
    words that both have. Of altered ones, ``numbers`` tells that a number is another one, and
    ``swapped`` that a telling word stands for another.
    """

    kind: Kind
    weight: Weight
    likeness: float = 1.0
    whole: bool = True
    numbers: bool = False
    swapped: bool = False


def likeness(longer: Words, shorter: Words) -> Likeness | None:
    """Compare two texts; nothing where they are not one quotation."""
    if longer == shorter:
        return Likeness("exact", weight_of(longer))
    if contains(longer, shorter):
        return Likeness("trimmed", weight_of(shorter))
    overlap = compare(longer, shorter)
    if overlap is None:
        return None
    weight = weight_of(overlap.same)
    if not overlap.differs:
        return Likeness("trimmed", weight, whole=len(overlap.same) == len(shorter))
    numbers, swapped = _exchanged(overlap)
    return Likeness("altered", weight, overlap.likeness, numbers=numbers, swapped=swapped)


def contains(longer: Words, shorter: Words) -> bool:
    """Tell whether a text has all the other's words: whole between its gaps, in their order."""
    return kept_places(longer, shorter) is not None


def kept_places(longer: Words, shorter: Words) -> list[tuple[int, int]] | None:
    """Give where the shorter's runs stand in the longer, as ranges of words; or nothing."""
    whole = f" {' '.join(longer)} "
    at, places = 0, []
    for piece in pieces(shorter):
        run = f" {' '.join(piece)} "
        found = whole.find(run, at)
        if found < 0:
            return None
        start = whole.count(" ", 0, found)
        places.append((start, start + len(piece)))
        at = found + len(run) - 1
    return places


def compared(batch: pa.RecordBatch) -> list[Alike]:
    """Compare pairs of texts: quickly all of them, closely those that come near."""
    from rapidfuzz import process
    from rapidfuzz.distance import LCSseq

    one, other = (batch.column(name).to_pylist() for name in ("one_code", "other_code"))
    in_order = process.cpdist(one, other, scorer=LCSseq.similarity, dtype=np.int32)
    lengths = np.fromiter((min(map(len, pair)) for pair in zip(one, other, strict=True)), int)
    near = np.flatnonzero(in_order >= np.maximum(lengths * LEAST_IN_ORDER, 2))
    kept = batch.take(near)
    names = ("one", "other", "one_words", "other_words")
    columns = [kept.column(name).to_pylist() for name in names]
    found: list[Alike] = []
    for first, second, words, other_words in zip(*columns, strict=True):
        like = likeness(tuple(words.split(" ")), tuple(other_words.split(" ")))
        if like is not None:
            found.append((first, second, like))
    return found


def _exchanged(overlap: Overlap) -> tuple[bool, bool]:
    """Tell whether numbers differ, and whether a telling word stands for another."""
    numbers = swapped = False
    for mine, theirs in overlap.chunks:
        if mine == theirs or GAP in mine or GAP in theirs:
            continue
        numbers |= any(word[0].isdecimal() for word in (*mine, *theirs))
        swapped |= any(map(is_telling, mine)) and any(map(is_telling, theirs))
    return numbers, swapped
