"""The records that judging gives: findings, and the audit of one article."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from audit.article import Article, Region
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
    edits elsewhere. ``file`` is the place in the file of what is no part of the text, a comment;
    then ``span`` is empty, where the comment stands between the words.
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
    file: Span | None = None


@dataclass(frozen=True, slots=True)
class WaivedFinding:
    """A finding set aside, with the reason given, who gave it, and the last day it holds.

    ``by`` and ``until`` (YYYY-MM-DD) are empty where the waiver does not say; ``origin`` is empty
    where it stands in the article itself, and else tells its place in ``audit.yaml``.
    """

    finding: Finding
    reason: str
    by: str = ""
    until: str = ""
    origin: str = ""


@dataclass(frozen=True, slots=True)
class FoldedFinding:
    """A finding that its rule keeps back, as one is enough: it stands if ``behind`` is set aside.

    Rules speak once per paragraph, sentence or source. Were what they keep back forgotten, whoever
    sets aside the first of two would never hear of the second.
    """

    finding: Finding
    behind: Finding


@dataclass(frozen=True)
class Audit:
    """All of it for one article. ``measures`` are counts by name, for summaries.

    ``findings`` stand; ``waived`` ones are set aside by a waiver, ``baselined`` ones by the
    baseline: they were there when it was recorded. ``outdated`` counts what the baseline knows of
    the article and is no longer found in it.
    """

    article: Article
    facts: Facts
    findings: tuple[Finding, ...]
    waived: tuple[WaivedFinding, ...] = ()
    standard: str = "newsroom"
    measures: dict[str, float] = field(default_factory=dict)
    baselined: tuple[Finding, ...] = ()
    outdated: int = 0
    folded: tuple[FoldedFinding, ...] = field(default=(), repr=False)

    def region(self, finding: Finding) -> Region:
        """Give the region of the file that a finding is about."""
        if finding.file is None:
            return self.article.locate(finding.span)
        article, file = self.article, finding.file
        return Region(article.position(file.start), article.position(file.end))

    def excerpt(self, finding: Finding) -> str:
        """Give the file's own characters that a finding is about."""
        region = self.region(finding)
        return self.article.source[region.start.offset : region.end.offset]
