"""How long readers wait for the speaker of a quotation."""

from __future__ import annotations

import pytest

from audit.engine.fields import FIELDS
from audit.facts import Source, Span
from tests.engine.desk import Desk

LONG = "“We lost everything. The rain came in. Nobody told us.”"


def story(text: str) -> Desk:
    desk = Desk(text)
    eva = desk.source("Eva Holm", "named-person")
    told = desk.says("Eva Holm", "said", LONG, eva, mode="direct")
    desk.quotation(LONG, speaker=eva, attribution=told)
    return desk


def waited(desk: Desk):
    return FIELDS["quotation.words-before-source"](desk.cases("quotation")[0])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"{LONG} Eva Holm said.", 10),
        (f"Eva Holm said: {LONG}", 0),
        (f"Rain fell. {LONG} Eva Holm said.", 10),
    ],
)
def test_words_before_the_speaker(text: str, words: int) -> None:
    assert waited(story(text)) == words


@pytest.mark.parametrize(("gap", "words"), [("", 0), ("\n\nRain fell.", 10)])
def test_a_speaker_just_mentioned_is_known(gap: str, words: int) -> None:
    text = f"Eva Holm wept.{gap}\n\n{LONG} she said."
    desk = Desk(text)
    mention = Span(0, len("Eva Holm"))
    desk.sources.append(Source("s1", "Eva Holm", "named-person", (mention,)))
    told = desk.says("she", "said", LONG, "s1", after="“", mode="direct")
    desk.quotation(LONG, speaker="s1", attribution=told)
    assert waited(desk) == words


def test_nothing_is_said_where_nobody_speaks() -> None:
    desk = Desk(f"{LONG} Rain fell.")
    desk.quotation(LONG)
    assert waited(desk) is None
