"""Links from a workbook to the articles beside it."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote

LONGEST = 2_079
STANDARD_INPUT = "-"


class LinkMaker:
    """Makes links relative to the workbook's folder, so that both can move together."""

    def __init__(self, workbook: Path) -> None:
        self._folder = workbook.parent.absolute()
        self._last: tuple[str, str | None] = ("", None)

    def target(self, path: str) -> str | None:
        """Give the link to a file, or nothing where none can be made."""
        if path != self._last[0]:
            self._last = (path, self._make(path))
        return self._last[1]

    def _make(self, path: str) -> str | None:
        if path == STANDARD_INPUT or "\0" in path:
            return None
        file = Path(path).absolute()
        try:
            relative = Path(os.path.relpath(file, self._folder))
        except ValueError:  # another drive
            return _short_enough(file.as_uri())
        try:
            return _short_enough(quote(os.fsencode(relative.as_posix())))
        except UnicodeEncodeError:  # no file can have that name
            return None


def _short_enough(link: str) -> str | None:
    return link if len(link) <= LONGEST else None
