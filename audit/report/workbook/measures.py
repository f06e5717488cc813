"""What the Summary sheet tells of each article and of all, kept as small counts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from audit.engine.record import Audit, Severity
from audit.measures import BY, Grouping, Measures, measures_of
from audit.report.totals import Totals


@dataclass
class Sums:
    """Counts over all articles, filled one audit at a time; ``groups`` by desk, author, month."""

    totals: Totals = field(default_factory=Totals)
    articles: list[Measures] = field(default_factory=list)
    rules: dict[str, Counter[Severity]] = field(default_factory=dict)
    standards: Counter[str] = field(default_factory=Counter)
    groups: dict[str, Grouping] = field(
        default_factory=lambda: {name: Grouping(names) for name, names in BY.items()}
    )

    def add(self, audit: Audit) -> None:
        """Count one article."""
        self.totals.add(audit)
        self.standards[audit.standard] += 1
        for finding in audit.findings:
            self.rules.setdefault(finding.rule, Counter())[finding.severity] += 1
        measures = measures_of(audit)
        self.articles.append(measures)
        for grouping in self.groups.values():
            grouping.add(measures)

    def rules_by_weight(self) -> list[tuple[str, Counter[Severity]]]:
        """Give the rules, the most frequent first."""
        return sorted(self.rules.items(), key=lambda item: (-item[1].total(), item[0]))
