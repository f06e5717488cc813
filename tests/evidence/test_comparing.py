"""What counts as the same words, and what does not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.evidence import load_evidence
from audit.facts import VERDICTS, Change
from tests.evidence.held import evidence, held
from tests.evidence.planted import MATERIAL, data

HEARING = """CHAIR: Please begin, Ms. Okafor. You have, um, about ten minutes.
OKAFOR: Thank you. We, we found eleven cracks in the wall, you know, and nobody had read the survey.
CHAIR: Right.
OKAFOR: I mean, the harbour board was not told about it until the twenty-first of May 2019.
LIND: I told the board myself. I wrote to them twice and they never wrote back to me.
CHAIR: Do you want to add anything, Ms. Okafor?
OKAFOR: The wall will cost two hundred and fifty thousand crowns. It's gonna be expensive.
OKAFOR: This is a well-known, low-lying town.
"""
MATERIAL_HERE = evidence(HEARING)

FINE = [
    "We found eleven cracks in the wall, and nobody had read the survey.",
    "We found 11 cracks in the wall … and nobody had read the survey",
    "we found eleven cracks in the wall, and nobody had read [it].",
    "[W]e found eleven cracks [in] the wall",
    "The harbour board was not told about it until the 21st of May 2019.",
    "The harbor board was not told about it […] until the twenty-first of May, 2019.",
    "The wall will cost 250,000 crowns.",
    "It’s going to be expensive. This is a well known, low lying town.",
    "They never wrote back",
    "THE HARBOUR BOARD — was not told about it",
    "The board was not told about it".replace("The board", "[The board]"),
    "Thank you. We found eleven cracks . . . nobody had read the survey",
]
ALTERED = [
    ("We found seven cracks in the wall, and nobody had read the survey", "eleven", "seven"),
    ("The harbour board was told about it until the 21st of May 2019", "not", ""),
    ("I told the board myself. I wrote to them twice and they wrote back to me", "never", ""),
    ("The harbour board … told about it until the 21st of May 2019", "was not", "…"),
    ("We found eleven cracks in the old wall, and nobody had read the survey", "", "old"),
    ("The wall will cost three hundred and fifty thousand crowns", "two hundred and fifty thousand",
     "three hundred and fifty thousand"),
]  # fmt: skip


@pytest.mark.parametrize("quote", FINE)
def test_cleaning_is_no_alteration(quote: str) -> None:
    comparison = held(MATERIAL_HERE, quote)
    assert comparison.verdict in ("verbatim", "trimmed"), comparison


@pytest.mark.parametrize(("quote", "said", "printed"), ALTERED)
def test_an_alteration_is_shown_word_by_word(quote: str, said: str, printed: str) -> None:
    comparison = held(MATERIAL_HERE, quote, "Ruth Okafor" if "myself" not in quote else "Per Lind")
    assert comparison.verdict == "altered"
    assert comparison.difference == (Change(said, printed),)
    assert comparison.file == "talk1.txt"
    assert comparison.place.startswith("line ")


def test_words_from_two_places_are_spliced() -> None:
    comparison = held(
        MATERIAL_HERE,
        "We found eleven cracks in the wall. The wall will cost two hundred and fifty thousand.",
        "Ruth Okafor",
    )
    assert comparison.verdict == "spliced"
    assert comparison.place == "line 2 and line 7"


def test_an_ellipsis_does_not_turn_the_order_round() -> None:
    quote = "The wall will cost two hundred and fifty thousand crowns … nobody had read the survey"
    assert held(MATERIAL_HERE, quote, "Ruth Okafor").verdict == "spliced"


@pytest.mark.parametrize("speaker", ["Per Lind", "Councillor Per Lind", "P. Lind"])
def test_somebody_elses_words(speaker: str) -> None:
    quote = "The harbour board was not told about it until the 21st of May 2019."
    comparison = held(MATERIAL_HERE, quote, speaker)
    assert comparison.verdict == "other-speaker"
    assert comparison.said_by == "OKAFOR"


@pytest.mark.parametrize(
    "quote", ["terrible day", "a wall of shame", "not told the truth", "crowns"]
)
def test_short_fragments_are_not_accused(quote: str) -> None:
    verdict = held(MATERIAL_HERE, quote, "Per Lind").verdict
    assert verdict in ("verbatim", "not-found")


def test_a_heading_is_no_speaker() -> None:
    material = evidence(
        "Recommendation: The wall should be rebuilt in granite before the winter.\n"
        "Objective: A safe harbour for the fishing fleet."
    )
    quote = "The wall should be rebuilt in granite before the winter."
    assert held(material, quote, "Per Lind").verdict == "verbatim"


def test_words_that_somebody_cites_are_the_cited_ones() -> None:
    material = evidence(
        'OKAFOR: He looked at me and he said, "Get it up there before the rain comes."\n'
        "LIND: I said nothing of the kind. OKAFOR: You did."
    )
    assert held(material, "Get it up there before the rain comes.", "Per Lind").verdict == (
        "verbatim"
    )
    said = "I said nothing of the kind."
    assert held(material, said, "Ruth Okafor").verdict == "other-speaker"


def test_numbers_that_are_printed_beside_the_words_are_not_said() -> None:
    material = evidence(
        "4.3 The board was told of the leak on three occasions.12 It did not reply.\n"
        "4.4 No trustee ever spoke to a child; the minutes say so.\n"
        "They had 11\n"
        "beds for thirty children, and one towel."
    )
    fine = (
        "The board was told of the leak on three occasions. It did not reply.",
        "It did not reply. No trustee ever spoke to a child",
    )
    assert [held(material, quote).verdict for quote in fine] == ["trimmed"] * 2
    altered = held(material, "They had beds for thirty children, and one towel.")
    assert altered.difference == (Change("11", ""),)


def test_a_number_parted_at_a_lines_end_is_one() -> None:
    material = evidence("We waited there until around eleven-\nfifteen and then we left the bay.")
    quote = "We waited there until around 11:15, and then we left"
    assert held(material, quote).verdict == "trimmed"


def test_an_ellipsis_may_not_take_the_negation_of_what_follows() -> None:
    material = evidence(
        "I saw a van at the loading dock. I did not see anybody get in or out of it. "
        "We left at noon because nobody asked us to stay, and we locked the gate behind us."
    )
    turned = held(material, "I saw a van … get in or out of it")
    assert turned.verdict == "altered"
    assert turned.difference == (Change("not see anybody", "…"),)
    assert held(material, "We left at noon … and we locked the gate").verdict == "trimmed"


def test_words_that_a_pdf_parts_are_the_same() -> None:
    material = evidence("Their ac counts were con sis tent in every ma te rial re spect, we found.")
    quote = "Their accounts were consistent in every material respect"
    assert held(material, quote).verdict == "trimmed"
    assert held(material, quote.replace("were", "are")).verdict != "trimmed"
    number = evidence("The home cost us £1.3 million in every sin gle year of the de cade.")
    altered = "The home cost us £13 million in every single year of the decade."
    assert held(number, altered).verdict != "trimmed"


def test_without_labels_nobody_is_accused() -> None:
    material = evidence("The wall will cost a fortune and nobody has read the survey. It is late.")
    assert held(material, "Nobody has read the survey.", "Per Lind").verdict == "trimmed"


def test_what_is_nowhere_is_not_found() -> None:
    comparison = held(MATERIAL_HERE, "My grandmother kept bees behind the chapel for thirty years.")
    assert comparison.verdict == "not-found"
    assert comparison.difference == ()


def test_a_footer_between_pages_is_no_alteration() -> None:
    comparison = held(
        load_evidence([MATERIAL / "hearing.pdf"]),
        "I wrote that sentence in capital letters at the foot of my report.",
        "Samira Noor",
    )
    assert comparison.verdict in ("verbatim", "trimmed")


UTTERANCES = [text for lines in data("spoken.yaml").values() for _, text in lines]
ALL = load_evidence(path for path in sorted(MATERIAL.iterdir()) if path.suffix != ".pdf")
WORDS = f" {' '.join(p.text for d in ALL.documents for p in d.passages)} "


@st.composite
def cut(draw: st.DrawFn) -> str:
    """Words cut out of an utterance as they stand."""
    words = draw(st.sampled_from(UTTERANCES)).split()
    start = draw(st.integers(0, len(words) - 1))
    end = draw(st.integers(start + 1, len(words)))
    return " ".join(words[start:end])


@settings(deadline=None, max_examples=150)
@given(cut().filter(lambda quote: f" {quote} " in WORDS))
def test_what_is_cut_out_is_verbatim(quote: str) -> None:
    assert held(ALL, quote).verdict == "verbatim"


@settings(deadline=None, max_examples=150)
@given(
    cut().filter(lambda quote: f" {quote} " in WORDS),
    st.sampled_from([("'", "’"), (" ", "  "), ("-", "‑"), ("e", "e\u00ad")]),
)
def test_typography_accuses_nobody(quote: str, swap: tuple[str, str]) -> None:
    assert held(ALL, quote.replace(*swap)).verdict in ("verbatim", "trimmed")


@settings(deadline=None, max_examples=150)
@given(
    st.text(st.characters(exclude_characters="“”", exclude_categories=["Cs", "Cc"]), max_size=60)
)
def test_any_text_gets_a_verdict(quote: str) -> None:
    assert held(MATERIAL_HERE, f"word {quote} word").verdict in VERDICTS
