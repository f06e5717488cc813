"""Which forms are the same name."""

from __future__ import annotations

import pytest

from audit.ledger.names import body_key, initials, is_acronym, is_full, person_key, plain_name


@pytest.mark.parametrize(
    "name",
    [
        "Ruth Okafor",
        "RUTH OKAFOR",
        "Chief Inspector Ruth Okafor",
        "Dr. Ruth Okafor’s",
        "Ruth Ókafor",
    ],
)
def test_one_person(name: str):
    assert person_key(name) == "ruth okafor"


@pytest.mark.parametrize("name", ["Ruth B. Okafor", "Ruth Okafor-Lind", "Rut Okafor", "Okafor"])
def test_another_name(name: str):
    assert person_key(name) != "ruth okafor"


@pytest.mark.parametrize(("name", "full"), [("Ms. Okafor", False), ("Dr Ruth Okafor", True)])
def test_what_is_a_full_name(name: str, full: bool):
    assert is_full(name) is full


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Harl Co. Ltd", "Harl"),
        ("Brandt & Sons", "Brandt and Sons"),
        ("the Rail Safety Board’s", "Rail Safety Board"),
        ("F.B.I.", "FBI"),
    ],
)
def test_one_body(one: str, other: str):
    assert body_key(one) == body_key(other)


def test_initials_leave_small_words_out():
    assert initials("the Board for Rail and Road Safety") == "brrs"
    assert initials("Harl") == ""


@pytest.mark.parametrize(
    ("name", "whether"), [("RSB", True), ("the R.S.B.", True), ("Rsb", False), ("R", False)]
)
def test_acronyms(name: str, whether: bool):
    assert is_acronym(name) is whether


def test_articles_before_a_description_make_no_difference():
    assert plain_name("The chief inspector") == plain_name("a chief inspector")
