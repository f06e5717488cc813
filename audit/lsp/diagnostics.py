"""Findings as an editor shows them: diagnostics, and what hovers over them."""

from __future__ import annotations

from collections.abc import Iterator

from lsprotocol.types import (
    Diagnostic,
    DiagnosticSeverity,
    Hover,
    MarkupContent,
    MarkupKind,
    Position,
    Range,
)

from audit.engine import Finding, Rule, Severity
from audit.lsp.auditing import Audited
from audit.report.inert import inert
from audit.report.sarif_rules import descriptor

NAME = "source-audit"
SEVERITIES: dict[Severity, DiagnosticSeverity] = {
    "error": DiagnosticSeverity.Error,
    "warning": DiagnosticSeverity.Warning,
    "info": DiagnosticSeverity.Information,
}
TOP = Range(Position(0, 0), Position(0, 0))


def diagnostics(audited: Audited) -> list[Diagnostic]:
    """Give what stands against a document, in the order of the places."""
    if audited.trouble:
        return [Diagnostic(TOP, audited.trouble, DiagnosticSeverity.Error, source=NAME)]
    found = audited.audit.findings if audited.audit else ()
    return [diagnostic(audited, finding) for finding in sorted(found, key=_place)]


def diagnostic(audited: Audited, finding: Finding) -> Diagnostic:
    """Give one finding: what is wrong, and what mends it."""
    message = f"{finding.message}\n→ {finding.remedy}" if finding.remedy else finding.message
    severity = SEVERITIES[finding.severity]
    return Diagnostic(range_of(audited, finding), message, severity, finding.rule, source=NAME)


def range_of(audited: Audited, finding: Finding) -> Range:
    """Give the place of a finding in the editor."""
    start, end = _offsets(audited, finding)
    return audited.places.range(start, end)


def findings_at(audited: Audited, range: Range) -> list[Finding]:
    """Give the findings that a range of the document touches, its ends included."""
    start, end = audited.places.offset(range.start), audited.places.offset(range.end)
    found = audited.audit.findings if audited.audit else ()
    return [one for one in sorted(found, key=_place) if _touches(audited, one, start, end)]


def hover(audited: Audited, position: Position) -> Hover | None:
    """Give what the findings at a position say, and the explanation of their rules."""
    found = findings_at(audited, Range(position, position))
    if not found:
        return None
    pages = "\n\n---\n\n".join("\n".join(_told(audited, finding)) for finding in found)
    return Hover(MarkupContent(MarkupKind.Markdown, pages), range_of(audited, found[0]))


def page(rule: Rule) -> str:
    """Give a rule's documentation in Markdown."""
    return f"# {rule.id}\n\n*{inert(rule.title)}*\n\n{explanation(rule)}\n"


def explanation(rule: Rule) -> str:
    """Give what a rule finds, why it matters and what stands behind it, in Markdown."""
    text: str = descriptor(rule)["help"]["markdown"]
    return text


def _told(audited: Audited, finding: Finding) -> Iterator[str]:
    yield f"**{finding.rule}** ({finding.severity}): {inert(finding.message)}"
    if finding.remedy:
        yield f"\n→ {inert(finding.remedy)}"
    if finding.rule in audited.rules:
        yield f"\n{explanation(audited.rules[finding.rule])}"


def _touches(audited: Audited, finding: Finding, start: int, end: int) -> bool:
    own_start, own_end = _offsets(audited, finding)
    return own_start <= end and start <= own_end


def _offsets(audited: Audited, finding: Finding) -> tuple[int, int]:
    assert audited.audit is not None, "there are no findings without an audit"
    region = audited.audit.region(finding)
    return region.start.offset, region.end.offset


def _place(finding: Finding) -> tuple[int, int, str]:
    return finding.span.start, finding.span.end, finding.rule
