"""The same quotation in two articles with other words or another speaker."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.ledger.comparison import compare, spoken_words
from audit.ledger.compiling import compile_ledger
from audit.ledger.record import Pairing
from tests.ledger.entries import appearance, records

GIRDERS = "The girders will not carry another winter of heavy trains"


def pairs(first: str, second: str, speaker: str = "Ruth Okafor") -> tuple[Pairing, ...]:
    one = appearance("Ruth Okafor", "a.txt", said=(first,))
    other = appearance(speaker, "b.txt", said=(second,))
    return compile_ledger(records(one, other)).pairings


@pytest.mark.parametrize(
    ("second", "steps"),
    [
        ("The girders will never carry another winter of heavy trains", "[-not-]{+never+}"),
        ("The girders will carry another winter of heavy trains", "[-not-]"),
        ("These girders will not carry another winter of heavy trains", "[-the-]{+these+}"),
        ("The girders will not carry another winter of heavy lorries", "[-trains-]{+lorries+}"),
        ("We know. The girders won’t bear another winter of heavy trains", "[-carry-]{+bear+}"),
    ],
)
def test_other_words(second: str, steps: str):
    (pair,) = pairs(GIRDERS, second)
    assert pair.words_differ
    assert not pair.speakers_differ
    marks = {"first": "[-{}-]", "second": "{{+{}+}}"}
    assert "".join(marks[s].format(t) for s, t in pair.steps if s in marks) == steps


@pytest.mark.parametrize(
    "second",
    [
        "the girders will not carry another winter of heavy trains!",
        "The girders won't carry another winter of heavy trains",
        "girders will not carry another winter",
        "The girders … will not carry another winter of heavy trains",
        "The girders will not … another winter of heavy trains",
        "The [old] girders will not carry another winter of heavy trains",
        "The girders, um, will not carry another winter of heavy trains",
        f"We told them twice. {GIRDERS}. And nobody came.",
        "Bread will be dearer by June than it was in the year of the flood",
    ],
)
def test_the_same_words(second: str):
    assert not pairs(GIRDERS, second)


def test_another_speaker():
    (pair,) = pairs(GIRDERS, GIRDERS, "Tomas Field")
    assert pair.speakers_differ
    assert not pair.words_differ
    assert (pair.first.speaker, pair.second.speaker) == ("Ruth Okafor", "Tomas Field")


def test_a_surname_is_no_other_speaker_than_its_bearer():
    assert not pairs(GIRDERS, GIRDERS, "Okafor")
    assert pairs(GIRDERS, GIRDERS, "Field")


@pytest.mark.parametrize("name", ["Ruth B. Okafor", "R. Okafor"])
def test_an_initial_makes_no_other_speaker(name: str):
    assert not pairs(GIRDERS, GIRDERS, name)
    assert pairs(GIRDERS, GIRDERS, "Tomas Okafor")


def test_one_word_at_the_end():
    (pair,) = pairs("I do not believe the levee will fail.", "I do not believe the levee will hold")
    assert pair.steps[1:] == (("first", "fail"), ("second", "hold"))


def test_what_both_have_at_an_edge_is_no_difference():
    (pair,) = pairs(
        "But I moved my mother out of Mill Row", "But I’ve moved my mother out of Mill Row"
    )
    assert [step for step in pair.steps if step[0] != "same"] == [("second", "have")]


def test_phrases_are_anybodys():
    phrase = "at the end of the day we are where we are"
    assert not pairs(phrase, phrase, "Tomas Field")


def test_one_article_is_not_held_against_itself():
    one = appearance("Ruth Okafor", "a.txt", said=(GIRDERS,))
    other = appearance("Tomas Field", "a.txt", number=2, said=(GIRDERS,))
    assert not compile_ledger(records(one, other)).pairings


def test_a_text_that_every_article_has_is_compared_once():
    found = [appearance("Ruth Okafor", f"{n:04}.txt", said=(GIRDERS,)) for n in range(2000)]
    changed = appearance("Ruth Okafor", "x.txt", said=(GIRDERS.replace("not", "never"),))
    (pair,) = compile_ledger(records(*found, changed)).pairings
    assert pair.second.path == "x.txt"


words = st.lists(
    st.sampled_from(["the", "wall", "will", "not", "fall", "…", "said", "nobody"]), max_size=14
)


@settings(deadline=None)
@given(words, words)
def test_comparing_is_the_same_both_ways(one: list[str], other: list[str]):
    first, second = compare(tuple(one), tuple(other)), compare(tuple(other), tuple(one))
    assert (first is None) == (second is None)


@settings(deadline=None)
@given(st.text())
def test_any_quotation_has_words(text: str):
    assert spoken_words(text) == spoken_words(f" {text} ")
