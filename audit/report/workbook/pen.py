"""Makes cells, and cells that people wrote again as they were."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Any

from openpyxl.formula.translate import Translator

from audit.report.workbook.cells import cell_text, escaped, looks_like_formula
from audit.report.workbook.columns import FileLink, Value
from audit.report.workbook.layout import Slot
from audit.report.workbook.links import LinkMaker
from audit.report.workbook.looks import SEVERITY_INK, Looks
from audit.report.workbook.past.record import Extra, Formula, OldRow, OldSheet
from audit.report.workbook.stream import Cell, Stream, hung

MOST_LINKS = 65_530


class Pen:
    """Makes cells: text as text whatever it looks like, numbers as numbers, files as links."""

    def __init__(self, sheet: Stream, links: LinkMaker) -> None:
        self._links = links
        self._looks = Looks(sheet)
        book: Any = sheet.parent
        self._styles = book._cell_styles
        self._links_made = 0

    def cell(self, value: Value, look: str) -> Cell | None:
        """Give a cell, or nothing where there is nothing to write."""
        if value is None or value == "":
            return None
        if isinstance(value, FileLink):
            return self._linked(value)
        if isinstance(value, int | float | date):
            return Cell(value, self._looks.number(look))  # with its format, a day's too
        return self._text(value, look)

    def style(self, look: str) -> Any:
        """Give the style for a look, for columns and empty cells."""
        return self._looks.style(look)

    def again(self, row: OldRow, at: int, to: str, look: str = "text") -> Cell | None:
        """Give a cell of an earlier row, to stand in column ``to`` of the next row.

        Its text is as the file spelled it. Where its style was not kept, it gets a look. Gives
        nothing where nothing was.
        """
        value, extra, style = row.at(at), row.extra(at), row.style(at)
        if value is None and not style and extra is None:
            return None
        number = style or self._look_of(value, look)
        if isinstance(value, Formula):
            moved = Translator(value.text, origin=value.at).translate_formula(to)
            return self.hang(Cell(moved, number, formula=True), extra)
        return self.hang(Cell(value, number), extra)

    def heading(self, slot: Slot, old: OldSheet | None) -> Cell | None:
        """Give a column's head; one that people added looks as they made it."""
        if slot.column:
            return self.cell(slot.title, "desk-head" if slot.column.desk else "head")
        style = old.head_styles.get(slot.was, 0) if old and slot.was is not None else 0
        return Cell(slot.title, style or self._looks.number("desk-head"))

    def column_style(self, slot: Slot, old: OldSheet | None) -> Any:
        """Give the style of a column's empty cells: what the checker types wraps as well."""
        if slot.key and old and slot.was is not None and slot.was in old.column_styles:
            return self._styles[old.column_styles[slot.was]]
        return self._looks.style("text" if slot.look in ("severity", "link") else slot.look)

    def hang(self, cell: Cell, extra: Extra | None) -> Cell:
        """Give a cell its link and comment back."""
        return hung(cell, extra.link, extra.comment) if extra else cell

    def _look_of(self, value: Any, look: str) -> int:
        """Give the look's style for a value that is spelled as a file spells it."""
        if isinstance(value, date | time | timedelta):
            return self._looks.number("day")
        if look == "severity":
            return self._looks.number(value if value in SEVERITY_INK else "text")
        quoted = isinstance(value, str) and looks_like_formula(value)
        return self._looks.number(look, quoted=quoted)

    def _text(self, text: str, look: str) -> Cell:
        fit = cell_text(text)
        name = (fit if fit in SEVERITY_INK else "text") if look == "severity" else look
        return Cell(escaped(fit), self._looks.number(name, quoted=looks_like_formula(fit)))

    def _linked(self, link: FileLink) -> Cell | None:
        number = isinstance(link.shown, int)
        target = self._links.target(link.path)
        if target is None or self._links_made >= MOST_LINKS:
            return self.cell(link.shown, "number" if number else "text")
        self._links_made += 1
        cell = self.cell(link.shown, "linked-number" if number else "link")
        return cell._replace(link=target) if cell else None
