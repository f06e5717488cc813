"""Number and share of each source's attributions and quoted words."""

from __future__ import annotations

from audit.facts import Attribution, Facts, Quotation, QuotationKind, Source, Span
from audit.ledger.voices import quoted_words, voices

NOWHERE = Span(0, 0)


def quotation(
    id: str,
    words: int,
    speaker: str | None,
    kind: QuotationKind = "direct",
    parent: str | None = None,
) -> Quotation:
    return Quotation(id, kind, NOWHERE, NOWHERE, words, parent=parent, speaker=speaker)


def attribution(id: str, source: str | None) -> Attribution:
    return Attribution(id, (), (), (), 0, "direct", source_id=source)


SOURCES = tuple(Source(id, id, "named-person", ()) for id in ("s1", "s2"))


def test_shares_are_of_the_whole_article():
    facts = Facts(
        sources=SOURCES,
        attributions=(attribution("a1", "s1"), attribution("a2", "s1"), attribution("a3", None)),
        quotations=(quotation("q1", 30, "s1"), quotation("q2", 10, None)),
    )
    first, second = voices(facts)["s1"], voices(facts)["s2"]
    assert (first.attributions, first.attribution_share) == (2, 0.6667)
    assert (first.quoted_words, first.quoted_share) == (30, 0.75)
    assert (second.attributions, second.quoted_words, second.quoted_share) == (0, 0, 0.0)


def test_nobody_is_quoted_with_titles_terms_and_scare_quotes():
    quotations = (quotation("q1", 5, "s1", "scare"), quotation("q2", 4, "s1", "title"))
    assert quoted_words(Facts(sources=SOURCES, quotations=quotations))["s1"] == 0


def test_no_word_counts_twice():
    outer = quotation("q1", 20, "s1")
    known = quotation("q2", 6, "s2", "nested", "q1")
    unknown = quotation("q3", 3, None, "nested", "q1")
    counts = quoted_words(Facts(sources=SOURCES, quotations=(outer, known, unknown)))
    assert counts == {"s1": 14, "s2": 6, "": 0}


def test_nested_in_nested_of_nobody():
    outer = quotation("q1", 20, "s1")
    middle = quotation("q2", 10, None, "nested", "q1")
    inner = quotation("q3", 4, "s2", "nested", "q2")
    counts = quoted_words(Facts(sources=SOURCES, quotations=(outer, middle, inner)))
    assert counts["s1"] + counts["s2"] == 20
    assert counts["s2"] == 4
