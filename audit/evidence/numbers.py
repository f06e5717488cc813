"""Numbers in words and in digits, so that "twenty-five" and "25" count as the same word.

A run of number words is one value: "two hundred and five" is ``#205``, "nineteen ninety-five"
``#1995``, "3.5 million" ``#3500000``, "third" and "3rd" ``#3rd``.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

ONES = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
TENS = {
    word: 10 * value
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
}
SMALL = {**ONES, **TENS}
SCALES = {
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
LETTERS = {"k": 10**3, "m": 10**6, "mn": 10**6, "bn": 10**9, "tn": 10**12}
"""Scales only where they touch the digits: "5m"."""

ORDINALS = {
    word: value
    for value, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
        ],
        start=1,
    )
} | {word[:-1] + "ieth": value for word, value in TENS.items()}
ENDINGS = ("st", "nd", "rd", "th")
BEGIN = frozenset(SMALL) | frozenset(SCALES) | frozenset(ORDINALS) | {"hundred"}
"""Words that a number can begin with; digits are the other way."""

Word = tuple[str, bool]
"""A word, and whether it touches the one before it ("5" and "m" in "5m")."""


def number_at(words: Sequence[Word], at: int) -> tuple[str, int]:
    """Give the number that begins at a word, and how many words it takes: none, where 0."""
    first = words[at][0]
    if first in ORDINALS:
        return _shown(Decimal(ORDINALS[first]), ordinal=True), 1
    if first[0].isdecimal():
        return _from_digits(words, at)
    if first == "a":  # a hundred
        value, count = _from_words(words, at + 1)
        return value, count + 1
    if first in BEGIN:
        return _from_words(words, at)
    return "", 0


def _from_digits(words: Sequence[Word], at: int) -> tuple[str, int]:
    value, end = Decimal(words[at][0].replace(",", "")), at + 1
    word, touches = words[end] if end < len(words) else ("", False)
    if touches and word in ENDINGS:
        return _shown(value, ordinal=True), 2
    if touches and word in LETTERS:
        return _shown(value * LETTERS[word]), 2
    if word in SCALES or word == "hundred":
        return _shown(value * {**SCALES, "hundred": 100}[word]), 2
    return _shown(value), 1


def _from_words(words: Sequence[Word], at: int) -> tuple[str, int]:
    total, end = Decimal(0), at
    while True:
        part, after = _below_thousand(words, end)
        scale = SCALES.get(_word(words, after))
        if scale is None:
            if after == end:
                break
            total, end = total + part, after
            break
        total, end = total + (part if after > end else 1) * scale, after + 1
        if _word(words, end) == "and" and _word(words, end + 1) in SMALL:
            end += 1
    return _with_ordinal(words, total, at, end)


def _with_ordinal(words: Sequence[Word], total: Decimal, at: int, end: int) -> tuple[str, int]:
    """Add the last part of "twenty-first"."""
    if _word(words, end) in ORDINALS and words[end][1] and total % 10 == 0:
        return _shown(total + ORDINALS[words[end][0]], ordinal=True), end + 1 - at
    return _shown(total), end - at


def _below_thousand(words: Sequence[Word], at: int) -> tuple[Decimal, int]:
    value, end = _below_hundred(words, at)
    if _word(words, end) == "hundred":
        value, end = (value if end > at else 1) * 100, end + 1
        skip = _word(words, end) == "and"
        more, after = _below_hundred(words, end + skip)
        if after > end + skip:
            value, end = value + more, after
    elif 10 <= value <= 99 and end > at:  # nineteen ninety-five, twenty twenty
        more, after = _below_hundred(words, end)
        if after > end and more >= 10:
            value, end = value * 100 + more, after
    return Decimal(value), end


def _below_hundred(words: Sequence[Word], at: int) -> tuple[int, int]:
    word = _word(words, at)
    if word in TENS:
        following = _word(words, at + 1)
        if 0 < ONES.get(following, 0) < 10:
            return TENS[word] + ONES[following], at + 2
    return (SMALL[word], at + 1) if word in SMALL else (0, at)


def _word(words: Sequence[Word], at: int) -> str:
    return words[at][0] if at < len(words) else ""


def _shown(value: Decimal, *, ordinal: bool = False) -> str:
    return f"#{value.normalize():f}{'th' if ordinal else ''}"
