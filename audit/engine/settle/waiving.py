"""Sets findings aside by waivers, and tells how each waiver fared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from audit.engine.record import Audit, Finding, WaivedFinding
from audit.engine.rulebook import Rulebook
from audit.engine.settle.aside import without
from audit.engine.settle.record import Reach, Waiver, WaiverUse
from audit.engine.settle.states import troubles, unused
from audit.engine.standards.library import Library

NARROWEST: tuple[Reach, ...] = ("fingerprint", "line", "block", "region", "file")
"""The order in which waivers give a finding their reason, where several reach it."""


def waived(
    audit: Audit,
    waivers: Iterable[Waiver],
    rulebook: Rulebook,
    require: tuple[str, ...],
    today: date,
) -> tuple[Audit, list[WaiverUse]]:
    """Give the audit with what waivers set aside, and each rule of each waiver as it fared."""
    library = rulebook.configuration.library if rulebook.configuration else Library()
    sound: list[Waiver] = []
    uses: list[WaiverUse] = []
    for waiver in waivers:
        wrong = list(troubles(waiver, library, require, today))
        uses += wrong
        if all(use.state == "unknown-rule" for use in wrong):
            unknown = {use.rule for use in wrong}
            sound.append(replace(waiver, rules=tuple(r for r in waiver.rules if r not in unknown)))
    over = _over(audit, sound)
    settled = without(audit, over)
    used = {(one, finding.rule) for finding, waivers in over.items() for one in waivers}
    uses += [
        WaiverUse(one, rule, "used")
        if (one, rule) in used
        else unused(one, rule, rulebook, settled)
        for one in sound
        for rule in one.rules
    ]
    aside = [_set_aside(one, over[one][0]) for one in audit.findings if one in over]
    return replace(settled, waived=(*audit.waived, *aside)), uses


def _set_aside(finding: Finding, waiver: Waiver) -> WaivedFinding:
    return WaivedFinding(finding, waiver.reason, waiver.by, waiver.until, waiver.origin)


def _over(audit: Audit, waivers: Iterable[Waiver]) -> dict[Finding, list[Waiver]]:
    """Give the waivers that reach each finding, the narrowest first."""
    by_rule: dict[str, list[Waiver]] = defaultdict(list)
    for waiver in sorted(waivers, key=lambda one: NARROWEST.index(one.reach)):
        for rule in waiver.rules:
            by_rule[rule].append(waiver)
    findings = (*audit.findings, *(one.finding for one in audit.folded))
    over = {
        finding: [one for one in by_rule.get(finding.rule, ()) if _reaches(one, audit, finding)]
        for finding in findings
    }
    return {finding: waivers for finding, waivers in over.items() if waivers}


def _reaches(waiver: Waiver, audit: Audit, finding: Finding) -> bool:
    if waiver.fingerprint:
        return waiver.fingerprint == finding.fingerprint
    return waiver.where.overlaps(audit.article.in_file(finding.span))
