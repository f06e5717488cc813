"""The findings of an article as outputs list them: those that stand, and those set aside."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from audit.engine.record import SEVERITIES, Audit, Finding, WaivedFinding

Status = Literal["open", "waived", "baselined"]
SET_ASIDE = len(SEVERITIES)
"""The rank of what is set aside: below the least severe finding that stands."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A finding and whether it stands; ``waived`` is the waiver's side of it."""

    finding: Finding
    status: Status = "open"
    waived: WaivedFinding | None = None

    @property
    def rank(self) -> int:
        """Give 0 for an error, 1 for a warning, 2 for an info, 3 for what is set aside."""
        return SET_ASIDE if self.status != "open" else SEVERITIES.index(self.finding.severity)


def entries(audit: Audit) -> list[Entry]:
    """Give all findings of an article, by place."""
    return sorted(_entries(audit), key=_by_place)


def _entries(audit: Audit) -> Iterator[Entry]:
    yield from (Entry(one) for one in audit.findings)
    yield from (Entry(one.finding, "waived", one) for one in audit.waived)
    yield from (Entry(one, "baselined") for one in audit.baselined)


def _by_place(entry: Entry) -> tuple[object, ...]:
    finding = entry.finding
    place = finding.span.start, finding.span.end
    severity = SEVERITIES.index(finding.severity)
    return *place, severity, finding.rule, finding.fingerprint, entry.status
