"""How far a pattern reaches: as far as a regular expression of the same shape."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.language.tokens.quantifier import longest_ends, quantity

OPERATORS = ["1", "?", "*", "+", "{2}", "{1,2}", "{0,2}", "{,1}", "{1,}"]
STEPS = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(OPERATORS)), min_size=1)


def longest(pattern: str, text: str, start: int) -> int:
    """Give the furthest end of all ways to read a pattern, tried one by one."""
    ends = [e for e in range(start, len(text) + 1) if re.fullmatch(pattern, text[start:e])]
    return max(ends, default=-1)


@given(STEPS.filter(lambda steps: len(steps) < 6), st.text("abc", max_size=9))
def test_it_reaches_as_far_as_any_reading(steps: list[tuple[str, str]], text: str) -> None:
    read = [([letter == each for each in text], quantity(often)) for letter, often in steps]
    pattern = "".join(letter + ("" if often == "1" else often) for letter, often in steps)
    pattern = pattern.replace("{,", "{0,")
    assert longest_ends(read, len(text)) == [
        longest(pattern, text, start) for start in range(len(text) + 1)
    ]


def test_many_open_ends_are_no_more_work_than_few() -> None:
    size = 5_000
    anything, nothing = [True] * size, [False] * size
    steps = [(anything, quantity("*"))] * 12 + [(nothing, quantity("1"))]
    assert set(longest_ends(steps, size)) == {-1}


@pytest.mark.parametrize(
    ("operator", "least", "most"),
    [("!", 1, 1), ("?", 0, 1), ("{3}", 3, 3), ("{2,4}", 2, 4), ("{2,}", 2, None), ("{,4}", 0, 4)],
)
def test_operators(operator: str, least: int, most: int | None) -> None:
    assert (quantity(operator).least, quantity(operator).most) == (least, most)
