"""Whether others bear out a source, and whether its body declined."""

from __future__ import annotations

import pytest

from audit.engine.fields import FIELDS
from tests.engine.desk import Desk

AIDE = "The minister took cash from the builder, a former aide said."


def story(sentence: str, speaker: str, kind: str, content: str, cue: str, **more) -> Desk:
    desk = Desk(f"{AIDE}\n\n{sentence}")
    aide = desk.source("a former aide", "unnamed-described", head="aide", count=1)
    desk.says("a former aide", "said", "The minister took cash from the builder", aide)
    given = {key: more.pop(key) for key in ("affiliation",) if key in more}
    other = desk.source(speaker, kind, **given)
    desk.says(speaker, cue, content, other, after=sentence[:12], **more)
    return desk


def borne_out(desk: Desk):
    return FIELDS["source.borne-out"](desk.cases("source")[0])


@pytest.mark.parametrize(
    ("sentence", "speaker", "kind", "content", "cue", "lemma", "verdict"),
    [
        ("Cash changed hands with the minister, a clerk said.", "a clerk", "unnamed-described",
         "Cash changed hands with the minister", "said", "say", True),
        ("The minister denied taking cash.", "The minister", "unnamed-described",
         "taking cash minister", "denied", "deny", False),
        ("Rain is on its way, Ada Stern said.", "Ada Stern", "named-person",
         "Rain is on its way", "said", "say", False),
        ("Bank records show it.", "Bank records", "unidentified-document",
         "it", "show", "show", True),
        ("Sources said the minister took cash.", "Sources", "vague",
         "the minister took cash", "said", "say", False),
    ],
)  # fmt: skip
def test_who_bears_a_source_out(sentence, speaker, kind, content, cue, lemma, verdict) -> None:
    content = content if content in sentence else ""
    assert borne_out(story(sentence, speaker, kind, content, cue, lemma=lemma)) is verdict


def test_a_colleague_does_not_bear_out_a_colleague() -> None:
    desk = Desk("A teller said the bank lost cash.\n\nA clerk said the bank lost cash.")
    for name in ("A teller", "A clerk"):
        source = desk.source(name, "unnamed-described", affiliation="Corvex Bank")
        desk.says(name, "said", "the bank lost cash", source, after=name)
    assert borne_out(desk) is False


def test_the_body_of_a_source_declines() -> None:
    desk = Desk("A Corvex engineer said no.\n\nCorvex declined to comment.")
    engineer = desk.source("A Corvex engineer", "unnamed-described", affiliation="Corvex")
    desk.says("A Corvex engineer", "said", "no", engineer)
    assert FIELDS["source.body-declined"](desk.cases("source")[0]) is False
    corvex = desk.source("Corvex", "named-organisation")
    desk.says("Corvex", "declined", "to comment", corvex, after="\n\n",
              channel="declined-to-comment", lemma="decline")  # fmt: skip
    assert FIELDS["source.body-declined"](desk.cases("source")[0]) is True


def mill(*paragraphs: str, claim: str = "The mill will close", head: str = "manager", **more):
    desk = Desk("\n\n".join((f"{claim}, said a former manager.", *paragraphs)))
    manager = desk.source("a former manager", "unnamed-described", head=head, **more)
    desk.says("a former manager", "said", claim, manager)
    return desk


def stern(desk: Desk, content: str, **more) -> Desk:
    source = desk.source("Ada Stern", "named-person")
    desk.says("Ada Stern", more.pop("cue", "said"), content, source, after=content, **more)
    return desk


@pytest.mark.parametrize(
    ("content", "verdict"),
    [
        ("The gates are to be closed", True),
        ("The mill employs 400 people", False),
        ("The mill will not close", False),
        ("The gates by the river, which nobody has oiled in years, will close", False),
    ],
)
def test_one_word_of_what_is_told_is_enough_where_a_statement_is_short(content, verdict) -> None:
    desk = mill(f"{content}, said Ada Stern.")
    assert borne_out(stern(desk, content)) is verdict


def test_one_word_in_common_counts_only_near() -> None:
    content = "The gates are to be closed"
    desk = mill("Rain fell.", "It fell again.", f"{content}, said Ada Stern.")
    assert borne_out(stern(desk, content)) is False


def test_two_words_in_common_count_wherever_they_stand() -> None:
    content = "The mill by the river is closing"
    desk = mill("Rain fell.", "It fell again.", f"{content}, said Ada Stern.")
    assert borne_out(stern(desk, content)) is True


def test_names_of_the_subject_bear_nothing_out() -> None:
    content = "The Holm mill was built in 1911"
    desk = mill(f"{content}, said Ada Stern.", claim="The Holm mill will close")
    assert borne_out(stern(desk, content)) is False


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("A board member confirmed the account.", True),
        ("The owner has not confirmed that.", False),
        ("The owner declined to say whether a second manager had said so.", False),
        ("A second employee said separately that nobody would stay.", True),
        ("Two clerks told the Herald the same.", True),
        ("Both clerks said so.", True),
        ("The manager’s account matches that of a clerk.", True),
        ("Minutes of the meeting show it.", True),
        ("The manager showed the Herald the minutes.", True),
        ("The town has won three matches.", False),
        ("The river runs past both of its doors.", False),
    ],
)
def test_words_beside_it_bear_it_out(sentence: str, verdict: bool) -> None:
    assert borne_out(mill(sentence)) is verdict
    assert borne_out(mill("Rain fell.", sentence)) is False


def test_words_of_the_source_itself_bear_nothing_out() -> None:
    desk = Desk("A manager confirmed that the mill will close.")
    manager = desk.source("A manager", "unnamed-described", head="manager")
    desk.says("A manager", "confirmed", "the mill will close", manager, lemma="confirm")
    assert borne_out(desk) is False


@pytest.mark.parametrize(
    ("before", "verdict"),
    [
        ("Each was interviewed separately.", True),
        ("The owner confirmed that it rained.", False),
        ("Ada Stern showed the Holm Ledger her bills.", False),
        ("Ada Stern showed the Holm Herald her letters.", False),
    ],
)
def test_words_before_it_only_set_sources_apart(before: str, verdict: bool) -> None:
    desk = Desk(f"{before}\n\nA manager said the mill will close.")
    manager = desk.source("A manager", "unnamed-described", head="manager")
    desk.says("A manager", "said", "the mill will close", manager)
    assert borne_out(desk) is verdict


def test_whoever_confirms_it_bears_it_out() -> None:
    desk = mill("Ada Stern verified the closure.")
    assert borne_out(stern_verifies(desk)) is True


def stern_verifies(desk: Desk) -> Desk:
    source = desk.source("Ada Stern", "named-person")
    desk.says("Ada Stern", "verified", "", source, lemma="verify")
    return desk


@pytest.mark.parametrize(("count", "verdict"), [(1, False), (2, True), (None, False)])
def test_two_people_bear_one_another_out(count: int | None, verdict: bool) -> None:
    assert borne_out(mill("Rain fell.", count=count)) is verdict
