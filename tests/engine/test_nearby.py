from __future__ import annotations

import pytest

from audit.engine.fields import FIELDS
from audit.engine.independence import count_independent
from audit.facts import Source
from tests.engine.desk import Desk


def named_nearby(text: str, voice: str, kind: str = "named-person", **more: str) -> bool:
    desk = Desk(text)
    experts = desk.source("Experts", "vague", head="experts", plural=True)
    person = desk.source(voice, kind, **more)
    desk.says("Experts", "warn", "of shortages", experts)
    desk.says(voice, "said", "no", person)
    case = next(c for c in desk.cases("attribution") if c.source and c.source.id == experts)
    return bool(FIELDS["source.member-named-nearby"](case))


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Experts warn of shortages. Omar Haq said no.", True),
        ("Experts warn of shortages.\n\nOmar Haq said no.", True),
        ("Experts warn of shortages.\n\nRain fell. Omar Haq said no.", False),
        ("Experts warn of shortages.\n\nRain fell.\n\nOmar Haq said no.", False),
        ("Omar Haq said no. Experts warn of shortages.", False),
    ],
)
def test_a_new_voice_right_after_counts_as_a_member(text: str, verdict: bool) -> None:
    assert named_nearby(text, "Omar Haq") is verdict


def test_a_voice_of_the_same_trade_counts_wherever_it_stands_near() -> None:
    text = "Omar Haq said no. Experts warn of shortages."
    assert named_nearby(text, "Omar Haq", role="grain expert")


def test_another_crowd_is_no_member() -> None:
    text = "Experts warn of shortages. Critics said no."
    assert not named_nearby(text, "Critics", kind="vague")


def occasion(text: str, **more: object) -> list[bool]:
    desk = Desk(text)
    kaya = desk.source("Kaya", "named-person")
    desk.says("Kaya", "said", "no", kaya)
    desk.says("she", "said", "yes", kaya, after="she", **more)
    return [bool(FIELDS["attribution.provenance"](case)) for case in desk.cases("attribution")]


def test_an_occasion_holds_for_its_paragraph() -> None:
    text = "Kaya said no, and she said yes."
    assert occasion(text) == [False, False]
    assert occasion(text, channel="interview") == [True, True]


def test_an_occasion_holds_for_what_the_source_says_later() -> None:
    text = "Kaya said no.\n\nRain fell.\n\nLater she said yes."
    assert occasion(text, channel="interview") == [False, True]


@pytest.mark.parametrize(
    ("sources", "count"),
    [
        ([Source("s1", "Ada Stern", "named-person", (), affiliation="Corvex Bank")], 1),
        (
            [
                Source("s1", "Ada Stern", "named-person", (), affiliation="Corvex Bank"),
                Source("s2", "Per Aho", "named-person", (), affiliation="the Corvex Bank"),
                Source("s3", "Corvex Bank", "named-organisation", ()),
            ],
            1,
        ),
        (
            [
                Source("s1", "Ada Stern", "named-person", (), affiliation="Corvex Bank"),
                Source("s2", "the chief executive of Corvex Bank", "unnamed-described", ()),
            ],
            1,
        ),
        (
            [
                Source("s1", "Ada Stern", "named-person", ()),
                Source("s2", "Per Aho", "named-person", ()),
                Source("s3", "officials", "vague", ()),
            ],
            2,
        ),
    ],
)
def test_independent_sources(sources: list[Source], count: int) -> None:
    assert count_independent(sources) == count
