"""A sheet of lines under a fixed head: filters, drop-downs, print set-up, links to the files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from openpyxl.utils import get_column_letter

from audit.errors import WriteError
from audit.report.workbook.columns import Column, FileLink, Value
from audit.report.workbook.heights import row_height
from audit.report.workbook.layout import Slot, layout
from audit.report.workbook.links import LinkMaker
from audit.report.workbook.looks import WRAPPED
from audit.report.workbook.pen import Pen
from audit.report.workbook.printing import set_up_print
from audit.report.workbook.stream import Cell, Stream
from audit.report.workbook.stretching import colours, drop_downs

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

    from audit.report.workbook.past import Key, OldRow, OldSheet

MOST_LINES = 1_048_575
"""A sheet's rows, less the head."""

FILTER_BUTTON = 3.0
"""The width that a head's text loses to the filter's button."""
LINES = ("Line", "First line")


class Table:
    """One sheet, written line by line; ``old`` is the one that it takes the place of."""

    def __init__(
        self,
        book: Workbook,
        title: str,
        columns: Sequence[Column],
        links: LinkMaker,
        *,
        frozen: int,
        pages_wide: int = 1,
        old: OldSheet | None = None,
        more: Iterable[Key] = (),
    ) -> None:
        self.title = title
        self.lines = self._row = 0
        self._old = old
        self.slots = layout(columns, old, more)
        self._sheet = new_sheet(book, title)
        self._pen = Pen(self._sheet, links)
        self._set_up_screen(frozen)
        set_up_print(self._sheet, title, pages_wide)
        self._sheet.print_title_rows = "1:1"
        if pages_wide > 1:
            self._sheet.print_title_cols = "A:B"
        self._write_head()

    def append(self, entry: object, old: OldRow | None = None) -> None:
        """Write one line; ``old`` is its earlier row, with what people wrote.

        Raises :class:`WriteError` where the sheet is full.
        """
        self._write([self._cell(at, slot, entry, old) for at, slot in enumerate(self.slots, 1)])

    def append_again(self, row: OldRow, told: Mapping[str, Value] | None = None) -> None:
        """Write an earlier row as it was, but for the values that are ``told`` by title."""
        told = told or {}
        self._write(
            [self._cell_again(at, slot, row, told) for at, slot in enumerate(self.slots, 1)]
        )

    def finish(self) -> None:
        """Set the filters and drop-downs over all the lines there are."""
        sheet: Any = self._sheet
        last = self.lines + 1
        sheet.auto_filter.ref = f"A1:{get_column_letter(len(self.slots))}{last}"
        printed = [at for at, slot in enumerate(self.slots, 1) if slot.printed]
        sheet.print_area = f"A1:{get_column_letter(max(printed))}{last}"
        for choice in drop_downs(self.slots, self._old, last):
            sheet.data_validations.append(choice)
        for ranges, rules in colours(self.slots, self._old, last):
            for rule in rules:
                sheet.conditional_formatting.add(str(ranges.sqref), rule)

    def _again(self, row: OldRow, at: int, number: int, look: str) -> Cell | None:
        """Give a cell of an earlier row, to stand in column ``number`` of the next."""
        return self._pen.again(row, at, f"{get_column_letter(number)}{self._row + 1}", look)

    def _cell(self, number: int, slot: Slot, entry: object, old: OldRow | None) -> Cell | None:
        at = slot.place(old) if old else None
        if slot.column is None:
            return self._again(old, at, number, "text") if old and at is not None else None
        column = slot.column
        value: Any = column.value(entry)
        if old and column.desk:
            was = old.at(at)
            kept = column.kept(entry, was) if column.kept else value if was is None else was
            if at is not None and (kept is was or kept == was):
                return self._again(old, at, number, column.look)
            value = kept
        cell = self._pen.cell(value, column.look)
        extra = old.extra(at) if old and at is not None else None
        return self._pen.hang(cell, extra) if extra and cell is not None else cell

    def _cell_again(
        self, number: int, slot: Slot, row: OldRow, told: Mapping[str, Value]
    ) -> Cell | None:
        if slot.column and slot.title in told:
            return self._pen.cell(told[slot.title], slot.look)
        at = slot.place(row)
        if at is None:
            return None
        value = row.at(at)
        if slot.column and slot.title in LINES and isinstance(value, int):
            return self._pen.cell(FileLink(row.text("File"), value), slot.look)
        return self._again(row, at, number, slot.look)

    def _set_up_screen(self, frozen: int) -> None:
        sheet: Any = self._sheet
        old = self._old
        if old and old.views and old.views.sheetView:
            sheet.views = old.views
        if sheet.freeze_panes is None:  # some programs lose it
            sheet.freeze_panes = f"{get_column_letter(frozen + 1)}2"
        if old:
            sheet.sheet_state = old.state
            sheet._charts, sheet._images = list(old.charts), list(old.images)
            if old.properties is not None:
                sheet.sheet_properties.tabColor = old.properties.tabColor
        for number, slot in enumerate(self.slots, 1):
            dimension = sheet.column_dimensions[get_column_letter(number)]
            dimension.width, dimension.hidden = slot.width, slot.hidden
            dimension._style = self._pen.column_style(slot, old)

    def _write_head(self) -> None:
        cells = [self._pen.heading(slot, self._old) for slot in self.slots]
        self._put(cells, taken=FILTER_BUTTON)

    def _write(self, cells: list[Cell | None]) -> None:
        if self.lines >= MOST_LINES:
            raise WriteError(
                f"sheet {self.title} would need more than {MOST_LINES:,} lines, the most that a "
                "spreadsheet holds; audit fewer articles at a time, or use --format json"
            )
        self.lines += 1
        self._put(cells)

    def _put(self, cells: list[Cell | None], *, taken: float = 0.0) -> None:
        height = row_height(
            (str(cell.value), slot.width - taken)
            for cell, slot in zip(cells, self.slots, strict=True)
            if cell is not None and slot.look in WRAPPED and not slot.hidden
        )
        self._row += 1
        self._sheet.write(self._row, cells, height)


def new_sheet(book: Workbook, title: str) -> Stream:
    """Make a sheet that is written as a stream, in the place of the one that has its title."""
    at = None
    if title in book.sheetnames:
        at = book.sheetnames.index(title)
        book.remove(book[title])
    sheet = Stream(book, title)
    whole: Any = book
    whole._add_sheet(sheet, at)
    return sheet
