"""Words as compared, weights, voices, and when two that are alike are one quotation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.archive.quotes.comparing import contains, likeness
from audit.archive.quotes.linking import Circumstances, Strength, strength
from audit.archive.quotes.voices import relation, voice_of
from audit.archive.quotes.words import Weight, quoted_words, weight_of

HIRED = "We will hire {} nurses for the flooded northern clinics before the spring"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The harbour must close", "the harbour must close,"),
        ("the harbour — must close", "The harbour must\u00a0close!"),
        ("[T]he harbour must close", "The harbour must close"),
        ("We can’t close it", "We cannot close it"),
        ("… the harbour must close ...", "The harbour must close"),
        ("“It is the ‘main’ harbour”", "It is the “main” harbour"),
        ("the har\u00adbour must close", "the harbour must close"),
        ("the harbour [of Ost] [the old one] closes", "the harbour … closes"),
        ("we work[ed] there", "we [worked] there"),
    ],
)
def test_typography_makes_no_other_words(one: str, other: str) -> None:
    assert quoted_words(one) == quoted_words(other)


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("No comment", Weight.TINY),
        ("a complete disaster", Weight.SHORT),
        ("we are very pleased", Weight.TINY),
        ("The leaking pipeline will be closed", Weight.FAIR),
        ("The leaking pipeline and the harbour will be closed", Weight.MEDIUM),
        (HIRED.format("200"), Weight.STRONG),
    ],
)
def test_words_weigh_what_they_tell(text: str, weight: Weight) -> None:
    assert weight_of(quoted_words(text)) == weight


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Mayor Ruth Okafor", "Okafor", "same"),
        ("Ruth Okafor", "R. Okafor", "same"),
        ("Ruth Okafor", "Per Okafor", "other"),
        ("Martin Harl Jr.", "Martin Harl", "same"),
        ("Ruth Okafor", None, "unknown"),
    ],
)
def test_a_person_is_one_under_all_forms(one: str, other: str | None, expected: str) -> None:
    first, second = (voice_of(name, "named-person").key for name in (one, other))
    assert relation(first, second) == relation(second, first) == expected


def test_an_acronym_is_its_body() -> None:
    first, second = (
        voice_of(name, "named-organisation") for name in ("Road Safety Board", "R.S.B.")
    )
    assert first.bucket == second.bucket
    assert relation(first.key, second.key) == "same"


def test_another_number_is_another_line_unless_one_speaker_says_both_at_once() -> None:
    like = likeness(*(quoted_words(HIRED.format(number)) for number in ("200", "300")))
    assert like is not None
    assert like.kind == "altered"
    assert strength(like, Circumstances("same", 3))
    assert not strength(like, Circumstances("other", 3))
    assert not strength(like, Circumstances("unknown", 3))
    assert not strength(like, Circumstances("same", 400))
    assert not strength(like, Circumstances("same", None))


def test_common_words_are_one_quotation_only_of_one_speaker_in_the_same_days() -> None:
    words = quoted_words("No comment")
    like = likeness(words, words)
    assert like is not None
    assert strength(like, Circumstances("same", 1)) == Strength.FIRM
    assert not strength(like, Circumstances("same", 30))
    assert not strength(like, Circumstances("other", 0))


VOCABULARY = ["the", "old", "harbour", "must", "not", "close", "in", "2030", "…", "they", "said"]
WORDS = st.lists(st.sampled_from(VOCABULARY))


@given(WORDS, WORDS)
def test_being_alike_does_not_depend_on_which_comes_first(one: list[str], two: list[str]) -> None:
    first, second = quoted_words(" ".join(one)), quoted_words(" ".join(two))
    if not (contains(first, second) or contains(second, first)):
        here, there = likeness(first, second), likeness(second, first)
        assert (here and (here.kind, here.likeness)) == (there and (there.kind, there.likeness))


@given(WORDS, st.data())
def test_a_part_is_contained_wherever_it_is_cut(words: list[str], data: st.DataObject) -> None:
    whole = quoted_words(" ".join(words))
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, len(whole)))
    assert contains(whole, whole[start:end])
