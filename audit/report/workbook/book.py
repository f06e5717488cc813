"""All sheets together, filled one audit at a time, in the place of those that were there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

from openpyxl import Workbook

from audit.engine.record import Audit
from audit.errors import ReadError, WriteError
from audit.report.workbook import sheets
from audit.report.workbook.cells import cell_text, escaped
from audit.report.workbook.columns import PART, Column
from audit.report.workbook.entries import Lines
from audit.report.workbook.links import LinkMaker
from audit.report.workbook.measures import Sums
from audit.report.workbook.past import OldSheet, opened
from audit.report.workbook.past.opening import stamp_of
from audit.report.workbook.registers import RESOLVED, registers
from audit.report.workbook.resolved import Leaving, brought_along, divided, is_written_in
from audit.report.workbook.stream import HeldWorkbook
from audit.report.workbook.summary import Summary
from audit.report.workbook.table import Table

MADE = datetime(2000, 1, 1)
"""The document's date: fixed, so that the same audits give the same bytes."""

LETTERS = {"Findings": "F", "Claims": "C", "Quotations": "Q", "Sources": "S"}
FROZEN = {"Findings": 5, "Claims": 3, "Quotations": 3, "Sources": 4}
TITLES = {
    title: sheets.own_titles(sheets.with_parts(columns))
    for title, columns in {
        "Findings": sheets.FINDINGS,
        "Claims": sheets.CLAIMS,
        "Quotations": sheets.quotations(evidence=True),
        "Sources": sheets.SOURCES,
        RESOLVED: sheets.RESOLVED,
    }.items()
}


class Book:
    """A workbook in the making; ``workbook`` is openpyxl's.

    One that is ``held`` is made in memory, and what stands at ``path`` is not looked at.
    Raises :class:`WriteError` where something stands there that is no workbook of ours.
    """

    def __init__(
        self,
        path: Path,
        today: date,
        *,
        evidence: bool = False,
        partial: bool = False,
        parts: bool = False,
        held: bool = False,
    ) -> None:
        self._path, self._today, self._partial = path, today, partial
        self._past = None if held else opened(path, TITLES, ("Summary",))
        self.workbook = (
            self._past.shell if self._past else _empty(HeldWorkbook if held else Workbook)
        )
        _make_steady(self.workbook)
        old: Mapping[str, OldSheet] = self._past.sheets if self._past else {}
        self._links = LinkMaker(path)
        self._registers = registers(LETTERS, today, old)
        self._measures = Sums()
        self._audited: set[str] = set()
        self._summary = Summary(self.workbook, self._links)
        self._parts = parts or any(PART.title in one.places for one in old.values())
        self._columns = {
            "Findings": self._with_parts(sheets.FINDINGS),
            "Claims": self._with_parts(sheets.CLAIMS),
            "Quotations": self._with_parts(sheets.quotations(evidence=evidence)),
            "Sources": self._with_parts(sheets.SOURCES),
        }
        two_pages = {"Findings", "Quotations"} if evidence else {"Findings"}
        self._tables = {
            title: self._table(title, columns, old.get(title), 2 if title in two_pages else 1)
            for title, columns in self._columns.items()
        }

    def add(self, audit: Audit) -> None:
        """Write one article's lines. Raises :class:`audit.errors.WriteError` on a full sheet."""
        self._measures.add(audit)
        self._audited.add(escaped(cell_text(audit.article.path)))
        lines = Lines(audit, self._registers)
        for title, entries in (
            ("Findings", lines.findings()),
            ("Claims", lines.claims()),
            ("Quotations", lines.quotations()),
            ("Sources", lines.sources()),
        ):
            for entry in entries:
                self._tables[title].append(entry, entry.standing.old)

    def finish(self, unreadable: Sequence[ReadError]) -> Workbook:
        """Write what is left, and the summary, and give the workbook, ready to be saved."""
        leaving = [one for title in LETTERS for one in self._leave(title)]
        self._write_resolved(leaving)
        self._summary.write(self._measures, unreadable)
        for table in self._tables.values():
            table.finish()
        return self.workbook

    def check(self) -> None:
        """Raise :class:`WriteError` where somebody saved the workbook since it was read."""
        if stamp_of(self._path) != (self._past.stamp if self._past else None):
            raise WriteError(
                f"{self._path}: was changed while the audit ran, and is left as it is; run it again"
            )

    def _with_parts(self, columns: tuple[Column, ...]) -> tuple[Column, ...]:
        return sheets.with_parts(columns) if self._parts else columns

    def _table(
        self, title: str, columns: tuple[Column, ...], old: OldSheet | None, pages: int
    ) -> Table:
        register = self._registers[title]
        return Table(
            self.workbook,
            title,
            columns,
            self._links,
            frozen=FROZEN[title] + self._parts,
            pages_wide=pages,
            old=old,
            more=brought_along(register.gone),
        )

    def _leave(self, title: str) -> list[Leaving]:
        """Write the lines of a sheet that nobody looked at again, and give those that are gone."""
        left = self._registers[title].matching
        staying, leaving = divided(left, self._audited, partial=self._partial)
        for row in staying:
            self._tables[title].append_again(row)
        columns = self._columns[title]
        return [one for one in leaving if title == "Findings" or is_written_in(one.row, columns)]

    def _write_resolved(self, leaving: Sequence[Leaving]) -> None:
        old = self._past.sheets.get(RESOLVED) if self._past else None
        back = [register.returning for register in self._registers.values()]
        rows = [row for row in (old.rows if old else ()) if not any(b.took(row) for b in back)]
        if not rows and not leaving and old is None:
            return
        more = brought_along(one.row for one in leaving)
        columns = self._with_parts(sheets.RESOLVED)
        table = Table(self.workbook, RESOLVED, columns, self._links, frozen=4, old=old, more=more)
        if old is None:
            _put_behind(self.workbook, RESOLVED, "Findings")
        for row in rows:
            table.append_again(row)
        for one in leaving:
            table.append_again(one.row, one.told(self._today))
        self._tables[RESOLVED] = table


def _empty(kind: type[Workbook]) -> Workbook:
    book = kind()
    book.remove(book.worksheets[0])
    return book


def _make_steady(book: Workbook) -> None:
    properties = book.properties
    properties.created = properties.modified = MADE
    properties.creator, properties.title = "source-audit", "Sourcing audit"


def _put_behind(book: Workbook, title: str, other: str) -> None:
    names = book.sheetnames
    book.move_sheet(title, names.index(other) + 1 - names.index(title))
