"""How cells look: calm colours that a grey printer keeps apart by weight, sign and word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

if TYPE_CHECKING:
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

FACE = "Calibri"
INK, PALE_INK, LINK_INK = "1F2933", "8A94A0", "1F4E79"
HEAD_FILL, DESK_FILL = "DCE3EA", "F6EFD9"

SEVERITY_INK = {"error": "8C1D18", "warning": "7A4B00", "info": "1F4E79"}
SEVERITY_FILL = {"error": "F4C7C3", "warning": "FBE7B2", "info": "E3EEF8"}
SEVERITY_SIGN = {"error": "●", "warning": "▲", "info": "○"}
SEVERITY_CHART = {"error": "8C1D18", "warning": "E3A72F", "info": "C9DDEE"}

Style = dict[str, Any]


def _fill(colour: str) -> PatternFill:
    return PatternFill("solid", start_color=colour)


def _font(size: int = 10, colour: str = INK, **more: Any) -> Font:
    return Font(name=FACE, size=size, color=colour, **more)


def _align(horizontal: str = "left", *, wrap: bool = True, vertical: str = "top") -> Alignment:
    """Give an alignment with a little air at the edge, so that columns do not touch."""
    return Alignment(horizontal=horizontal, vertical=vertical, wrap_text=wrap, indent=1)


def _severity(name: str) -> Style:
    """Give a look whose sign comes from the number format: the cell's value is the plain word."""
    return {
        "font": _font(colour=SEVERITY_INK[name], bold=name == "error"),
        "fill": _fill(SEVERITY_FILL[name]),
        "alignment": _align(wrap=False),
        "number_format": f'"{SEVERITY_SIGN[name]} "@',
        "border": _GRID,
    }


_HAIR = Side("thin", color="D5DBE1")
_GRID = Border(bottom=_HAIR, right=_HAIR)
_UNDER = Border(bottom=Side("medium", color=PALE_INK), right=_HAIR)

STYLES: dict[str, Style] = {
    "text": {"font": _font(), "alignment": _align(), "border": _GRID},
    "words": {"font": _font(), "alignment": _align(), "border": _GRID},
    "number": {
        "font": _font(),
        "alignment": _align("right", wrap=False),
        "number_format": "#,##0",
        "border": _GRID,
    },
    "share": {
        "font": _font(),
        "alignment": _align("right", wrap=False),
        "number_format": "0%",
        "border": _GRID,
    },
    "day": {
        "font": _font(),
        "alignment": _align(wrap=False),
        "number_format": "yyyy-mm-dd",
        "border": _GRID,
    },
    "rate": {
        "font": _font(),
        "alignment": _align("right", wrap=False),
        "number_format": "0.0",
        "border": _GRID,
    },
    "mark": {"font": _font(), "alignment": _align(wrap=False), "border": _GRID},
    "link": {
        "font": _font(colour=LINK_INK, underline="single"),
        "alignment": _align(),
        "border": _GRID,
    },
    "linked-number": {
        "font": _font(colour=LINK_INK, underline="single"),
        "alignment": _align("right", wrap=False),
        "number_format": "#,##0",
        "border": _GRID,
    },
    "faint": {"font": _font(8, PALE_INK), "alignment": _align(wrap=False)},
    "head": {
        "font": _font(bold=True),
        "fill": _fill(HEAD_FILL),
        "alignment": _align(vertical="center"),
        "border": _UNDER,
    },
    "desk-head": {
        "font": _font(bold=True),
        "fill": _fill(DESK_FILL),
        "alignment": _align(vertical="center"),
        "border": _UNDER,
    },
    "number-head": {
        "font": _font(bold=True),
        "fill": _fill(HEAD_FILL),
        "alignment": _align("right", vertical="center"),
        "border": _UNDER,
    },
    "title": {"font": _font(18, bold=True), "alignment": _align(wrap=False)},
    "heading": {"font": _font(12, bold=True), "alignment": _align(wrap=False, vertical="bottom")},
    "paragraph": {"font": _font(), "alignment": _align()},
    "line": {"font": _font(), "alignment": _align(wrap=False)},
    "alarm": {
        "font": _font(colour=SEVERITY_INK["error"], bold=True),
        "alignment": _align(),
    },
    "total": {
        "font": _font(bold=True),
        "alignment": _align("right", wrap=False),
        "number_format": "#,##0",
        "border": Border(top=Side("thin", color=PALE_INK)),
    },
    "total-label": {
        "font": _font(bold=True),
        "alignment": _align(),
        "border": Border(top=Side("thin", color=PALE_INK)),
    },
    **{name: _severity(name) for name in SEVERITY_INK},
}

WRAPPED = frozenset(name for name, style in STYLES.items() if style["alignment"].wrap_text)


class Looks:
    """The styles of one workbook, made once: openpyxl looks up every part of each it is given."""

    def __init__(self, sheet: WriteOnlyWorksheet) -> None:
        self._sheet = sheet
        self._made: dict[tuple[str, bool], Any] = {}
        self._numbers: dict[tuple[str, bool], int] = {}

    def number(self, name: str, *, quoted: bool = False) -> int:
        """Give the number that the workbook knows a style by; see :meth:`style`."""
        key = (name, quoted)
        if key not in self._numbers:
            book: Any = self._sheet.parent
            self._numbers[key] = book._cell_styles.add(self.style(name, quoted=quoted))
        return self._numbers[key]

    def style(self, name: str, *, quoted: bool = False) -> Any:
        """Give a cell's style array; ``quoted`` marks text that must never become a formula."""
        key = (name, quoted)
        if key not in self._made:
            cell: Any = WriteOnlyCell(self._sheet)
            for part, value in STYLES[name].items():
                setattr(cell, part, value)
            if quoted:
                cell._style.quotePrefix = 1
            self._made[key] = cell._style
        return self._made[key]
