"""A sheet of lines under a fixed head: filters, drop-downs, print set-up, links to the files."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from openpyxl.cell import WriteOnlyCell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from audit.errors import WriteError
from audit.report.workbook.cells import cell_text, escaped, looks_like_formula
from audit.report.workbook.columns import STATUSES, Column, FileLink, Value
from audit.report.workbook.heights import row_height
from audit.report.workbook.links import LinkMaker
from audit.report.workbook.looks import WRAPPED, Looks

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

MOST_LINES = 1_048_575
"""A sheet's rows, less the head."""

MOST_LINKS = 65_530
A4 = 9

FILTER_BUTTON = 3.0
"""The width that a head's text loses to the filter's button."""


class Pen:
    """Makes cells: text as text whatever it looks like, numbers as numbers, files as links."""

    def __init__(self, sheet: WriteOnlyWorksheet, links: LinkMaker) -> None:
        self._sheet, self._links = sheet, links
        self._looks = Looks(sheet)
        self._links_made = 0

    def cell(self, value: Value, look: str) -> Any:
        """Give a cell, or nothing where there is nothing to write."""
        if value is None or value == "":
            return None
        if isinstance(value, FileLink):
            return self._linked(value)
        if isinstance(value, int | float):
            return self._number(value, look)
        return self._text(value, look)

    def style(self, look: str) -> Any:
        """Give the style for a look, for columns and empty cells."""
        return self._looks.style(look)

    def _number(self, value: float, look: str) -> Any:
        cell: Any = WriteOnlyCell(self._sheet, value)
        cell._style = self._looks.style(look)
        return cell

    def _text(self, text: str, look: str) -> Any:
        fit = cell_text(text)
        name = fit if look == "severity" else look
        cell: Any = WriteOnlyCell(self._sheet)
        cell._value = escaped(fit)
        cell.data_type = "s"
        cell._style = self._looks.style(name, quoted=looks_like_formula(fit))
        return cell

    def _linked(self, link: FileLink) -> Any:
        number = isinstance(link.shown, int)
        target = self._links.target(link.path)
        if target is None or self._links_made >= MOST_LINKS:
            return self.cell(link.shown, "number" if number else "text")
        self._links_made += 1
        cell = self.cell(link.shown, "linked-number" if number else "link")
        cell.hyperlink = target
        return cell


class Table:
    """One sheet, written line by line."""

    def __init__(
        self,
        book: Workbook,
        title: str,
        columns: Sequence[Column],
        links: LinkMaker,
        *,
        frozen: int,
        pages_wide: int = 1,
    ) -> None:
        self.title = title
        self.lines = self._row = 0
        self._columns = columns
        self._sheet: Any = book.create_sheet(title)
        self._pen = Pen(self._sheet, links)
        self._set_up_screen(frozen)
        set_up_print(self._sheet, title, pages_wide)
        self._sheet.print_title_rows = "1:1"
        if pages_wide > 1:
            self._sheet.print_title_cols = "A:B"
        self._write_head()

    def append(self, entry: object) -> None:
        """Write one line. Raises :class:`WriteError` where the sheet is full."""
        if self.lines >= MOST_LINES:
            raise WriteError(
                f"sheet {self.title} would need more than {MOST_LINES:,} lines, the most that a "
                "spreadsheet holds; audit fewer articles at a time, or use --format json"
            )
        self.lines += 1
        values = [column.value(entry) for column in self._columns]
        looks = [column.look for column in self._columns]
        self._write(values, looks)

    def finish(self) -> None:
        """Set the filters and drop-downs over all the lines there are."""
        last = self.lines + 1
        self._sheet.auto_filter.ref = f"A1:{get_column_letter(len(self._columns))}{last}"
        printed = sum(column.look != "faint" for column in self._columns)
        self._sheet.print_area = f"A1:{get_column_letter(printed)}{last}"
        for number, column in enumerate(self._columns, 1):
            if column.title == "Status":
                letter = get_column_letter(number)
                choice = _status_choice()
                choice.add(f"{letter}2:{letter}{max(last, 2)}")
                self._sheet.data_validations.append(choice)

    def _set_up_screen(self, frozen: int) -> None:
        self._sheet.freeze_panes = f"{get_column_letter(frozen + 1)}2"
        for number, column in enumerate(self._columns, 1):
            dimension = self._sheet.column_dimensions[get_column_letter(number)]
            dimension.width = column.width
            look = "text" if column.look in ("severity", "link") else column.look
            dimension._style = self._pen.style(look)  # what the checker types wraps as well

    def _write_head(self) -> None:
        titles = [column.title for column in self._columns]
        looks = ["desk-head" if column.desk else "head" for column in self._columns]
        self._write(titles, looks, taken=FILTER_BUTTON)

    def _write(self, values: Sequence[Value], looks: Sequence[str], *, taken: float = 0.0) -> None:
        cells = [self._pen.cell(*pair) for pair in zip(values, looks, strict=True)]
        height = row_height(
            (str(cell.value), column.width - taken)
            for cell, column, look in zip(cells, self._columns, looks, strict=True)
            if cell is not None and look in WRAPPED
        )
        self._row += 1
        append_row(self._sheet, self._row, cells, height)


def append_row(sheet: Any, number: int, cells: list[Any], height: float) -> None:
    """Write row ``number``; its height is forgotten once written, so that memory stays flat."""
    sheet.row_dimensions[number].height = height
    sheet.append(cells)
    del sheet.row_dimensions[number]


def set_up_print(sheet: Any, title: str, pages_wide: int = 1) -> None:
    """Landscape pages as wide as the sheet, numbered, with the sheet's name at the foot."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = A4
    sheet.page_setup.fitToWidth = pages_wide
    sheet.page_setup.fitToHeight = 0
    sheet.page_setup.pageOrder = "overThenDown"
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_margins.left = sheet.page_margins.right = 0.3
    sheet.page_margins.top, sheet.page_margins.bottom = 0.4, 0.6
    sheet.page_margins.header = sheet.page_margins.footer = 0.3
    sheet.oddFooter.left.text = f"Sourcing audit: {title}"
    sheet.oddFooter.right.text = "Page &P of &N"


def _status_choice() -> DataValidation:
    return DataValidation(
        type="list",
        formula1=f'"{",".join(STATUSES)}"',
        allow_blank=True,
        showErrorMessage=True,
        errorTitle="Status",
        error=f"Choose one of: {', '.join(STATUSES)}.",
    )
