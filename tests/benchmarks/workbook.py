"""How long a workbook of 100,000 findings takes, and how much memory: written, and written again.

Run from the checkout: ``python -m tests.benchmarks.workbook [FINDINGS]``. The audits are made by
hand, 50 findings to an article, each finding with words of its own. Every step runs in a process
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
from audit.facts import Facts, Sentence, Span
from tests.report.fictional import plain_article

EACH = 50
RULES = ("bare-source", "vague-collective", "unattributed-claim", "quote-no-provenance")
SEVERITIES = ("error", "warning", "info")
SECONDS, MEGABYTES = 60, 500
"""What no step may take more of."""


def audits(findings: int, first: int = 0) -> Iterator[Audit]:
    """Give audits with so many findings in all; ``first`` of each article's are left out."""
    for number in range(findings // EACH):
        yield audit(number, first)


def audit(number: int, first: int = 0) -> Audit:
    """Make one article's audit, each of its sentences with a finding."""
    sentences = [
        f"Officials of ward {number}-{at} said that the wall beside the old harbour would hold "
        "until the spring, and that nobody need leave."
        for at in range(EACH)
    ]
    article = plain_article(f"Ward {number}\n\n" + " ".join(sentences) + "\n", f"{number:05}.txt")
    article = replace(article, metadata=replace(article.metadata, section=f"Desk {number % 7}"))
    start = len(f"Ward {number}\n\n")
    spans, found = [], []
    for at, text in enumerate(sentences):
        spans.append(Sentence(Span(start, start + len(text)), 1))
        words = text[: text.index(" said")]
        found.append(
            Finding(
                RULES[at % len(RULES)],
                SEVERITIES[at % 3],  # type: ignore[arg-type]
                f"“{words}” could be anyone: which ones, of what body?",
                "Name the body, or at least one of them, here or in the next paragraph.",
                Span(start, start + len(words)),
                words,
                f"{number:08x}{at:08x}",
            )
        )
        start += len(text) + 1
    return Audit(article, Facts(sentences=tuple(spans)), tuple(found[first:]))


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
            seconds, memory = time.perf_counter() - start, int(done.stdout.split()[-1])
            fits = seconds < SECONDS and memory < MEGABYTES
            print(f"{name:8} {seconds:6.1f} s {memory:6} MB {'' if fits else 'TOO MUCH'}")


if __name__ == "__main__":
    if len(sys.argv) > 2:
        step(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
        print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1000)
    else:
        main(*map(int, sys.argv[1:]))
