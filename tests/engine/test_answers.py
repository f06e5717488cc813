"""Whom a statement names as it begins, and whether that party is heard."""

from __future__ import annotations

import pytest

from audit.engine.fields import FIELDS
from tests.engine.desk import Desk


def accused(content: str, party: str, kind: str = "organisation", more: str = "") -> Desk:
    desk = Desk(f"Ola Berg accused {content}.\n\n{more}".strip())
    berg = desk.source("Ola Berg", "named-person")
    desk.says("Ola Berg", "accused", content, berg, lemma="accuse")
    desk.name("Ola Berg", "person")
    desk.name(party, kind)
    return desk


def asked(desk: Desk, field: str):
    return FIELDS[f"attribution.{field}"](desk.cases("attribution")[0])


@pytest.mark.parametrize(
    ("content", "party", "kind", "named"),
    [
        ("Corvex of dumping waste", "Corvex", "organisation", "Corvex"),
        ("the former mayor, Lena Brandt, of lying", "Lena Brandt", "person", "Lena Brandt"),
        ("the men of giving land to Corvex", "Corvex", "organisation", None),
        ("Norway of dumping waste", "Norway", "place", None),
        ("him", "Ola Berg", "person", None),
        ("the town council of lying", "Ola Berg", "person", "the town council"),
    ],
)
def test_party_named_as_a_content_begins(
    content: str, party: str, kind: str, named: str | None
) -> None:
    assert asked(accused(content, party, kind), "opens-with-name") == named


@pytest.mark.parametrize(
    ("more", "heard"),
    [
        ("Rain fell.", False),
        ("Corvex denied it.", True),
        ("Corvex did not reply to two emails.", True),
        ("The company could not be reached.", True),
        ("Per Aho of Vik denied it.", False),
        ("The firm was fined in May.", False),
    ],
)
def test_sentences_that_say_how_a_party_answered(more: str, heard: bool) -> None:
    desk = accused("Corvex of dumping waste", "Corvex", more=more)
    if "Per Aho" in more:
        desk.name("Per Aho", "person")
    assert asked(desk, "named-has-say") is heard


def test_whoever_speaks_for_a_party_is_heard() -> None:
    desk = accused("Corvex of dumping waste", "Corvex", more="The site is clean, Ada Stern said.")
    ada = desk.source("Ada Stern", "named-person", affiliation="Corvex Holdings")
    desk.says("Ada Stern", "said", "The site is clean", ada, after="The site")
    assert asked(desk, "named-has-say") is True


def test_a_person_is_known_by_surname_and_the_accuser_does_not_answer() -> None:
    desk = accused("Per Berg of lying", "Per Berg", "person", more="Mr Berg laughed.")
    assert asked(desk, "named-has-say") is False
    lawyer = desk.source("Berg’s lawyer", "unnamed-described")
    desk.says("Mr Berg", "laughed", "", lawyer, after="Mr")
    assert asked(desk, "named-has-say") is True


def test_nobody_named_has_no_say() -> None:
    assert asked(accused("them of lying", "Ola Berg", "person"), "named-has-say") is None


@pytest.mark.parametrize(
    ("more", "heard"),
    [("Rain fell.", False), ("It denied that.", True), ("A council spokesman laughed.", True)],
)
def test_a_body_without_a_name(more: str, heard: bool) -> None:
    desk = accused("the town council of lying", "Ola Berg", "person", more=more)
    if "spokesman" in more:
        spokesman = desk.source("A council spokesman", "unnamed-described")
        desk.says("A council spokesman", "laughed", "", spokesman)
    assert asked(desk, "named-has-say") is heard
