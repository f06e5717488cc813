"""The cores of this machine: each has a thread that feeds a process of its own."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterator, Sequence

from audit.archive.engines import Heard
from audit.archive.feeding import Feeder
from audit.archive.record import Counts, Order, Shard
from audit.archive.work import audit_shard
from audit.errors import ReadError


class _StoppedError(Exception):
    """The run ends before this shard is done."""


def run_local(order: Order, shards: Sequence[Shard], jobs: int) -> Iterator[Heard]:
    """Audit shards with so many processes, and tell what comes of them as it does.

    Raises the :class:`AuditError` with which nothing more can be audited or written.
    """
    crew = _Crew(order, shards)
    threads = [threading.Thread(target=crew.work, daemon=True) for _ in range(jobs)]
    try:
        for thread in threads:
            thread.start()
        working = len(threads)
        while working:
            heard = crew.heard.get()
            if heard is None:
                working -= 1
            elif isinstance(heard, Exception) and not isinstance(heard, ReadError):
                raise heard
            else:
                yield heard
    finally:
        crew.stop()
        for thread in threads:
            thread.join()


class _Crew:
    """What the threads share: shards to do, and what there is to tell."""

    def __init__(self, order: Order, shards: Sequence[Shard]) -> None:
        self._order = order
        self._todo: queue.SimpleQueue[Shard] = queue.SimpleQueue()
        for shard in shards:
            self._todo.put(shard)
        self.heard: queue.SimpleQueue[Heard | Exception | None] = queue.SimpleQueue()
        self._stopping = threading.Event()

    def work(self) -> None:
        """Do shards until there are none; what a thread runs."""
        feeder = Feeder(self._order)
        try:
            while not self._stopping.is_set():
                self._do(self._todo.get_nowait(), feeder)
        except (queue.Empty, _StoppedError):
            pass
        except Exception as error:  # whoever listens raises it
            self.heard.put(error)
        finally:
            feeder.close()
            self.heard.put(None)

    def stop(self) -> None:
        """Let every thread end as soon as its batch is done."""
        self._stopping.set()

    def _do(self, shard: Shard, feeder: Feeder) -> None:
        try:
            self.heard.put(audit_shard(self._order, shard, feeder, self._told))
        except ReadError as error:
            self.heard.put(error)

    def _told(self, counts: Counts) -> None:
        if self._stopping.is_set():
            raise _StoppedError
        self.heard.put(counts)
