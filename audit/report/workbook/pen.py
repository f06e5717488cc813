"""Makes cells, and cells that people wrote again as they were."""

from __future__ import annotations

from copy import copy
from datetime import date
from typing import TYPE_CHECKING, Any

from openpyxl.cell import WriteOnlyCell
from openpyxl.formula.translate import Translator

from audit.report.workbook.cells import cell_text, escaped, looks_like_formula
from audit.report.workbook.columns import FileLink, Value
from audit.report.workbook.layout import Slot
from audit.report.workbook.links import LinkMaker
from audit.report.workbook.looks import SEVERITY_INK, Looks
from audit.report.workbook.past.record import Extra, Formula, OldRow, OldSheet

if TYPE_CHECKING:
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

MOST_LINKS = 65_530


class Pen:
    """Makes cells: text as text whatever it looks like, numbers as numbers, files as links."""

    def __init__(self, sheet: WriteOnlyWorksheet, links: LinkMaker) -> None:
        self._sheet, self._links = sheet, links
        self._looks = Looks(sheet)
        book: Any = sheet.parent
        self._styles = book._cell_styles
        self._links_made = 0

    def cell(self, value: Value, look: str) -> Any:
        """Give a cell, or nothing where there is nothing to write."""
        if value is None or value == "":
            return None
        if isinstance(value, FileLink):
            return self._linked(value)
        if isinstance(value, int | float | date):
            return self._number(value, look)
        return self._text(value, look)

    def style(self, look: str) -> Any:
        """Give the style for a look, for columns and empty cells."""
        return self._looks.style(look)

    def again(self, row: OldRow, at: int, to: str, look: str = "text") -> Any:
        """Give a cell of an earlier row, to stand at ``to``; nothing where nothing was.

        Its text is as the file spelled it. Where its style was not kept, it gets a look.
        """
        value, extra = row.at(at), row.extra(at)
        style = self._styles[row.style(at)] if row.style(at) else None
        if value is None and style is None and extra is None:
            return None
        cell: Any = WriteOnlyCell(self._sheet)
        cell._style = copy(self._look_of(value, look) if style is None else style)
        self._put(cell, value, to)
        self.hang(cell, extra)
        return cell

    def heading(self, slot: Slot, old: OldSheet | None) -> Any:
        """Give a column's head; one that people added looks as they made it."""
        if slot.column:
            return self.cell(slot.title, "desk-head" if slot.column.desk else "head")
        cell: Any = WriteOnlyCell(self._sheet)
        cell._value, cell.data_type = slot.title or None, "s" if slot.title else "n"
        style = old.head_styles.get(slot.was, 0) if old and slot.was is not None else 0
        cell._style = self._styles[style] if style else self._looks.style("desk-head")
        return cell

    def column_style(self, slot: Slot, old: OldSheet | None) -> Any:
        """Give the style of a column's empty cells: what the checker types wraps as well."""
        if slot.key and old and slot.was is not None and slot.was in old.column_styles:
            return self._styles[old.column_styles[slot.was]]
        return self._looks.style("text" if slot.look in ("severity", "link") else slot.look)

    def hang(self, cell: Any, extra: Extra | None) -> Any:
        """Give a cell its link and comment back."""
        if extra and extra.link:
            cell._hyperlink = copy(extra.link)
        if extra and extra.comment:
            cell._comment = None
            cell.comment = copy(extra.comment)
        return cell

    def _look_of(self, value: Any, look: str) -> Any:
        """Give the style of a look for a value that is spelled as a file spells it."""
        if look == "severity":
            return self._looks.style(value if value in SEVERITY_INK else "text")
        quoted = isinstance(value, str) and looks_like_formula(value)
        return self._looks.style(look, quoted=quoted)

    def _put(self, cell: Any, value: Any, to: str) -> None:
        if isinstance(value, Formula):
            cell._value = Translator(value.text, origin=value.at).translate_formula(to)
            cell.data_type = "f"
        elif isinstance(value, str):
            cell._value, cell.data_type = value, "s"
        elif value is not None:
            cell.value = value

    def _number(self, value: float | date, look: str) -> Any:
        cell: Any = WriteOnlyCell(self._sheet)
        cell.value = value
        cell._style = self._looks.style(look)  # with its number format, a day's too
        return cell

    def _text(self, text: str, look: str) -> Any:
        fit = cell_text(text)
        name = (fit if fit in SEVERITY_INK else "text") if look == "severity" else look
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
