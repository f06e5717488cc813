"""A progress line on standard error: only on a terminal, only when work is long."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from typing import TypeVar

Item = TypeVar("Item")

PATIENCE = 1.0
"""Seconds before the line appears."""
PAUSE = 0.1
"""Seconds between two drawings of it."""
BAR = 24


class Progress:
    """The line ``auditing [####----] 12/40``, redrawn in place, cleared before other output."""

    def __init__(self, total: int, *, shown: bool = True) -> None:
        self._total, self._done = total, 0
        self._stream = sys.stderr
        self._active = shown and total > 1 and self._stream is not None and self._stream.isatty()
        self._next = time.monotonic() + PATIENCE
        self._width = 0

    def over(self, items: Sequence[Item]) -> Iterator[Item]:
        """Give the items one by one, counting each when its turn is over."""
        try:
            for item in items:
                yield item
                self._done += 1
                self._draw()
        finally:
            self.clear()

    def clear(self) -> None:
        """Take the line away, so that something else can be written."""
        if self._width:
            self._stream.write("\r" + " " * self._width + "\r")
            self._stream.flush()
            self._width = 0

    def _draw(self) -> None:
        now = time.monotonic()
        if not self._active or now < self._next or self._done == self._total:
            return
        self._next = now + PAUSE
        filled = BAR * self._done // self._total
        line = f"auditing [{'#' * filled}{'-' * (BAR - filled)}] {self._done}/{self._total}"
        self._stream.write("\r" + line)
        self._stream.flush()
        self._width = len(line)
