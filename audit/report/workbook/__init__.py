"""The workbook that editors and fact-checkers open: one sheet for each thing they check."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from audit.errors import ReadError
from audit.report.saving import told
from audit.report.workbook.saving import check_target

if TYPE_CHECKING:
    from audit.engine.record import Audit

__all__ = ["check_target", "write_workbook", "written_along"]


def write_workbook(
    path: str | Path,
    audits: Iterable[Audit],
    errors: Iterable[ReadError] = (),
    *,
    evidence: bool = False,
) -> None:
    """Write the audits to an Excel workbook, a sheet each for findings, claims and so on.

    One audit at a time is held in memory, so ``audits`` may be a generator over thousands;
    ``errors`` is read after them. With ``evidence``, quotations have columns for how they
    compare with source material. The same audits give the same bytes.
    Raises :class:`audit.errors.WriteError` where the file can't be written; what stood there
    before still stands.
    """
    for _ in written_along(path, audits, errors, evidence=evidence):
        pass


def written_along(
    path: str | Path,
    audits: Iterable[Audit],
    errors: Iterable[ReadError] = (),
    *,
    evidence: bool = False,
) -> Iterator[Audit]:
    """Give the audits on, each before its lines are written, and the workbook after the last.

    So one pass over thousands serves a report as well. Otherwise as :func:`write_workbook`.
    """
    target = Path(path)
    check_target(target)
    from audit.report.workbook.book import Book
    from audit.report.workbook.saving import discard, save

    with told(target):
        book = Book(target, evidence=evidence)
    try:
        for audit in audits:
            yield audit
            with told(target):
                book.add(audit)
        unreadable = list(errors)
        with told(target):
            save(book.finish(unreadable), target)
    finally:
        discard(book.workbook)
