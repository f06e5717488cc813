"""An audit made by hand: an article of our own, its facts and what is wrong with it."""

from __future__ import annotations

import re
from dataclasses import replace

from audit.article.assembly import Assembly
from audit.article.record import Article, Metadata
from audit.engine.record import Audit, Finding, Severity, WaivedFinding
from audit.facts import (
    Attribution,
    Claim,
    Facts,
    Name,
    Quotation,
    Sentence,
    Source,
    Span,
)

HARBOUR = """\
Harbour wall “a risk to life”, sources say

Sources said the harbour wall at Saltby could fall within the year. The council hid the
survey for months.

“We were told to keep quiet about the cracks,” a worker at the yard, who feared for her job,
told the Saltby Gazette by phone on Tuesday. Officials deny it.

Mayor Ines Okoye said in a statement that the wall was “perfectly sound”. Repairs will cost
£4.2m, three times the first estimate.

“Somebody has to answer for this.” The next meeting is on 4 May.
"""


def plain_article(source: str, path: str = "articles/harbour.txt") -> Article:
    """Read a plain text as its reader would: a block for each paragraph, the first a headline."""
    assembly = Assembly(path, "text", source)
    for number, match in enumerate(re.finditer(r"\S(?:.|\n(?!\s*\n))*", source)):
        assembly.open_block("paragraph" if number else "headline")
        assembly.add(*match.span())
    return assembly.finish(Metadata(title="Harbour wall"))


def at(article: Article, words: str, nth: int = 0) -> Span:
    """Give the span of the ``nth`` occurrence of ``words`` in the article's text."""
    start = -1
    for _ in range(nth + 1):
        start = article.text.index(words, start + 1)
    return Span(start, start + len(words))


def finding(
    article: Article,
    words: str,
    rule: str = "bare-source",
    severity: Severity = "error",
    message: str = "Nobody can tell who this is.",
    remedy: str = "Say who it is.",
    subject: str = "",
    nth: int = 0,
) -> Finding:
    """Make a finding at ``words``."""
    span = at(article, words, nth)
    fingerprint = f"{rule}-{span.start:04x}"
    return Finding(rule, severity, message, remedy, span, words, fingerprint, subject)


def harbour_facts(article: Article) -> Facts:
    """Give what the language layer should find in the harbour story."""

    def the(words: str, nth: int = 0) -> Span:
        return at(article, words, nth)

    sentences = tuple(
        Sentence(Span(match.start(), match.end()), article.text[: match.start()].count("\n\n"))
        for match in re.finditer(r"[^\s](?:[^.\n]|\.(?=\w))*\.?”?", article.text)
    )
    worker = "a worker at the yard, who feared for her job,"
    return Facts(
        sentences=sentences,
        names=(Name(the("Saltby"), "place"), Name(the("Ines Okoye"), "person")),
        quotations=(
            Quotation("q1", "partial", the("“a risk to life”"), the("a risk to life"), 4, True),
            Quotation(
                "q2",
                "direct",
                the("“We were told to keep quiet about the cracks,”"),
                the("We were told to keep quiet about the cracks,"),
                9,
                speaker="s2",
                attribution="a2",
            ),
            Quotation(
                "q3",
                "partial",
                the("“perfectly sound”"),
                the("perfectly sound"),
                2,
                speaker="s4",
                attribution="a4",
            ),
            Quotation(
                "q4",
                "direct",
                the("“Somebody has to answer for this.”"),
                the("Somebody has to answer for this."),
                6,
            ),
        ),
        attributions=(
            Attribution(
                "a1",
                (the("Sources"),),
                (the("said"),),
                (the("the harbour wall at Saltby could fall within the year"),),
                1,
                "indirect",
                "s1",
                "say",
            ),
            Attribution(
                "a2",
                (the(worker),),
                (the("told"),),
                (the("“We were told to keep quiet about the cracks,”"),),
                3,
                "direct",
                "s2",
                "tell",
                channel="interview",
                channel_words=the("by phone"),
                audience=the("the Saltby Gazette"),
                when=the("on Tuesday"),
            ),
            Attribution(
                "a3", (the("Officials"),), (the("deny"),), (the("it"),), 4, "indirect", "s3"
            ),
            Attribution(
                "a4",
                (the("Mayor Ines Okoye"),),
                (the("said", 1),),
                (the("that the wall was “perfectly sound”"),),
                5,
                "mixed",
                "s4",
                "say",
                channel="statement",
                channel_words=the("in a statement"),
                link="https://saltby.example/statement",
            ),
        ),
        sources=(
            Source("s1", "Sources", "vague", (the("Sources"),), "sources", plural=True),
            Source(
                "s2",
                "a worker at the yard",
                "unnamed-described",
                (the(worker), the("her")),
                "worker",
                role="worker",
                affiliation="the yard",
                count=1,
                reason=the("feared for her job"),
            ),
            Source("s3", "Officials", "vague", (the("Officials"),), "officials", plural=True),
            Source(
                "s4",
                "Ines Okoye",
                "named-person",
                (the("Mayor Ines Okoye"),),
                "okoye",
                role="Mayor",
            ),
        ),
        claims=(
            Claim(
                "c1",
                "allegation",
                the("The council hid the survey for months."),
                2,
                the("hid"),
            ),
            Claim(
                "c2",
                "number",
                the("Repairs will cost £4.2m, three times the first estimate."),
                6,
                the("£4.2m"),
            ),
            Claim(
                "c3",
                "prediction",
                the("the harbour wall at Saltby could fall within the year"),
                1,
                the("could fall"),
                "attribution",
                "s1",
            ),
        ),
    )


def harbour() -> Audit:
    """Give the audit of the harbour story: six findings and one set aside."""
    article = plain_article(HARBOUR)
    findings = (
        finding(
            article,
            "“a risk to life”",
            "partial-or-scare-quote",
            "info",
            "A few quoted words in a headline, and nobody who says them.",
            "Name the speaker, or say it in the article's own words.",
            "q1",
        ),
        finding(
            article,
            "Sources",
            message="“Sources” tells readers nothing about who is speaking or how they know.",
            remedy="Give their role and how they know: “Two engineers who saw the survey …”.",
            subject="a1",
        ),
        finding(
            article,
            "The council hid the survey for months.",
            "unattributed-claim",
            "warning",
            "An allegation in the article's own voice (“hid”), and no source stands behind it.",
            "Say who says so or what shows it; “Sources” above does not reach this sentence.",
            "c1",
        ),
        finding(
            article,
            "Officials",
            "vague-collective",
            "warning",
            "“Officials” could be anyone. Which officials, of what body?",
            "Name one, or the body that they speak for.",
            "a3",
        ),
        finding(
            article,
            "£4.2m, three times the first estimate",
            "statistic-no-source",
            "warning",
            "A figure without a source.",
            "Say who reckons so, and link to it.",
            "c2",
        ),
        finding(
            article,
            "“Somebody has to answer for this.”",
            "quote-no-speaker",
            "error",
            "Nobody is named as the speaker of this quotation.",
            "Add who said it, or take it out.",
            "q4",
        ),
    )
    aside = finding(
        article, "a worker at the yard, who feared for her job,", "anon-no-basis", "warning",
        "It is not said how the worker knows.", "Say how she knows.", "s2",
    )  # fmt: skip
    waived = (WaivedFinding(aside, "basis withheld on legal advice, ed. 12 May"),)
    return Audit(article, harbour_facts(article), findings, waived)


def renamed(audit: Audit, path: str) -> Audit:
    """Give the same audit of a file of another name."""
    return replace(audit, article=replace(audit.article, path=path))
