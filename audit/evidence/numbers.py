"""Numbers in words and in digits, so that "twenty-five" and "25" count as the same word.

A run of number words is one value: "two hundred and five" is ``#205``, "nineteen ninety-five"
``#1995``, "3.5 million" ``#3500000``, "five point eight" ``#5.8``, "two and a half" ``#2.5``,
"third" and "3rd" ``#3th``, "the nineties" and "the 1990s" ``#90s``.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import takewhile

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
DECADES = {word[:-1] + "ies": value for word, value in TENS.items()}
DIGITS = {word: str(value) for word, value in ONES.items() if value < 10} | {"oh": "0", "o": "0"}
"""Digits one by one, after "point" and in years ("nineteen oh six")."""

HALF = Decimal("0.5")
CENTURY = 1900
"""Of decades that are named without one."""

TWICE = 20
"""The only tens that make a year of themselves: "twenty twenty"; "fifty-fifty" is none."""

BEGIN = (
    frozenset(SMALL) | frozenset(SCALES) | frozenset(ORDINALS) | frozenset(DECADES) | {"hundred"}
)
"""Words that a number can begin with; digits are the other way."""

Word = tuple[str, bool]
"""A word, and whether it touches the one before it ("5" and "m" in "5m")."""


def number_at(words: Sequence[Word], at: int) -> tuple[str, int]:
    """Give the number that begins at a word, and how many words it takes: none, where 0."""
    first = words[at][0]
    if first in ORDINALS:
        return _shown(Decimal(ORDINALS[first]), ordinal=True), 1
    if first in DECADES:
        return _decade(Decimal(DECADES[first])), 1
    if first[0].isdecimal():
        return _from_digits(words, at)
    if first == "a":  # a hundred
        value, count = _from_words(words, at + 1)
        return value, count + 1
    if first in BEGIN:
        return _from_words(words, at)
    return "", 0


def _from_digits(words: Sequence[Word], at: int) -> tuple[str, int]:
    value, end = _with_fraction(words, Decimal(words[at][0].replace(",", "")), at + 1)
    word, touches = words[end] if end < len(words) else ("", False)
    taken = end + 1 - at
    if touches and word in ENDINGS:
        return _shown(value, ordinal=True), taken
    if touches and word == "s" and value % 10 == 0:
        return _decade(value), taken
    if touches and word in LETTERS:
        return _shown(value * LETTERS[word]), taken
    if word in SCALES or word == "hundred":
        return _shown(value * {**SCALES, "hundred": 100}[word]), taken
    return _shown(value), end - at


def _from_words(words: Sequence[Word], at: int) -> tuple[str, int]:
    total, end = Decimal(0), at
    while True:
        part, after = _below_thousand(words, end)
        if after > end:
            part, after = _with_fraction(words, part, after)
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
    """Add the last part of "twenty-first", or of "nineteen-nineties"."""
    if 10 <= total <= 99 and _word(words, end) in DECADES:
        return _decade(total * 100 + DECADES[words[end][0]]), end + 1 - at
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
        if after > end and more >= 10 and (more != value or value == TWICE):
            value, end = value * 100 + more, after
        elif _word(words, end) in ("oh", "o") and _word(words, end + 1) in DIGITS:
            value, end = value * 100 + int(DIGITS[_word(words, end + 1)]), end + 2
    return Decimal(value), end


def _with_fraction(words: Sequence[Word], value: Decimal, end: int) -> tuple[Decimal, int]:
    """Add what "point eight" or "and a half" adds."""
    if _word(words, end) == "point":
        digits = list(takewhile(lambda word: word in DIGITS, (w for w, _ in words[end + 1 :])))
        if digits:
            places = "".join(DIGITS[word] for word in digits)
            return Decimal(f"{value}.{places}"), end + 1 + len(digits)
    if [word for word, _ in words[end : end + 3]] == ["and", "a", "half"]:
        return value + HALF, end + 3
    return (value + HALF, end + 1) if _word(words, end) == "½" else (value, end)


def _below_hundred(words: Sequence[Word], at: int) -> tuple[int, int]:
    word = _word(words, at)
    if word in TENS:
        following = _word(words, at + 1)
        if 0 < ONES.get(following, 0) < 10:
            return TENS[word] + ONES[following], at + 2
    return (SMALL[word], at + 1) if word in SMALL else (0, at)


def _word(words: Sequence[Word], at: int) -> str:
    return words[at][0] if at < len(words) else ""


def _decade(value: Decimal) -> str:
    return f"#{value - CENTURY if CENTURY <= value < CENTURY + 100 else value:f}s"


def _shown(value: Decimal, *, ordinal: bool = False) -> str:
    return f"#{value.normalize():f}{'th' if ordinal else ''}"
