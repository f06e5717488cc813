"""Which columns a sheet has, in which order: ours, and those that people added, moved or hid."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from audit.report.workbook.columns import Column
from audit.report.workbook.past.record import Key, OldRow, OldSheet

WIDTH = 16.0
"""Of a column that people added and gave no width, in characters."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One column as it will be: one of ours, or ``key`` of people's.

    ``was`` is its number in the earlier sheet; ``title`` is spelled as that file spelled it.
    """

    title: str
    width: float
    column: Column | None = None
    key: Key | None = None
    was: int | None = None
    hidden: bool = False

    @property
    def look(self) -> str:
        """Give the look of its cells where they have no style of their own."""
        return self.column.look if self.column else "text"

    @property
    def printed(self) -> bool:
        """Tell whether it is for paper too."""
        return self.column is None or self.column.printed

    def place(self, row: OldRow) -> int | None:
        """Give the number of this column in the sheet of an earlier row."""
        if self.column:
            return row.sheet.places.get(self.column.title)
        return row.sheet.added.get(self.key) if self.key else None


def layout(
    columns: Sequence[Column], old: OldSheet | None, more: Iterable[Key] = ()
) -> tuple[Slot, ...]:
    """Give the columns in their order: people's where they are, what is new to the sheet last.

    ``more`` are columns of people's that rows bring along from another sheet.
    """
    if old is None:
        kept: list[Slot] = []
    else:
        by_place = {at: key for key, at in old.added.items()}
        titled = {column.title: column for column in columns}
        kept = [
            slot
            for at, title in enumerate(old.head)
            if (slot := _as_it_was(old, at, title, by_place.get(at), titled.get(title)))
        ]
    there = {slot.column.title for slot in kept if slot.column}
    new = [column for column in columns if column.title not in there]
    keys = {slot.key for slot in kept if slot.key}
    brought = [key for key in dict.fromkeys(more) if key not in keys]
    return (
        *kept,
        *(Slot(column.title, column.width, column) for column in new),
        *(Slot(key.title, WIDTH, key=key) for key in brought),
    )


def _as_it_was(
    old: OldSheet, at: int, title: str, key: Key | None, column: Column | None
) -> Slot | None:
    """Give a column as it was; one of ours that is not asked for this time is left out."""
    if key is None and column is None:
        return None
    width = old.widths.get(at) or (column.width if column else WIDTH)
    own = None if key else column
    return Slot(title, width, own, key, at, at in old.hidden)
