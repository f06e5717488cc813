"""Kinds of quotation: who is quoted, in whole or in part, and where nobody is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.article import Block
from audit.facts import Span
from audit.language.grammar.sentences import find_sentences
from audit.language.quotations.finder import quotations_of


def kinds(text: str) -> list[str]:
    blocks = [Block("paragraph", Span(0, len(text)))]
    return [one.kind for one in quotations_of(text, blocks, find_sentences(text, blocks))]


DIRECT = [
    "“It fell in the night,” she said.",
    "“Why?” she asked.",
    "“No,” Pell said.",
    "Pell said: “No.”",
    "Pell said, “It will not happen again.”",
    "“We lost everything.” The fire began at noon.",
    "“Shame on them” was the mood.",
    "‘It is a mess,’ said Mr Lind.",
    '"I don\'t know," he said.',
    "Pell said “we are not going to sell the mill”.",
    "“It fell. It all fell” was how she put it.",
]

PARTIAL = [
    "He called the vote “rigged” on Monday.",
    "The mayor described the plan as “a waste of money”.",
    "She said she would “fight to the end.”",
    "According to Pell the mill was “beyond repair.”",
    "The council was accused of “burying the report”.",
    "In a statement the bank spoke of “isolated errors”.",
]

SCARE = [
    "The mayor was “concerned”.",
    "'Miracle' pill arrives",
    "The “experts” have gone home.",
    "The 'war on waste' goes on.",
]

TITLE = [
    "They played “Hey Julia” twice.",
    "The film “Salt Road” opened in June.",
    "She is the author of “A Life in Mud” (2011).",
    "He was on CNN’s “Morning Table” again.",
    "Her memoir, “The Long Field,” sold well.",
    "The exhibition ‘Lines of Water’ runs until May.",
    "“The Third Door,” 1949, was his last picture.",
]

TERM = [
    "The so-called “smart meters” failed.",
    "The word “ain’t” is in the dictionary.",
    "The trick is called “phishing”.",
    "It is known as “the gap” by locals.",
    "Robert “Bob” Lind left early.",
    "“Hygge” means comfort, more or less.",
    "They wore hats that read “Make It Rain Again.”",
    "The technique, dubbed “cold mixing,” is new.",
]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        *(("direct", text) for text in DIRECT),
        *(("partial", text) for text in PARTIAL),
        *(("scare", text) for text in SCARE),
        *(("title", text) for text in TITLE),
        *(("term", text) for text in TERM),
    ],
)
def test_kind(kind: str, text: str) -> None:
    assert kinds(text) == [kind]


def test_the_second_half_of_an_interrupted_quotation_is_direct() -> None:
    assert kinds("“We lost,” he said, “and we will not come back.”") == ["direct", "direct"]


def test_titles_in_a_list() -> None:
    assert kinds("The films “Salt Road” and “The Third Door,” both lost.") == ["title", "title"]


def test_inside_another_is_nested_with_its_parent() -> None:
    text = "“He said ‘no’ to me,” she said."
    blocks = [Block("paragraph", Span(0, len(text)))]
    outer, inner = quotations_of(text, blocks, find_sentences(text, blocks))
    assert (outer.id, outer.kind, outer.parent) == ("q1", "direct", None)
    assert (inner.id, inner.kind, inner.parent) == ("q2", "nested", "q1")


def test_a_quotation_block_is_block_whatever_it_says() -> None:
    text = "All of it fell."
    blocks = [Block("quotation", Span(0, len(text)))]
    (one,) = quotations_of(text, blocks, find_sentences(text, blocks))
    assert one.kind == "block"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“All of it,” she said.", 3),
        ("“I don’t—no, can’t—say.”", 5),
        ("“It cost 1,200.50 euros.”", 4),
        ("“A well-known one.”", 3),
    ],
)
def test_words_are_counted(text: str, words: int) -> None:
    blocks = [Block("paragraph", Span(0, len(text)))]
    (one,) = quotations_of(text, blocks, find_sentences(text, blocks))
    assert one.words == words


@given(st.text(alphabet="aB. ,“”‘’\"'9", max_size=120))
def test_any_text_gives_kinds_and_parents_that_exist(text: str) -> None:
    blocks = [Block("paragraph", Span(0, len(text)))]
    found = quotations_of(text, blocks, find_sentences(text, blocks))
    by_id = {one.id: one for one in found}
    for one in found:
        assert one.words >= 1
        assert (one.kind == "nested") == (one.parent is not None)
        if one.parent:
            assert by_id[one.parent].span.contains(one.span)
