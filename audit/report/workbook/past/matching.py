"""Finds the earlier row of a line: by file and fingerprint, wherever people moved it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path

from audit.report.workbook.cells import cell_text, escaped
from audit.report.workbook.past.opening import FINGERPRINT
from audit.report.workbook.past.record import OldRow

FILE = "File"


class Matching:
    """Hands out each earlier row once.

    Rows with one file and fingerprint go in their order. A row whose file is not there any more
    goes to a line with its fingerprint in any file: the article was moved, or is called otherwise
    from where the program runs now.
    """

    def __init__(
        self, rows: Iterable[OldRow], is_there: Callable[[str], bool] | None = None
    ) -> None:
        self._is_there = is_there or _exists
        self._known: dict[str, bool] = {}
        self._by_place: dict[tuple[str, str], list[OldRow]] = defaultdict(list)
        self._by_mark: dict[str, list[OldRow]] = defaultdict(list)
        self._unmarked: list[OldRow] = []
        self._taken: set[int] = set()
        for row in rows:
            self._take_in(row)

    def take(self, file: str, fingerprint: str) -> OldRow | None:
        """Give the earlier row of a line, or nothing where it is new."""
        mark = escaped(cell_text(fingerprint))
        at = escaped(cell_text(file)), mark
        for rows in (self._by_place.get(at), self._by_mark.get(mark)):
            while rows:
                row = rows.pop(0)
                if id(row) not in self._taken:
                    self._taken.add(id(row))
                    return row
        return None

    def took(self, row: OldRow) -> bool:
        """Tell whether a line has taken a row."""
        return id(row) in self._taken

    def left(self) -> list[OldRow]:
        """Give the rows that no line took, by number; those without a fingerprint among them."""
        marked = (row for rows in self._by_place.values() for row in rows)
        every = [*(row for row in marked if id(row) not in self._taken), *self._unmarked]
        return sorted(every, key=lambda row: row.number)

    def is_there(self, file: str) -> bool:
        """Tell whether a file stands where the earlier workbook says, as seen from here."""
        if file not in self._known:
            self._known[file] = self._is_there(file)
        return self._known[file]

    def _take_in(self, row: OldRow) -> None:
        file, mark = row.text(FILE), row.text(FINGERPRINT)
        if not mark:
            self._unmarked.append(row)
            return
        self._by_place[file, mark].append(row)
        if not self.is_there(file):
            self._by_mark[mark].append(row)


def _exists(file: str) -> bool:
    try:
        return Path(file).is_file()
    except (OSError, ValueError):
        return False
