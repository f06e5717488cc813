"""Channels told by what stands around the words: colons, rooms, papers read aloud, sites' names."""

from __future__ import annotations

import pytest

from audit.article import read_text
from audit.language import analyse


def channels(text: str, form: str = "text") -> list[str]:
    article = read_text(text, format=form, path="test.txt")  # type: ignore[arg-type]
    facts = analyse(article)
    return [item.channel for item in facts.attributions]


LAST = [
    # a statement read in court is part of the hearing
    (
        "A cook took £9,000, a court heard on Monday.\n\nIn a statement read by the clerk, the "
        "inn’s owner, Ada Holm, said that two waiters had been let go.",
        "court-record",
    ),
    # what was said to detectives is what the court hears
    (
        "Jan Beck denies theft. In a police interview read to the jury, Mr Beck said that he had "
        "signed. “I make the tea,” he told detectives.",
        "court-record",
    ),
    # a paper brought before a committee
    ("Presenting it to the culture committee, Mr Oduya said the roof was old.", "speech"),
    # results read to a hall
    (
        "Commission chairman Idris Wako read the results to a packed hall. “We have counted,” he "
        "said.",
        "speech",
    ),
    # a reply at an occasion
    (
        "Egger, the head of the board, disputed that at a news conference on Friday. “We do not "
        "mean Easter,” Egger said.",
        "press-conference",
    ),
    # told elsewhere, by the same man before
    ("Ada Holm had complained at a rally about rain. “It was cold,” she said.", "unknown"),
    # a public body's survey is its paper, a scholar's is a work
    ("A survey by the Maritime Safety Bureau found 14 defects.", "official-document"),
    ("A survey by two botanists found 14 mosses.", "published-work"),
    ("An internal document seen by this newspaper says that ten routes will go.",
     "official-document"),
    # those who file in court, an unnamed outlet, people who came together
    ("In a filing on Monday, lawyers for Beck said that he had slept.", "court-record"),
    ("Newts sing, according to the state news agency.", "outlet-report"),
    ("“We will rebuild,” the mayor told villagers gathered in the square.", "speech"),
    # this week's journal
    ("Moss can fly, Ada Holm writes in this week’s Annals of Dispersal.", "published-work"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "channel"), LAST)
def test_channel_of_the_last_words(text: str, channel: str) -> None:
    assert channels(text)[-1] == channel


PAGE = """<!DOCTYPE html><html><head><title>Couple find ticket | Daily Lantern</title></head><body>
<article><h1>Couple find ticket</h1>
<p>Barry Dobbs, 67, lost the ticket in the shed and looked for it all of Monday night.</p>
<p>Barry told the Lantern: “I heard her scream and I thought she had found a rat.”</p>
</article></body></html>"""


def test_the_site_is_named_at_the_end_of_the_title() -> None:
    article = read_text(PAGE, format="html", path="test.html")
    assert article.metadata.publisher == "Daily Lantern"
    assert channels(PAGE, "html") == ["interview"]


def test_a_title_of_one_part_names_no_site() -> None:
    page = PAGE.replace(" | Daily Lantern", " - and keep quiet about it")
    assert read_text(page, format="html", path="test.html").metadata.publisher is None


def test_members_speak_one_after_another() -> None:
    text = (
        "Library could close\n\nThe library could close in April.\n\nA report says that it costs "
        "£38,400 a year.\n\n“I take no pleasure in this,” Graham Ott told members of the committee."
        "\n\nCoun Ada Shaw said the council was tired.\n\nCoun Jan Shaw, her cousin, said not."
    )
    assert channels(text)[-3:] == ["speech"] * 3
