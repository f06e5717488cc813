"""Counts over many articles, gathered while their audits pass by."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from audit.engine.record import Audit, Severity


@dataclass
class Totals:
    """How many articles were audited, what was found in them, and what could not be read."""

    articles: int = 0
    waived: int = 0
    unreadable: int = 0
    by_severity: Counter[Severity] = field(default_factory=Counter)

    def add(self, audit: Audit) -> None:
        """Count one article and its findings."""
        self.articles += 1
        self.waived += len(audit.waived)
        self.by_severity.update(finding.severity for finding in audit.findings)

    def as_dict(self) -> dict[str, int]:
        """Give the counts under the names that the JSON output publishes."""
        return {
            "articles": self.articles,
            "errors": self.by_severity["error"],
            "warnings": self.by_severity["warning"],
            "infos": self.by_severity["info"],
            "waived": self.waived,
            "unreadable": self.unreadable,
        }


def counted(number: int, noun: str) -> str:
    """Give ``1 error``, ``2 errors``."""
    return f"{number:,} {noun if number == 1 else noun + 's'}"
