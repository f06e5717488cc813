"""Whatever stands under ``tokens`` is used, or refused in one sentence."""

from __future__ import annotations

import json
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from audit.article import read_text
from audit.engine.rulecheck import check_rule
from audit.engine.tokens import token_patterns
from audit.engine.validation import schema
from audit.engine.yamlfile import parse_yaml
from audit.errors import ConfigError
from audit.language.pipeline import make_doc, pipeline
from audit.language.tokens.matching import token_matches

TEXT = "The word of the day is 12. A new one."
STEP = schema("rule")["$defs"]["token-step"]["properties"]
NEEDS_MORE = {"LEMMA", "POS", "TAG", "DEP", "MORPH", "ENT_TYPE"}
TEXTS = st.sampled_from(["a", "the", "word", "12", "", "Xxxx", "two words", "(", "[a-z]+", "é"])
SCALARS = st.one_of(TEXTS, st.booleans(), st.integers(-3, 9), st.none(), st.floats(0, 1))
TESTS = st.dictionaries(
    st.sampled_from(["IN", "NOT_IN", "REGEX", ">=", "<=", "==", "!=", ">", "<", "FUZZY", "in"]),
    st.one_of(SCALARS, st.lists(TEXTS, max_size=3)),
    max_size=2,
)
OPERATORS = st.sampled_from(["?", "*", "+", "!", "{2}", "{1,3}", "{,2}", "{2,}", "{3,1}", "**", ""])
RIGHT = st.fixed_dictionaries(
    {},
    optional={
        "OP": st.sampled_from(["?", "*", "+", "!", "{2}", "{1,3}", "{,2}", "{2,}"]),
        **{
            name: st.booleans()
            if entry.get("type") == "boolean"
            else st.one_of(
                st.integers(0, 9), st.dictionaries(st.just(">="), st.just(2), min_size=1)
            )
            if name == "LENGTH"
            else st.one_of(
                st.sampled_from(["a", "the", "word"]),
                st.fixed_dictionaries({"IN": st.lists(st.just("a"), min_size=1, max_size=2)}),
                st.fixed_dictionaries({"REGEX": st.just("^t")}),
                st.fixed_dictionaries({"REGEX": st.just("e$"), "NOT_IN": st.just(["the"])}),
            )
            for name, entry in STEP.items()
            if name != "OP" and name not in NEEDS_MORE
        },
    },
)
ANY = st.dictionaries(
    st.one_of(st.sampled_from(sorted(STEP)), st.just("LOWR")),
    st.one_of(SCALARS, TESTS, OPERATORS),
    max_size=3,
)


@cache
def doc() -> Doc:
    """An article as the pipeline leaves it, made once."""
    return pipeline()(make_doc(read_text(TEXT, format="text", path="a.txt")))


def patterns(tokens: object) -> tuple[str, ...]:
    """Give the patterns of a rule file that has been checked."""
    text = (
        "rule: any\ntitle: Any\nabout: phrase\nseverity: info\nmessage: m\nremedy: r\n"
        f"find: {{tokens: {json.dumps(tokens)}}}\n"
        "examples: {flagged: [a], clean: [b]}\n"
    )
    file = parse_yaml(text, "any.yaml")
    check_rule(file, "any")
    return token_patterns(file.data["find"]["tokens"])


def refusal(tokens: object) -> str:
    """Use patterns; give the sentence in which they are refused, if they are."""
    try:
        for match in token_matches(doc(), patterns(tokens)):
            assert TEXT[match.span.start : match.span.end].strip()
    except ConfigError as error:
        return str(error)
    return ""


@settings(deadline=None)
@given(st.lists(st.one_of(RIGHT, ANY, st.lists(RIGHT, max_size=2), SCALARS), max_size=4))
def test_it_is_used_or_refused_in_one_sentence(tokens: list[object]) -> None:
    said = refusal(tokens)
    assert "\n" not in said
    assert not said or said.startswith(("any.yaml:", "the spaCy pipeline in use does not tell"))


@settings(deadline=None)
@given(st.lists(RIGHT, max_size=4))
def test_what_is_right_is_used(steps: list[dict[str, object]]) -> None:
    assert refusal([*steps, {"LOWER": "the"}]) == ""


@pytest.mark.parametrize("name", sorted(set(STEP) - {"OP"} - NEEDS_MORE))
def test_every_attribute_can_be_asked_for(name: str) -> None:
    kind = STEP[name]
    value: object = True if kind.get("type") == "boolean" else 3 if name == "LENGTH" else "the"
    assert refusal([{name: value}]) == ""
