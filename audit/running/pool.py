"""Worker processes that each make ready once and then do one task after another, in order.

A worker that dies names its task and costs no other. Whatever ends this process ends the workers:
theirs is the other end of a pipe, and they go when nobody holds this one any more.
"""

from __future__ import annotations

import multiprocessing
import os
import queue
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Generic, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")

AT_ONCE = 2
"""Tasks that a worker has at hand: one in the works, and the next."""
PATIENCE = 2.0
"""Seconds that a process may take to go before it is made to."""


@dataclass(frozen=True, slots=True)
class Death:
    """How a worker ended in the midst of a task: its exit status, negative for a signal."""

    status: int


@dataclass(eq=False, slots=True)
class Slot(Generic[Task, Result]):
    """A task and, once it is ``done``, what came of it."""

    task: Task
    done: bool = False
    result: Result | Death | None = None


@dataclass(eq=False)
class _Worker(Generic[Task, Result]):
    process: BaseProcess
    pipe: Connection
    at_hand: deque[Slot[Task, Result]] = field(default_factory=deque)


class Pool(Generic[Task, Result]):
    """At most ``jobs`` workers, started as they are needed.

    ``start`` is called in each with ``arguments`` and gives what does a task; like tasks and
    results it goes from process to process by pickle. An exception in a worker is a death of it.
    """

    def __init__(
        self, jobs: int, start: Callable[..., Callable[[Task], Result]], *arguments: object
    ) -> None:
        self.jobs = jobs
        self._start, self._arguments = start, arguments
        self._context = multiprocessing.get_context("spawn")  # no threads or pipes are inherited
        self._workers: list[_Worker[Task, Result]] = []
        self._open: deque[Slot[Task, Result]] = deque()

    def submit(self, task: Task) -> Slot[Task, Result]:
        """Take a task; its turn comes while :meth:`advance` is called."""
        slot: Slot[Task, Result] = Slot(task)
        self._open.append(slot)
        self._hand_out()
        return slot

    def finish(self, slot: Slot[Task, Result]) -> Result | Death:
        """Wait until a task is done, and give what came of it."""
        while not slot.done:
            self.advance()
        assert slot.result is not None
        return slot.result

    def advance(self) -> None:
        """Wait until a worker has something to say."""
        ready = wait([worker.pipe for worker in self._workers])
        for worker in [one for one in self._workers if one.pipe in ready]:
            self._hear(worker)
        self._hand_out()

    def close(self) -> None:
        """End all workers, whatever they are at."""
        for worker in self._workers:
            worker.pipe.close()
            worker.process.terminate()
        for worker in self._workers:
            _see_off(worker.process)
        self._workers.clear()

    def _hear(self, worker: _Worker[Task, Result]) -> None:
        try:
            result = worker.pipe.recv()
        except (EOFError, OSError):
            self._bury(worker)
            return
        slot = worker.at_hand.popleft()
        slot.result, slot.done = result, True

    def _bury(self, worker: _Worker[Task, Result]) -> None:
        """Take leave of a worker that died: the task it was at is lost, the next is not."""
        self._workers.remove(worker)
        worker.pipe.close()
        _see_off(worker.process)
        if worker.at_hand:
            slot = worker.at_hand.popleft()
            slot.result, slot.done = Death(worker.process.exitcode or 0), True
        self._open.extendleft(reversed(worker.at_hand))

    def _hand_out(self) -> None:
        while self._open:
            worker = self._free()
            if worker is None:
                return
            slot = self._open.popleft()
            worker.at_hand.append(slot)
            with suppress(OSError):  # it has just died: its pipe will tell
                worker.pipe.send(slot.task)

    def _free(self) -> _Worker[Task, Result] | None:
        """Give the worker that has least to do, a new one before an old one gets a second task."""
        idle = min(self._workers, key=lambda one: len(one.at_hand), default=None)
        if (idle is None or idle.at_hand) and len(self._workers) < self.jobs:
            return self._hire()
        return idle if idle and len(idle.at_hand) < AT_ONCE else None

    def _hire(self) -> _Worker[Task, Result]:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(
            target=_serve, args=(theirs, self._start, self._arguments), daemon=True
        )
        with _deaf():
            process.start()
        theirs.close()
        worker: _Worker[Task, Result] = _Worker(process, ours)
        self._workers.append(worker)
        return worker


@contextmanager
def _deaf() -> Iterator[None]:
    """Hold Ctrl-C back; a process started meanwhile never hears it, not even while it starts."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _see_off(process: BaseProcess) -> None:
    process.join(PATIENCE)
    if process.is_alive():
        process.kill()
        process.join()


def _serve(pipe: Connection, start: Callable[..., Callable[[Any], Any]], arguments: Any) -> None:
    """Do tasks until nobody sends any more; what a worker runs."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the one who ends the others
    tasks: queue.SimpleQueue[Any] = queue.SimpleQueue()
    threading.Thread(target=_receive, args=(pipe, tasks), daemon=True).start()
    work = start(*arguments)
    while True:
        result = work(tasks.get())
        try:
            pipe.send(result)
        except OSError:
            os._exit(0)  # nobody waits for it


def _receive(pipe: Connection, tasks: queue.SimpleQueue[Any]) -> None:
    """Take in tasks as they come, so that who sends never waits for who works."""
    while True:
        try:
            tasks.put(pipe.recv())
        except (EOFError, OSError):
            os._exit(0)  # whoever sent them is gone
