"""What the Summary sheet tells of each article and of all, kept as small counts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from audit.engine.record import SEVERITIES, Audit, Severity
from audit.report.totals import Totals
from audit.report.workbook.columns import NAMED


@dataclass(frozen=True, slots=True)
class ArticleCounts:
    """One article's counts, in the order of the sheet's columns."""

    path: str
    numbers: tuple[int, ...]


@dataclass
class Measures:
    """Counts over all articles, filled one audit at a time."""

    totals: Totals = field(default_factory=Totals)
    articles: list[ArticleCounts] = field(default_factory=list)
    rules: dict[str, Counter[Severity]] = field(default_factory=dict)
    standards: Counter[str] = field(default_factory=Counter)

    def add(self, audit: Audit) -> None:
        """Count one article."""
        self.totals.add(audit)
        self.standards[audit.standard] += 1
        for finding in audit.findings:
            self.rules.setdefault(finding.rule, Counter())[finding.severity] += 1
        self.articles.append(_counts(audit))

    def rules_by_weight(self) -> list[tuple[str, Counter[Severity]]]:
        """Give the rules, the most frequent first."""
        return sorted(self.rules.items(), key=lambda item: (-item[1].total(), item[0]))


def _counts(audit: Audit) -> ArticleCounts:
    facts = audit.facts
    found = Counter(finding.severity for finding in audit.findings)
    numbers = (
        *(found[severity] for severity in SEVERITIES),
        len(audit.waived) + len(audit.baselined),
        len(facts.quotations),
        len(facts.attributions),
        len(facts.sources),
        sum(source.kind in NAMED for source in facts.sources),
        sum(claim.unsupported for claim in facts.claims),
    )
    return ArticleCounts(audit.article.path, numbers)
