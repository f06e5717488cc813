"""The records of an earlier workbook: its sheets, with rows as somebody left them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple


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


@dataclass(slots=True)
class OldRow:
    """A row as it was: a value for each column of its sheet, styles of the cells people write in.

    ``styles`` are numbers of the earlier workbook's styles, by column; ``sheet`` is the row's own.
    """

    sheet: OldSheet
    number: int
    values: tuple[Any, ...]
    styles: Mapping[int, int]

    def value(self, title: str) -> Any:
        """Give what stands in a column of ours, by its heading, or nothing."""
        return self.at(self.sheet.places.get(title))

    def at(self, column: int | None) -> Any:
        """Give what stands in a column, or nothing."""
        return self.values[column] if column is not None and column < len(self.values) else None

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
