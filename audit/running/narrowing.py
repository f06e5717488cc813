"""Keeps of an audit what the changes of an article are about."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from audit.article.reading import PACKED
from audit.running.hunks import Lines

if TYPE_CHECKING:
    from audit.engine import Audit, Finding

LINE_FEED = re.compile("\n")


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
    ends = _line_ends(source)
    first = bisect_left(ends, start) + 1
    last = bisect_left(ends, max(end - 1, start)) + 1
    return any(changed.start <= last and first < changed.stop for changed in lines)


@lru_cache(maxsize=1)
def _line_ends(source: str) -> Sequence[int]:
    """Give where git sees lines end; the findings of a file's articles come one after another."""
    return array("Q", (found.start() for found in LINE_FEED.finditer(source)))
