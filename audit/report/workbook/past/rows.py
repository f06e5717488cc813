"""One sheet of an earlier workbook, its rows read as a stream."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from sys import intern
from typing import IO, Any

from openpyxl.utils import get_column_letter

from audit.report.workbook.past.parsing import FastParser
from audit.report.workbook.past.record import Extra, Formula, OldSheet

SHORT = 200
"""Characters up to which equal texts are kept once: files, rules, remedies, statuses."""
MOST_COLUMNS = 1_000


class SheetReader:
    """Reads one sheet; ``own`` are the headings of our columns, and whether people write there."""

    def __init__(self, name: str, own: Mapping[str, bool], reader: Any) -> None:
        self.sheet = OldSheet(name)
        self._own, self._book = own, reader.wb
        self._strings = reader.shared_strings
        self._styles: dict[tuple[tuple[int, int], ...], dict[int, int]] = {}

    def read(self, source: IO[bytes], links: Any) -> OldSheet:
        """Read it from its part; ``links`` are the part's relationships."""
        parser = FastParser(
            source,
            self._strings,
            wanted=lambda column: column not in self.sheet.programs,
            epoch=self._book.epoch,
            date_formats=self._book._date_formats,
            timedelta_formats=self._book._timedelta_formats,
        )
        for number, cells in parser.parse():
            if number == 1:
                self._take_head(cells)
            else:
                self._take_row(number, cells)
        self.sheet.pack()
        _take_columns(self.sheet, parser)
        _take_links(self.sheet, parser, links)
        _take_the_rest(self.sheet, parser, self._book)
        return self.sheet

    def _take_head(self, cells: Iterable[dict[str, Any]]) -> None:
        filled = {c["column"] - 1: c for c in cells if c["column"] <= MOST_COLUMNS}
        width = max((at for at, cell in filled.items() if cell["value"] is not None), default=-1)
        titles = (filled[at]["value"] if at in filled else None for at in range(width + 1))
        shown = ["" if title is None else str(title).strip() for title in titles]
        self.sheet.headed(shown, self._own)
        self.sheet.head_styles = {at: cell["style_id"] for at, cell in filled.items()}

    def _take_row(self, number: int, cells: Iterable[dict[str, Any]]) -> None:
        values: list[Any] = []
        styles: list[tuple[int, int]] = []
        for cell in cells:
            at = cell["column"] - 1
            value = _value(cell) if at < MOST_COLUMNS else None
            if value is not None:
                values.extend([None] * (at + 1 - len(values)))
                values[at] = value
            if cell["style_id"] and at not in self.sheet.programs:
                styles.append((at, cell["style_id"]))
        if len(values) > len(self.sheet.head):  # something is written beside the table
            beside = [""] * (len(values) - len(self.sheet.head))
            self.sheet.headed([*self.sheet.head, *beside], self._own)
        if values:
            same = self._styles.setdefault(tuple(styles), dict(styles))
            self.sheet.add(number, values, same)


def _value(cell: dict[str, Any]) -> Any:
    value = cell["value"]
    if cell["data_type"] == "f":
        text = getattr(value, "text", value)
        return Formula(str(text), f"{get_column_letter(cell['column'])}{cell['row']}")
    if isinstance(value, str):
        return intern(value) if len(value) <= SHORT else value
    return value


def _take_columns(sheet: OldSheet, parser: Any) -> None:
    widths, hidden, styles = {}, set(), {}
    for attributes in parser.column_dimensions.values():
        first, last = int(attributes["min"]), min(int(attributes["max"]), MOST_COLUMNS)
        for at in range(first - 1, last):
            if attributes.get("width"):
                widths[at] = float(attributes["width"])
            if attributes.get("hidden") in ("1", "true"):
                hidden.add(at)
            if attributes.get("style"):
                styles[at] = int(attributes["style"])
    sheet.widths, sheet.hidden, sheet.column_styles = widths, frozenset(hidden), styles


def _take_links(sheet: OldSheet, parser: Any, links: Any) -> None:
    """Keep the links that people made, in the cells that are theirs."""
    targets = {one.Id: one.Target for one in links} if links else {}
    for number, at, link in parser.links:
        link.target = targets.get(link.id)
        sheet.extras[number, at] = Extra(link)


def _take_the_rest(sheet: OldSheet, parser: Any, book: Any) -> None:
    validations = getattr(parser, "data_validations", None)
    sheet.validations = tuple(validations.dataValidation) if validations else ()
    for formatting in parser.formatting:
        for rule in formatting.rules:
            if rule.dxfId is not None:
                rule.dxf = book._differential_styles[rule.dxfId]
    sheet.formats = tuple(parser.formatting)
    sheet.views = getattr(parser, "views", None)
    sheet.properties = getattr(parser, "sheet_properties", None)
