"""Has batches audited in a process of its own, so that no article takes anything with it.

The process loads the model once. If it dies in the midst of a batch, the articles of that batch
are audited one by one; one with which it dies again, twice, becomes a row of ``errors``. So does
one that takes longer than it may. Whoever ends this process ends that one.
"""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pyarrow as pa

from audit.archive.batch import BatchAuditor, Tables, bug, tables, trouble
from audit.archive.making import check_same
from audit.archive.record import Order
from audit.archive.schema import TABLES
from audit.archive.watchdog import STATUS, arm
from audit.errors import AuditError, BugError
from audit.running.pool import Death, Pool, Slot

AHEAD = 3
"""Batches that are handed in before the first is awaited."""
TRIES = 2
"""How often an article is audited alone before it counts as what ends the process."""


@dataclass(frozen=True, slots=True)
class Task:
    """A batch and the shard it belongs to."""

    batch: pa.RecordBatch
    shard: str


class Worker:
    """What the process does: audits batches. The model is loaded with the first."""

    def __init__(self, order: Order) -> None:
        self._order = order
        self._auditor: BatchAuditor | None = None
        arm()

    def __call__(self, task: Task) -> Tables | AuditError:
        """Audit a batch; gives the error with which nothing can be audited."""
        try:
            if self._auditor is None:
                check_same(self._order)
                self._auditor = BatchAuditor(self._order)
                self._auditor.warm()
            return self._auditor(task.batch, task.shard)
        except AuditError as error:
            return error
        except Exception as error:
            return BugError(f"shard {task.shard}", bug(error))


class Feeder:
    """Feeds one such process, and looks after it."""

    def __init__(self, order: Order) -> None:
        self._timeout = order.timeout
        self._pool: Pool[Task, Tables | AuditError] = Pool(1, Worker, order)

    def over(self, batches: Iterable[Task]) -> Iterator[tuple[Task, Tables]]:
        """Give the tables of each batch, in order.

        Raises the :class:`AuditError` with which nothing can be audited.
        """
        slots: deque[Slot[Task, Tables | AuditError]] = deque()
        for task in batches:
            slots.append(self._pool.submit(task))
            if len(slots) >= AHEAD:
                yield self._finished(slots.popleft())
        while slots:
            yield self._finished(slots.popleft())

    def close(self) -> None:
        """End the process, whatever it is at."""
        self._pool.close()

    def _finished(self, slot: Slot[Task, Tables | AuditError]) -> tuple[Task, Tables]:
        answer = self._pool.finish(slot)
        if isinstance(answer, Death):
            return slot.task, joined([self._alone(one) for one in _singly(slot.task)])
        if isinstance(answer, AuditError):
            raise answer
        return slot.task, answer

    def _alone(self, task: Task) -> Tables:
        death = Death(STATUS)
        for _ in range(TRIES):
            answer = self._pool.finish(self._pool.submit(task))
            if isinstance(answer, AuditError):
                raise answer
            if not isinstance(answer, Death):
                return answer
            death = answer
            if death.status == STATUS:
                break
        kind, reason = self._cause(death)
        record = task.batch.to_pylist()[0]
        return tables({"errors": [trouble(record, task.shard, kind, reason)]})

    def _cause(self, death: Death) -> tuple[str, str]:
        if death.status == STATUS:
            return "timed-out", f"it was not audited within {self._timeout:g} seconds"
        how = f"status {death.status}"
        if death.status < 0:
            how = signal.Signals(-death.status).name
        return "crashed", f"the process that audited it ended, each time ({how})"


def _singly(task: Task) -> list[Task]:
    batch = task.batch
    return [Task(batch.slice(at, 1), task.shard) for at in range(batch.num_rows)]


def joined(parts: Iterable[Tables]) -> Tables:
    """Give the tables of several batches as those of one."""
    every = list(parts)
    return {
        name: pa.Table.from_batches([one[name] for one in every]).combine_chunks().to_batches()[0]
        if sum(one[name].num_rows for one in every)
        else every[0][name]
        for name in TABLES
    }
