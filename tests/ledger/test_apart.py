"""What sources.yaml keeps apart within one article."""

from __future__ import annotations

from audit.facts import Attribution, Facts, Name, Quotation, Source
from audit.ledger.apart import kept_apart
from audit.ledger.reading import article_record
from audit.ledger.settled import Settled
from tests.report.fictional import at, plain_article

TEXT = """Derby

Northgate won again. Northgate United said: “We are glad.”

It will play on Monday, Northgate said. “We will see,” it added.
"""
ARTICLE = plain_article(TEXT)


def facts() -> Facts:
    """All mentions taken for one source, as short forms invite."""
    united, short = at(ARTICLE, "Northgate United"), at(ARTICLE, "Northgate", 2)
    mentions = (at(ARTICLE, "Northgate"), united, at(ARTICLE, "It"), short, at(ARTICLE, "it added"))
    glad, see = at(ARTICLE, "“We are glad.”"), at(ARTICLE, "“We will see,”")
    return Facts(
        names=tuple(Name(span, "organisation") for span in (mentions[0], united, short)),
        sources=(Source("s1", "Northgate United", "named-organisation", mentions, role="club"),),
        attributions=(
            Attribution("a1", (united,), (), (glad,), 0, "direct", source_id="s1"),
            Attribution("a2", (short,), (), (at(ARTICLE, "It will"),), 1, "indirect", "s1"),
            Attribution("a3", (at(ARTICLE, "it added"),), (), (see,), 1, "direct", source_id="s1"),
        ),
        quotations=(
            Quotation("q1", "direct", glad, glad, 3, speaker="s1", attribution="a1"),
            Quotation("q2", "direct", see, see, 3, speaker="s1", attribution="a3"),
        ),
    )


def test_one_source_becomes_two():
    entry = Settled("Northgate United", never_merge_with=("Northgate",))
    divided = kept_apart(ARTICLE, facts(), [entry])
    names = {one.id: one.name for one in divided.sources}
    assert sorted(names.values()) == ["Northgate", "Northgate United"]
    said = [names[one.source_id or ""] for one in divided.attributions]
    assert said == ["Northgate United", "Northgate", "Northgate"]
    assert [names[one.speaker or ""] for one in divided.quotations] == [
        "Northgate United",
        "Northgate",
    ]
    assert {one.role for one in divided.sources if one.name == "Northgate"} == {None}
    record = article_record(ARTICLE, divided)
    assert sorted(one.voice.quoted_words for one in record.appearances) == [3, 3]


def test_others_stay_as_they_are():
    for entry in (
        Settled("Northgate United"),
        Settled("Northgate United", never_merge_with=("Southgate",)),
        Settled("Harl", never_merge_with=("Northgate",)),
    ):
        assert kept_apart(ARTICLE, facts(), [entry]) == facts()


def test_a_source_without_mentions_is_left_alone():
    entry = Settled("Northgate United", never_merge_with=("Northgate",))
    bare = Facts(sources=(Source("s1", "Northgate", "named-organisation", ()),))
    assert kept_apart(ARTICLE, bare, [entry]) == bare
