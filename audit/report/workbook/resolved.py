"""Lines of an earlier workbook that were not found again: they stay, or go to Resolved."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from audit.report.workbook.columns import Column, Value
from audit.report.workbook.past import Key, OldRow
from audit.report.workbook.past.matching import FILE, Matching
from audit.report.workbook.past.opening import FINGERPRINT
from audit.report.workbook.registers import told

FOUND_NO_MORE, FILE_GONE = "no longer found", "its file is gone"


@dataclass(frozen=True, slots=True)
class Leaving:
    """A line that goes to Resolved, and why."""

    row: OldRow
    why: str

    def told(self, day: Value) -> dict[str, Value]:
        """Give what Resolved says of it besides what its row had, by title."""
        status, who = self.row.text("Status"), self.row.text("Checked by")
        signed = ", ".join(filter(None, (status, who and f"by {who}")))
        event = f"{day} {self.why}" + (f" ({signed})" if signed else "")
        values: dict[str, Value] = {
            "Sheet": self.row.sheet.title,
            "Resolved on": day,
            "Why": self.why,
            "History": told(self.row.text("History"), event),
        }
        if self.row.sheet.title == "Sources":
            values["Exact text"] = self.row.text("Source")
        return values


def divided(
    left: Matching, audited: Collection[str], *, partial: bool
) -> tuple[list[OldRow], list[Leaving]]:
    """Part the lines that were not found: those that stay, and those that are gone.

    A line stays while nobody looked: its article was not ``audited`` this time and is still there,
    or the run was ``partial`` and left findings out. What has no fingerprint, people wrote.
    """
    staying: list[OldRow] = []
    leaving: list[Leaving] = []
    for row in left.left():
        file = row.text(FILE)
        if not row.text(FINGERPRINT) or (partial and file in audited):
            staying.append(row)
        elif file in audited:
            leaving.append(Leaving(row, FOUND_NO_MORE))
        elif left.is_there(file):
            staying.append(row)
        else:
            leaving.append(Leaving(row, FILE_GONE))
    return staying, leaving


def is_written_in(row: OldRow, columns: Iterable[Column]) -> bool:
    """Tell whether somebody wrote in a line, beyond what each line begins with."""
    ours = (column.title for column in columns if column.desk)
    wrote = any(row.text(title) not in ("", "open") for title in ours)
    return wrote or any(row.at(at) is not None for at in row.sheet.added.values())


def brought_along(rows: Iterable[OldRow]) -> list[Key]:
    """Give the columns of people's in which any of the rows has something."""
    keys: dict[Key, None] = {}
    for row in rows:
        keys |= {key: None for key, at in row.sheet.added.items() if row.at(at) is not None}
    return list(keys)
