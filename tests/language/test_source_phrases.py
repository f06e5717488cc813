"""Source phrases: what stands where a source should, and what only looks like it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.article import read_text
from audit.article.record import Format
from audit.language import analyse


def phrases(text: str, format: Format = "text") -> list[tuple[str, str]]:
    article = read_text(text, format=format)
    return [
        (one.kind, article.text[one.span.start : one.span.end])
        for one in analyse(article).source_phrases
    ]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Critics say the plan will fail.", "vague", "Critics"),
        ("The mood among dealers was sour on Wednesday.", "vague", "The mood among dealers"),
        ("Talk in the corridors was of little else.", "vague", "Talk in the corridors"),
        ("More than one newsroom had the story ready.", "vague", "More than one newsroom"),
        ("People around the coach believe he will go.", "unnamed", "People around the coach"),
        ("Two aides to the mayor said he wept.", "unnamed", "Two aides to the mayor"),
        ("The club is thought to be weighing an offer.", "hedge", "is thought to"),
        ("Word came that the deal was off.", "hedge", "Word came that"),
        ("He was reportedly ill.", "hedge", "reportedly"),
        ("There is mounting evidence of fraud at the port.", "document", "mounting evidence"),
        ("A recent tally puts it at more than 70.", "document", "A recent tally"),
        ("A study found that naps help.", "document", "A study"),
    ],
)
def test_phrases(text: str, kind: str, words: str) -> None:
    found = phrases(text)
    assert any(k == kind and (words in w or w in words) for k, w in found), found


@pytest.mark.parametrize(
    "text",
    [
        "Inspectors from the transport ministry said the bridge was sound.",
        "The officials were fined by a tribunal last year.",
        "The panel of experts led by Dr Petra Lund met on Tuesday.",
        "She reports to the chairman of the board.",
        "The alleged victim's lawyer, Tom Weir, said she was well.",
        "Police said the road was closed.",
        "Ada Stern, who deals in copper, said the mood was sour.",
        "A 2024 audit by the National Audit Office found a gap of 3 million crowns.",
        "A new study, led by Dr Petra Lund of Uppsala University, found that naps help.",
        "Growing evidence from the Harbour Board's own records shows that cranes are failing.",
    ],
)
def test_what_only_looks_like_one(text: str) -> None:
    assert phrases(text) == []


def test_a_headline_has_none() -> None:
    assert phrases("# Critics slam the plan\n\nThe board met on Tuesday.", "markdown") == []


def test_a_formula_that_somebody_is_quoted_with_is_theirs() -> None:
    text = "“Talk in the corridors was of little else,” said Ada Stern of the harbour board."
    assert phrases(text) == []


def test_a_mention_of_a_source_gives_its_id() -> None:
    article = read_text("Two aides to the mayor said he wept.", format="text")
    facts = analyse(article)
    (one,) = facts.source_phrases
    assert one.id == "p1"
    assert one.source_id in {source.id for source in facts.sources}
    assert 0 < one.probability <= 1


VOCABULARY = "critics say the mood among dealers is “ ” word came that — . \n\n A"
WORDS = st.lists(st.sampled_from(VOCABULARY.split(" ")), max_size=40).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(WORDS)
def test_phrases_are_whole_words_of_one_sentence_and_do_not_overlap(text: str) -> None:
    article = read_text(f"The {text}", format="text")
    facts = analyse(article)
    end = 0
    for one in facts.source_phrases:
        span, sentence = one.span, facts.sentences[one.sentence].span
        assert sentence.contains(span)
        assert span.start >= end
        end = span.end
        assert not article.text[max(0, span.start - 1) : span.start + 1].isalnum() or not span.start
