"""Whose words they are where pronouns, labels and posts stand for somebody, on our own texts."""

from __future__ import annotations

import pytest

from audit.article import read_text
from audit.facts import Facts
from audit.language import analyse


def facts_of(text: str, form: str = "text") -> Facts:
    return analyse(read_text(text, format=form, path="test.txt"))  # type: ignore[arg-type]


def voices(text: str, form: str = "text") -> list[str | None]:
    facts = facts_of(text, form)
    names = {source.id: source.name for source in facts.sources}
    return [names.get(item.source_id or "") for item in facts.attributions]


def kinds(text: str) -> list[str]:
    facts = facts_of(text)
    return [source.kind for source in facts.sources]


CASES = [
    # the year of a class is no part of the name
    (
        "“I sleep in the lab,” said Omar Lindqvist ’27, who studies moths. Lindqvist said he "
        "liked it.",
        ["Omar Lindqvist"] * 2,
    ),
    # a relative after the brackets
    (
        "Councillor Brunhild Ashe (Dockside) said the lamp was dim.\n\n"
        "Councillor Piet Ashe (Moorside), her former husband, disagreed. "
        "He said the lamp was bright.",
        ["Brunhild Ashe", "Piet Ashe"],
    ),
    # somebody else's lake
    (
        "Mona Drew, who has died, taught rowing. The critic Karl Penn complained that she was "
        "loud. She had that framed.\n\nThe rower Odrin Tull, who won a medal, learned on "
        "her lake. “It was cold,” he said.",
        ["Karl Penn", "Odrin Tull"],
    ),
    # what somebody unnamed fears tells whether it is he or she
    (
        "Mr Tom Reddy said she should go.\n\nA paramedic who works there, and who did not want "
        "to be named for fear of losing his job, said crews were tired.\n\n“We are always "
        "late,” he said.",
        ["Tom Reddy", "A paramedic", "A paramedic"],
    ),
    # the team is the researchers
    (
        "Researchers report that moths sleep.\n\nThe team counted moths at two lamps. “We saw "
        "none,” says Mei Sund, a botanist at the Pacific Institute of Botany. In the paper, the "
        "team argues that moths hide.",
        ["Researchers", "Researchers", "Mei Sund", "Researchers"],
    ),
    (
        "Her opposite number, Karl Ashdown, told the house that it was late. Mr Ashdown said so.",
        ["Karl Ashdown"] * 2,
    ),
    (
        "Dean of Student Life Karen Ostrow said the fee would rise. “It is cheap,” said the dean.",
        ["Karen Ostrow"] * 2,
    ),
    (
        "Detective Constable Leah Orme said the lock was old. The officer said it was rusty.",
        ["Leah Orme"] * 2,
    ),
    (
        "The report, dated March 9 and signed by an engineer of the Lift Authority, says the "
        "rope was worn.",
        ["The report"],
    ),
    (
        "Two diplomats briefed on the talks said they had failed. One of them said it was late. "
        "“We shall see,” the diplomat added.",
        ["Two diplomats briefed on the talks", "One of them", "One of them"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_voices(text: str, expected: list[str]) -> None:
    found = voices(text)
    assert found[: len(expected)] == expected


def test_talk_of_two_takes_turns() -> None:
    text = (
        "Ada Holm and Vera Moe read an old letter.\n\n“It says ‘rain,’” Holm said.\n\n"
        "“In June?” Moe said. “Who writes of rain in June?”\n\n“A farmer.”"
    )
    assert [voice for voice in voices(text) if voice] == ["Ada Holm", "Vera Moe", "Ada Holm"]


def test_a_paragraph_after_a_long_one_goes_on() -> None:
    text = (
        "“It was a long night,” said Ada Holm.\n\n"
        "“We had been told at noon that the road was closed and that nobody would come before "
        "the morning, so we lit the stove and waited,” said Vera Moe.\n\n“Nobody came.”"
    )
    assert voices(text)[-1] == "Vera Moe"


def test_who_answers_in_an_interview_is_no_she() -> None:
    text = (
        "*Ottla Brandt builds lutes. She met our reporter Karl Eddo.*\n\n"
        "**Lantern:** Who chose the wood?\n\n"
        "**Ottla Brandt:** The buyer. Ana Ferrer came with a plank. She said, “It must be "
        "pear.” I laughed.\n\n"
        "**Lantern:** And then?\n\n"
        "**Brandt:** We used plum.\n"
    )
    facts = facts_of(text, "markdown")
    names = {source.id: source.name for source in facts.sources}
    quoted = [item for item in facts.attributions if item.cue_lemma == "say"]
    assert [names[item.source_id or ""] for item in quoted] == ["Ana Ferrer"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "One neighbour, who asked not to be named, said it was loud. Another said it was late.",
            ["unnamed-described"] * 2,
        ),
        ("Vardonia’s foreign ministry said it was late.", ["named-organisation"]),
        ("The army of neighbouring Vardonia denied it had fired.", ["named-organisation"]),
        ("Trade minister Els Wouter will come, her office said.", ["named-organisation"]),
    ],
)
def test_kinds(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected
