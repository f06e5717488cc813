from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.engine.words import WordList
from audit.facts import Span

WORDS = WordList("w", frozenset({"some say", "reportedly", "some say so", "world's", "so-called"}))


def found(text: str) -> list[str]:
    return [text[span.start : span.end] for span in WORDS.find(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He is Reportedly ill.", ["Reportedly"]),
        ("Some say it failed.", ["Some say"]),
        ("Some  say so, some\nsay not", ["Some  say so", "some\nsay"]),
        ("some, say", []),
        ("unreportedly reportedlyx", []),
        ("the world’s best", ["world’s"]),
        ("a so-called fix, so called", ["so-called"]),
        ("Someone said", []),
    ],
)
def test_expressions_are_found_as_whole_words(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_only_what_lies_within_is_found() -> None:
    assert [*WORDS.find("reportedly, reportedly", Span(2, 22))] == [Span(12, 22)]


@given(st.text(alphabet="somey reptdl'’-. ", max_size=60))
def test_what_is_found_is_in_order_and_does_not_overlap(text: str) -> None:
    spans = list(WORDS.find(text, Span(0, len(text))))
    for before, after in itertools.pairwise(spans):
        assert before.end <= after.start
    assert WORDS.occurs_in(text) == bool(spans)
