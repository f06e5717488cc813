"""The lines of the sheet Findings, as people left them."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from audit.errors import WriteError
from audit.report.workbook.columns import PART
from audit.report.workbook.past import OldRow, opened
from audit.signoff.record import Line


def lines_of(path: Path) -> list[Line]:
    """Read a workbook's findings, and those that were set aside.

    Raises :class:`WriteError` for a file that is missing, damaged or no workbook of ours.
    """
    from audit.report.workbook.book import TITLES

    others = [title for title in TITLES if title != "Findings"]
    past = opened(path, {"Findings": {**TITLES["Findings"], "Until": True}}, others)
    if past is None:
        raise WriteError(f"{path}: there is no workbook; audit check --workbook {path} makes it")
    return [_line(row) for row in past.sheets["Findings"].rows if row.text("Fingerprint")]


def _line(row: OldRow) -> Line:
    return Line(
        id=row.text("Id"),
        file=row.text("File"),
        rule=row.text("Rule"),
        severity=row.text("Severity"),
        fingerprint=row.text("Fingerprint"),
        text=row.text("Exact text"),
        status=row.text("Status").lower() or "open",
        who=" ".join(row.text("Checked by").split()),
        day=_day(row, "Date checked"),
        notes=row.text("Notes"),
        until=_day(row, "Until"),
        aside=bool(row.text("Set aside")),
        part=row.text(PART.title),
    )


def _day(row: OldRow, title: str) -> str:
    value = row.value(title)
    return value.date().isoformat() if isinstance(value, datetime) else row.text(title)
