from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.engine.fingerprint import fingerprint, normal
from audit.engine.messages import LONGEST, fill, placeholders, shown
from tests.engine.desk import Desk


@given(st.text())
def test_a_value_is_shown_on_one_line_and_short(text: str) -> None:
    assert len(shown(text)) <= LONGEST
    assert shown(text).split() == shown(text).split(" ") or not shown(text)


def test_a_long_value_ends_at_a_word() -> None:
    assert shown("word " * 30) == "word " * 15 + "word…"


@pytest.mark.parametrize(("value", "text"), [(True, "yes"), (False, "no"), (12, "12")])
def test_yes_no_and_numbers(value: object, text: str) -> None:
    assert shown(value) == text  # type: ignore[arg-type]


def test_absent_values_leave_a_mark() -> None:
    case = Desk("Rain fell.").cases("sentence")[0]
    assert fill("{sentence.text} {article.section} {n}", case, {"n": 3}) == "Rain fell. … 3"


def test_braces_in_a_value_are_left_alone() -> None:
    case = Desk("Rain {article.words} fell.").cases("sentence")[0]
    assert fill("“{sentence.text}”", case, {}) == "“Rain {article.words} fell.”"


def test_placeholders_in_order() -> None:
    assert list(placeholders("{a.b} and {c}, {a.b}")) == ["a.b", "c", "a.b"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“It’s off,” he said – twice.", '"It\'s off," he said - twice.'),
        ("It  is\noff", "it is OFF"),
        ("«Oui»", '"Oui"'),
    ],
)
def test_typography_makes_no_difference_to_a_fingerprint(one: str, other: str) -> None:
    assert normal(one) == normal(other)
    assert fingerprint("r", one, one, 0) == fingerprint("r", other, other, 0)


def test_parts_of_a_fingerprint_do_not_run_together() -> None:
    assert fingerprint("r", "a b", "c", 0) != fingerprint("r", "a", "b c", 0)
    assert fingerprint("r", "a", "c", 0) != fingerprint("r", "a", "c", 1)
