"""Dates as articles write them."""

from __future__ import annotations

import re
from datetime import date

LONGEST_LINE = 100
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_MONTH = (
    r"(?P<{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
    r"|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WRITTEN = (
    rf"{_WEEKDAY}(?:the\s+)?(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?\s+{_MONTH.format('m1')}"
    r",?\s+(?P<y1>\d{4})"
    rf"|{_WEEKDAY}{_MONTH.format('m2')}\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y2>\d{{4}})"
    r"|(?P<y3>\d{4})-(?P<m3>\d{2})-(?P<d3>\d{2})"
)
WRITTEN = re.compile(rf"(?:{_WRITTEN})(?!\d)", re.IGNORECASE)
_LEAD = (
    r"(?:(?:first\s+)?(?:published|posted|updated|last\s+updated|date|created|filed)"
    r"(?:\s+(?:on|at))?\s*[:,]?\s+)?"
)
_TIME = (
    r"(?:(?:,|T|\s+at|\s*[|–—-])?\s*\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\.\d+)?\s*(?:[ap]\.?m\.?)?"
    r"\s*(?:Z|[+-]\d\d:?\d\d|[A-Z]{2,4})?)?"
)
LINE = re.compile(rf"\W{{0,2}}{_LEAD}(?:{_WRITTEN}){_TIME}\W{{0,2}}", re.IGNORECASE)
"""A line that is nothing but a date, with or without "Published" before and a time after."""

NUMERIC = re.compile(rf"{_LEAD}\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}}{_TIME}", re.IGNORECASE)
"""A line that is a date in figures; which figure is the month cannot be told."""


def is_date_line(text: str) -> bool:
    """Tell whether a line is nothing but a date."""
    return len(text) <= LONGEST_LINE and bool(LINE.fullmatch(text) or NUMERIC.fullmatch(text))


def iso_date(text: str) -> str | None:
    """Give the first date in a text as YYYY-MM-DD, or None where none can be read surely."""
    match = WRITTEN.search(text)
    if not match:
        return None
    year, month, day = (
        next(filter(None, (match.group(f"{part}{form}") for form in "123"))) for part in "ymd"
    )
    try:
        return date(int(year), _month(month), int(day)).isoformat()
    except ValueError:
        return None


def _month(name: str) -> int:
    if name.isdigit():
        return int(name)
    return MONTHS.index(name[:3].lower()) + 1
