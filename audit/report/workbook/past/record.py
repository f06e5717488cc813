"""The records of an earlier workbook: its sheets, with rows as somebody left them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pickle import dumps, loads
from typing import Any, NamedTuple
from zlib import compress, decompress


class Key(NamedTuple):
    """A column that people added, by its heading; ``nth`` counts those with the same one from 0."""

    title: str
    nth: int = 0


class Formula(NamedTuple):
    """A formula, and the cell that it stood in, from which its references count."""

    text: str
    at: str


class Extra(NamedTuple):
    """What hangs on a cell besides its value: a link, a comment. Either may be absent."""

    link: Any = None
    comment: Any = None


PACKED = 256
"""Rows of which the program's columns are packed together: few are looked at again."""
KEPT = ("Id", "File", "New", "Set aside", "First seen", "History", "Fingerprint", "Sheet")
"""The program's columns that every line is matched and told by."""


@dataclass(slots=True)
class OldRow:
    """A row as it was: a value for each column of its sheet, styles of the cells people write in.

    ``at`` gives the values. ``nth`` counts the rows from 0; ``light`` are the values that are not
    packed, by the place that the sheet gives them. ``styles`` are numbers of the earlier workbook's
    styles, by column; ``sheet`` is the row's own.
    """

    sheet: OldSheet
    number: int
    nth: int
    light: tuple[Any, ...]
    styles: Mapping[int, int]

    def value(self, title: str) -> Any:
        """Give what stands in a column of ours, by its heading, or nothing."""
        return self.at(self.sheet.places.get(title))

    def at(self, column: int | None) -> Any:
        """Give what stands in a column, or nothing."""
        if column is None:
            return None
        place = self.sheet.light.get(column)
        if place is None:
            return self.sheet.unpacked(self.nth, column)
        return self.light[place] if place < len(self.light) else None

    def text(self, title: str) -> str:
        """Give it as text without space around it; nothing is empty."""
        value = self.value(title)
        return "" if value is None else str(value).strip()

    def style(self, at: int) -> int:
        """Give the number of the style of a cell."""
        return self.styles.get(at, 0)

    def extra(self, at: int) -> Extra | None:
        """Give what hangs on a cell."""
        return self.sheet.extras.get((self.number, at))


@dataclass
class OldSheet:
    """A sheet as it was; columns count from 0, ``head`` holds their headings."""

    title: str
    head: Sequence[str] = ()
    rows: list[OldRow] = field(default_factory=list)
    extras: dict[tuple[int, int], Extra] = field(default_factory=dict)
    head_styles: Mapping[int, int] = field(default_factory=dict)
    widths: Mapping[int, float] = field(default_factory=dict)
    hidden: frozenset[int] = frozenset()
    column_styles: Mapping[int, int] = field(default_factory=dict)
    validations: Sequence[Any] = ()
    formats: Sequence[Any] = ()
    views: Any = None
    properties: Any = None
    state: str = "visible"
    charts: Sequence[Any] = ()
    images: Sequence[Any] = ()
    last: int = 1
    places: Mapping[str, int] = field(default_factory=dict)
    added: Mapping[Key, int] = field(default_factory=dict)

    programs: frozenset[int] = frozenset()
    light: dict[int, int] = field(default_factory=dict)
    _open: list[tuple[Any, ...]] = field(default_factory=list)
    _packed: list[bytes] = field(default_factory=list)
    _looked_at: tuple[int, list[tuple[Any, ...]]] = (-1, [])

    def add(self, number: int, values: Sequence[Any], styles: Mapping[int, int]) -> None:
        """Take a row with its values by column."""
        light = tuple(values[at] if at < len(values) else None for at in self.light)
        self.rows.append(OldRow(self, number, len(self.rows), light, styles))
        self._open.append(tuple(None if at in self.light else v for at, v in enumerate(values)))
        self.last = number
        if len(self._open) == PACKED:
            self.pack()

    def pack(self) -> None:
        """Pack what is not packed yet: 100,000 rows would not fit into memory otherwise."""
        if self._open:
            self._packed.append(compress(dumps(self._open), 1))
            self._open = []

    def unpacked(self, nth: int, column: int) -> Any:
        """Give the value of a row in a column that is packed."""
        block, at = divmod(nth, PACKED)
        if self._looked_at[0] != block:
            self._looked_at = block, loads(decompress(self._packed[block]))
        row = self._looked_at[1][at]
        return row[column] if column < len(row) else None

    def headed(self, titles: Sequence[str], own: Mapping[str, bool]) -> None:
        """Take the headings: the first with an ``own`` title is ours, the others people added.

        ``own`` tells of each whether people write in it; ``programs`` then are those where none do.
        """
        places: dict[str, int] = {}
        added: dict[Key, int] = {}
        seen: Counter[str] = Counter()
        for at, title in enumerate(titles):
            if title in own and title not in places:
                places[title] = at
            else:
                added[Key(title, seen[title])] = at
                seen[title] += 1
        self.head, self.places, self.added = tuple(titles), places, added
        self.programs = frozenset(at for title, at in places.items() if not own[title])
        packed = {at for title, at in places.items() if not own[title] and title not in KEPT}
        light = [at for at in range(len(titles)) if at not in packed]
        self.light = {at: place for place, at in enumerate(light)}
