"""Whose words stand inside somebody's quoted words, and who answers, on our own texts."""

from __future__ import annotations

import pytest

from audit.article import read_text
from audit.facts import Facts
from audit.language import analyse


def facts_of(text: str, form: str = "text") -> Facts:
    return analyse(read_text(text, format=form, path="test.txt"))  # type: ignore[arg-type]


def speakers(text: str, form: str = "text") -> list[str | None]:
    """Give the speaker of each quotation, in the order in which they open."""
    facts = facts_of(text, form)
    names = {source.id: source.name for source in facts.sources}
    return [names.get(quotation.speaker or "") for quotation in facts.quotations]


NESTED = [
    # a noun of the speaker's own
    (
        "“My sister told me, ‘Take the boat,’” said Ada Holm. “I took the train.”",
        ["Ada Holm", "My sister", "Ada Holm"],
    ),
    # what she says of herself stays hers
    ("“I said, ‘Who sent you?’” said Ada Holm.", ["Ada Holm", "Ada Holm"]),
    # a nested quotation of more than half the words does not take the outer one with it
    (
        "“The guard said, ‘Nobody goes past this gate before the water is down,’” Holm said.",
        ["Holm", "The guard"],
    ),
    # he in her words is not who says them, nor is she
    (
        "Vera Moe ran the kitchen. Her cook, Jan Roth, did not mind. “She used to say, ‘Salt last,’"
        "” Roth said.",
        ["Jan Roth", "Vera Moe"],
    ),
    # nor where the quotation goes on without a cue
    (
        "Mei Roth sat. Jun Aoki threw it out. “We lost it,” Aoki said. “She said, ‘It glows.’”",
        ["Jun Aoki", "Jun Aoki", "Mei Roth"],
    ),
    # who says the outer words comes later in the sentence
    (
        "Ada Holm beat her sister Vera in the final.\n\n“She told me, ‘Go left,’” Ada Holm said.",
        ["Ada Holm", "Vera"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), NESTED)
def test_words_inside_words(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


RELAYED = [
    (
        "The paper quoted a clerk of the port, Ana Ruiz, as saying that it was “done and dusted”.",
        ["Ana Ruiz"],
    ),
    (
        "The minutes were read out. Jan Roth is recorded as saying that the wall “can wait”.",
        ["Jan Roth"],
    ),
    (
        "It is set out in a report commissioned by the Dock Board, which found “no sign of rust”.",
        ["a report"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), RELAYED)
def test_words_that_others_relay(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


ANSWERS = [
    # who asks is not who answers
    (
        "Nurse Vera Moe gave evidence. Counsel Robin Thale asked what she had seen. “Smoke,” she"
        " said.",
        ["Vera Moe"],
    ),
    # whom a court hears from is about to speak
    (
        "Magistrate Ada Holm sat alone. Earlier the court heard from a mother who cannot be named. "
        "She said the wall had “moved for months”.",
        ["a mother"],
    ),
    # somebody of whom the text tells no gender is "they"
    (
        "Ada Holm, of the Harbour Union, spoke first. Another member, who asked not to be named, "
        "was less sure. “I would bring soup,” they said.",
        ["Another member"],
    ),
    # speech in capitals is no title
    ("“Unread, Madam Chair,” Jan Roth repeated. “Unread.”", ["Jan Roth", "Jan Roth"]),
    # who raged on a platform, not the platform
    ("Fans were furious. One raged on X: ‘No Dee, no me.’", ["One"]),
]


@pytest.mark.parametrize(("text", "expected"), ANSWERS)
def test_who_answers(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


def test_whom_the_headline_names_comes_back() -> None:
    text = (
        "# Ada Holm, baker, dies at 90\n\nAda Holm died on Sunday. She baked until May.\n\n"
        "Vera Moe, who wrote her life, met Holm in 1990. “A terror,” Moe said.\n\n"
        "Critic Jan Roth called the bread “a sermon”. The town will stop for a minute.\n\n"
        "In a letter that was read at her birthday, she explained herself. “Salt,” she wrote."
    )
    assert speakers(text, "markdown")[-1] == "Ada Holm"


def test_lettered_interview() -> None:
    text = (
        "# Five minutes with Nadia Ferro\n\n**Q. Why rye?**\n\nA. My aunt grew it. I hated it.\n\n"
        "**Q. And now?**\n\nA. Now I sell it.\n"
    )
    facts = facts_of(text, "markdown")
    names = {source.id: source.name for source in facts.sources}
    said = {names.get(item.source_id or "") for item in facts.attributions}
    assert said == {"Nadia Ferro"}


ENTRIES = [
    # a title that is a given name beside another bearer of the family name
    (
        "Kwame Boateng said he was glad. Prince Boateng, his cousin, said he was not.",
        ["Kwame Boateng", "Prince Boateng"],
    ),
    # a firm and a club by the first word, a team by the last
    (
        "Salmon farmer Solbryn ASA cut its forecast, it said. Solbryn said so on Monday.",
        ["Solbryn ASA"],
    ),
    ("The Volta Stars won. Stars said they would appeal. The Stars said so.", ["Volta Stars"]),
    # father and son by age
    (
        "Jan Roth said it was late. His father, Karl Roth, was there. The elder Mr. Roth said no.",
        ["Jan Roth", "Karl Roth"],
    ),
    # an old man is nobody's son
    (
        "Hameed said no. His son drives a van and telephones on Fridays. The old man said he would "
        "stop.",
        ["Hameed"],
    ),
    # a description, and the name that opens the next paragraph
    (
        "A builder charged over the collapse of a wall told a court that he was sorry.\n\n"
        "Speaking in his own defence, Jan Roth, 49, said he had no plans.",
        ["Jan Roth"],
    ),
    ("The man in the hat turned out to be Jan Roth, a cook. The man said yes.", ["Jan Roth"]),
    # "the source" is who spoke
    ("A show insider said it was over. “Done,” said the source.", ["A show insider"]),
]


@pytest.mark.parametrize(("text", "expected"), ENTRIES)
def test_entries(text: str, expected: list[str]) -> None:
    assert [source.name for source in facts_of(text).sources] == expected


KINDS = [
    (
        "Records obtained under the freedom of information act show it rained.",
        "identified-document",
    ),
    ("The federation’s handbook says umpires “see nothing”.", "identified-document"),
    ("An earlier report, by the port’s own laboratory, said it was safe.", "identified-document"),
    ("The Lomvik Fishermen’s Co-operative said it was late.", "named-organisation"),
    ("The union IndustriNord said it was late.", "named-organisation"),
    ("Analysts polled by Marketline had expected a loss.", "unnamed-described"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_kinds(text: str, kind: str) -> None:
    assert facts_of(text).sources[0].kind == kind
