"""The records of signing off."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["waived", "waived already", "no reason", "gone", "not written"]

SETTLING = ("accepted", "dismissed")
"""The statuses that set a finding aside, with a reason: we live with it, or it is no fault."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the sheet Findings; ``aside`` where it was set aside when that was written."""

    id: str
    file: str
    rule: str
    severity: str
    fingerprint: str
    text: str
    status: str
    who: str
    day: str
    notes: str
    until: str
    aside: bool
    part: str = ""

    @property
    def article(self) -> str:
        """Give the article's name: its file, and which one of that."""
        return f"{self.file} [{self.part}]" if self.part else self.file

    @property
    def settles(self) -> bool:
        """Tell whether somebody asks for it to be set aside."""
        return not self.aside and self.status in SETTLING

    @property
    def reason(self) -> str:
        """Give the reason as it goes into the waiver, with the day; empty where there is none."""
        words = " ".join(self.notes.split())
        if not any(map(str.isalnum, words)):
            return ""
        said = words if self.status == "accepted" else f"wrong alarm: {words}"
        return f"{said} ({self.day})" if self.day else said


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a line that somebody accepted; ``where`` the waiver stands, or why it does not.

    Only "waived" and "waived already" set it aside; "gone" is no longer found.
    """

    line: Line
    verdict: Verdict
    where: str = ""
