"""The results that are held for their page and downloads: the last few, in memory."""

from __future__ import annotations

import secrets
from collections import OrderedDict

from audit.serve.auditing import Result


class Shelf:
    """Holds results by a name that nobody can guess; the one not asked for longest goes first."""

    def __init__(self, kept: int) -> None:
        self._kept = kept
        self._results: OrderedDict[str, Result] = OrderedDict()

    def put(self, result: Result) -> str:
        """Hold a result, and give its name."""
        name = secrets.token_urlsafe(16)
        self._results[name] = result
        while len(self._results) > self._kept:
            self._results.popitem(last=False)
        return name

    def get(self, name: str) -> Result | None:
        """Give a result, unless others have taken its place."""
        if name in self._results:
            self._results.move_to_end(name)
        return self._results.get(name)
