"""Writes a workbook of which some sheets were written as streams, and others are people's."""

from __future__ import annotations

from typing import Any

from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.writer.excel import ExcelWriter

from audit.report.workbook.held import held


class MixedWriter(ExcelWriter):  # of openpyxl, whose stubs leave its archive out
    """openpyxl's writer, which asks of each sheet by itself how it was written."""

    def write_worksheet(self, ws: Any) -> None:
        """Write one sheet, and what belongs to it."""
        if not isinstance(ws, WriteOnlyWorksheet):
            super().write_worksheet(ws)
            return
        streamed: Any = ws
        streamed._drawing = SpreadsheetDrawing()
        streamed._drawing.charts, streamed._drawing.images = streamed._charts, streamed._images
        if not streamed.closed:
            streamed.close()
        writer = streamed._writer
        streamed._rels = writer._rels
        archive: Any = vars(self)["_archive"]
        self.manifest.append(streamed)
        if (data := held(streamed)) is not None:
            archive.writestr(streamed.path[1:], data)
            return
        archive.write(writer.out, streamed.path[1:])
        writer.cleanup()
