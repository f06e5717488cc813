"""Words as they are compared."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.evidence.fillers import free_words
from audit.evidence.words import tokens

ALIKE = [
    ("twenty-five per cent", "25%"),
    ("two hundred and five", "205"),
    ("nineteen ninety-five", "1995"),
    ("twenty twenty-four", "2024"),
    ("$5 million", "five million dollars"),
    ("5m", "five million"),
    ("a hundred", "100"),
    ("twelve thousand", "12,000"),
    ("twenty-first", "21st"),
    ("organise the harbour programme", "Organize the harbor program"),
    ("gonna", "going to"),
    ("OK", "okay"),
    ("café", "cafe"),
    ("don’t", "don't"),
    ("five point eight metres", "5.8 meters"),
    ("zero point oh five", "0.05"),
    ("two and a half million", "2.5m"),
    ("2½ litres", "two and a half liters"),
    ("minus four", "-4"),
    ("fifty-fifty", "50-50"),
    ("nineteen oh six", "1906"),
    ("the nineteen-nineties", "the 1990s"),
    ("in the nineties", "in the ’90s"),
    ("in her twenties", "in her 20s"),
    ("by six thirty", "by 6.30"),
    ("at eleven-fifteen", "at 11:15"),
    ("at ten oh five", "at 10.05"),
    ("on May first", "on May 1"),
    ("after the first of December", "after Dec. 1"),
    ("on 1st May 2019", "on May the first 2019"),
    ("in Sept. 2019", "in September 2019"),
    ("number ten", "No. 10"),
    ("the jewellery cheque", "the jewelry check"),
    ("’cause it burnt", "because it burned"),
]
UNLIKE = [
    ("five or six", "56"),
    ("twenty, thirty", "2030"),
    ("5 m", "five million"),
    ("four", "for"),
    ("hours", "hors"),
    ("can", "can't"),
    ("third", "three"),
    ("1.3 million", "13 million"),
    ("five point eight", "eight point five"),
    ("the 1890s", "the 1990s"),
    ("by 6.30 percent", "by six thirty percent"),
    ("4", "-4"),
    ("No ten", "number ten"),
    ("filled", "filed"),
]


def words(text: str) -> list[str]:
    return [token.word for token in tokens(text)]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_one_spoken_word(one: str, other: str) -> None:
    assert words(one) == words(other)


@pytest.mark.parametrize(("one", "other"), UNLIKE)
def test_two_words(one: str, other: str) -> None:
    assert words(one) != words(other)


FILLERS = [
    ("We, um, knew.", ["um"]),
    ("We knew, you know, for years.", ["you", "know"]),
    ("Do you know the answer?", []),
    ("I, I think so.", ["i"]),
    ("It was very, very bad.", []),
    ("Well, we tried.", ["well"]),
    ("We did well today.", []),
    ("We [inaudible] knew (laughter) it.", ["inaudible", "laughter"]),
    ("It is th- the wall.", ["th"]),
    ("By Monday, by Monday we knew.", ["by", "monday"]),
    ("The wall, the wall is wet.", ["the", "wall"]),
    ("Not today, not today.", []),
    ("They lied, lied to us.", []),
    ("By Monday by Monday we knew.", []),
]


@pytest.mark.parametrize(("text", "expected"), FILLERS)
def test_fillers(text: str, expected: list[str]) -> None:
    found = tokens(text)
    free = free_words(text, found)
    assert [token.word for token, is_free in zip(found, free, strict=True) if is_free] == expected


@settings(deadline=None)
@given(st.text())
def test_words_stand_in_order_in_the_text(text: str) -> None:
    found = tokens(text)
    assert all(0 <= token.start < token.end <= len(text) for token in found)
    assert [token.start for token in found] == sorted(token.start for token in found)
