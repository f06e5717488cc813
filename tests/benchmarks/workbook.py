"""How long a workbook of 100,000 findings takes, and how much memory: written, and written again.

Run from the checkout: ``python -m tests.benchmarks.workbook [FINDINGS]``. The audits are made by
hand, 20 findings to an article, with claims, quotations and sources. Every step runs in a process
of its own; its memory is the most that this process ever held.
"""

from __future__ import annotations

import platform
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from audit.engine.record import Audit, Finding
from audit.facts import Attribution, Claim, Facts, Quotation, Sentence, Source, Span
from tests.report.fictional import plain_article

EACH = 20
"""Findings in an article; with them go the lines of the other sheets, as long news has them."""
CLAIMS, QUOTATIONS, SOURCES = 12, 12, 16
RULES = ("bare-source", "vague-collective", "unattributed-claim", "quote-no-provenance")
SEVERITIES = ("error", "warning", "info")
SECONDS, MEGABYTES = 60, 500
"""What no step may take more of."""
HEAD = "Ward {}\n\n"


def audits(findings: int, first: int = 0) -> Iterator[Audit]:
    """Give audits with so many findings in all; ``first`` of each article's are left out."""
    for number in range(findings // EACH):
        yield audit(number, first)


def audit(number: int, first: int = 0) -> Audit:
    """Make one article's audit, each of its sentences with a finding."""
    texts = [
        f"“The wall of ward {number}-{at} holds,” officials of harbour {number}-{at} said beside "
        "the old quay on Monday, and nobody need leave until the spring, when it is mended."
        for at in range(EACH)
    ]
    head = HEAD.format(number)
    article = plain_article(head + " ".join(texts) + "\n", f"desk/{number % 50}/{number:05}.txt")
    article = replace(article, metadata=replace(article.metadata, section=f"Desk {number % 7}"))
    spans, start = [], len(head)
    for text in texts:
        spans.append(Span(start, start + len(text)))
        start += len(text) + 1
    found = tuple(_finding(number, at, one, article.text) for at, one in enumerate(spans))
    return Audit(article, _facts(spans, article.text), found[first:])


def _part(text: str, sentence: Span, first: str, last: str) -> Span:
    start = text.index(first, sentence.start)
    return Span(start, text.index(last, start) + len(last))


def _finding(number: int, at: int, sentence: Span, text: str) -> Finding:
    span = _part(text, sentence, "officials", f"{number}-{at}")
    words = text[span.start : span.end]
    return Finding(
        RULES[at % len(RULES)],
        SEVERITIES[at % 3],  # type: ignore[arg-type]
        f"“{words}” could be anyone: which ones, of what body?",
        "Name the body, or at least one of them, here or in the next paragraph.",
        span,
        words,
        f"{number:08x}{at:08x}",
        f"a{at + 1}" if at < QUOTATIONS else "",
    )


def _facts(spans: list[Span], text: str) -> Facts:
    quotations, attributions, sources, claims = [], [], [], []
    for at, one in enumerate(spans):
        quoted, said = _part(text, one, "“", "”"), _part(text, one, "said", "said")
        who = Span(quoted.end + 1, said.start - 1)
        if at < QUOTATIONS:
            inner, ids = Span(quoted.start + 1, quoted.end - 1), (f"s{at + 1}", f"a{at + 1}")
            quotations.append(Quotation(f"q{at + 1}", "direct", quoted, inner, 5, True, None, *ids))
            spoken = (f"a{at + 1}", (who,), (said,), (quoted,), at, "direct", f"s{at + 1}", "say")
            attributions.append(Attribution(*spoken))  # type: ignore[arg-type]
        if at < SOURCES:
            name = text[who.start : who.end]
            sources.append(Source(f"s{at + 1}", name, "unnamed-described", (who,), "officials"))
        if at < CLAIMS:
            last = Span(said.end + 1, one.end)
            claims.append(Claim(f"c{at + 1}", "prediction", last, at, said, "attribution"))
    sentences = tuple(Sentence(one, 1) for one in spans)
    return Facts(sentences, (), *map(tuple, (quotations, attributions, sources, claims)))


def step(name: str, folder: Path, findings: int) -> None:
    """Do one step in this process."""
    if name == "signoff":
        from audit.signoff.reading import lines_of
        from audit.signoff.report import Report

        Report(lines_of(folder / "audit.xlsx")).text()
        return
    from audit.report.workbook import write_workbook

    write_workbook(folder / "audit.xlsx", audits(findings, first=0 if name == "write" else 5))


def main(findings: int = 100_000) -> None:
    """Measure every step, and print."""
    print(f"Python {platform.python_version()}, {findings:,} findings")
    with tempfile.TemporaryDirectory() as folder:
        for name in ("write", "again", "signoff"):
            start = time.perf_counter()
            command = [sys.executable, "-m", __spec__.name, name, folder, str(findings)]
            done = subprocess.run(command, check=True, capture_output=True, text=True)
            wall, (cpu, memory) = time.perf_counter() - start, map(float, done.stdout.split()[-2:])
            fits = cpu < SECONDS and memory < MEGABYTES
            said = f"{name:8} {cpu:6.1f} s of a core, {wall:6.1f} s in all, {memory:4.0f} MB"
            print(said, "" if fits else "TOO MUCH")


if __name__ == "__main__":
    if len(sys.argv) > 2:
        step(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
        used = resource.getrusage(resource.RUSAGE_SELF)
        print(used.ru_utime + used.ru_stime, used.ru_maxrss // 1000)
    else:
        main(*map(int, sys.argv[1:]))
