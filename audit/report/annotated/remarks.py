"""What a comment about a finding says, and how it is known again as one of ours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from audit.engine import Audit, Finding
from audit.facts import Span

AUTHOR = "audit"
"""Who writes our comments."""
MARK = re.compile(r"(?m)^\s*(?P<mark>[a-z][a-z0-9-]* · [0-9a-f]{8,64})\s*$")
"""The line by which one of our comments is told from those of a person who is called audit."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment to be written: ``place`` is what it is about, in the article's source.

    ``mark`` is the rule and the fingerprint, the same as long as the words and the rule are.
    """

    mark: str
    lines: tuple[str, ...]
    place: Span


def remarks_of(audit: Audit) -> Iterator[Remark]:
    """Give a comment for every finding that stands, in the order of their places."""
    placed = [(_place(audit, finding), finding) for finding in audit.findings]
    for place, finding in sorted(placed, key=lambda pair: pair[0]):
        mark = f"{finding.rule} · {finding.fingerprint}"
        said = f"{finding.severity.capitalize()}: {finding.message}"
        lines = (said, f"→ {finding.remedy}", mark) if finding.remedy else (said, mark)
        yield Remark(mark, lines, place)


def mark_of(author: str, text: str) -> str | None:
    """Give the mark of a comment that is ours; nothing for anybody else's."""
    found = MARK.search(text) if author == AUTHOR else None
    return found["mark"] if found else None


def _place(audit: Audit, finding: Finding) -> Span:
    return finding.file or audit.article.in_file(finding.span)
