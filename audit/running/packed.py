"""Outcomes as bytes and back: as JSON, for a cache may come from elsewhere and pickle runs code."""

from __future__ import annotations

import json
from typing import Any

from audit.engine.record import Finding, WaivedFinding
from audit.facts import Span
from audit.running.outcome import Outcome


def packed(outcome: Outcome) -> bytes:
    """Give an outcome as bytes."""
    fields = (
        outcome.format,
        outcome.title,
        outcome.standard,
        outcome.fail_on,
        [_finding(one) for one in outcome.findings],
        [(_finding(w.finding), w.reason, w.by, w.until, w.origin) for w in outcome.waived],
        [_finding(one) for one in outcome.folded],
        outcome.behind,
        outcome.keys,
        outcome.content,
        outcome.whole,
        outcome.applying,
        outcome.day,
    )
    return json.dumps(fields, separators=(",", ":")).encode("ascii")


def unpacked(data: bytes) -> Outcome | None:
    """Give an outcome back, or nothing where the bytes are none."""
    try:
        (
            format, title, standard, fail_on, findings, waived, folded, behind, keys, content,
            whole, applying, day,
        ) = json.loads(data)  # fmt: skip
        return Outcome(
            format,
            title,
            standard,
            fail_on,
            tuple(map(_found, findings)),
            tuple(WaivedFinding(_found(finding), *rest) for finding, *rest in waived),
            tuple(map(_found, folded)),
            tuple(behind),
            tuple((rule, sentence) for rule, sentence in keys),
            tuple(content),
            tuple(whole),
            tuple(applying),
            day,
        )
    except (ValueError, TypeError):
        return None


def _finding(one: Finding) -> tuple[Any, ...]:
    assert one.file is not None
    span, file = one.span, one.file
    return (
        one.rule, one.severity, one.message, one.remedy, span.start, span.end, one.fingerprint,
        one.subject, one.evidence, file.start, file.end,
    )  # fmt: skip


def _found(entry: Any) -> Finding:
    rule, severity, message, remedy, start, end, mark, subject, evidence, first, last = entry
    told = tuple((name, value) for name, value in evidence)
    span, file = Span(start, end), Span(first, last)
    return Finding(rule, severity, message, remedy, span, "", mark, subject, told, file)
