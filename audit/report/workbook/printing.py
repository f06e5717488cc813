"""How a sheet is printed."""

from __future__ import annotations

from typing import Any

A4 = 9


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
