"""The workbook that was there before: what people wrote in it, and how it goes into the next."""

from __future__ import annotations

from audit.report.workbook.past.opening import Past, opened
from audit.report.workbook.past.record import Key, OldRow, OldSheet

__all__ = ["Key", "OldRow", "OldSheet", "Past", "opened"]
