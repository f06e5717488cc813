"""How, to whom, when and where words were said, on sentences of our own."""

from __future__ import annotations

import pytest

from audit.article import read_text
from audit.facts import Attribution, Span
from audit.language import analyse


def first(text: str) -> Attribution:
    return attributions(text)[0]


def attributions(text: str) -> tuple[Attribution, ...]:
    found = analyse(read_text(text, format="text", path="test.txt")).attributions
    assert found, text
    return found


CHANNELS = [
    ("“No deal,” Kaya told the Herald by phone on Tuesday.", "interview"),
    ("In an interview with the Argus, Kaya said no deal would be signed.", "interview"),
    ("The bank said in a statement that it regretted the error.", "statement"),
    ("In a joint statement, the unions said they would strike.", "statement"),
    ("Kaya told reporters that no deal would be signed.", "press-conference"),
    ("At a news conference in Izmir, Kaya said: “No deal will be signed.”", "press-conference"),
    ("“No deal,” Kaya tweeted.", "social-media"),
    ("“No deal,” Kaya wrote on Facebook.", "social-media"),
    ("Roy testified that the light was red.", "court-record"),
    ("Roy told the court that the light was red.", "court-record"),
    ("“We will win,” Haq told a rally in Leeds.", "speech"),
    ("In a speech to farmers, Haq said prices would fall.", "speech"),
    ("Haq said on CNN that prices would fall.", "broadcast"),
    ("The Northern Herald reported that the plant had leaked.", "outlet-report"),
    ("The 2024 report by Northway said that pumps had failed.", "official-document"),
    ("Corvex declined to comment on the leak.", "declined-to-comment"),
    ("“No deal will be signed,” Kaya said.", "unknown"),
    ("Kaya said a statement in court would follow.", "unknown"),
]


@pytest.mark.parametrize(("text", "channel"), CHANNELS)
def test_channel(text: str, channel: str) -> None:
    assert first(text).channel == channel


def shown(text: str, span: Span | None) -> str:
    return text[span.start : span.end] if span else ""


def test_audience_time_and_place() -> None:
    text = "“No deal,” Kaya told the Herald in Izmir on Tuesday."
    found = first(text)
    assert shown(text, found.audience) == "the Herald"
    assert shown(text, found.when) == "on Tuesday"
    assert shown(text, found.where) == "in Izmir"


def test_what_was_said_is_not_how_it_was_said() -> None:
    found = first("Kaya said the minister had told reporters in Berlin on Monday to wait.")
    assert found.channel == "unknown"
    assert found.when is None
    assert found.where is None


def test_an_occasion_is_carried_on_for_the_same_speaker() -> None:
    text = (
        "“No deal will be signed,” Kaya told reporters on Friday. “Not this year,” she said.\n\n"
        "“We are ready,” Haq said."
    )
    found = attributions(text)
    assert [a.channel for a in found] == ["press-conference", "press-conference", "unknown"]
    assert shown(text, found[1].when) == "on Friday"
