"""One run over many articles: the rulebook of each, and whether any finding makes the run fail."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from audit.cli import screen
from audit.cli.baselines import BaselineDesk
from audit.cli.evidence import EvidenceDesk
from audit.cli.inputs import Input
from audit.cli.telling import account_of
from audit.errors import ReadError

if TYPE_CHECKING:
    from audit.article import Article
    from audit.cli.results import Result
    from audit.engine import Audit, Rule, Rulebook
    from audit.report.statistics import Statistics
    from audit.running.changes import Changes

FAIL_ON = ("error", "warning", "info", "never")


class CheckRun:
    """What holds for all articles of one run, and whether any finding makes it fail."""

    def __init__(
        self,
        standard: str | None,
        config: Path | None,
        fail_on: str | None,
        evidence: EvidenceDesk,
        baselines: BaselineDesk,
        today: datetime | None = None,
        open_only: bool = False,
    ) -> None:
        from audit.engine import rulebook_for
        from audit.running.configurations import Configurations

        self.rulebook: Callable[[str], Rulebook] = partial(
            rulebook_for, standard=standard, config=config
        )
        self.configurations = Configurations(standard, config)
        self._fail_on = fail_on
        self.evidence = evidence
        self._baselines = baselines
        self.today = today.date() if today else date.today()
        self.expects_evidence = False
        self.found = False
        self.rules: dict[str, Rule] = {}
        self._open_only = open_only
        self.statistics: Statistics | None = None
        self.verbose = False
        if standard or config:
            self.rulebook("article")  # what is wrong with either is said whatever is audited

    def prepare(self, inputs: Sequence[Input], errors: list[ReadError]) -> None:
        """Load every rulebook there will be: what is wrong with one is said before any output."""
        self.evidence.errors = errors
        for path in {Path(one.path).parent: one.path for one in inputs}.values():
            rulebook = self.rulebook(path)
            _ = rulebook.checks, self._baselines.for_rulebook(rulebook)
            self._take_in(rulebook)
            self.expects_evidence |= bool(rulebook.evidence)
        self.expects_evidence |= self.evidence.is_expected(inputs)

    def audit(self, article: Article) -> Audit:
        """Audit one article by the rulebook that holds where it stands."""
        from audit.run import audit_article

        rulebook = self.rulebook(article.path).for_article(article)
        self._take_in(rulebook)
        audit = audit_article(
            article,
            rulebook,
            self.evidence.for_article(article, rulebook),
            today=self.today,
            baselining=self._baselines.for_rulebook(rulebook),
        )
        threshold = self._fail_on or rulebook.fail_on or "error"
        self.found |= fails(audit, threshold)
        return replace(audit, waived=(), baselined=()) if self._open_only else audit

    def conclude(self, result: Result, changes: Changes | None = None) -> Audit:
        """Give the audit for the reports, without what the baseline knows and did not change."""
        from audit.running.narrowing import narrowed
        from audit.running.outcome import keyed

        outcome = result.done.outcome
        audit = result.done.audit or outcome.audit(result.path, result.source)
        configuration = self.configurations.of(result.path)
        if outcome.applying:
            self._take_in(self.configurations.rulebook(result.path, outcome.applying))
        baselining = self._baselines.for_house(configuration.baseline, configuration.path)
        if baselining:
            audit = baselining.set_aside(audit, outcome.content, keyed(audit, outcome))
        if changes:
            audit = narrowed(audit, changes.of(result.path) or (), outcome.whole)
        self.found |= fails(audit, self._fail_on or outcome.fail_on or "error")
        if self.statistics:
            self.statistics.add(audit, result.done.seconds)
        if self.verbose:
            screen.say(account_of(result, audit, configuration))
        return replace(audit, waived=(), baselined=()) if self._open_only else audit

    def _take_in(self, rulebook: Rulebook) -> None:
        """Keep the rules in force, which some reports describe."""
        for active in rulebook.rules:
            self.rules.setdefault(active.id, active.rule)


def fails(audit: Audit, threshold: str) -> bool:
    """Tell whether a finding is as severe as the threshold, or more."""
    from audit.engine import SEVERITIES

    if threshold == "never":
        return False
    enough = SEVERITIES[: FAIL_ON.index(threshold) + 1]
    return any(finding.severity in enough for finding in audit.findings)
