"""Counts over many articles, gathered while their audits pass by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from audit.engine.record import Audit, Severity
from audit.errors import ReadError
from audit.facts import VERDICTS, Verdict


@dataclass
class Totals:
    """How many articles were audited, what was found in them, and what could not be."""

    articles: int = 0
    waived: int = 0
    baselined: int = 0
    outdated: int = 0
    by_severity: Counter[Severity] = field(default_factory=Counter)
    by_verdict: Counter[Verdict] = field(default_factory=Counter)
    failures: list[ReadError] = field(default_factory=list)

    def add(self, audit: Audit) -> None:
        """Count one article and its findings."""
        self.articles += 1
        self.waived += len(audit.waived)
        self.baselined += len(audit.baselined)
        self.outdated += audit.outdated
        self.by_severity.update(finding.severity for finding in audit.findings)
        self.by_verdict.update(comparison.verdict for comparison in audit.facts.comparisons)

    def as_dict(self) -> dict[str, int]:
        """Give the counts under the names that the JSON output publishes."""
        return {
            "articles": self.articles,
            "errors": self.by_severity["error"],
            "warnings": self.by_severity["warning"],
            "infos": self.by_severity["info"],
            "waived": self.waived,
            "baselined": self.baselined,
            "outdated": self.outdated,
            "unreadable": len(self.failures),
        }


def compared(totals: Totals) -> str:
    """Give ``3 verbatim, 1 altered``: how quotations compare with evidence."""
    counts = totals.by_verdict
    return ", ".join(
        f"{counts[verdict]:,} {verdict.replace('-', ' ')}"
        for verdict in VERDICTS
        if counts[verdict]
    )


def failed(failures: Iterable[ReadError]) -> str:
    """Give ``2 files could not be read``, and so on for what else kept files from an audit."""
    troubles = Counter(error.trouble for error in failures)
    return ", ".join(f"{counted(number, 'file')} {what}" for what, number in troubles.items())


def counted(number: int, noun: str) -> str:
    """Give ``1 error``, ``2 errors``."""
    return f"{number:,} {noun if number == 1 else noun + 's'}"
