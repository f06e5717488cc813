"""Two people who could be taken for one: couples of one last name, "the pensioner", callings."""

from __future__ import annotations

import pytest

from audit.article import read_text
from audit.language import analyse


def voices(text: str) -> list[str | None]:
    facts = analyse(read_text(text, format="text", path="test.txt"))
    names = {source.id: source.name for source in facts.sources}
    return [names.get(item.source_id or "") for item in facts.attributions]


ONE_LAST_NAME = [
    (
        "Couple Alan and Beth Corley lost their house.\n\nMr Corley said the water came"
        " at night.\n\nHis wife said the dog had warned them.",
        ["Alan Corley", "Beth Corley"],
    ),
    (
        "Farmers Joan and Hugh Merrick sold the herd in May.\n\nMr Merrick said the price was low."
        " Mrs Merrick said she would miss the noise.",
        ["Hugh Merrick", "Joan Merrick"],
    ),
    (
        "Brothers Tom and Will Reyes opened a bakery.\n\nWill Reyes said they fought about salt."
        " His brother said they fought about everything.",
        ["Will Reyes", "Tom Reyes"],
    ),
    (
        "Dr Ana and Prof. Luis Vega wrote the study.\n\nProf. Vega said the sample was small.\n\n"
        "Dr Vega said it was big enough.",
        ["Luis Vega", "Ana Vega"],
    ),
    (
        "The Brennans, Tara and Owen, bought the lighthouse.\n\nOwen Brennan said it was a ruin."
        " His wife said it still was.\n\nMrs Brennan said she would not sell.",
        ["Owen Brennan", "Tara Brennan", "Tara Brennan"],
    ),
    (
        "Mother and daughter Pat and Lily Snow ran the race.\n\nLily Snow said it rained."
        " Her mother said it poured.",
        ["Lily Snow", "Pat Snow"],
    ),
    # a son who bears the name is introduced as one, and is not "Mr"
    (
        "Ed and Frances Tolley run a ferry. Gus Tolley, their son, steers it.\n\n"
        "Mrs Tolley said the engine was old. Mr Tolley said so was he.",
        ["Frances Tolley", "Ed Tolley"],
    ),
    # of whom nobody can tell who is the man, neither is
    (
        "Farmers Tama and Hine Parata grow fruit.\n\nMr Parata said the frost had been cruel."
        " Mrs Parata said they had insurance.",
        ["Mr Parata", "Mrs Parata"],
    ),
    # nobody of 16 is "Mrs"
    (
        "Tara Quist, 16, found the body. Her mother, Pam Quist, 41, called the police.\n\n"
        "Mrs Quist said she was shaking.",
        ["Pam Quist"],
    ),
]
NO_PAIR = [
    # a last name before "and" takes nobody else's
    (
        "Steve Kerr spoke first. Kerr and Bob Myers met the press.\n\nKerr said he was tired."
        " Myers said he was not.",
        ["Steve Kerr", "Bob Myers"],
    ),
    (
        "Ana Ruiz is a baker. Ana and Tim Holt run the shop.\n\nRuiz said it was late."
        " Holt said it was early.",
        ["Ana Ruiz", "Tim Holt"],
    ),
]
DESCRIBED = [
    (
        "Doreen Sallow, 83, was banned from her allotment.\n\nNeighbour Pete Larch, 47, said:"
        " “We gave three warnings.”\n\nThe pensioner said the letter made her laugh.",
        ["Pete Larch", "Doreen Sallow"],
    ),
    (
        "Harriet Lowe, 19, won the race.\n\nHer coach, Bernard Fisk, 58, said he cried."
        "\n\nThe teenager said she had not.",
        ["Bernard Fisk", "Harriet Lowe"],
    ),
    (
        "Lorna Pike (84) has been told to leave.\n\nLandlord Dale Archer (51) said he needed"
        " the money.\n\nThe octogenarian said she had nowhere to go.",
        ["Dale Archer", "Lorna Pike"],
    ),
    (
        "Tessa Rolfe, a mother of three, was refused a place.\n\nCouncillor Brenda Hume, 61, said"
        " there was no money.\n\nThe mother-of-three said she slept in her car.",
        ["Brenda Hume", "Tessa Rolfe"],
    ),
    (
        "Grandfather Bert Oakley, 72, was banned for humming.\n\nLibrarian Sonia Platt, 34, said:"
        " “We warned him five times.”\n\nThe grandad said he would hum outside.",
        ["Sonia Platt", "Bert Oakley"],
    ),
    (
        "Novelist Stella Marsh sued her publisher.\n\nAgent Tim Voss, who met her in 2001,"
        " said she was right.\n\nThe writer said she wanted her books back.",
        ["Tim Voss", "Stella Marsh"],
    ),
    (
        "Mayor Ann Selby opposed the bridge. Former mayor Gareth Lunn built it.\n\nThe former"
        " mayor said it was cheap. The mayor said it was late.",
        ["Gareth Lunn", "Ann Selby"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ONE_LAST_NAME)
def test_several_before_one_last_name_are_several(text: str, expected: list[str]) -> None:
    assert voices(text)[-len(expected) :] == expected


@pytest.mark.parametrize(("text", "expected"), NO_PAIR)
def test_a_name_before_and_takes_no_strangers_last_name(text: str, expected: list[str]) -> None:
    assert voices(text)[-len(expected) :] == expected


@pytest.mark.parametrize(("text", "expected"), DESCRIBED)
def test_a_description_is_whoever_it_fits(text: str, expected: list[str]) -> None:
    assert voices(text)[-len(expected) :] == expected


def test_a_description_that_fits_nobody_is_somebody_else() -> None:
    text = (
        "Ben Cole, 12, found the coin in a field.\n\nCurator Alice Rand, 31, said it was old."
        "\n\nThe pensioner said it was his."
    )
    assert voices(text)[-1] == "The pensioner"
