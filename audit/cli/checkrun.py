"""One run over many articles: the rulebook of each, and whether any finding makes the run fail."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from audit.cli import screen
from audit.cli.auditing import Order
from audit.cli.baselines import BaselineDesk
from audit.cli.evidence import EvidenceDesk
from audit.cli.inputs import Input
from audit.cli.telling import account_of

if TYPE_CHECKING:
    from audit.cli.results import Result
    from audit.engine import Audit, Rule, Rulebook
    from audit.report.statistics import Statistics
    from audit.running.changes import Changes

FAIL_ON = ("error", "warning", "info", "never")


class CheckRun:
    """What holds for all articles of one run, and whether any finding makes it fail."""

    def __init__(
        self,
        order: Order,
        baselines: BaselineDesk,
        fail_on: str | None = None,
        *,
        open_only: bool = False,
        verbose: bool = False,
        statistics: Statistics | None = None,
    ) -> None:
        from audit.engine import rulebook_for
        from audit.running.configurations import Configurations

        self.order = order
        self.rulebook: Callable[[str], Rulebook] = partial(
            rulebook_for, standard=order.standard, config=order.config
        )
        self.configurations = Configurations(order.standard, order.config)
        self.expects_evidence = False
        self.found = False
        self.rules: dict[str, Rule] = {}
        self.statistics = statistics
        self._evidence = EvidenceDesk(order.evidence)
        self._baselines = baselines
        self._fail_on = fail_on
        self._open_only, self._verbose = open_only, verbose
        if order.standard or order.config:
            self.rulebook("article")  # what is wrong with either is said whatever is audited

    def prepare(self, inputs: Sequence[Input]) -> None:
        """Load every rulebook there will be: what is wrong with one is said before any output."""
        for path in {Path(one.path).parent: one.path for one in inputs}.values():
            rulebook = self.rulebook(path)
            _ = rulebook.checks, self._baselines.for_rulebook(rulebook)
            self._take_in(rulebook)
            self.expects_evidence |= bool(rulebook.evidence)
        self.expects_evidence |= self._evidence.is_expected(inputs)

    def conclude(self, result: Result, changes: Changes | None = None) -> Audit:
        """Give the audit for the reports, without what the baseline knows and did not change."""
        from audit.running.narrowing import narrowed
        from audit.running.outcome import keyed

        outcome = result.done.outcome
        audit = result.done.audit or outcome.audit(result.path, result.source)
        if result.part:
            from audit.running.placed import placed_audit

            audit = placed_audit(audit, result.part, result.source)
        elif result.reading:
            audit = replace(audit, article=replace(audit.article, part=result.reading))
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
        if self._verbose:
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
