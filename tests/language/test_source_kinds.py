"""What kind of source a phrase is: bodies told by a description, documents, crowds, short names."""

from __future__ import annotations

import pytest

from audit.article import read_text
from audit.facts import Facts
from audit.language import analyse


def facts_of(text: str) -> Facts:
    return analyse(read_text(text, format="text", path="test.txt"))


def ledger(text: str) -> list[tuple[str, str]]:
    return [(source.name, source.kind) for source in facts_of(text).sources]


def voices(text: str) -> list[tuple[str, str]]:
    facts = facts_of(text)
    known = {source.id: (source.name, source.kind) for source in facts.sources}
    return [known[item.source_id] for item in facts.attributions if item.source_id]


def kind(text: str) -> str:
    return voices(text)[0][1]


TOLD_BODIES = [
    "Trams will run again, according to the regional tram operator.",
    "The dredgers’ union in Lomvik said that pay was too low.",
    "Ostrava’s heating service said that bills would fall.",
    "The county fire service said that nobody was hurt.",
    "The constitutional court said that the ban was void.",
    "Kelby district hospital said that its wards were full.",
    "The coast guard said that nine were hurt.",
    "Citizens Advice said that the fees were too high.",
    "Friends of the Fens said that the law was weak.",
    "NHS Orkney said that waiting times had fallen.",
]


@pytest.mark.parametrize("text", TOLD_BODIES)
def test_a_body_that_can_be_no_other_is_named(text: str) -> None:
    assert kind(text) == "named-organisation"


DESCRIBED = [
    "A hospital in the capital said that its wards were full.",
    "A hospital in Lomvik shut. The hospital said that its wards were full.",
    "Prosecutors said that the man had confessed.",
    "The prosecution said that the man was guilty.",
    "The crew said that the man was alive.",
    "Villagers say that the mill is haunted.",
    "The chief executive of the trust said that the roof leaked.",
    "Opposition MPs said that they would walk out.",
    "Researchers report in the journal Marsh Biology that newts keep time.",
]


@pytest.mark.parametrize("text", DESCRIBED)
def test_people_and_bodies_that_may_be_any_are_described(text: str) -> None:
    assert kind(text) == "unnamed-described"


CROWDS = [
    "Some residents said that the road was loud.",
    "Aid agencies said that flour was short.",
    "Sources close to the club said that he would leave.",
    "A well-placed source said that he would leave.",
]


@pytest.mark.parametrize("text", CROWDS)
def test_whoever_nobody_could_find_is_vague(text: str) -> None:
    assert kind(text) == "vague"


IDENTIFIED = [
    "A report by the harbour master said that funds had been wasted.",
    "A report to the committee said that the pool cost the town £41,000 a year.",
    "Letters sent to 43 patients on Friday said that the ward would close.",
    "The petition, signed by 230 islanders, says that the post must be kept.",
    "According to the minutes of the meeting, the firm knew.",
    "The plan, published on Monday, says that limes will be felled.",
    "His diary says that he was cold.",
    "The latest figures from the ministry showed that the town had shrunk.",
    "According to the Treaty of Lomvik, members may leave.",
    "An internal memo says that ten routes will go. The memo, written by Ana Holm, says why.",
]


@pytest.mark.parametrize("text", IDENTIFIED)
def test_a_document_whose_author_body_or_date_is_told(text: str) -> None:
    assert kind(text) == "identified-document"


UNIDENTIFIED = [
    "A report said that funds had been wasted.",
    "A report seen by this newspaper says that ten routes will go.",
    "A leaked document was passed around. The document says that ten routes will go.",
    "Press reports said that the firm knew.",
    "Earlier work had suggested that newts cannot count.",
]


@pytest.mark.parametrize("text", UNIDENTIFIED)
def test_a_document_nobody_could_ask_for(text: str) -> None:
    assert kind(text) == "unidentified-document"


FIRMS = [
    # read as a person or a place, told by an apposition or by "the company said"
    "Tarrow, the regional airline, will drop five routes, the company said. Tarrow said so.",
    "Vantor plans to build a mill, the company said on Monday. “We need wood,” Vantor said.",
]


@pytest.mark.parametrize("text", FIRMS)
def test_a_firm_called_one_by_the_text(text: str) -> None:
    assert {kind for _, kind in voices(text)} == {"named-organisation"}
    assert len(ledger(text)) == 1


def test_a_firm_and_its_founder_of_one_name_are_two() -> None:
    text = (
        "Brandl Packaging will buy a rival. Brandl expects sales to rise. “We have waited for "
        "years,” chief executive Annika Brandl said on a call. Ms Brandl said that no mill would "
        "close."
    )
    assert voices(text) == [
        ("Brandl Packaging", "named-organisation"),
        ("Annika Brandl", "named-person"),
        ("Annika Brandl", "named-person"),
    ]


def test_a_town_is_not_short_for_its_police() -> None:
    text = "The Kelby Police Department said it was late. Kelby is a town. Kelby Holdings said no."
    assert len(ledger(text)) == 2


def test_whom_an_object_pronoun_cannot_mean() -> None:
    text = (
        "Rowan Alder, 22, was stacking shelves in March. Luke Sorrel damaged his wrist.\n\n"
        "Sorrel sent him a message on Wednesday. “He wrote, ‘Enjoy it,’” the youngster said."
    )
    assert [name for name, _ in voices(text)][-2:] == ["Rowan Alder", "Luke Sorrel"]


REVEALED = [
    "It was a fraud, the challenger said. The challenger, ex-banker Grace Odongo, said so.",
    "The boy’s uncle, who asked to be called Tariq, said it was over. Tariq said it was cold.",
    "The accused, 34-year-old Ivan Petrov, said that he was innocent. Petrov said he slept.",
]


@pytest.mark.parametrize("text", REVEALED)
def test_a_name_reveals_who_was_described(text: str) -> None:
    assert {kind for _, kind in voices(text)} == {"named-person"}
    assert len(ledger(text)) == 1


def test_two_unions_told_by_their_trades_are_two() -> None:
    text = "The teachers’ union said no. The union said it was late. The nurses’ union said so."
    assert [name for name, _ in voices(text)] == ["The teachers’ union"] * 2 + ["The nurses’ union"]


def test_another_commission_is_not_the_one_named() -> None:
    text = "The European Commission said yes. The electoral commission said no."
    assert len(ledger(text)) == 2


def test_the_first_of_two_is_somebody() -> None:
    text = "Two clerks said boxes were lost. The first said he saw it. The second said she did."
    assert len(voices(text)) == 3
