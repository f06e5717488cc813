"""Patterns that people write: what they find, and that none can run away."""

from __future__ import annotations

import pickle
import re
import warnings

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.errors import ConfigError, RunawayError
from audit.facts import Span
from audit.patterns import SECONDS, Pattern, why_unusable

RUNAWAY = "(?:a|aa)+$"
LONG = "a" * 60 + "!"
PIECES = st.sampled_from(["a", "B", r"\b", r"\s+", r"\w+", "(?:x|y)", "[a-c]", "(?<=a)", "é", "ß?"])


@given(st.lists(PIECES, min_size=1, max_size=5).map("".join), st.text("aAbBcxyé ß.\n", max_size=30))
def test_it_finds_what_re_finds(pattern: str, text: str) -> None:
    found = [(span.start, span.end) for span in Pattern(pattern).find(text, Span(0, len(text)))]
    matches = re.finditer(pattern, text, re.IGNORECASE)
    assert found == [match.span() for match in matches if match.end() > match.start()]
    assert Pattern(pattern).occurs_in(text) == bool(re.search(pattern, text, re.IGNORECASE))


def test_it_looks_within_a_span_and_around_it() -> None:
    assert list(Pattern(r"(?<=x )y").find("x y y", Span(2, 5))) == [Span(2, 3)]
    assert list(Pattern("y").find("y y y", Span(1, 4))) == [Span(2, 3)]


@pytest.mark.parametrize("ask", ["occurs_in", "find"])
def test_it_is_stopped_at_its_limit(ask: str) -> None:
    pattern = Pattern(RUNAWAY)
    with pytest.raises(RunawayError, match=r"“\(\?:a\|aa\)\+\$” was stopped after 1 s") as caught:
        pattern.occurs_in(LONG) if ask == "occurs_in" else pattern.find(LONG, Span(0, len(LONG)))
    assert caught.value.seconds == SECONDS
    assert caught.value.length == len(LONG)
    assert isinstance(caught.value, ConfigError)


def test_the_error_names_its_rule_and_can_be_handed_over() -> None:
    error = RunawayError(RUNAWAY, 1.0, 5_000).at("rules/x.yaml:3:9: rule x")
    assert str(error).startswith("rules/x.yaml:3:9: rule x: the pattern “(?:a|aa)+$” was stopped")
    assert "5,000 characters" in str(error)
    assert str(pickle.loads(pickle.dumps(error))) == str(error)


@pytest.mark.parametrize(
    ("pattern", "why"),
    [
        ("fine", ""),
        ("(a", "missing ) at character 3"),
        ("a**", "multiple repeat at character 3"),
        (r"\p{nothing}", "unknown property at character 12"),
        ("((a{1000}){1000}){1000}", "its repetitions multiply to more than 100,000"),
        ("(?:a{1,500}[({]{2}){1,500}", "its repetitions multiply to more than 100,000"),
        (r"a{900}\(b{900}(?:c{90}){900}", ""),
        ("(" * 5_000 + "a" + ")" * 5_000, "it is too large"),
    ],
)
def test_why_a_pattern_is_unusable(pattern: str, why: str) -> None:
    assert why_unusable(pattern) == why


@settings(deadline=None)
@given(st.text(r"ab|()[]{}?*+.^$\-:=!<>P1,0dwpNx&~ ", max_size=14))
def test_whatever_is_written_is_used_or_refused(pattern: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        if not why_unusable(pattern):
            Pattern(pattern).occurs_in("a b ab 10, a-b")
