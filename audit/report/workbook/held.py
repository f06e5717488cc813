"""A workbook that is made in memory: openpyxl writes no temporary file for any of its sheets."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.worksheet._writer import WorksheetWriter


class HeldWorkbook(Workbook):
    """A workbook whose sheets are streams in memory. It suits a few articles, not an archive."""


class HeldSheet(WriteOnlyWorksheet):
    """One of its sheets. openpyxl asks for the writer before the first row."""

    _writer: Any

    def _get_writer(self) -> None:
        if self._writer is None:
            self._writer = WorksheetWriter(self, BytesIO())
            self._writer.write_top()


def held(sheet: Any) -> bytes | None:
    """Give what was written of a sheet, or nothing where it is in a file."""
    out = sheet._writer.out
    return out.getvalue() if isinstance(out, BytesIO) else None
