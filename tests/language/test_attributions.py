"""Attributions: who is given which words, on sentences of our own."""

from __future__ import annotations

import pytest

from audit.article import read_text
from audit.facts import Attribution, Facts, Span
from audit.language import analyse
from audit.language.attributions.extents import Extents
from audit.language.attributions.finder import Finder
from audit.language.attributions.labels import labelled
from audit.language.grammar.words import words_of
from audit.language.pipeline import make_doc, pipeline


def facts_of(text: str) -> Facts:
    return analyse(read_text(text, format="text", path="test.txt"))


def joined(text: str, spans: tuple[Span, ...]) -> str:
    return " … ".join(text[span.start : span.end] for span in spans)


def triples(text: str) -> list[tuple[str, str, str]]:
    """Give source, cue and content of each attribution as text."""
    article = read_text(text, format="text", path="test.txt")
    return [
        (
            joined(article.text, a.source),
            joined(article.text, a.cue),
            joined(article.text, a.content),
        )
        for a in analyse(article).attributions
    ]


def only(text: str) -> tuple[str, str, str]:
    found = triples(text)
    assert len(found) == 1, found
    return found[0]


PREPOSED = [
    (
        "Marsh claimed the goal was offside.",
        ("Marsh", "claimed", "the goal was offside"),
    ),
    (
        "Experts in the field say the dam is safe.",
        ("Experts in the field", "say", "the dam is safe"),
    ),
    (
        "Sources at the club say coach Lena Marr sees him as a reserve.",
        ("Sources at the club", "say", "coach Lena Marr sees him as a reserve"),
    ),
    (
        "Pundits reckon the club needs three new players.",
        ("Pundits", "reckon", "the club needs three new players"),
    ),
    (
        "Said Berg: “I do not get the sense that she cares.”",
        ("Berg", "Said", "“I do not get the sense that she cares.”"),
    ),
    (
        "US officials said the ship had sunk.",
        ("US officials", "said", "the ship had sunk"),
    ),
    (
        "Mayor Lena Brandt said the bridge would close in May.",
        ("Mayor Lena Brandt", "said", "the bridge would close in May"),
    ),
    (
        "The council said that work would start on Monday.",
        ("The council", "said", "that work would start on Monday"),
    ),
    (
        "Ruth Okafor, the chief inspector, said the ward was clean.",
        ("Ruth Okafor, the chief inspector", "said", "the ward was clean"),
    ),
    (
        "Tom Ferrer, who runs the ferry, told the Argus that he had seen nothing.",
        ("Tom Ferrer, who runs the ferry", "told", "that he had seen nothing"),
    ),
    (
        "In a statement, the bank said it regretted the mistake.",
        ("the bank", "said", "it regretted the mistake"),
    ),
    (
        "Kaya told reporters in Izmir on Friday that no deal would be signed.",
        ("Kaya", "told", "that no deal would be signed"),
    ),
    (
        "She added: “We have nothing to hide.”",
        ("She", "added", "“We have nothing to hide.”"),
    ),
    (
        "Police believe the driver fled on foot.",
        ("Police", "believe", "the driver fled on foot"),
    ),
    (
        "The report found that half of the pumps had failed.",
        ("The report", "found", "that half of the pumps had failed"),
    ),
    (
        "The minister has not said whether she will resign.",
        ("The minister", "has not said", "whether she will resign"),
    ),
    (
        "The union vowed to fight the closure.",
        ("The union", "vowed", "to fight the closure"),
    ),
    (
        "Residents accused the firm of dumping waste.",
        ("Residents", "accused", "the firm of dumping waste"),
    ),
    (
        "The company denied any wrongdoing.",
        ("The company", "denied", "any wrongdoing"),
    ),
    (
        "Holm was quoted as saying the vote was rigged.",
        ("Holm", "was quoted as saying", "the vote was rigged"),
    ),
]

POSTPOSED = [
    (
        "The couple have split, insiders have revealed.",
        ("insiders", "have revealed", "The couple have split"),
    ),
    (
        "But now, she said, most people do not come at all.",
        ("she", "said", "But now … most people do not come at all"),
    ),
    (
        "“It was loved in every way”, reads a Corvex press release.",
        ("a Corvex press release", "reads", "“It was loved in every way”"),
    ),
    (
        "“No deal will be signed,” Kaya said.",
        ("Kaya", "said", "“No deal will be signed,”"),
    ),
    (
        "“We lost everything,” said Eva Holm, a farmer from Lund.",
        ("Eva Holm, a farmer from Lund", "said", "“We lost everything,”"),
    ),
    (
        "“It was the wind,” said Per Aho. “Nothing else could have done it.”",
        ("Per Aho", "said", "“It was the wind,” … “Nothing else could have done it.”"),
    ),
    (
        "“We will appeal,” Haq said, “and we will win.”",
        ("Haq", "said", "“We will appeal,” … “and we will win.”"),
    ),
    (
        "The dam will hold until spring, the engineers said.",
        ("the engineers", "said", "The dam will hold until spring"),
    ),
    (
        "The road is closed, according to Inspector Maria Roy.",
        ("Inspector Maria Roy", "according to", "The road is closed"),
    ),
    (
        "“That is false,” the minister told the Herald when asked about the loan.",
        ("the minister", "told", "“That is false,”"),
    ),
    (
        '"We were late," the driver admitted on Sunday.',
        ("the driver", "admitted", '"We were late,"'),
    ),
]

OTHERS = [
    (
        "According to the audit office, the bridge cost 4m crowns.",
        ("the audit office", "According to", "the bridge cost 4m crowns"),
    ),
    ("It is believed that he fled.", ("", "is believed", "that he fled")),
    (
        "The suspect is thought to have crossed the border.",
        ("", "is thought", "The suspect … to have crossed the border"),
    ),
    (
        "The plan was criticised by teachers.",
        ("teachers", "was criticised", "The plan"),
    ),
    (
        "The denial came after the mayor’s claim that the pump was old.",
        ("the mayor", "claim", "that the pump was old"),
    ),
    ("Lena Marr: “We had no plan at all.”", ("Lena Marr", "", "“We had no plan at all.”")),
]


@pytest.mark.parametrize(("text", "expected"), PREPOSED + POSTPOSED)
def test_one_attribution_with_these_parts(text: str, expected: tuple[str, str, str]) -> None:
    assert only(text) == expected


@pytest.mark.parametrize(("text", "expected"), OTHERS)
def test_an_attribution_with_these_parts_is_among_those_found(
    text: str, expected: tuple[str, str, str]
) -> None:
    assert expected in triples(text)


NONE = [
    "Marsh claimed his tenth goal of the season and was taken off.",
    "Vik conceded a penalty and were beaten.",
    "The band played a free show in the park.",
    "He was found dead on Tuesday.",
    "The flood claimed 12 lives in the valley.",
    "Marr conceded a penalty in the last minute.",
    "She is a noted author of children’s books.",
    "The shop charged $5 for a bottle of water.",
    "They played “Hey Jude” at the end.",
    "The stated goal is a smaller fleet.",
    "Rain fell as marchers passed the town hall.",
    "The work went according to plan.",
    "The report is 40 pages long.",
    "The stage show moved to Berlin.",
    "“We lost everything.” The fire began at noon.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_attribution(text: str) -> None:
    assert triples(text) == []


def test_a_passive_without_an_agent_is_marked() -> None:
    first = facts_of("It is believed that he fled.").attributions[0]
    assert first.passive
    assert first.source == ()


def test_a_passive_with_an_agent_is_not() -> None:
    found = facts_of("The fund is seen as reckless by investors in Oslo.").attributions
    assert not any(a.passive and not a.source for a in found if a.source)


def test_cue_classes() -> None:
    def kind(text: str) -> str:
        return facts_of(text).attributions[0].cue_class

    assert kind("Ito said it was safe.") == "neutral"
    assert kind("Ito claimed it was safe.") == "loaded"
    assert kind("Ito testified that it was safe.") == "legal"
    assert kind("Ito hopes it is safe.") == "belief"


def test_modes() -> None:
    def mode(text: str) -> str:
        return facts_of(text).attributions[0].mode

    assert mode("“It is safe,” Ito said.") == "direct"
    assert mode("Ito said it was “safe enough for now”, at least in summer.") == "mixed"
    assert mode("Ito said it was safe.") == "indirect"


def test_a_quotation_goes_on_in_the_next_paragraph() -> None:
    text = (
        "“The first night was the worst,” said Eva Holm, a farmer.\n\n"
        "“We had no light and no water until Friday.”\n\nThe fire began at noon."
    )
    facts = facts_of(text)
    assert {q.speaker for q in facts.quotations} == {"s1"}
    carried = [a for a in facts.attributions if a.carried]
    assert len(carried) == 1
    assert carried[0].source == ()
    assert carried[0].source_id == "s1"


INTRODUCED = [
    ("Ada Berg wrote on her page:\n\n“We lost all. Please help.”\n\nIt rained.", "Ada Berg"),
    ("US President Ada Berg tweeted:\n\n“Cool clock. Come and see us.”", "US President Ada Berg"),
    ("Ada Berg issued a statement on the closure. “I am sorry to see it go.”", "Ada Berg"),
    ("Ada Berg spoke on Radio Vik, “This is going to be a mess.”", "Ada Berg"),
    ("Berg came on Friday. Why did Berg come? “It was a dare.”", "Berg"),
    ("The gate was locked, Eva Holm said.\n\n“Nobody told us. We walked.”", "Eva Holm"),
    ("Holm talked about the flood on Friday. “It took the shed.”", "Holm"),
]


@pytest.mark.parametrize(("text", "speaker"), INTRODUCED)
def test_a_quotation_without_a_cue_belongs_to_whom_the_words_before_introduce(
    text: str, speaker: str
) -> None:
    facts = facts_of(text)
    spoken = facts.quotations[0].speaker
    named = {source.id: source.name for source in facts.sources}
    assert spoken is not None
    assert named[spoken].split()[-1] == speaker.split()[-1]


def test_a_crowd_does_not_go_on_speaking() -> None:
    facts = facts_of("It was a political plan, critics said.\n\n“This was never about gas.”")
    assert facts.quotations[0].speaker is None


def test_evidence_does_not_speak_the_words_after_it() -> None:
    facts = facts_of("Growing evidence suggests that we are late.\n\n“We are heading for ruin.”")
    assert facts.quotations[0].speaker is None


def test_a_verb_after_an_infinitive_belongs_to_who_urged() -> None:
    found = triples(
        "Berg urged Republicans to join the ranks of believers, and criticized the party."
    )
    assert found[-1] == ("Berg", "criticized", "the party")


def test_the_source_in_brackets_is_not_the_one_who_said_it() -> None:
    found = triples("Li Wen, according to the Vik News Agency, said it was safe.")
    assert not any(cue == "said" and "Agency" in source for source, cue, _ in found)


def test_two_speakers_in_one_sentence_are_kept_apart() -> None:
    found = triples("Aho said the dam was safe, but Ruiz said it leaked.")
    assert found == [("Aho", "said", "the dam was safe"), ("Ruiz", "said", "it leaked")]


def test_a_second_cue_shares_the_subject() -> None:
    found = triples("Aho said the dam was safe, adding that it had been checked in May.")
    assert found == [
        ("Aho", "said", "the dam was safe"),
        ("Aho", "adding", "that it had been checked in May"),
    ]


def test_ids_run_in_text_order() -> None:
    found = facts_of("Aho said it was safe. Ruiz said it leaked. “No,” Aho said.").attributions
    assert [a.id for a in found] == ["a1", "a2", "a3"]
    assert sorted(found, key=_place) == list(found)


def _place(attribution: Attribution) -> int:
    return min(span.start for span in attribution.content + attribution.cue)


def test_the_people_told_are_no_part_of_the_cue() -> None:
    assert triples("Haq told parliament that prices would fall.") == [
        ("Haq", "told", "that prices would fall")
    ]


def test_what_follows_according_to_is_the_source() -> None:
    assert triples("According to observers, the vote was calm.") == [
        ("observers", "According to", "the vote was calm")
    ]


def test_a_credit_goes_with_the_quotation_that_it_fills_a_block_with() -> None:
    text = (
        "Readers wrote to us after the vote, and many of them said that it was about time.\n\n"
        "“I have never been so tired. It was a long year.” ― Edwin Monroy\n\n"
        "“Ask them who has said that the road is safe.” — Ana Ruiz, teacher"
    )
    found = triples(text)
    assert ("Edwin Monroy", "", "“I have never been so tired. It was a long year.”") in found
    assert ("Ana Ruiz, teacher", "", "“Ask them who has said that the road is safe.”") in found


def test_a_credit_takes_a_quotation_from_whom_it_was_given_to() -> None:
    text = "“Nobody asked us. He has said it is safe.” ― Edwin Monroy"
    article = read_text(text, format="text", path="test.txt")
    extents = Extents(words_of(pipeline()(make_doc(article))))
    wrong = Attribution("a1", (Span(18, 20),), (Span(25, 29),), (Span(0, 42),), 0, "direct")
    finder = Finder(extents, [wrong])
    labelled(finder)
    (found,) = finder.found
    assert joined(article.text, found.source) == "Edwin Monroy"


AGENTS = [
    ("He was urged by doctors to quit.", "doctors"),
    ("The mayor was accused of bullying by two aides.", "two aides"),
    ("He was called a liar by his own deputy.", "his own deputy"),
    ("He was asked by reporters whether he would run.", "reporters"),
    ("Ross was praised by the coach for his calm.", "the coach"),
    ("It is expected by Friday that the plan will fail.", ""),
    ("The sheriff arrested a man said to have fired the shot.", ""),
]


@pytest.mark.parametrize(("text", "source"), AGENTS)
def test_whose_words_a_passive_gives(text: str, source: str) -> None:
    assert {found for found, _, _ in triples(text)} == {source}


def test_an_agent_is_no_part_of_the_content() -> None:
    (found,) = triples("The mayor was accused of bullying by two aides.")
    assert found[2] == "The mayor … bullying"


@pytest.mark.parametrize(
    "text",
    [
        "Council officers misled members about the cost of repairs.",
        "The agent tricked the pensioner into signing.",
        "Officials deceived the public about the leak.",
    ],
)
def test_deceit_is_a_deed_and_nobody_s_words(text: str) -> None:
    assert analyse(read_text(text, format="text")).attributions == ()
