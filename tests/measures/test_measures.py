"""What an article's sourcing comes to in numbers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from audit.article.record import Metadata
from audit.engine.record import Audit
from audit.facts import Facts
from audit.measures import BY, Counts, Grouping, measures_of
from tests.report.fictional import harbour, plain_article


def filed(audit: Audit, **told: object) -> Audit:
    """Give an audit whose article says what it is filed under."""
    metadata = Metadata(**told)  # type: ignore[arg-type]
    return replace(audit, article=replace(audit.article, metadata=metadata))


def test_the_harbour_story_in_numbers():
    counts = measures_of(harbour()).counts
    assert counts.articles == 1
    assert (counts.sentences, counts.attributed) == (8, 4)
    assert counts.attributed_share == pytest.approx(0.5)
    assert (counts.attributions, counts.named, counts.unnamed) == (4, 1, 3)
    assert (counts.named_share, counts.unnamed_share) == (0.25, 0.75)
    assert (counts.sources, counts.named_sources, counts.independent) == (4, 1, 2)
    assert (counts.quotations, counts.quoted_words) == (4, 21)
    assert counts.unsupported_rate == pytest.approx(counts.unsupported * 1000 / counts.words, 0.01)
    assert counts.findings == len(harbour().findings)
    assert counts.aside == len(harbour().waived)


def test_of_nothing_there_is_no_share():
    counts = Counts()
    assert counts.attributed_share is counts.named_share is counts.unsupported_rate is None


def test_an_article_without_facts_is_measured():
    counts = measures_of(Audit(plain_article("Rain\n\nIt rained."), Facts(), ())).counts
    assert (counts.words, counts.sentences, counts.attributed_share) == (2, 0, None)


@pytest.mark.parametrize(
    ("told", "desk"),
    [
        ({"section": "Courts"}, "Courts"),
        ({"fields": (("desk", "Metro"),)}, "Metro"),
        ({"section": "Courts", "fields": (("desk", "Metro"),)}, "Courts"),
        ({}, ""),
    ],
)
def test_desk(told: dict[str, object], desk: str):
    assert measures_of(filed(harbour(), **told)).desk == desk


@pytest.mark.parametrize(
    ("date", "month"),
    [("2026-05-12", "2026-05"), ("2026-05", "2026-05"), ("12 May", ""), ("2026-13-01", "")],
)
def test_month(date: str, month: str):
    assert measures_of(filed(harbour(), date=date)).month == month


def test_articles_are_added_up_by_what_they_are_filed_under():
    grouping = Grouping(BY["Author"])
    for byline in ("ANA RUIZ", "Ana Ruiz and Bo Li", None):
        grouping.add(measures_of(filed(harbour(), byline=byline)))
    ruiz, li = grouping.groups()[0], grouping.groups()[1]
    assert (ruiz.name, ruiz.counts.articles) == ("Ana Ruiz", 2)
    assert (li.name, li.counts.articles) == ("Bo Li", 1)
    one = measures_of(harbour()).counts
    assert ruiz.counts == one + one
    assert ruiz.counts.named_share == one.named_share
    assert len(grouping.groups()) == 2
