"""Markdown for people who review a change: a comment on it, or the summary of a CI job.

Both places take only so much. The most severe findings are listed and the rest counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from audit.engine.record import SEVERITIES, Audit, Finding
from audit.errors import ReadError
from audit.report.entry import entries
from audit.report.inert import code, inert
from audit.report.most_severe import MostSevere, left_out
from audit.report.repository import repository_path
from audit.report.text import summary_text
from audit.report.totals import Totals, counted
from audit.report.writer import Writer

MARK = "<!-- source-audit -->"
"""By which whoever posts the comment finds the one to replace."""

COMMENT = 65_000
"""GitHub takes 65,536 characters of a comment."""

SUMMARY = 1024 * 1024
"""Bytes that GitHub takes of a step's summary."""

MOST_ROWS = 10_000
FAILURES = 4
"""The part of the whole that files which were not audited may take: a quarter."""

RESERVED = 1_000
"""Characters kept for the closing lines."""

TABLE = "| Line | | Finding |\n| ---: | --- | --- |\n"


@dataclass(frozen=True, slots=True)
class Row:
    """A finding as a row of its article's table."""

    path: str
    rank: int
    text: str


class Markdown(Writer):
    """Writes everything after the last article, within ``most`` as ``size`` counts them."""

    def __init__(self, most: int = COMMENT, size: Callable[[str], int] = len) -> None:
        self._most, self._size = most, size
        self._totals = Totals()
        self._rows: MostSevere[Row] = MostSevere(MOST_ROWS)

    def add(self, audit: Audit) -> str:
        """Hold the article's rows."""
        self._totals.add(audit)
        path = repository_path(audit.article.path)
        path = f"{path} [{audit.article.part}]" if audit.article.part else path
        for entry in entries(audit):
            if entry.status == "open":
                text = _row(audit, entry.finding)
                self._rows.add(entry.rank, Row(path, entry.rank, text))
        return ""

    def finish(self, failures: Sequence[ReadError]) -> Iterator[str]:
        """Give the whole text."""
        self._totals.failures = list(failures)
        head = f"{MARK}\n## {_heading(self._totals)}\n\n{summary_text(self._totals)}"
        head += "".join(_failures(failures, self._most // FAILURES, self._size))
        rows = self._fitting(self._most - self._size(head) - RESERVED)
        missing = left_out(self._rows.came, Counter(row.rank for row in rows))
        self.remark = f"left out, as there is no room: {missing}" if missing else ""
        yield head
        yield from _tables(rows)
        if missing:
            yield f"\nNot listed, as there is no room: {missing}.\n"

    def _fitting(self, room: int) -> list[Row]:
        """Choose the most severe rows that fit, in the order of articles and places."""
        chosen: list[tuple[int, Row]] = []
        begun: set[str] = set()
        for _, came, row in self._rows.ranked():
            room -= self._size(row.text)
            if row.path not in begun:
                begun.add(row.path)
                room -= self._size(_table_head(row.path))
            if room < 0:
                break
            chosen.append((came, row))
        return [row for _, row in sorted(chosen, key=lambda one: one[0])]


def _heading(totals: Totals) -> str:
    found = [counted(totals.by_severity[one], one) for one in SEVERITIES if totals.by_severity[one]]
    return f"Sourcing: {', '.join(found) or 'no findings'}"


def _failures(
    failures: Sequence[ReadError], room: int, size: Callable[[str], int]
) -> Iterator[str]:
    """Name the files that were not audited, as far as there is room, and count the others."""
    if failures:
        yield "\n### Not audited\n\n"
    for number, error in enumerate(failures):
        line = f"- {code(repository_path(error.path))} {error.trouble}: {inert(error.reason)}\n"
        room -= size(line)
        if room < 0:
            yield f"- and {counted(len(failures) - number, 'more file')}\n"
            return
        yield line


def _tables(rows: Iterable[Row]) -> Iterator[str]:
    path = None
    for row in rows:
        if row.path != path:
            path = row.path
            yield _table_head(path)
        yield row.text


def _table_head(path: str) -> str:
    return f"\n### {code(path)}\n\n{TABLE}"


def _row(audit: Audit, finding: Finding) -> str:
    line, severity = audit.region(finding).start.line, finding.severity
    shown = f"**{severity}**" if severity == "error" else severity
    remedy = f"<br>→ {inert(finding.remedy)}" if finding.remedy else ""
    return f"| {line} | {shown} | {inert(finding.message)}{remedy}<br>`{finding.rule}` |\n"
