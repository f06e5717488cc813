"""What an editor would call silly in a ledger: split, merged, misnamed or invented entries."""

from __future__ import annotations

import pytest

from audit.article import read_text
from audit.facts import Facts, Source
from audit.language import analyse


def facts_of(text: str, form: str = "text") -> Facts:
    return analyse(read_text(text, format=form, path="test.txt"))  # type: ignore[arg-type]


def voices(text: str, form: str = "text") -> list[str | None]:
    facts = facts_of(text, form)
    names = {source.id: source.name for source in facts.sources}
    return [names.get(item.source_id or "") for item in facts.attributions]


def only(text: str) -> Source:
    (source,) = facts_of(text).sources
    return source


WHOSE = [
    # a relative of the same last name is not who the last name alone means
    (
        "Vera Holm, a potter, died on Friday.\n\nThe cause was a stroke, her son, Erik Holm, said."
        "\n\nDr. Holm said in May that she was tired.",
        ["Erik Holm", "Vera Holm"],
    ),
    # the name after "her husband, the poet"
    (
        "Vera Holm said she was tired. Her husband, the poet Anders Beck, said he was not.",
        ["Vera Holm", "Anders Beck"],
    ),
    # a maker of vans is the firm
    (
        "Corvex Motors will close a plant, the company said. The vanmaker said it was sorry.",
        ["Corvex Motors", "Corvex Motors"],
    ),
    # money in the bank is no charity
    (
        "The Friends of Tarrow Library said the roof leaked. The bank said it would lend.",
        ["Friends of Tarrow Library", "The bank"],
    ),
    # nationality
    (
        "Rovers coach Dieter Voss was furious. “It was a foul,” the German said.",
        ["Dieter Voss"],
    ),
    # a body named after its noun
    (
        "The gate jammed, the state water agency said. The agency, known as the Cadwell River "
        "Authority, said in May that it was old.",
        ["Cadwell River Authority"] * 2,
    ),
    # an interview's "my mother" is not who is interviewed
    (
        "Nadia Ferro said it began early. “My mother said it was late,” said Ferro.",
        ["Nadia Ferro", "Nadia Ferro"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), WHOSE)
def test_whose_words(text: str, expected: list[str]) -> None:
    assert [voice for voice in voices(text) if voice != "My mother"] == expected


def test_the_interviewed_person_is_no_title_of_a_work() -> None:
    text = (
        "# Five minutes with Nadia Ferro\n\nThe dancer on money and her new piece, Salt.\n\n"
        "**Where did Salt begin?**\n\nIn a kitchen, a long time ago.\n\n"
        "**And the knees?**\n\nThey hurt. I say one more year.\n"
    )
    named = [voice for voice in voices(text, "markdown") if voice]
    assert named == ["Nadia Ferro"] * 3


KINDS = [
    ("There are two foundries, according to the Guild of Bell Founders.", "named-organisation"),
    (
        "According to a report to the council by highways officer Dawn Petty, the road is safe.",
        "identified-document",
    ),
    ("The gates failed, according to a copy seen by the Courier.", "identified-document"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_kind(text: str, kind: str) -> None:
    assert only(text).kind == kind


def test_one_of_a_group_is_described_as_the_group_is() -> None:
    facts = facts_of(
        "Two people familiar with the talks said they had failed. One of the people said it rained."
    )
    assert [source.kind for source in facts.sources] == ["unnamed-described"] * 2


ROLES = [
    ("“It is different,” says lead author Ingrid Solheim.", ("lead author", None)),
    (
        "Students' Union president Ty Okafor said the strike was right.",
        ("president", "Students' Union"),
    ),
    ("Cllr Maud Tremayne said the plan was late.", ("Cllr", None)),
    (
        "“It is gone,” says Rhona Keir, the guild's secretary and the author of Bronze and Breath.",
        ("secretary", "guild"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROLES)
def test_role(text: str, expected: tuple[str, str | None]) -> None:
    source = only(text)
    assert (source.role, source.affiliation) == expected


COUNTS = [
    ("Some 75 percent of nurses said they were tired.", None),
    ("A number of nurses said they were tired.", None),
    ("Three nurses said they were tired.", 3),
]


@pytest.mark.parametrize(("text", "count"), COUNTS)
def test_shares_are_no_heads(text: str, count: int | None) -> None:
    assert only(text).count == count


def test_what_stands_before_a_phrase_is_no_part_of_its_name() -> None:
    assert only("Outside court the cleaner said: “Get out of my face.”").name == "the cleaner"


def test_he_in_a_new_paragraph_is_whoever_it_is_about() -> None:
    text = (
        "Josef Haldane has cast four hundred bells. “A bell is never finished,” Haldane said. "
        "“It stops you,” he said.\n\nHe agrees.\n\n"
        "A former apprentice, who left, remembers him differently. “He was hard,” he said."
    )
    assert voices(text)[-1] == "A former apprentice"


def test_a_last_name_that_is_a_given_name_is_no_man() -> None:
    text = (
        "“It will be gone,” says Rhona Keir, the secretary. In the book she writes that it was "
        "old. Keir said that she waited for an hour."
    )
    assert set(voices(text)) == {"Rhona Keir"}


def test_he_and_somebody_are_two() -> None:
    facts = facts_of("Ben Harl said the case was over. He and Ruth Okafor said they would resign.")
    names = {source.id: source.name for source in facts.sources}
    group = next(source for source in facts.sources if source.plural)
    assert [names[member] for member in group.members] == ["Ben Harl", "Ruth Okafor"]


def test_a_title_with_an_acronym_in_brackets_leads_to_the_name() -> None:
    source = only("The director of the Tarrow Dock Board (TDB), Ruth Okafor, said it was safe.")
    assert (source.name, source.kind) == ("Ruth Okafor", "named-person")


def test_a_reporter_on_the_air_is_not_the_body_he_speaks_of() -> None:
    text = (
        "HOST: Neil Farrow is at the station. How bad is it?\n\nNEIL FARROW: It is quiet.\n\n"
        "HOST: And what does the company say?\n\n"
        "FARROW: NorthLine told us that safety came first.\n"
    )
    facts = facts_of(text)
    farrow = next(source for source in facts.sources if source.name == "Neil Farrow")
    told = next(item for item in facts.attributions if item.cue_lemma == "tell")
    assert told.source_id != farrow.id


HEADLINES = [
    (
        "Shelling cuts road, officials say\n\nGuns cut the last road on Thursday, according to two "
        "military officials. “It is cut,” said Ruth Okafor, a teacher.",
        "two military officials",
    ),
    (
        "Rent strike grows as university calls for talks\n\nStudents at Calder University said on "
        "Monday that they would not pay. Calder University said it would listen.",
        "Calder University",
    ),
]


@pytest.mark.parametrize(("text", "name"), HEADLINES)
def test_what_a_headline_shortens_is_told_below(text: str, name: str) -> None:
    (entry,) = (s for s in facts_of(text).sources if s.mentions[0].start < text.index("\n"))
    assert entry.name == name


def test_researchers_of_a_university_are_the_team() -> None:
    text = (
        "Researchers at the University of Tarrow dried the moss. It shrank by a third, the team "
        "said. The researchers said they would do it again."
    )
    assert set(voices(text)) == {"Researchers at the University of Tarrow"}


def test_the_trust_has_its_name_as_an_affiliation() -> None:
    facts = facts_of(
        "The Tarrow Health Trust said it was short of staff. A spokesperson for the trust said it "
        "was sorry."
    )
    assert facts.sources[-1].affiliation == "Tarrow Health Trust"


def test_fear_for_others_is_a_reason() -> None:
    text = (
        "“We use thread,” said the doctor, who gave only her first name out of fear for her family."
    )
    reason = only(text).reason
    assert reason is not None
    assert text[reason.start : reason.end] == "out of fear for her family"


def test_a_body_is_named_without_its_article() -> None:
    assert only("The Victims' Alliance said it was an insult.").name == "Victims' Alliance"
