"""Reads a workbook with openpyxl, but the rows of our own sheets as a stream, to spare memory.

What is left is its shell: styles, names, and the sheets that people added, whole. Into it the
next workbook is written.
"""

from __future__ import annotations

import warnings
from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import IO, Any

from openpyxl.packaging.relationship import get_dependents, get_rels_path
from openpyxl.reader.excel import ExcelReader

from audit.report.workbook.past.record import Extra, OldSheet
from audit.report.workbook.past.rows import SheetReader

HOLLOW = (
    b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/>'
    b"</worksheet>"
)


class _Hollow:
    """An archive in which some sheets have no rows."""

    def __init__(self, archive: Any, hollow: set[str]) -> None:
        self._archive, self._hollow = archive, hollow

    def open(self, name: str, *args: Any, **more: Any) -> IO[bytes]:
        """Open a part."""
        if name in self._hollow:
            return BytesIO(HOLLOW)
        opened: IO[bytes] = self._archive.open(name, *args, **more)
        return opened

    def __getattr__(self, name: str) -> Any:
        return getattr(self._archive, name)


class Shell(ExcelReader):
    """A reader that keeps our sheets apart in ``old``; ``wb`` then has them without rows."""

    def __init__(
        self, path: Path, titles: Mapping[str, Mapping[str, bool]], mine: Sequence[str]
    ) -> None:
        super().__init__(path)
        self._titles, self._mine = titles, mine
        self.old: dict[str, OldSheet] = {}

    def read_worksheets(self) -> None:
        """Read the sheets that people added as they are, and ours row by row."""
        parts = {sheet.name: part.target for sheet, part in self.parser.find_sheets()}
        own = {name: part for name, part in parts.items() if name in {*self._titles, *self._mine}}
        whole: Any = self.archive
        hollow: Any = _Hollow(whole, set(own.values()))
        self.archive = hollow
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what openpyxl cannot keep, the manual says
            super().read_worksheets()
            for name, part in own.items():
                if name in self._titles:
                    self.old[name] = self._sheet(name, part, whole)

    def _sheet(self, name: str, part: str, archive: Any) -> OldSheet:
        rels: str = get_rels_path(part)  # type: ignore[no-untyped-call]
        links = get_dependents(self.archive, rels) if rels in self.valid_files else None
        with archive.open(part) as source:
            sheet = SheetReader(name, self._titles[name], self).read(source, links)
        empty: Any = self.wb[name]
        sheet.state = empty.sheet_state
        sheet.charts, sheet.images = tuple(empty._charts), tuple(empty._images)
        for (row, column), cell in sorted(empty._cells.items()):
            if cell.comment is not None:
                at = row, column - 1
                sheet.extras[at] = sheet.extras.get(at, Extra())._replace(comment=cell.comment)
        return sheet
