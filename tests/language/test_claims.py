"""Claims: what is contestable, what type it is, and what it rests on."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.article import read_text
from audit.article.record import Format
from audit.facts import Claim
from audit.language import analyse


def claims_in(text: str, format: Format = "text") -> tuple[Claim, ...]:
    return analyse(read_text(text, format=format, path="test")).claims


def open_in(text: str, format: Format = "text") -> list[tuple[str, str]]:
    """Give type and trigger of the claims that nothing covers, likely enough for a newsroom."""
    article = read_text(text, format=format, path="test")
    return [
        (claim.type, article.text[claim.trigger.start : claim.trigger.end])
        for claim in analyse(article).claims
        if not claim.attributed and claim.probability >= NEWSROOM
    ]


NEWSROOM = 0.4

CONTESTABLE = [
    ("The firm hid losses for years.", "allegation"),
    ("Lind stole money from the charity.", "allegation"),
    ("The policy caused the shortage.", "cause"),
    ("Crime rose 12% last year.", "number"),
    ("The new pump is 40% cheaper than its nearest rival.", "number"),
    ("It is the country's largest quarry.", "number"),
    ("More than 40,000 people have left the valley since the spring.", "number"),
    ("The new tax will ruin hundreds of farms.", "prediction"),
    ("The minister resigned because she feared the inquiry.", "motive"),
    ("Rents could double within two years and many tenants may have to leave.", "prediction"),
    ("The closure is likely to hurt small shops and could empty the old town.", "prediction"),
    ("The mayor is deeply unpopular.", "evaluation"),
    ("The plan is a major setback for the harbour and a remarkable failure.", "evaluation"),
    ("Residents are furious and increasingly worried that nobody is listening.", "motive"),
    ("The board has quietly and secretly kept the loans from its own auditors.", "fact"),
]

TRIGGERS = [
    ("The dam will fail.", "will fail"),
    ("It will almost certainly push growers to leave for good.", "will almost certainly push"),
    (
        "It was the worst harvest failure of the century.",
        "the worst harvest failure of the century",
    ),
    ("The clerk knew what was missing and didn’t care.", "knew what"),
    ("The drought has ruined the growers and emptied whole villages.", "has ruined"),
    ("Rents have tripled, leaving thousands of tenants behind.", "tripled"),
    ("The mayor is deeply unpopular.", "deeply unpopular"),
    ("Two mills have shut and the third is close to collapse.", "close to collapse"),
    ("The vote could have lasting consequences for the coast.", "could have lasting consequences"),
    ("The coming weeks will be critical.", "will be critical"),
    ("The response reflects a mix of hope and doubt.", "reflects a mix of"),
    ("One in four pupils goes hungry.", "One in four"),
    ("He looked the other way while the firm cheated its workers.", "looked the other way"),
    ("The shop lost because it had bought too much stock.", "because it had bought too much"),
    ("The firm lost because it didn’t listen to its staff.", "because it didn’t listen"),
    ("The plan has wasted £63m and ruined the town.", "£63m"),
    ("It is the largest in the world.", "largest in the world"),
    ("The record sold fewer copies than any they have made.", "fewer copies than any they"),
]

UNREMARKABLE = [
    "The prints will be displayed in the old mill from 9 March.",
    "The show is to run through 9 March.",
    "Lind will appear in court on 3 December.",
    "Visitors may bring a dog, and could be asked to keep it on a lead.",
    "Some strains of the bug are harmless and others can cause only mild symptoms.",
    "Lind won with 14,121 votes, and turnout was 58%.",
    "Another side, Marl Rovers, lie third on nine points.",
    "The study group looked at efforts to curb illegal fishing.",
    "Rain fell as marchers passed the town hall.",
    "United won 3-1.",
    "The council voted 7-2 on Tuesday to approve the plan.",
    "She was born in Leeds in 1961 and studied law.",
    "The committee meets again on 4 June.",
    "The bridge is 120 metres long.",
    "The festival opens on Friday at 7 p.m. in the park.",
    "Odum scored in the 12th minute and Lind in the 80th.",
    "Lind, 54, was elected to the board in 2012 and lives in Ghent.",
    "Harl shares fell 3.1 per cent to 212 crowns by midday.",
    "Odum's attempt failed in the 18th minute and the striker limped off at half-time.",
    "Why is the plan so unpopular?",
    "The two sides could not agree on a date.",
    "Lind was convicted of fraud in 2014.",
    "The court sentenced him to four years in prison on Monday.",
]


@pytest.mark.parametrize(("text", "kind"), CONTESTABLE)
def test_contestable(text: str, kind: str) -> None:
    assert [found for found, _ in open_in(text)] == [kind]


@pytest.mark.parametrize(("text", "trigger"), TRIGGERS)
def test_the_words_shown_are_a_phrase(text: str, trigger: str) -> None:
    assert [shown for _, shown in open_in(text)] == [trigger]


@pytest.mark.parametrize("text", UNREMARKABLE)
def test_unremarkable(text: str) -> None:
    assert open_in(text) == []


COVERED = [
    "The firm hid losses for years, prosecutor Ana Ruiz said.",
    "According to the audit office, the policy caused the shortage.",
    "Mayor Lena Brandt said the plan is a major setback and a remarkable failure.",
    "“The firm hid losses for years,” Ruiz said.",
]


@pytest.mark.parametrize("text", COVERED)
def test_an_attribution_covers(text: str) -> None:
    assert open_in(text) == []


def test_what_an_attribution_covers_is_a_claim_of_its_source() -> None:
    text = "Mayor Lena Brandt said the policy caused the shortage and hurt poor families badly."
    facts = analyse(read_text(text, format="text", path="test"))
    (claim,) = facts.claims
    assert claim.coverage == "attribution"
    assert claim.covered_by in {source.id for source in facts.sources}


def test_a_link_covers() -> None:
    text = "The [firm hid losses](https://example.org/ruling) for years."
    (claim,) = claims_in(text, "markdown")
    assert (claim.type, claim.coverage) == ("allegation", "link")


SURVEY = "More people rent than own, according to a survey by the housing office.\n\n"
FIGURES = "Among those under 30, rents rose 12 percent, the steepest increase of any group."


def test_a_document_carries_on_over_its_figures() -> None:
    claims = claims_in(SURVEY + FIGURES)
    assert [claim.coverage for claim in claims if claim.sentence == 1] == ["carried"]


def test_a_heading_ends_what_a_document_covers() -> None:
    claims = claims_in(f"{SURVEY}## Rents\n\n{FIGURES}", "markdown")
    assert all(claim.coverage != "carried" for claim in claims)


def test_the_public_record_covers() -> None:
    text = "Lind was charged with fraud on Monday 4 June and the court ruled that he may appeal."
    assert [claim.coverage for claim in claims_in(text)] in ([], ["public-record"], ["attribution"])
    assert open_in(text) == []


def test_what_a_court_heard_covers_the_rest_of_its_paragraph() -> None:
    told = "The jury heard that Lind kept two sets of books. "
    rest = "Lind lied to the bank and stole from his own clients."
    assert open_in(told + rest) == []
    assert open_in(f"{told}\n\n{rest}") != []


def test_what_is_told_of_a_source_rests_on_it() -> None:
    text = (
        "The firm hid losses for years, a clerk said. The clerk, who fears losing her job and "
        "still depends on the firm, asked not to be named."
    )
    assert open_in(text) == []


def test_only_the_article_s_own_words_count() -> None:
    text = "The plan will ruin hundreds of farms, which Pell called “a crime that causes misery”."
    assert open_in(text) == [("prediction", "will ruin")]


@pytest.mark.parametrize(
    "text",
    [
        "# Firm hid losses for years\n",
        "| The firm hid losses for years. |\n|---|\n| Crime rose 12%. |\n",
        "> The firm hid losses for years.\n",
    ],
)
def test_blocks_that_make_no_claims(text: str) -> None:
    assert claims_in(text, "markdown") == ()


def test_transcripts_make_no_claims() -> None:
    assert claims_in("ADA POOLE: The firm hid losses for years.") == ()


def test_names_weigh_nothing() -> None:
    assert open_in("The club met Manchester United and Hope Solo in Fierce Creek.") == []


def test_ids_and_triggers() -> None:
    text = "The firm hid losses for years.\n\nThe policy caused the shortage."
    article = read_text(text, format="text", path="test")
    found = analyse(article).claims
    assert [claim.id for claim in found] == ["c1", "c2"]
    assert [article.text[claim.trigger.start : claim.trigger.end] for claim in found] == [
        "hid",
        "caused",
    ]
    assert [article.text[claim.span.start : claim.span.end] for claim in found] == text.split(
        "\n\n"
    )


VOCABULARY = "The firm hid losses said Pell “ ” . , 12% may because and — deeply unpopular ‘ ’ \n\n"
WORDS = st.lists(st.sampled_from(VOCABULARY.split(" ")), max_size=60).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(WORDS)
def test_claims_lie_in_their_sentences(text: str) -> None:
    article = read_text(f"The {text}", format="text", path="test")
    facts = analyse(article)
    for claim in facts.claims:
        sentence = facts.sentences[claim.sentence]
        assert sentence.span.contains(claim.span)
        assert claim.span.contains(claim.trigger)
        assert len(claim.trigger) > 0


def test_a_long_run_of_capitals_is_no_speaker_and_no_trouble() -> None:
    # Read with a pattern that backtracks, this would take longer than the universe has.
    assert claims_in("ACGT" * 5_000 + " fell.") == ()


def test_a_long_article_is_judged_in_parts_as_it_is_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "\n\n".join(
        f"The firm hid losses for {n} years. Pell said so on day {n}." for n in range(30)
    )
    whole = claims_in(text)
    monkeypatch.setattr("audit.language.claims.head.CHUNK", 20)
    parts = claims_in(text)
    assert [claim.span for claim in parts] == [claim.span for claim in whole]
    assert all(abs(a.probability - b.probability) < 0.2 for a, b in zip(parts, whole, strict=True))


def test_what_is_shown_without_a_word_of_ours_lies_in_the_article_s_own_voice() -> None:
    text = "Sales have exploded. “Drug firms are circling,” Pell said on Tuesday."
    assert open_in(text) == [("evaluation", "Sales have exploded")]


def test_probabilities_are_chances() -> None:
    claims = claims_in("The firm hid losses for years.\n\nPell said that the policy caused it.")
    assert claims
    assert all(0 <= claim.probability <= 1 for claim in claims)
    assert all(claim.probability == 0 for claim in claims if claim.coverage == "attribution")
