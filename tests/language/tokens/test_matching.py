"""Token patterns in articles: what spaCy's own matcher finds, within sentences."""

from __future__ import annotations

import json
from typing import Any

import pytest
import spacy
from spacy.matcher import Matcher
from spacy.util import filter_spans

from audit.article import read_text
from audit.errors import RunawayError, TokenPatternError
from audit.facts import Span, TokenMatch
from audit.language import analyse

TEXT = (
    "Word on the old quay is that 12 boats sank. Word from town: “Nobody knows,” she said!\n\n"
    "The mayor, Ana Ruiz, did not say so. WORD on the quay is good."
)
PATTERNS: list[list[dict[str, Any]]] = [
    [{"LOWER": "word"}, {"LOWER": {"IN": ["on", "from"]}}],
    [{"LOWER": "the"}, {"IS_ALPHA": True, "OP": "*"}, {"LOWER": "quay"}],
    [{"TEXT": "Word"}, {"LOWER": "on"}, {}, {"OP": "?", "LOWER": "old"}],
    [{"LIKE_NUM": True}, {"LENGTH": {">=": 5}}],
    [{"LOWER": "did"}, {"NORM": "not"}, {"OP": "!", "LOWER": "deny"}],
    [{"IS_TITLE": True, "OP": "+"}, {"IS_PUNCT": True}],
    [{"SHAPE": "Xxx"}, {"SHAPE": "Xxxx"}],
    [{"LOWER": {"NOT_IN": ["the", "old"]}, "IS_ALPHA": True, "OP": "{2,3}"}],
    [{"IS_UPPER": True, "LENGTH": 4}],
]


def found(text: str, *patterns: list[dict[str, Any]]) -> list[str]:
    article = read_text(text, format="text", path="a.txt")
    facts = analyse(article, token_patterns=list(map(json.dumps, patterns)))
    return [article.text[one.span.start : one.span.end] for one in facts.token_matches]


@pytest.mark.parametrize("pattern", PATTERNS, ids=json.dumps)
def test_it_finds_what_spacys_matcher_finds(pattern: list[dict[str, Any]]) -> None:
    article = read_text(TEXT, format="text", path="a.txt")
    nlp = spacy.blank("en")
    matcher = Matcher(nlp.vocab, validate=True)
    matcher.add("pattern", [pattern])
    expected = [
        span.text
        for sentence in analyse(article).sentences
        for span in filter_spans(
            matcher(nlp(TEXT[sentence.span.start : sentence.span.end]), as_spans=True)
        )
    ]
    assert expected
    assert found(TEXT, pattern) == expected


def test_a_match_keeps_within_its_sentence() -> None:
    assert found("It rained hard.", [{"LOWER": "rained"}, {"LOWER": "hard"}]) == ["rained hard"]
    assert found("It rained. Hard times came.", [{"LOWER": "rained"}, {}, {"LOWER": "hard"}]) == []


def test_regular_expressions_tell_case_apart() -> None:
    assert found("The ACME firm. The acme firm.", [{"TEXT": {"REGEX": "^[A-Z]{3,}$"}}]) == ["ACME"]


def test_matches_come_in_text_order_with_their_pattern() -> None:
    article = read_text("The quay is old.", format="text", path="a.txt")
    patterns = ['[{"LOWER": "old"}]', '[{"LOWER": "quay"}]']
    assert analyse(article, token_patterns=patterns).token_matches == (
        TokenMatch(patterns[1], Span(4, 8)),
        TokenMatch(patterns[0], Span(12, 15)),
    )
    assert analyse(article).token_matches == ()


def test_a_regular_expression_is_stopped() -> None:
    with pytest.raises(RunawayError, match="was stopped after 1 s"):
        found(f"Rain and {'a' * 60}b.", [{"LOWER": {"REGEX": "(?:a|aa)+$"}}])


@pytest.mark.parametrize("name", ["LEMMA", "POS", "TAG", "DEP", "MORPH", "ENT_TYPE"])
def test_what_the_pipeline_does_not_tell(name: str) -> None:
    with pytest.raises(TokenPatternError, match=f"does not tell {name}; name one that does by"):
        found("Rain fell.", [{name: "x"}])


def test_any_number_of_open_ends() -> None:
    pattern = [{"OP": "*"}] * 12 + [{"LOWER": "nothing"}]
    assert found(f"{'Rain fell ' * 500}.", pattern) == []
