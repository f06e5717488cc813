"""Text from articles as a spreadsheet can hold it: never a formula, never a broken file."""

from __future__ import annotations

import re

LONGEST = 32_767
"""The most that a cell can hold, counted as Excel counts: in UTF-16 units."""

CUT = "…"
FORMULA_STARTS = tuple("=+-@\t\r\n")
REPLACEMENT = "\ufffd"

UNFIT = re.compile("\r\n?|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""What XML can't hold or a screen might obey; a carriage return is a line break in a cell."""

ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
"""Excel reads ``_x000D_`` as the character itself; ``_x005F_`` stands for the underscore."""


def cell_text(text: str) -> str:
    """Give ``text`` fit for a cell: control characters as symbols, cut where it is too long."""
    fit = UNFIT.sub(_symbol, text)
    if len(fit) * 2 > LONGEST and _units(fit) > LONGEST:
        fit = _first_units(fit, LONGEST - len(CUT)) + CUT
    return fit


def escaped(text: str) -> str:
    """Give cell text as the file spells it, so that no part of it is read as an escape."""
    return ESCAPE.sub("_x005F_", text)


def looks_like_formula(text: str) -> bool:
    """Tell whether a spreadsheet might take ``text`` for a formula if it were typed in."""
    return text.startswith(FORMULA_STARTS)


def _symbol(match: re.Match[str]) -> str:
    char = match.group()
    if char in ("\r\n", "\r"):
        return "\n"
    if char < " ":
        return chr(0x2400 + ord(char))
    return "␡" if char == "\x7f" else REPLACEMENT


def _units(text: str) -> int:
    return len(text) + sum(char > "\uffff" for char in text)


def _first_units(text: str, units: int) -> str:
    """Give the longest beginning of at most ``units`` UTF-16 units that cuts no character."""
    return text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore")
