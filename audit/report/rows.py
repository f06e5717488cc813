"""Rows of CSV, as RFC 4180 has them, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

FORMULA_STARTS = tuple("=+-@\t\r\n")


def row(values: Iterable[object]) -> str:
    """Give a row with its line break; nothing in it is a formula, or more than UTF-8 can hold."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow([_safe(value) for value in values])
    return out.getvalue().encode("utf-8", "replace").decode("utf-8")


def _safe(value: object) -> object:
    """Give text that no spreadsheet takes for a formula: an apostrophe goes before it."""
    if isinstance(value, str) and len(value) > 1 and value.startswith(FORMULA_STARTS):
        return f"'{value}"
    return value
