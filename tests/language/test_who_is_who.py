"""Whose words they are: each attribution's source resolved to one entry, on texts of our own."""

from __future__ import annotations

import pytest

from audit.article import read_text
from audit.facts import Facts, Source
from audit.language import analyse


def facts_of(text: str, form: str = "text") -> Facts:
    return analyse(read_text(text, format=form, path="test.txt"))  # type: ignore[arg-type]


def voices(text: str) -> list[str | None]:
    facts = facts_of(text)
    names = {source.id: source.name for source in facts.sources}
    return [names.get(item.source_id or "") for item in facts.attributions]


NAMES = [
    # Spanish double last names
    (
        "Gabriel García Márquez said he was late. García Márquez said it rained. García said so.",
        ["Gabriel García Márquez"] * 3,
    ),
    # particles
    (
        "Maria van der Berg said no. Van der Berg said it twice.",
        ["Maria van der Berg"] * 2,
    ),
    ("Khalid bin Salman said yes. Bin Salman said it again.", ["Khalid bin Salman"] * 2),
    # the given name stands for the person in Iceland, the first one in China
    ("Katrín Jakobsdóttir said it snowed. Katrín said it was cold.", ["Katrín Jakobsdóttir"] * 2),
    ("Xi Jinping said yes. Xi said no.", ["Xi Jinping"] * 2),
    # initials, hyphens, apostrophes, suffixes
    ("J. K. Rowling said yes. Rowling said she wrote.", ["J. K. Rowling"] * 2),
    ("Anne O’Neill-Smith said no. Ms O’Neill-Smith said it twice.", ["Anne O’Neill-Smith"] * 2),
    # titles
    ("Sen. Tom Harl said no. The senator said it twice.", ["Tom Harl"] * 2),
    ("The Rev. Karl Lind said it was time. Mr Lind said he prayed.", ["Karl Lind"] * 2),
    ("Justice Hannah Were said no. Justice Were said it twice.", ["Hannah Were"] * 2),
    # one last name, two people
    (
        "Mr Harl said he was ready. Mrs Harl said she was not. “Never,” said Mr Harl.",
        ["Mr Harl", "Mrs Harl", "Mr Harl"],
    ),
    (
        "Anna Lindh said yes. Her brother, Karl Lindh, said no. Anna said it was late. "
        "Karl said it was early.",
        ["Anna Lindh", "Karl Lindh", "Anna Lindh", "Karl Lindh"],
    ),
    (
        "Suresh Rathore said it would rain. Kavita Rathore said it would snow. "
        "Mr Rathore said it did. Ms Rathore said it did not.",
        ["Suresh Rathore", "Kavita Rathore", "Suresh Rathore", "Kavita Rathore"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_names_of_one_person(text: str, expected: list[str]) -> None:
    assert voices(text) == expected


DESCRIBED = [
    # whose lawyer
    (
        "Ruth Okafor said the wall was safe. Okafor’s lawyer declined to comment. "
        "The lawyer said later that it was late.",
        ["Ruth Okafor", "Okafor’s lawyer", "Okafor’s lawyer"],
    ),
    # a new voice each
    (
        "Two officials said the bank was safe. A second official said it was not. "
        "Another resident said the noise was bad. Both officials said they would resign.",
        ["Two officials", "A second official", "Another resident", "Two officials"],
    ),
    # she is the nurse
    (
        "A nurse at the hospital, who asked not to be named because she feared dismissal, said "
        "the ward was full. “We had no beds,” she said.",
        ["A nurse at the hospital"] * 2,
    ),
    # the age
    (
        "Tom Harl, 43, said the lane was closed. The 43-year-old said it was late.",
        ["Tom Harl"] * 2,
    ),
    # somebody spoken of without a name
    (
        "A farmer was stopped at the gate. He said he had no papers.",
        ["A farmer"],
    ),
    # held back, then named by the same role
    (
        "The state auditor said the books were closed.\n\n"
        "State Auditor Maureen Doyle said in May that she had seen them.",
        ["Maureen Doyle"] * 2,
    ),
    # a post between the comma and the name
    ("The first witness, passenger Lena Sorokina, said she had felt it.", ["Lena Sorokina"]),
    # no spokesman is who he speaks for
    ("Bill Harl was away. A spokesman for Mr. Harl said he was ill.", ["A spokesman for Mr. Harl"]),
]


@pytest.mark.parametrize(("text", "expected"), DESCRIBED)
def test_people_without_a_name(text: str, expected: list[str]) -> None:
    assert voices(text) == expected


BODIES = [
    (
        "The International Grain Council (IGC) said prices would rise. The IGC said stocks were "
        "low. The council said it would meet in May.",
        ["International Grain Council"] * 3,
    ),
    (
        "IGC (the International Grain Council) said stocks were low.",
        ["International Grain Council"],
    ),
    (
        "The Dunmarsh Echo reported that the pier was shut. The paper said it had seen the letter.",
        ["Dunmarsh Echo"] * 2,
    ),
    (
        "Corvex Ltd said in a statement that the plant would close. "
        "According to the statement, 40 people will lose their jobs.",
        ["Corvex Ltd"] * 2,
    ),
    # a town or a firm is no person
    (
        "The plant in Harl is old. Harl's chief executive, Pernille Aagaard, said so.",
        ["Pernille Aagaard"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), BODIES)
def test_bodies(text: str, expected: list[str]) -> None:
    assert voices(text) == expected


def named(facts: Facts, name: str) -> Source:
    return next(source for source in facts.sources if source.name == name)


def test_two_named_people_are_the_members_of_one_source() -> None:
    facts = facts_of(
        "Ruiz and Haq said they would appeal. They said it was wrong. Both said they were tired."
    )
    group = named(facts, "Ruiz and Haq")
    assert (group.plural, group.count) == (True, 2)
    assert {item.source_id for item in facts.attributions} == {group.id}
    assert [source.name for source in facts.sources if source.id in group.members] == [
        "Ruiz",
        "Haq",
    ]


def test_all_the_members_that_are_named_are_found() -> None:
    facts = facts_of("Three economists, including Omar Haq and Ana Ruiz, said prices would rise.")
    members = {source.name for source in facts.sources if source.id in facts.sources[0].members}
    assert {"Omar Haq", "Ana Ruiz"} <= members


INTERVIEWS = [
    "Ruth Okafor, the chief inspector, spoke to the Echo.\n\nQ: Was the wall safe?\n\n"
    "A: It was not.\n\nQ: Who heard you?\n\nA: Nobody did.",
    "Ruth Okafor, the chief inspector, spoke to the Echo.\n\nWas the wall safe?\n\n"
    "It was not.\n\nWho heard you?\n\nNobody did.",
    "Ruth Okafor is the chief inspector.\n\nOKAFOR: It was not safe.\n\nOKAFOR: Nobody heard me.",
    "Ruth Okafor is the chief inspector.\n\nR.O.: It was not safe.\n\nR.O.: Nobody heard me.",
]


@pytest.mark.parametrize("text", INTERVIEWS)
def test_answers_of_an_interview(text: str) -> None:
    assert voices(text).count("Ruth Okafor") == 2


def test_a_credit_line_after_a_quotation_block() -> None:
    text = "> The wall was never safe.\n>\n> — Ruth Okafor, chief inspector"
    facts = facts_of(text, "markdown")
    assert [source.name for source in facts.sources] == ["Ruth Okafor"]
    assert [quotation.speaker for quotation in facts.quotations] == ["s1"]
    assert facts.sources[0].role == "chief inspector"


ROLES = [
    ("Chief operating officer Marc Weil said no.", ("Chief operating officer", None)),
    ("Marc Weil, who sat behind his counsel, said no.", (None, None)),
    (
        "The Vik Ferry Company is small. Its president, Jorn Holt, said no.",
        ("president", "Vik Ferry Company"),
    ),
    ("Jorn Holt, the head of the harbour authority, said no.", ("head", "harbour authority")),
    ("A nurse at the hospital said no.", ("nurse", "hospital")),
]


@pytest.mark.parametrize(("text", "expected"), ROLES)
def test_roles(text: str, expected: tuple[str | None, str | None]) -> None:
    source = facts_of(text).sources[0]
    assert (source.role, source.affiliation) == expected
