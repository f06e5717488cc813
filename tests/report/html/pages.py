"""Pages of made-up audits for the tests."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from audit.article.record import Link, Metadata
from audit.engine.catalogue import find_rule
from audit.engine.record import Audit
from audit.errors import ReadError
from audit.facts import Attribution, Facts, Source, Span
from audit.report.html import page
from tests.report.fictional import harbour, renamed
from tests.report.made import made, set_aside

HOSTILE = (
    "<script>document.title='ran'</script>",
    '"><img src=x onerror="document.title=\'ran\'">',
    "</style></script><svg onload=document.title='ran'>",
    "{{ 7 * 7 }} {% raw %} &lt;b&gt; &#x3c;b&#x3e;",
    "javascript:document.title='ran'",
    "<!-- ' \" ` -->",
)


def page_of(*audits: Audit, errors: Sequence[ReadError] = ()) -> str:
    """Give the page of some audits, with the rules that found something in them."""
    names = {one.rule for audit in audits for one in (*audit.findings, *audit.baselined)}
    names |= {one.finding.rule for audit in audits for one in audit.waived}
    return page(audits, {name: find_rule(name) for name in sorted(names)}, errors)


def waived() -> Audit:
    """Give an article with one finding waived, one known, and one that stands."""
    audit = made(
        "One source said so. Two sources did. A third source.", (0, 10), (20, 31), (36, 51)
    )
    return set_aside(audit, by="Ada Bello", until="2026-12-31", origin="audit.yaml:4")


def several() -> list[Audit]:
    """Give three articles with different numbers of findings."""
    return [harbour(), waived(), renamed(made("Zebra crossing opens."), "news/zebra.txt")]


def hostile(words: Sequence[str] = HOSTILE) -> Audit:
    """Give an audit that has hostile words wherever an article or a waiver can have any."""
    text = "\n\n".join(words)
    audit = made(text, (0, 5), (6, 9), message=text, remedy=text, path=words[0])
    audit = set_aside(audit, by=words[1], until=words[0], origin=words[2])
    article = audit.article
    whole = Span(0, len(article.text))
    source = Source("s1", text, "vague", (whole,), role=words[0], affiliation=words[1])
    attribution = Attribution("a1", (whole,), (whole,), (whole,), 0, "direct", "s1")
    link = Link(Span(0, min(3, len(article.text))), words[-2])
    article = replace(article, links=(link,), metadata=Metadata(title=text))
    facts = Facts(attributions=(attribution,), sources=(source,))
    return replace(audit, article=article, facts=facts, standard=words[0])
