"""Findings that were nearly made, which a baseline takes in as well.

Some rules ask how sure the language layer is of what it found. That weighs what stands around a
sentence, so that an edit elsewhere may lift an old sentence over the threshold.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from audit.engine.conditions import GROUPS
from audit.engine.judge import judge
from audit.engine.record import Audit, Finding
from audit.engine.rule import ActiveRule
from audit.engine.rulebook import Rulebook

SURENESS = ".probability"
"""How the fields end that say how sure the language layer is."""
MARGIN = 0.5
"""The share of a threshold from which a finding was nearly made."""


def nearly_made(audit: Audit, rulebook: Rulebook) -> Audit:
    """Judge the facts of an audit again, and give what half the thresholds would add."""
    unsure = [one for one in rulebook.rules if any(_thresholds(one.rule.check.get("when")))]
    if not unsure:
        return replace(audit, findings=(), folded=())
    made = _judged(audit, rulebook, unsure)
    eased = _judged(audit, rulebook, map(_eased, unsure))
    there = {(one.rule, one.span) for one in made}
    added = tuple(one for one in eased if (one.rule, one.span) not in there)
    return replace(audit, findings=added, folded=())


def _judged(audit: Audit, rulebook: Rulebook, rules: Iterable[ActiveRule]) -> list[Finding]:
    book = replace(rulebook, rules=tuple(rules), configuration=None)
    found = judge(audit.article, audit.facts, book)
    return [*found.findings, *(one.finding for one in found.folded)]


def _eased(active: ActiveRule) -> ActiveRule:
    """Give a rule with lower thresholds."""
    settings = dict(active.settings)
    for name in set(_thresholds(active.rule.check.get("when"))):
        value: Any = settings[name]
        settings[name] = value * MARGIN
    return replace(active, settings=settings)


def _thresholds(condition: Mapping[str, Any] | None) -> Iterator[str]:
    """Give the settings that say how sure the language layer must be."""
    for key, value in (condition or {}).items():
        if key in GROUPS:
            for part in value:
                yield from _thresholds(part)
        elif key.endswith(SURENESS) and isinstance(value, Mapping):
            least = value.get("at-least")
            if isinstance(least, Mapping):
                yield least["setting"]
