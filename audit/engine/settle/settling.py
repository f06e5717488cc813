"""Settling: what of an article's findings stands, what waivers and the baseline set aside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from audit.engine.judge import by_place, finding_of
from audit.engine.record import Audit, Finding
from audit.engine.rulebook import Rulebook
from audit.engine.scene import Scene
from audit.engine.settle.baselining import Baselining
from audit.engine.settle.gathering import waivers_of
from audit.engine.settle.record import Waiver, WaiverUse
from audit.engine.settle.waiving import waived
from audit.facts import Span


def settle(
    audit: Audit, rulebook: Rulebook, today: date, baselining: Baselining | None = None
) -> Audit:
    """Give the audit with its waivers heeded, and without what the baseline knows.

    Waivers that are wrong have become findings. ``today`` decides which have expired.
    """
    settled = _heeding_waivers(audit, rulebook, today)
    return baselining.settle(settled, rulebook) if baselining else settled


def _heeding_waivers(audit: Audit, rulebook: Rulebook, today: date) -> Audit:
    house = rulebook.waivers
    waivers = [*waivers_of(audit.article), *_of_house(audit, rulebook)]
    if not waivers:
        return audit
    settled, uses = waived(audit, waivers, rulebook, house.require, today)
    about = list(_about_waivers(settled, uses, rulebook))
    findings = sorted((*settled.findings, *about), key=by_place)
    return replace(settled, findings=tuple(findings))


def _of_house(audit: Audit, rulebook: Rulebook) -> Iterator[Waiver]:
    """Give what ``audit.yaml`` waives in the file; of a file of several, what is this article's."""
    here = {one.fingerprint for one in (*audit.findings, *(each.finding for each in audit.folded))}
    for waiver in rulebook.waivers.waivers_for(audit.article.path):
        if not audit.article.part or waiver.fingerprint in here:
            yield waiver


def _about_waivers(
    audit: Audit, uses: Sequence[WaiverUse], rulebook: Rulebook
) -> Iterator[Finding]:
    """Judge the waivers themselves, by the rules about them that are in force."""
    scene = Scene(audit.article, audit.facts, uses)
    seen: Counter[tuple[str, str, str]] = Counter()
    for check in rulebook.checks:
        if check.active.rule.about == "waiver":
            for case in check.fires(scene):
                file = case.waiver.waiver.file if case.waiver else None
                rule = case.waiver.rule if case.waiver else ""
                text = _words(audit, case.span, file)
                found = finding_of(check, case, case.span, text, rule, seen[check.id, text, rule])
                seen[check.id, text, rule] += 1
                yield replace(found, file=file)


def _words(audit: Audit, span: Span, file: Span | None) -> str:
    """Give a comment as it is written; a waiver of audit.yaml stands at the article's headline."""
    if file is None:
        return audit.article.text[span.start : span.end]
    return audit.article.source[file.start : file.end]
