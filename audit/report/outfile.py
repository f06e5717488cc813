"""A report on its way into a file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from audit.engine.record import Audit
from audit.errors import ReadError, WriteError
from audit.report.saving import Appendix, Draft
from audit.report.writer import Writer


class OutFile:
    """Writes one report while the audits pass by; the file takes its place when it is whole.

    With ``append`` it goes to the end of what the file has. What keeps it from being written goes
    to ``failures``, and then no more is tried.
    """

    def __init__(self, writer: Writer, path: Path, *, append: bool = False) -> None:
        self._path, self._writer = path, writer
        self._draft: Draft | Appendix | None = Appendix(path) if append else Draft(path)
        self._started = False

    @property
    def remark(self) -> str:
        """Say what a person should know of the file, or nothing."""
        return f"{self._path}: {self._writer.remark}" if self._writer.remark else ""

    def add(self, audit: Audit, failures: list[WriteError]) -> None:
        """Take one article."""
        if self._draft:
            self._write([self._opening(), self._writer.add(audit)], failures)

    def finish(self, errors: Sequence[ReadError], failures: list[WriteError]) -> None:
        """Write the rest and put the file in its place."""
        if self._draft:
            self._write([self._opening()], failures)
        if self._draft:
            self._write(self._writer.finish(errors), failures, last=True)

    def discard(self) -> None:
        """Leave nothing behind of a file that is not whole."""
        if self._draft:
            self._draft.discard()
            self._draft = None

    def _opening(self) -> str:
        opening = "" if self._started else self._writer.start()
        self._started = True
        return opening

    def _write(
        self, pieces: Iterable[str], failures: list[WriteError], *, last: bool = False
    ) -> None:
        draft = self._draft
        if draft is None:
            return
        try:
            for piece in pieces:
                draft.write(piece)
            if last:
                draft.publish()
        except WriteError as failure:
            failures.append(failure)
            self.discard()
