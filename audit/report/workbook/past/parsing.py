"""Parses a sheet's part as openpyxl does, but plain cells at once, and only what is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any
from xml.etree.ElementTree import Element, iterparse

from openpyxl.utils import column_index_from_string
from openpyxl.worksheet import _reader as tags
from openpyxl.worksheet.datavalidation import DataValidationList
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import WorksheetProperties
from openpyxl.worksheet.views import SheetViewList
from openpyxl.xml.constants import SHEET_MAIN_NS

TEXT_TAG, INLINE_TAG, LINK_TAG = (f"{{{SHEET_MAIN_NS}}}{name}" for name in ("t", "is", "hyperlink"))
DIGITS = "0123456789"
WHOLE: dict[str, tuple[str, Any]] = {
    tags.VALIDATION_TAG: ("data_validations", DataValidationList),
    tags.PROPERTIES_TAG: ("sheet_properties", WorksheetProperties),
    tags.VIEWS_TAG: ("views", SheetViewList),
}

_Parser: Any = tags.WorkSheetParser


class FastParser(_Parser):  # type: ignore[misc]  # openpyxl's, which its stubs half know
    """Gives rows of cells; then ``links`` are those whose column, from 0, ``wanted`` wants."""

    row_counter: int
    col_counter: int

    def __init__(self, *args: Any, wanted: Callable[[int], bool], **more: Any) -> None:
        super().__init__(*args, **more)
        self._wanted = wanted
        self._columns: dict[str, int] = {}
        self.links: list[tuple[int, int, Hyperlink]] = []

    def parse(self) -> Iterator[tuple[int, list[dict[str, Any]]]]:
        """Give each row's number and its cells, and keep what is around the rows."""
        around: dict[str, Callable[[Element], None]] = {
            tags.COL_TAG: self.parse_column_dimensions,
            tags.CF_TAG: self.parse_formatting,
            LINK_TAG: self._take_link,
            **dict.fromkeys(WHOLE, self._take_whole),
        }
        for _, element in iterparse(self.source):
            tag = element.tag
            if tag == tags.ROW_TAG:
                yield self.parse_row(element)
                element.clear()
            elif tag in around:
                around[tag](element)
                element.clear()

    def parse_row(self, row: Element) -> tuple[int, list[dict[str, Any]]]:
        """Give a row's number and cells; its height is reckoned anew."""
        number = row.get("r", "")
        self.row_counter = int(float(number)) if number else self.row_counter + 1
        self.col_counter = 0
        return self.row_counter, [self.parse_cell(cell) for cell in row]

    def parse_cell(self, element: Element) -> dict[str, Any]:
        """Give a cell; one that holds nothing but text is read here, others openpyxl reads."""
        kind = element.get("t")
        if kind == "inlineStr":
            value = _plain_text(element)
        elif kind == "s" and len(element) == 1:
            value = self.shared_strings[int(element[0].text or 0)]
        else:
            value = None
        if value is None and len(element):
            cell: dict[str, Any] = super().parse_cell(element)
            return cell
        self.col_counter = self._column(element.get("r"))
        return {
            "row": self.row_counter,
            "column": self.col_counter,
            "value": value,
            "data_type": "s" if value is not None else "n",
            "style_id": int(element.get("s", 0)),
        }

    def _column(self, reference: str | None) -> int:
        if not reference:
            return self.col_counter + 1
        letters = reference.rstrip(DIGITS)
        if letters not in self._columns:
            self._columns[letters] = column_index_from_string(letters)
        return self._columns[letters]

    def _take_link(self, element: Element) -> None:
        first = element.get("ref", "").split(":")[0]
        column = self._column(first) - 1
        if self._wanted(column):
            whole: Any = element
            link: Any = Hyperlink.from_tree(whole)
            self.links.append((int(first[len(first.rstrip(DIGITS)) :]), column, link))

    def _take_whole(self, element: Element) -> None:
        name, kind = WHOLE[element.tag]
        setattr(self, name, kind.from_tree(element))


def _plain_text(element: Element) -> str | None:
    """Give the text of a cell where it has one look only."""
    if len(element) != 1 or element[0].tag != INLINE_TAG:
        return None
    inline = element[0]
    if len(inline) != 1 or inline[0].tag != TEXT_TAG:
        return None
    return inline[0].text or ""
