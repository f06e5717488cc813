"""The findings as CSV (RFC 4180), a row for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audit.engine.record import Audit
from audit.errors import ReadError
from audit.report.entry import Entry, entries
from audit.report.rows import row
from audit.report.writer import Writer

COLUMNS = (
    "path", "line", "column", "end_line", "end_column", "severity", "rule", "status",
    "message", "remedy", "text", "waived_because", "waived_by", "waived_until",
    "title", "standard", "fingerprint", "part",
)  # fmt: skip
FAILED = "failed"


class Csv(Writer):
    """Writes each article's rows as it comes."""

    def start(self) -> str:
        """Give the names of the columns."""
        return row(COLUMNS)

    def add(self, audit: Audit) -> str:
        """Give a row for each finding."""
        return "".join(row(_values(audit, entry)) for entry in entries(audit))

    def finish(self, failures: Sequence[ReadError]) -> Iterator[str]:
        """Give a row for each file that was not audited; its message says why."""
        for error in failures:
            values = dict.fromkeys(COLUMNS, "")
            values |= {"path": error.path, "status": FAILED, "message": error.reason}
            yield row(values.values())


def _values(audit: Audit, entry: Entry) -> tuple[object, ...]:
    finding, waived = entry.finding, entry.waived
    region = audit.region(finding)
    return (
        audit.article.path,
        region.start.line, region.start.column, region.end.line, region.end.column,
        finding.severity, finding.rule, entry.status,
        finding.message, finding.remedy, audit.excerpt(finding),
        waived.reason if waived else "", waived.by if waived else "",
        waived.until if waived else "",
        audit.article.metadata.title, audit.standard, finding.fingerprint, audit.article.part,
    )  # fmt: skip
