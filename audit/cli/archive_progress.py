"""The live line of a run over an archive: what is done, how fast, and how long it will take."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING

from audit.cli import screen

if TYPE_CHECKING:
    from audit.archive.engines import Heard
    from audit.archive.record import Counts, Shard
    from audit.archive.running import Run

PAUSE = 0.2
"""Seconds between two drawings."""
SETTLED = 5.0
"""Seconds after which the speed says how long it will take."""
LINE, PAGE, PACKED_LINE = 4_096, 32_768, 1_500
"""Bytes that a record is taken to have, until shards that are done tell."""


class Line:
    """One line on standard error, redrawn in place; on no terminal there is none."""

    def __init__(self, run: Run, *, shown: bool) -> None:
        from audit.archive.record import Counts

        self._stream = sys.stderr
        self._shown = shown and screen.is_terminal(self._stream)
        self._expected = sum(expected(one) for one in run.todo)
        self._counts = Counts()
        self._start = self._drawn = time.monotonic()
        self._width = 0

    def __enter__(self) -> Line:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._clear()

    def hear(self, heard: Heard) -> None:
        """Take in what a run tells."""
        from audit.archive.record import Counts, Receipt

        if isinstance(heard, Counts):
            self._counts += heard
        elif isinstance(heard, Receipt):
            records = heard.counts.articles + heard.counts.errors
            self._expected += records - expected(heard.shard)
        else:
            self._clear()
            screen.say(str(heard))
        if self._shown and time.monotonic() >= self._drawn + PAUSE:
            self._draw()

    def _draw(self) -> None:
        self._drawn = time.monotonic()
        text = line(self._counts, self._expected, self._drawn - self._start)
        self._stream.write(f"\r{text.ljust(self._width)}")
        self._stream.flush()
        self._width = len(text)

    def _clear(self) -> None:
        if self._width:
            self._stream.write("\r" + " " * self._width + "\r")
            self._stream.flush()
            self._width = 0


def expected(shard: Shard) -> int:
    """Give how many records a shard has, where that is known, or about so many."""
    if shard.kind in ("parquet", "files"):
        return shard.end - shard.begin
    each = {"jsonl": LINE, "warc": PAGE}[shard.kind] if shard.end >= 0 else PACKED_LINE
    return shard.weight // each + 1


def line(counts: Counts, expected: int, seconds: float) -> str:
    """Give the line: what is done of so many expected records, after so many seconds."""
    done = counts.articles + counts.errors
    share = min(done / max(expected, 1), 0.99)
    speed = counts.words / max(seconds, 0.1)
    parts = [
        f"{counts.articles:,} articles ({share:.0%})",
        f"{speed:,.0f} words/s",
        f"{counts.findings:,} findings",
        f"{counts.errors:,} errors",
    ]
    if done and seconds >= SETTLED:
        parts.append(f"{span(seconds * (1 - share) / share)} left")
    return ", ".join(parts)


def span(seconds: float) -> str:
    """Give a length of time in words, in one unit."""
    for size, unit in ((86_400, "days"), (3_600, "h"), (60, "min")):
        if seconds >= 2 * size:
            return f"{seconds / size:.0f} {unit}"
    return f"{seconds:.0f} s"
