"""All sheets together, filled one audit at a time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from openpyxl import Workbook

from audit.engine.record import Audit
from audit.errors import ReadError
from audit.report.workbook import sheets
from audit.report.workbook.entries import Lines, Numbering
from audit.report.workbook.links import LinkMaker
from audit.report.workbook.measures import Measures
from audit.report.workbook.summary import Summary
from audit.report.workbook.table import Table

MADE = datetime(2000, 1, 1)
"""The document's date: fixed, so that the same audits give the same bytes."""


class Book:
    """A workbook in the making; ``workbook`` is openpyxl's."""

    def __init__(self, path: Path, *, evidence: bool = False) -> None:
        self.workbook = Workbook(write_only=True)
        properties = self.workbook.properties
        properties.created = properties.modified = MADE
        properties.creator, properties.title = "source-audit", "Sourcing audit"
        links = LinkMaker(path)
        self._numbering = Numbering()
        self._measures = Measures()
        self._summary = Summary(self.workbook, links)
        make = self.workbook
        self._findings = Table(make, "Findings", sheets.FINDINGS, links, frozen=4, pages_wide=2)
        self._claims = Table(make, "Claims", sheets.CLAIMS, links, frozen=3)
        columns, wide = sheets.quotations(evidence=evidence), 2 if evidence else 1
        self._quotations = Table(make, "Quotations", columns, links, frozen=3, pages_wide=wide)
        self._sources = Table(make, "Sources", sheets.SOURCES, links, frozen=4)

    def add(self, audit: Audit) -> None:
        """Write one article's lines. Raises :class:`audit.errors.WriteError` on a full sheet."""
        self._measures.add(audit)
        lines = Lines(audit, self._numbering)
        for table, entries in (
            (self._findings, lines.findings()),
            (self._claims, lines.claims()),
            (self._quotations, lines.quotations()),
            (self._sources, lines.sources()),
        ):
            for entry in entries:
                table.append(entry)

    def finish(self, unreadable: Sequence[ReadError]) -> Workbook:
        """Write the summary and give the workbook, ready to be saved."""
        self._summary.write(self._measures, unreadable)
        for table in (self._findings, self._claims, self._quotations, self._sources):
            table.finish()
        return self.workbook
