"""The results of a run's articles in their order: known from before, or from workers, or made."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Generator, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from audit.cli.auditing import Auditor, Done, Order, Task
from audit.cli.bug import Note, told
from audit.cli.evidence import say_unknown
from audit.cli.inputs import Input
from audit.cli.several import within
from audit.errors import AuditError, BugError, ReadError
from audit.running.pool import Death, Pool

if TYPE_CHECKING:
    from audit.article.wire.parts import Part
    from audit.cli.checkrun import CheckRun
    from audit.cli.several import Piece
    from audit.running.cache import Cache
    from audit.running.pool import Slot
    from audit.running.seal import Lock

    Answer = Done | AuditError | Note

WORTH_A_WORKER = 4
"""Articles for each worker that make its start, which takes as long as some of them, worth it."""
AHEAD = 16
"""Articles for each worker that are read ahead while an earlier one is still at work."""


@dataclass(frozen=True, slots=True)
class Result:
    """One article's: ``source`` is its decoded file, and ``part`` its place in one of several.

    ``reading`` names the reading of a document with tracked changes.
    """

    path: str
    source: str
    done: Done
    part: Part | None = None
    reading: str = ""


@dataclass(slots=True)
class _Turn:
    """An article whose turn comes: with an answer, or a slot that will have one."""

    path: str
    task: Task | None = None
    piece: Piece | None = None
    source: str = ""
    lock: Lock | None = None
    answer: Answer | None = None
    slot: Slot[Task, Answer] | None = None


jobs_option = click.option(
    "--jobs",
    metavar="N",
    type=click.IntRange(min=1),
    help="Audit so many articles at a time.  [default: as many as there are cores]",
)
no_cache_option = click.option(
    "--no-cache",
    is_flag=True,
    help="Audit everything anew; neither use nor keep results of unchanged articles.",
)


def cache_for(run: CheckRun) -> Cache | None:
    """Give the cache, where it is known what finds the facts."""
    from audit.running import made
    from audit.running.cache import Cache, cache_folder
    from audit.running.store import Store

    if not made.is_known():
        return None
    return Cache(Store(cache_folder()), run.order.today.isoformat(), run.configurations)


def cores() -> int:
    """Count the processor's cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Results:
    """Gives the result of each article. Without ``jobs`` there are as many workers as are worth it.

    One job needs no worker: its articles are audited in this process.
    """

    def __init__(self, order: Order, total: int, jobs: int | None, cache: Cache | None) -> None:
        self._cache = cache
        self._auditor = Auditor(order)
        workers = min(jobs, total) if jobs else min(cores(), total // WORTH_A_WORKER)
        self._pool: Pool[Task, Answer] | None = None
        if workers > 1:
            self._pool = Pool(workers, Auditor, order)
        self._ahead = AHEAD * max(workers, 1)
        self._unknown: set[str] = set()
        self._failed: set[str] = set()

    def over(
        self, inputs: Iterable[Input], errors: list[ReadError]
    ) -> Generator[Result, None, None]:
        """Give results in the order of the inputs; what fails goes to ``errors``.

        However it ends, no worker is left behind.
        """
        turns: deque[_Turn] = deque()
        try:
            for one in inputs:
                turns.append(self._begun(one))
                while turns and (self._is_ready(turns[0]) or len(turns) >= self._ahead):
                    yield from self._ended(turns.popleft(), errors)
            while turns:
                yield from self._ended(turns.popleft(), errors)
        finally:
            if self._pool:
                self._pool.close()

    def _begun(self, one: Input) -> _Turn:
        """Read an article, and look whether its result is known."""
        from audit.article.reading import format_in

        try:
            data = one.data()
            part = one.piece.part.name if one.piece else one.part
            task = Task(one.path, data, one.format or format_in(data, one.path), part)
            source = one.piece.whole.text() if one.piece else ""
        except ReadError as error:
            return _Turn(one.path, answer=error)
        turn = _Turn(one.path, task, one.piece, source)
        if self._cache:
            turn.lock = self._cache.lock(task.path, task.format, task.data, task.part)
            outcome = self._cache.get(turn.lock) if turn.lock else None
            turn.answer = Done(outcome, None, kept=False) if outcome else None
        if turn.answer is None:
            self._hand_in(turn, task)
        return turn

    def _hand_in(self, turn: _Turn, task: Task) -> None:
        if self._pool:
            turn.slot = self._pool.submit(task)
        else:
            turn.answer = self._auditor(task)

    def _is_ready(self, turn: _Turn) -> bool:
        return turn.slot is None or turn.slot.done

    def _ended(self, turn: _Turn, errors: list[ReadError]) -> Generator[Result, None, None]:
        answer: Answer | Death | None = turn.answer
        if self._pool and turn.slot:
            answer = self._pool.finish(turn.slot)
        match answer:
            case Done() if turn.task:
                yield self._taken(turn, turn.task, answer, errors)
            case ReadError():
                errors.append(_about(turn, answer))
            case AuditError():
                raise answer
            case Note():
                errors.append(_about(turn, BugError(turn.path, told(answer))))
            case Death():
                errors.append(_about(turn, BugError(turn.path, cause(answer))))

    def _taken(self, turn: _Turn, task: Task, done: Done, errors: list[ReadError]) -> Result:
        from audit.article.reading import decoded

        if self._cache and turn.lock and done.kept:
            self._cache.put(turn.lock, done.outcome)
        errors += [one for one in done.errors if one.path not in self._failed]
        self._failed.update(one.path for one in done.errors)
        unknown = [path for path in done.unknown if path not in self._unknown]
        self._unknown.update(unknown)
        if unknown:
            say_unknown(unknown)
        if turn.piece:
            return Result(task.path, turn.source, done, turn.piece.part)
        source = decoded(task.data, task.path, task.format, task.part)
        return Result(task.path, source, done, reading=task.part)


def _about(turn: _Turn, error: ReadError) -> ReadError:
    return within(error, turn.piece.part.name) if turn.piece else error


def cause(death: Death) -> str:
    """Say how a worker ended, and what may help."""
    if death.status < 0:
        name = signal.Signals(-death.status).name
        memory = "; it may have run out of memory: try --jobs 1" if name == "SIGKILL" else ""
        return f"the process that audited it was stopped by {name}{memory}"
    return f"the process that audited it ended with status {death.status}"
