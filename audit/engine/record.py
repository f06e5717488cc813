"""The records that judging gives: findings, and the audit of one article."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from audit.article import Article
from audit.facts import Facts, Span

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
"""Most severe first."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule's verdict at one place.

    ``span`` counts characters of ``Article.text``, and ``text`` is what stands there.
    ``message`` says what is wrong, ``remedy`` what would mend it. ``evidence`` are the facts it
    rests on, as (name, value) pairs. ``subject`` is the id of the fact it is about (``a3``,
    ``q1``, ``s2``, ``c4``), or empty for the article as a whole. ``fingerprint`` is made of the
    rule, the flagged words, their sentence and its occurrence, never of a line: it survives
    edits elsewhere.
    """

    rule: str
    severity: Severity
    message: str
    remedy: str
    span: Span
    text: str
    fingerprint: str
    subject: str = ""
    evidence: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class WaivedFinding:
    """A finding set aside in the article, with the reason given there."""

    finding: Finding
    reason: str


@dataclass(frozen=True)
class Audit:
    """All of it for one article. ``measures`` are counts by name, for summaries."""

    article: Article
    facts: Facts
    findings: tuple[Finding, ...]
    waived: tuple[WaivedFinding, ...] = ()
    standard: str = "newsroom"
    measures: dict[str, float] = field(default_factory=dict)
