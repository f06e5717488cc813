"""Comparing without the language layer: one quotation, held against material written out."""

from __future__ import annotations

from audit.article import read_text
from audit.evidence import Evidence
from audit.evidence.labels import Line, labelled
from audit.evidence.record import Document
from audit.facts import Attribution, Comparison, Facts, Quotation, Source, Span


def document(text: str, path: str = "talk.txt") -> Document:
    """Give a document of a text's lines."""
    lines = [Line(line, f"line {n}") for n, line in enumerate(text.split("\n"), 1) if line.strip()]
    return Document(path, labelled(lines))


def evidence(*texts: str) -> Evidence:
    return Evidence(tuple(document(text, f"talk{n}.txt") for n, text in enumerate(texts, 1)))


def held(material: Evidence, quote: str, speaker: str = "") -> Comparison:
    """Compare one quotation, said by a named person where ``speaker`` is given."""
    article = read_text(f"“{quote}” {speaker} said.\n")
    end = article.text.rindex("”")
    span, inner = Span(0, end + 1), Span(1, end)
    facts = Facts(quotations=(Quotation("q1", "direct", span, inner, len(quote.split())),))
    if speaker:
        at = article.text.rindex(speaker)
        named = Span(at, at + len(speaker))
        facts = Facts(
            quotations=(Quotation("q1", "direct", span, inner, 9, speaker="s1", attribution="a1"),),
            attributions=(Attribution("a1", (named,), (), (span,), 0, "direct", source_id="s1"),),
            sources=(Source("s1", speaker, "named-person", (named,)),),
        )
    (comparison,) = material.compared(article, facts).comparisons
    return comparison
