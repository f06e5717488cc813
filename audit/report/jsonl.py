"""JSON Lines: a finding to a line, for jq, grep and databases."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audit.engine.record import Audit
from audit.errors import ReadError
from audit.report.entry import Entry, entries
from audit.report.json import finding_entry, waived_entry
from audit.report.jsontext import one_line
from audit.report.places import Json, whose
from audit.report.writer import Writer


class Jsonl(Writer):
    """Writes each article's findings as it comes."""

    def add(self, audit: Audit) -> str:
        """Give a line for each finding."""
        return "".join(one_line(_line(audit, entry)) + "\n" for entry in entries(audit))

    def finish(self, failures: Sequence[ReadError]) -> Iterator[str]:
        """Give a line for each file that was not audited."""
        for error in failures:
            yield one_line({"path": error.path, "status": "failed", "error": error.reason}) + "\n"


def _line(audit: Audit, entry: Entry) -> Json:
    told = (
        waived_entry(audit, entry.waived) if entry.waived else finding_entry(audit, entry.finding)
    )
    return {**whose(audit.article), "status": entry.status, **told}
