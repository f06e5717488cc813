"""Whatever the text: no crash, spans in bounds and in order, ids that exist."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from audit.article import read_text
from audit.errors import ReadError
from audit.facts import Facts, Span
from audit.language import analyse

PIECES = st.sampled_from(
    [
        "Kaya", "said", "that", "“", "”", "\"", "'", "’s", ",", ".", ":", "—", "he", "she", "who",
        "the", "minister", "told", "reporters", "according", "to", "it", "is", "believed", "and",
        "but", "adding", "(", ")", "Ana Ruiz", "officials", "a report", "by", "in", "Tuesday",
        "\n\n", "claim", "Mr.", "Surrey Police", "?", "!", "was", "quoted", "as", "saying", "per",
        "including", "Per", "Will", "…", ";", "1,000", "U.S.", "‘", "tweeted", "denied", "asked",
    ]
)  # fmt: skip


def check(text: str) -> None:
    try:
        article = read_text(text, format="text", path="test.txt")
    except ReadError:  # nothing in it to read
        return
    facts = analyse(article)
    size = len(article.text)
    spans = [s for a in facts.attributions for s in (*a.source, *a.cue, *a.content)]
    spans += [s for a in facts.attributions for s in _circumstances(a)]
    spans += [s for source in facts.sources for s in source.mentions]
    spans += [name.span for name in facts.names]
    assert all(0 <= span.start < span.end <= size for span in spans)
    _check_order(facts)
    _check_ids(facts)


def _circumstances(attribution: object) -> list[Span]:
    names = ("channel_words", "audience", "when", "where")
    return [span for name in names if (span := getattr(attribution, name)) is not None]


def _check_order(facts: Facts) -> None:
    places = [min(a.content + a.cue) for a in facts.attributions]
    assert places == sorted(places)
    for source in facts.sources:
        assert list(source.mentions) == sorted(source.mentions)
    assert list(facts.names) == sorted(facts.names, key=lambda name: name.span)
    for attribution in facts.attributions:
        assert attribution.content
        assert list(attribution.content) == sorted(attribution.content)


def _check_ids(facts: Facts) -> None:
    sources = {source.id for source in facts.sources}
    attributions = {a.id for a in facts.attributions}
    assert {a.source_id for a in facts.attributions} - {None} <= sources
    assert {q.speaker for q in facts.quotations} - {None} <= sources
    assert {q.attribution for q in facts.quotations} - {None} <= attributions
    assert {member for s in facts.sources for member in s.members} <= sources
    assert [s.id for s in facts.sources] == [f"s{i + 1}" for i in range(len(sources))]


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=60).map(" ".join))
def test_any_sequence_of_news_words(text: str) -> None:
    check(text)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    check(text)


def test_a_long_text_takes_time_in_proportion() -> None:
    """Not a timing: with anything quadratic this would run for minutes."""
    text = "“No deal will be signed,” Kaya said. Officials told the Argus that it was safe. " * 3000
    check(text)
