"""Channels that a reader takes from the page: credits, answers, labels, refusals."""

from __future__ import annotations

import pytest

from audit.article import read_text
from audit.facts import Attribution
from audit.language import analyse


def said(text: str, form: str = "text") -> tuple[Attribution, ...]:
    article = read_text(text, format=form, path="test.txt")  # type: ignore[arg-type]
    return analyse(article).attributions


STATED = [
    ("A spokeswoman for the trust said it would not comment.", "declined-to-comment"),
    ("Giving evidence, the nurse said she had rung three times.", "court-record"),
    ("Rovers chairman Bob Harl wrote on X that he was “sick of being robbed”.", "social-media"),
    ("A 2018 paper by Ruth Okafor suggested that moss remembers.", "published-work"),
]


@pytest.mark.parametrize(("text", "channel"), STATED)
def test_stated(text: str, channel: str) -> None:
    assert said(text)[0].channel == channel


def test_a_credit_line_tells_where_it_was_said() -> None:
    text = (
        "# Vote\n\nCllr Ruth Okafor told the chamber the plan was late.\n\n"
        "> The council has voted with its feet.\n>\n> — Ruth Okafor, on Facebook\n"
    )
    assert [item.channel for item in said(text, "markdown")] == ["speech", "social-media"]


def test_answers_without_a_label_are_an_interview() -> None:
    text = (
        "# Five minutes with Nadia Ferro\n\nThe dancer on money.\n\n"
        "**Where did it begin?**\n\nIn a kitchen, a long time ago.\n\n"
        "**And the knees?**\n\nThey hurt, every one of them.\n"
    )
    answers = [item for item in said(text, "markdown") if not item.cue]
    assert [item.channel for item in answers] == ["interview"] * 2


def test_a_host_speaks_on_the_air() -> None:
    text = (
        "HOST: Good evening. Trains stopped today. Neil Farrow is there. How bad is it?\n\n"
        "NEIL FARROW: It is very quiet here.\n\nHOST: And what next?\n\n"
        "FARROW: Nobody knows.\n"
    )
    assert {item.channel for item in said(text) if not item.cue} == {"broadcast"}
