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
                Source("s1", "Corvex Bank", "named-organisation", ()),
                Source("s2", "The board of the Corvex Bank", "named-organisation", ()),
                Source("s3", "Corvex Bank Workers’ Union", "named-organisation", ()),
            ],
            2,
        ),
        (
            [
                Source("s1", "Ada Stern", "named-person", (), affiliation="Corvex"),
                Source("s2", "Per Aho", "named-person", (), role="head of design"),
                Source("s3", "a news release", "identified-document", (), head="release"),
                Source("s4", "Eva Holm", "named-person", (), role="baker"),
            ],
            2,
        ),
        ([Source("s1", "a statement", "identified-document", (), head="statement")], 1),
        (
            [
                Source("s1", "Corvex", "named-organisation", ()),
                Source("s2", "Roth Homes", "named-organisation", ()),
                Source("s3", "Per Aho", "named-person", (), role="head of design"),
            ],
            3,
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


def named_right_after(text: str, cue: str = "said", lemma: str = "say", **more: str) -> bool:
    desk = Desk(text)
    nurse = desk.source("A nurse", "unnamed-described", head="nurse")
    marsh = desk.source("Helen Marsh", "named-person", **more)
    desk.says("A nurse", "told", "a coroner", nurse)
    desk.says("Helen Marsh", cue, "no", marsh, lemma=lemma)
    case = next(c for c in desk.cases("attribution") if c.source and c.source.id == nurse)
    return bool(FIELDS["source.named-right-after"](case))


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("A nurse told a coroner so.\n\nHelen Marsh said no.", True),
        ("A nurse told a coroner so.\n\nRain fell.\n\nHelen Marsh said no.", False),
        ("Rain fell.\n\nA nurse told a coroner so.\n\nHelen Marsh said no.", False),
    ],
)
def test_a_lead_may_name_its_person_in_the_next_paragraph(text: str, verdict: bool) -> None:
    assert named_right_after(text) is verdict


def test_somebody_of_another_trade_is_not_the_person_of_the_lead() -> None:
    assert not named_right_after(
        "A nurse told a coroner so.\n\nHelen Marsh said no.", role="hospital director"
    )


def test_a_reply_is_not_by_the_person_of_the_lead() -> None:
    text = "A nurse told a coroner so.\n\nHelen Marsh denied no."
    assert not named_right_after(text, cue="denied", lemma="deny")
