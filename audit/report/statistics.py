"""What ``audit check --statistics`` adds: findings by rule and by file, and where the time went."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from audit.report.display import visible
from audit.report.totals import counted

if TYPE_CHECKING:
    from audit.engine.record import Audit

MOST_FILES, MOST_SLOW = 10, 5


@dataclass
class Statistics:
    """Counts of one run; ``seconds`` has how long each article took that was not known before."""

    articles: int = 0
    by_rule: Counter[str] = field(default_factory=Counter)
    by_file: Counter[str] = field(default_factory=Counter)
    files_of: Counter[str] = field(default_factory=Counter)
    seconds: dict[str, float] = field(default_factory=dict)

    def add(self, audit: Audit, seconds: float | None) -> None:
        """Count an article's findings; without ``seconds`` its result was known from before."""
        rules = Counter(finding.rule for finding in audit.findings)
        self.articles += 1
        self.by_rule.update(rules)
        self.files_of.update(rules.keys())
        self.by_file[audit.article.name] += rules.total()
        if seconds is not None:
            self.seconds[audit.article.name] = seconds

    def lines(self, elapsed: float) -> Iterator[str]:
        """Give the tables; ``elapsed`` are the seconds that the whole run took."""
        if self.by_rule:
            yield "Findings by rule:"
            yield from _table(_most(self.by_rule), self._rule)
            yield "Files with most findings:"
            yield from _table(_most(+self.by_file)[:MOST_FILES], lambda _: "")
        if self.seconds:
            yield "Articles that took longest:"
            slow = sorted(self.seconds.items(), key=lambda one: (-one[1], one[0]))
            yield from (f"  {took:8.2f} s  {visible(path)}" for path, took in slow[:MOST_SLOW])
        yield self._time(elapsed)

    def _rule(self, rule: str) -> str:
        return f"in {counted(self.files_of[rule], 'file')}"

    def _time(self, elapsed: float) -> str:
        known, spent = self.articles - len(self.seconds), sum(self.seconds.values())
        audited = f"{len(self.seconds):,} audited in {spent:.2f} s of work"
        return (
            f"{counted(self.articles, 'article')} in {elapsed:.2f} s: {known:,} known, {audited}."
        )


def _most(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda one: (-one[1], one[0]))


def _table(rows: list[tuple[str, int]], more: Callable[[str], str]) -> Iterator[str]:
    width = max((len(name) for name, _ in rows), default=0)
    for name, number in rows:
        yield f"  {number:8,}  {visible(name):<{width}}  {more(name)}".rstrip()
