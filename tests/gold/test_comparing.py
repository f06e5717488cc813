"""The comparison itself, on facts made by hand: what is counted as right, wrong, merged, split."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from audit.article import read_text
from audit.facts import Attribution, Channel, Facts, Quotation, Source, SourceKind, Span
from tests.gold.comparing import Comparison
from tests.gold.labels import Gold, GoldAttribution, GoldQuotation, GoldSource

TEXT = "“Not today,” said Ada Birk. Her brother’s lawyer, Jon Birk, told a court that he agreed."
QUOTED, AGREED = "“Not today,”", "he agreed"


def at(words: str, start: int = 0) -> Span:
    place = TEXT.index(words, start)
    return Span(place, place + len(words))


def gold() -> Gold:
    sources = [
        GoldSource("p1", "named-person", (at("Ada Birk"),)),
        GoldSource("p2", "named-person", (at("lawyer"), at("Jon Birk"))),
        GoldSource("p3", "unnamed-described", (at("Her brother"),)),
    ]
    return Gold(
        article="piece.txt",
        characters=len(TEXT),
        sources={source.key: source for source in sources},
        quotations=(GoldQuotation(at(QUOTED), "p1"),),
        attributions=(
            GoldAttribution((at(QUOTED),), "p1", "named-person", "unknown", False),
            GoldAttribution((at(AGREED),), "p2", "named-person", "court-record", True),
        ),
    )


def entry(id: str, *mentions: str, kind: SourceKind = "named-person") -> Source:
    return Source(id, mentions[0], kind, tuple(at(words) for words in mentions))


def compared(
    sources: Sequence[Source], first: str | None, second: str, channel: Channel = "court-record"
) -> Comparison:
    quotation = Quotation("q1", "direct", at(QUOTED), at("Not today,"), 2)
    facts = Facts(
        quotations=(replace(quotation, speaker=first, attribution="a1"),),
        attributions=(
            Attribution("a1", (), (), (at(QUOTED),), 0, "direct", source_id=first),
            Attribution(
                "a2", (), (), (at(AGREED),), 1, "indirect", source_id=second, channel=channel
            ),
        ),
        sources=tuple(sources),
    )
    return Comparison(read_text(TEXT, format="text", path="piece.txt"), gold(), facts)


def test_everything_right() -> None:
    found = compared([entry("s1", "Ada Birk"), entry("s2", "Jon Birk")], "s1", "s2")
    assert found.errors == []
    rights = ("speakers right", "found", "source right", "kind right", "channel right")
    assert [found.count[name] for name in rights] == [1, 2, 2, 2, 1]


def test_a_mention_names_its_head_and_not_whose_it_is() -> None:
    owner = entry("s3", "Her brother", kind="unnamed-described")
    lawyer = entry("s2", "Her brother’s lawyer, Jon Birk")
    assert compared([entry("s1", "Ada Birk"), lawyer, owner], "s1", "s2").errors == []


def test_two_people_in_one_entry_are_a_merge() -> None:
    found = compared([entry("s1", "Ada Birk", "Jon Birk")], "s1", "s1")
    assert found.count["merges"] == 1
    assert found.count["source right"] == 1


def test_a_person_with_two_entries_is_split() -> None:
    people = [entry("s1", "Ada Birk"), entry("s2", "Jon Birk"), entry("s3", "lawyer")]
    assert compared(people, "s1", "s2").count["splits"] == 1


def test_a_pronoun_alone_names_nobody() -> None:
    found = compared([entry("s1", "Ada Birk"), entry("s2", "he")], "s1", "s2")
    assert [error.figure for error in found.errors] == ["source"]


def test_wrong_speaker_kind_and_channel_are_told_apart() -> None:
    people = [entry("s1", "Ada Birk"), entry("s2", "Jon Birk", kind="vague")]
    found = compared(people, "s2", "s2", "speech")
    assert [(error.figure, error.cause) for error in found.errors] == [
        ("speaker", "resolver"),
        ("source", "resolver"),
        ("kind", "resolver"),
        ("kind", "kind"),
        ("channel", "channel"),
    ]


def test_what_was_not_found_is_wrong() -> None:
    article = read_text(TEXT, format="text", path="piece.txt")
    found = Comparison(article, gold(), Facts())
    assert [error.figure for error in found.errors] == ["speaker", "found", "found"]
    assert found.count["speakers right"] == found.count["found"] == 0
