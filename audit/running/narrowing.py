"""Keeps of an audit what the changes of an article are about."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import TYPE_CHECKING

from audit.article.reading import PACKED
from audit.running.hunks import Lines

if TYPE_CHECKING:
    from audit.engine import Audit, Finding


def narrowed(audit: Audit, lines: Lines, whole: Collection[str]) -> Audit:
    """Give the audit with the findings that touch changed lines.

    ``whole`` are rules about the article as a whole: it changed, so that their findings stay. The
    lines of a packed document are not those that git sees, so that all of them count as changed.
    """
    if audit.article.format in PACKED:
        return audit

    def stays(finding: Finding) -> bool:
        return finding.rule in whole or _touches(audit, finding, lines)

    return replace(
        audit,
        findings=tuple(filter(stays, audit.findings)),
        waived=tuple(one for one in audit.waived if stays(one.finding)),
        baselined=tuple(filter(stays, audit.baselined)),
    )


def _touches(audit: Audit, finding: Finding, lines: Lines) -> bool:
    """Tell whether one of the lines that a finding stands on changed, counted as git counts."""
    region, source = audit.region(finding), audit.article.source
    start, end = region.start.offset, region.end.offset
    first = source.count("\n", 0, start) + 1
    last = first + source.count("\n", start, max(end - 1, start))
    return any(changed.start <= last and first < changed.stop for changed in lines)
