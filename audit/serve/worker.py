"""The one thread that audits, so that the server answers meanwhile and articles take turns."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from queue import SimpleQueue
from threading import Thread
from typing import Any, TypeVar

from audit.errors import AuditError

Answer = TypeVar("Answer")
Job = Callable[[], None]


class BusyError(AuditError):
    """Too many articles stand in line."""


class Worker:
    """Does one job at a time, in order. The thread ends with the process, in midst of a job too."""

    def __init__(self, waiting: int) -> None:
        self._most = waiting
        self._given = self._done = 0
        self._jobs: SimpleQueue[Job] = SimpleQueue()
        Thread(target=self._work, name="audit-serve", daemon=True).start()

    def begin(self, job: Job) -> None:
        """Put a job in line that nobody waits for, and that raises nothing."""
        self._given += 1
        self._jobs.put(job)

    @property
    def at_work(self) -> bool:
        """Tell whether a job is not done yet."""
        return self._given != self._done

    async def do(self, work: Callable[[], Answer]) -> Answer:
        """Do a piece of work when its turn comes, and give what comes of it.

        Raises what it raises, and :class:`BusyError` where the line is too long.
        """
        if self._given - self._done > self._most:
            raise BusyError("several articles stand in line already; try again in a moment")
        loop = asyncio.get_running_loop()
        future: asyncio.Future[Answer] = loop.create_future()
        self.begin(lambda: _settle(loop, future, work))
        return await future

    def _work(self) -> None:
        while True:
            self._jobs.get()()
            self._done += 1


def _settle(
    loop: asyncio.AbstractEventLoop, future: asyncio.Future[Any], work: Callable[[], Any]
) -> None:
    """Do the work, and tell the loop what came of it."""
    if future.cancelled():
        return
    outcome: Any = None
    failure: BaseException | None = None
    try:
        outcome = work()
    except BaseException as error:  # whoever waits for it decides
        failure = error
    with suppress(RuntimeError):  # the server has ended meanwhile
        loop.call_soon_threadsafe(_give, future, outcome, failure)


def _give(future: asyncio.Future[Any], outcome: Any, failure: BaseException | None) -> None:
    if future.done():
        return
    if failure is None:
        future.set_result(outcome)
    else:
        future.set_exception(failure)
