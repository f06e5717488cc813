"""Who is who from one workbook to the next: ids, and since when a line is there."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from audit.report.workbook.past import OldRow, OldSheet
from audit.report.workbook.past.matching import Matching

RESOLVED = "Resolved"


@dataclass(frozen=True, slots=True)
class Standing:
    """A line's place in the story of its workbook.

    ``old`` is its earlier row; ``mark`` says what is new about it, with the day; ``since`` is the
    day on which it was first seen; ``history`` tells of each time that it went and came back;
    ``day`` is that of this run.
    """

    id: str
    old: OldRow | None = None
    mark: str = ""
    since: Any = None
    history: str = ""
    day: str = ""


@dataclass
class Register:
    """Hands out the ids of one sheet; a line that was there before keeps its own.

    ``past`` is the earlier sheet, ``resolved`` that of the findings that were gone.
    """

    title: str
    letter: str
    today: date
    past: OldSheet | None = None
    resolved: OldSheet | None = None
    _used: set[str] = field(default_factory=set)
    _last: int = 0

    def __post_init__(self) -> None:
        rows = self.past.rows if self.past else []
        resolved = self.resolved.rows if self.resolved else []
        self.gone = [row for row in resolved if row.text("Sheet") == self.title]
        self.matching, self.returning = Matching(rows), Matching(self.gone)
        for row in (*rows, *self.gone):
            if number := self._number(row.text("Id")):
                self._last = max(self._last, number)

    def enter(self, file: str, fingerprint: str) -> Standing:
        """Give the standing of a line that was found now."""
        if self.past is None:
            return Standing(self._next(), since=self.today)
        day = self.today.isoformat()
        if old := self.matching.take(file, fingerprint):
            mark = old.text("New")
            return self._known(old, mark if mark.endswith(day) else "", old.text("History"))
        if old := self.returning.take(file, fingerprint):
            return self._known(old, f"back {day}", told(old.text("History"), f"{day} back"))
        return Standing(self._next(), None, f"new {day}", self.today)

    def _known(self, old: OldRow, mark: str, history: str) -> Standing:
        since = old.value("First seen")
        id = old.text("Id")
        if not self._number(id) or id in self._used:
            id = self._next()
        self._used.add(id)
        first = self.today if since is None else day_of(since)
        return Standing(id, old, mark, first, history, self.today.isoformat())

    def _number(self, id: str) -> int:
        found = re.fullmatch(rf"{self.letter}([1-9]\d{{0,8}})", id)
        return int(found[1]) if found else 0

    def _next(self) -> str:
        self._last += 1
        return f"{self.letter}{self._last}"


def registers(
    letters: Mapping[str, str], today: date, sheets: Mapping[str, OldSheet]
) -> dict[str, Register]:
    """Give a register for each sheet; ``letters`` are those that ids begin with."""
    resolved = sheets.get(RESOLVED)
    # a workbook's first run marks nothing as new, and neither does one that has no such sheet yet
    return {
        title: Register(title, letter, today, sheets.get(title), resolved)
        for title, letter in letters.items()
    }


def told(history: str, event: str) -> str:
    """Add an event to a line's history."""
    return f"{history}\n{event}" if history else event


def day_of(value: Any) -> Any:
    """Give a date for a date and time at midnight, as spreadsheets keep dates."""
    return value.date() if isinstance(value, datetime) else value
