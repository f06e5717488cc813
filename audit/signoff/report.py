"""What ``audit signoff`` tells: what was waived and what was not, who signed, what is open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from audit.engine.record import SEVERITIES
from audit.report.display import visible
from audit.report.totals import counted
from audit.signoff.record import Line, Outcome

SETTLED = ("waived", "waived already", "gone")


class Report:
    """Gathers outcomes and gives the text; ``failed`` where something could not be written."""

    def __init__(self, lines: Sequence[Line], *, dry: bool = False) -> None:
        self._lines, self._dry = lines, dry
        self._outcomes: list[Outcome] = []
        self.failed = False

    def add(self, outcome: Outcome) -> None:
        """Take in what came of a line."""
        self._outcomes.append(outcome)
        self.failed |= outcome.verdict == "not written"

    def fails(self, threshold: str) -> bool:
        """Tell whether an open finding is as severe as the threshold, or more."""
        if threshold == "never":
            return False
        enough = SEVERITIES[: SEVERITIES.index(threshold) + 1]
        return any(line.severity in enough for line in self._open())

    def text(self) -> str:
        """Give the whole report."""
        told = [self._told(one) for one in self._outcomes]
        return "".join(f"{visible(line)}\n" for line in [*told, *self._signed(), self._total()])

    def _told(self, outcome: Outcome) -> str:
        line = outcome.line
        where = f": {outcome.where}" if outcome.where else ""
        verdict = f"would be {outcome.verdict}" if self._would(outcome) else outcome.verdict
        return f"{line.id} {line.article} {line.rule}: {verdict}{where}"

    def _would(self, outcome: Outcome) -> bool:
        return self._dry and outcome.verdict == "waived"

    def _signed(self) -> list[str]:
        """Say who signed what; a status that came with a waiver was set by nobody."""
        by: dict[str, Counter[str]] = {}
        for line in self._lines:
            if line.who or (line.status != "open" and not line.aside):
                by.setdefault(line.who or "nobody named", Counter())[line.status] += 1
        return [
            f"Signed by {who}: "
            + ", ".join(f"{n} {status}" for status, n in sorted(counts.items()))
            for who, counts in sorted(by.items())
        ]

    def _total(self) -> str:
        found: Counter[Any] = Counter(line.severity for line in self._open())
        counts = ", ".join(counted(found[one], one) for one in SEVERITIES if found[one])
        return f"Open: {counts or 'nothing'}."

    def _open(self) -> list[Line]:
        """Give the lines that nobody settled: fixed ones too, until they are not found again."""
        settled = {one.line for one in self._outcomes if one.verdict in SETTLED}
        return [line for line in self._lines if not line.aside and line not in settled]
