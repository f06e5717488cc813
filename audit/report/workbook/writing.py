"""Writes a workbook of which some sheets were written as streams, and others are people's."""

from __future__ import annotations

from typing import Any

from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.writer.excel import ExcelWriter

from audit.report.workbook.stream import Stream


class MixedWriter(ExcelWriter):  # of openpyxl, whose stubs leave its archive out
    """openpyxl's writer, which asks of each sheet by itself how it was written."""

    def write_worksheet(self, ws: Any) -> None:
        """Write one sheet, and what belongs to it."""
        if not isinstance(ws, Stream):
            super().write_worksheet(ws)
            return
        streamed: Any = ws
        streamed._drawing = SpreadsheetDrawing()
        streamed._drawing.charts, streamed._drawing.images = streamed._charts, streamed._images
        archive: Any = vars(self)["_archive"]
        archive.write_pieces(streamed.path[1:], streamed.pieces())
        self.manifest.append(streamed)
