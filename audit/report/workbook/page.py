"""A sheet that reads as a page: headings, lines and small tables under one another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.pagebreak import Break

from audit.report.workbook.columns import FileLink, Value
from audit.report.workbook.heights import row_height
from audit.report.workbook.links import LinkMaker
from audit.report.workbook.looks import WRAPPED
from audit.report.workbook.pen import Pen
from audit.report.workbook.printing import set_up_print
from audit.report.workbook.table import new_sheet

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

PAGE = 535.0
"""Points after which a printed page ends, at the scale at which columns fill its width: a little
less than programs put on one, so that all of them end it at the same row."""
LATE = 380.0
"""Points from the top of a page after which another part had better begin on the next one."""

HEIGHTS = {"title": 28.0, "heading": 20.0}


class Page:
    """One sheet, written from the top; ``row`` is the last one written, ``height`` in points."""

    def __init__(
        self, book: Workbook, title: str, widths: Sequence[float], links: LinkMaker
    ) -> None:
        self.sheet: Any = new_sheet(book, title)
        self.row, self.height = 0, 0.0
        self._page_start = 0.0
        self._widths = widths
        self._pen = Pen(self.sheet, links)
        self._set_up(title)

    def _set_up(self, title: str) -> None:
        for number, width in enumerate(self._widths, 1):
            self.sheet.column_dimensions[get_column_letter(number)].width = width
        self.sheet.sheet_view.showGridLines = False
        set_up_print(self.sheet, title)

    def line(self, text: str = "", look: str = "line") -> None:
        """Write a line that may run on over the empty columns beside it."""
        self._write([(text, look)])

    def paragraph(self, text: str, look: str = "paragraph", *, columns: int) -> None:
        """Write a text that wraps within the first ``columns`` columns."""
        self._write([(text, look)], last=columns)

    def heading(self, text: str) -> None:
        """Write the heading of a part, with space above."""
        self.line()
        self.line(text, look="heading")

    def headings(self, texts: Sequence[str], apart: int) -> None:
        """Write headings of things that stand beside one another, so many columns apart."""
        self.line()
        cells: list[tuple[Value, str]] = [(None, "line")] * (apart * (len(texts) - 1) + 1)
        for number, text in enumerate(texts):
            cells[number * apart] = (text, "heading")
        self._write(cells)

    def head(self, label: str, *titles: str, look: str = "number-head") -> None:
        """Write the head of a table."""
        self._write([(label, "head"), *((title, look) for title in titles)])

    def labelled(self, label: Value, text: str, look: str) -> None:
        """Write a label, and a text that wraps over all the other columns."""
        self._write([(label, _label_look(label)), (text, look)], last=len(self._widths))

    def numbers(self, label: Value, *numbers: float) -> None:
        """Write a line of a table; whole numbers are counts, others shares."""
        looks = ("share" if isinstance(number, float) else "number" for number in numbers)
        self._write([(label, _label_look(label)), *zip(numbers, looks, strict=True)])

    def measured(
        self, label: Value, *measures: tuple[float | None, str], total: bool = False
    ) -> None:
        """Write a line of measures, each with its look; what has none stays empty."""
        look = "total-label" if total else _label_look(label)
        self._write([(label, look), *measures])

    def totals(self, label: str, *numbers: int) -> None:
        """Write the last line of a table."""
        self._write([(label, "total-label"), *((number, "total") for number in numbers)])

    def new_page_if_late(self) -> None:
        """Begin a new page where a heading might stand at the foot of this one."""
        self.new_page_unless(PAGE - LATE)

    def new_page_unless(self, room: float) -> None:
        """Begin a new page where this one has less room left, in points."""
        if self._page_start + PAGE - self.height < room:
            self._new_page()

    def _new_page(self) -> None:
        self.sheet.row_breaks.append(Break(id=self.row))
        self._page_start = self.height

    def space_down_to(self, height: float) -> None:
        """Leave room for what floats beside the lines."""
        while self.height < height:
            self.line()

    def _write(self, cells: Sequence[tuple[Value, str]], last: int = 0) -> None:
        """Write a row; its last cell is joined with those up to column ``last``."""
        widths = [*self._widths[: len(cells)]]
        if last > len(cells):
            widths[-1] = sum(self._widths[len(cells) - 1 : last])
            first, number = get_column_letter(len(cells)), self.row + 1
            self.sheet.merged_cells.add(f"{first}{number}:{get_column_letter(last)}{number}")
        row = [self._pen.cell(value, look) for value, look in cells]
        height = HEIGHTS.get(cells[0][1]) or row_height(
            (str(cell.value), width)
            for cell, width, (_, look) in zip(row, widths, cells, strict=True)
            if cell is not None and look in WRAPPED
        )
        if self.height + height - self._page_start > PAGE:
            self._new_page()
        self.row, self.height = self.row + 1, self.height + height
        self.sheet.write(self.row, row, height)


def _label_look(label: Value) -> str:
    return "link" if isinstance(label, FileLink) else "text"
