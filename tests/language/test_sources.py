"""The source ledger: who is who, and what kind of source, on sentences of our own."""

from __future__ import annotations

import pytest

from audit.article import read_text
from audit.facts import Facts, Source, Span
from audit.language import analyse


def facts_of(text: str, *, form: str = "text") -> Facts:
    return analyse(read_text(text, format=form, path="test.txt"))  # type: ignore[arg-type]


def first_source(text: str) -> Source:
    sources = facts_of(text).sources
    assert sources, text
    return sources[0]


KINDS = [
    ("Restructuring experts said the bank was safe.", "vague"),
    ("Two hospital officials said the ward was safe.", "unnamed-described"),
    ("The coroner, Andrew Pell, asked whether she had gone.", "named-person"),
    ("The minister of the economy, Mr. Gil Villar, said it was safe.", "named-person"),
    ("Scientists from the World Harbour Fund say the seals are back.", "unnamed-described"),
    ("Experts in the field say the dam is safe.", "vague"),
    ("The official explained that all was done.", "unnamed-described"),
    ("Mayor Lena Brandt said it was safe.", "named-person"),
    ("Kaya said it was safe.", "named-person"),
    ("Lena Brandt and other aides said it was safe.", "named-person"),
    ("Director of the harbour fund Omar Haq said it was safe.", "named-person"),
    ("The chief engineer, Ana Ruiz, said it was safe.", "named-person"),
    ("The World Bank said growth would slow.", "named-organisation"),
    ("Surrey Police said two men had been held.", "named-organisation"),
    ("The Ministry of Health said the wards were full.", "named-organisation"),
    ("The White House said talks would go on.", "named-organisation"),
    ("A 2024 audit by Northway Partners found that pumps had failed.", "identified-document"),
    ("A Leeds University study found that naps help.", "identified-document"),
    ("A recent study found that naps help.", "unidentified-document"),
    ("Studies show that naps help.", "unidentified-document"),
    ("New research suggests that naps help.", "unidentified-document"),
    ("A report said that pumps had failed.", "unidentified-document"),
    ("A senior State Department official said talks had failed.", "unnamed-described"),
    ("A nurse at the hospital said the wards were full.", "unnamed-described"),
    ("Two board members who voted said the merger was off.", "unnamed-described"),
    ("Officials at the transport ministry said it was safe.", "unnamed-described"),
    ("Police said two men had been held.", "unnamed-described"),
    ("Prosecutors said he would be charged.", "unnamed-described"),
    ("Officials said it was safe.", "vague"),
    ("Senior officials said it was safe.", "vague"),
    ("U.S. officials said it was safe.", "vague"),
    ("Experts warn that prices will rise.", "vague"),
    ("Critics say it has failed.", "vague"),
    ("A source said the merger was off.", "vague"),
    ("Several sources said the merger was off.", "vague"),
    ("Some say it has failed.", "vague"),
    ("Many believe it has failed.", "vague"),
    ("Analysts expect that rates will fall.", "vague"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_kind(text: str, kind: str) -> None:
    assert first_source(text).kind == kind


def test_full_name_then_surname_is_one_source() -> None:
    facts = facts_of("Ruth Okafor said it was clean. Okafor said it was safe. She was pleased.")
    assert [s.name for s in facts.sources] == ["Ruth Okafor"]
    assert {a.source_id for a in facts.attributions} == {"s1"}


def test_honorific_and_pronoun() -> None:
    text = "Mr Tom Ferrer said it was late. “We left at nine,” Mr Ferrer said. He said it was dark."
    facts = facts_of(text)
    assert [s.name for s in facts.sources] == ["Tom Ferrer"]
    assert len(facts.sources[0].mentions) == 3


def test_he_and_she_go_to_different_people() -> None:
    text = (
        "Maria Roy said the road was closed. Per-Olof Dahl, her neighbour, was there too. "
        "Tom Haq said it was open. She said that was wrong. He said it was right."
    )
    facts = facts_of(text)
    names = {s.id: s.name for s in facts.sources}
    assert [names[a.source_id or ""] for a in facts.attributions] == [
        "Maria Roy",
        "Tom Haq",
        "Maria Roy",
        "Tom Haq",
    ]


def test_people_who_share_a_surname_are_kept_apart() -> None:
    text = "Anna Lindh said yes. Karl Lindh said no. “Never,” Anna Lindh said."
    facts = facts_of(text)
    assert [s.name for s in facts.sources] == ["Anna Lindh", "Karl Lindh"]


def test_a_body_and_its_short_forms() -> None:
    text = (
        "The Harbour Safety Agency (HSA) said the pier was weak. HSA said it would close. "
        "The agency said repairs would take a year."
    )
    facts = facts_of(text)
    assert len(facts.sources) == 1
    assert facts.sources[0].kind == "named-organisation"


def test_the_office_holder_introduced_before() -> None:
    text = (
        "“We will appeal,” said Omar Haq, a spokesman for Corvex Ltd. "
        "The spokesman said the verdict was wrong."
    )
    assert len(facts_of(text).sources) == 1


def test_role_and_affiliation() -> None:
    source = first_source("“It was clean,” said Ruth Okafor, chief inspector at Surrey Police.")
    assert source.role == "chief inspector"
    assert source.affiliation == "Surrey Police"


def test_role_before_the_name() -> None:
    source = first_source("Corvex Ltd spokesman Omar Haq said it was safe.")
    assert source.role == "spokesman"
    assert source.affiliation == "Corvex Ltd"


AFFILIATIONS = [
    (
        "Ecologist Chip Moor of the University of Vik said it was safe.",
        ("Ecologist", "University of Vik"),
    ),
    ("Chip Moor from the Harbour Trust said it was safe.", (None, "Harbour Trust")),
    (
        "The minister of the economy, Mr. Gil Villar, said it was safe.",
        ("minister of the economy", None),
    ),
]


@pytest.mark.parametrize(("text", "expected"), AFFILIATIONS)
def test_roles_and_bodies_around_a_name(text: str, expected: tuple[str | None, str | None]) -> None:
    source = first_source(text)
    assert (source.role, source.affiliation) == expected


def test_a_surname_says_nothing_of_the_gender() -> None:
    text = "Rakeyia Scott came out to the yard. She yelled that he was unarmed, and she wept."
    assert [source.name for source in facts_of(text).sources] == ["Rakeyia Scott"]


def test_count_and_plural() -> None:
    source = first_source("Two aides said the talks had failed.")
    assert source.plural
    assert source.count == 2


def excerpt(text: str, span: Span | None) -> str:
    return text[span.start : span.end] if span else ""


REASONS = [
    (
        "A nurse, who asked not to be named because she feared dismissal, said it was full.",
        "because she feared dismissal",
    ),
    (
        "A clerk, speaking on condition of anonymity for fear of reprisals, said files were gone.",
        "for fear of reprisals",
    ),
    ("A driver, fearing arrest, said he had been told to keep quiet.", "fearing arrest"),
    ("A nurse, who asked not to be named, said the wards were full.", ""),
    ("A former aide said the minister had known.", ""),
]


@pytest.mark.parametrize(("text", "reason"), REASONS)
def test_reason_for_anonymity(text: str, reason: str) -> None:
    assert excerpt(text, first_source(text).reason) == reason


BASES = [
    ("An official who attended the meeting said talks had failed.", "who attended the meeting"),
    ("An aide briefed on the talks said they had failed.", "briefed on the talks"),
    ("Two people familiar with the matter said it was off.", "familiar with the matter"),
    ("An official in the room said talks had failed.", "in the room"),
    ("An official said talks had failed.", ""),
]


@pytest.mark.parametrize(("text", "basis"), BASES)
def test_basis_of_knowledge(text: str, basis: str) -> None:
    assert excerpt(text, first_source(text).basis) == basis


def test_people_whom_the_law_protects() -> None:
    text = "The girl, 12, who cannot be named for legal reasons, said she had been afraid."
    assert first_source(text).protected
    assert not first_source("A nurse said the wards were full.").protected


def test_members_of_a_group() -> None:
    facts = facts_of("Three economists, including Omar Haq, warned that prices would rise.")
    group = facts.sources[0]
    assert [s.name for s in facts.sources if s.id in group.members] == ["Omar Haq"]


def test_quotations_learn_their_speaker() -> None:
    facts = facts_of("“No deal will be signed,” Kaya said. The band played “Hey Jude”.")
    assert [q.speaker for q in facts.quotations] == ["s1", None]
    assert facts.quotations[0].attribution == "a1"


def test_an_attributed_fragment_is_no_scare_quote() -> None:
    facts = facts_of("Marr called the vote “rigged”.")
    assert facts.quotations[0].kind == "partial"
    assert facts.quotations[0].speaker == "s1"


def test_a_linked_report_is_identified() -> None:
    text = "[A report](https://example.org/pumps.pdf) said that pumps had failed."
    facts = facts_of(text, form="markdown")
    assert facts.sources[0].kind == "identified-document"
    assert facts.attributions[0].link == "https://example.org/pumps.pdf"


def test_a_name_that_is_held_back_until_the_second_paragraph() -> None:
    text = (
        "A former clerk at the harbour told the court on Monday that books were changed.\n\n"
        "Ana Ruiz, 38, was giving evidence for a second day. “I saw it,” Ruiz told the court."
    )
    sources = facts_of(text).sources
    assert [s.name for s in sources] == ["Ana Ruiz"]
    assert sources[0].kind == "named-person"
    assert sources[0].role == "former clerk at the harbour"


def test_labels_of_an_interview_are_the_people_named_before() -> None:
    text = (
        "Rosa Peake: How does one become a founder?\n\nMarta Vesely: By being in the way.\n\n"
        "RP: And then?\n\nMV: Then I was nine, and nobody asked."
    )
    facts = facts_of(text)
    assert [s.name for s in facts.sources] == ["Rosa Peake", "Marta Vesely"]
    assert [a.source_id for a in facts.attributions] == ["s1", "s2", "s1", "s2"]
