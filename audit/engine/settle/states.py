"""Tells of each waiver whether it can be used at all, and what is wrong where it cannot."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from audit.engine.record import Audit
from audit.engine.resources import waiver_rule_files
from audit.engine.rulebook import Rulebook
from audit.engine.settle.record import State, Waiver, WaiverUse
from audit.engine.spelling import nearest
from audit.engine.standards.library import Library

EVIDENCE = "quotation.evidence"
MOST_TOLD = 3
WHOLE = "The rule is about the whole article, and its findings stand at the headline."


def troubles(
    waiver: Waiver, library: Library, require: tuple[str, ...], today: date
) -> Iterator[WaiverUse]:
    """Give what keeps a waiver, or one of its rules, from waiving anything."""
    if waiver.problem:
        yield WaiverUse(waiver, "", "unreadable", waiver.problem)
        return
    unknown = [name for name in waiver.rules if not library.has_rule(name)]
    if unknown and not waiver.reason and len(unknown) < len(waiver.rules):
        known = ", ".join(name for name in waiver.rules if name not in unknown)
        yield WaiverUse(waiver, known, "no-reason", "Put “--” before the reason.")
        return
    for name in unknown:
        yield WaiverUse(waiver, name, "unknown-rule", nearest(name, library.rule_names()) or ".")
    if set(waiver.rules) & set(waiver_rule_files()):
        what = "Findings about waivers cannot be waived: mend the waiver, or take it out."
        yield WaiverUse(waiver, _all(waiver), "unreadable", what)
    elif state := _incomplete(waiver, require) or _expired(waiver, today):
        yield WaiverUse(waiver, _all(waiver), state)


def unused(waiver: Waiver, rule: str, rulebook: Rulebook, audit: Audit) -> WaiverUse:
    """Tell of a waiver for a rule that it waived nothing, or that nothing could be found.

    ``audit`` has what stands.
    """
    check = next((check for check in rulebook.checks if check.id == rule), None)
    if check is None or (
        not audit.facts.comparisons and any(name.startswith(EVIDENCE) for name in check.evidence)
    ):
        return WaiverUse(waiver, rule, "not-in-force")
    whole = check.active.rule.about == "article" and waiver.reach in ("block", "line", "region")
    return WaiverUse(waiver, rule, "unused", WHOLE if whole else _elsewhere(waiver, rule, audit))


def _elsewhere(waiver: Waiver, rule: str, audit: Audit) -> str:
    """Say where the rule has findings that the waiver could have been meant for."""
    found = [one for one in audit.findings if one.rule == rule][:MOST_TOLD]
    if not found:
        return ""
    if waiver.reach == "fingerprint":
        return f"Findings of the rule have {', '.join(one.fingerprint for one in found)}."
    lines = dict.fromkeys(str(audit.region(one).start.line) for one in found)
    return f"The rule has findings in line {', '.join(lines)}."


def _incomplete(waiver: Waiver, require: tuple[str, ...]) -> State | None:
    if not any(map(str.isalnum, waiver.reason)):
        return "no-reason"
    if "by" in require and not waiver.by:
        return "no-name"
    return "no-date" if "until" in require and not waiver.until else None


def _expired(waiver: Waiver, today: date) -> State | None:
    return "expired" if waiver.until and waiver.until < today.isoformat() else None


def _all(waiver: Waiver) -> str:
    return ", ".join(waiver.rules)
