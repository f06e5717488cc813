"""The workbook that editors and fact-checkers open: one sheet for each thing they check."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from audit.errors import ReadError
from audit.report.saving import told
from audit.report.workbook.saving import check_target

if TYPE_CHECKING:
    from audit.engine.record import Audit

__all__ = ["check_target", "workbook_bytes", "write_workbook", "written_along"]


def write_workbook(
    path: str | Path,
    audits: Iterable[Audit],
    errors: Iterable[ReadError] = (),
    *,
    evidence: bool = False,
    today: date | None = None,
    partial: bool = False,
    parts: bool = False,
) -> None:
    """Write the audits to an Excel workbook, a sheet each for findings, claims and so on.

    One audit at a time is held in memory, so ``audits`` may be a generator over thousands;
    ``errors`` is read after them. With ``evidence``, quotations have columns for how they
    compare with source material; with ``parts``, every sheet has one that tells the articles of a
    file apart. The same audits give the same bytes.

    Where a workbook stands at ``path`` already, what people wrote in it goes into the new one, and
    findings that are gone go to its sheet Resolved; ``today`` is the day that these are told by,
    and ``partial`` says that the audits leave findings out, so that none is gone for being absent.
    Raises :class:`audit.errors.WriteError` where the file can't be written, or is damaged or none
    of ours; what stood there before still stands.
    """
    more = {"evidence": evidence, "partial": partial, "parts": parts}
    for _ in written_along(path, audits, errors, today=today, **more):
        pass


def workbook_bytes(
    audits: Sequence[Audit], name: str, *, evidence: bool = False, today: date | None = None
) -> bytes:
    """Give the workbook of some audits as the bytes of a file that is to go by ``name``.

    It is made in memory: nothing is written anywhere, and no earlier workbook is looked at.
    """
    from io import BytesIO

    from audit.report.workbook.book import Book
    from audit.report.workbook.saving import write_to

    parts = any(audit.article.part for audit in audits)
    book = Book(Path(name), today or date.today(), evidence=evidence, parts=parts, held=True)
    for audit in audits:
        book.add(audit)
    file = BytesIO()
    write_to(book.finish([]), file)
    return file.getvalue()


def written_along(
    path: str | Path,
    audits: Iterable[Audit],
    errors: Iterable[ReadError] = (),
    *,
    evidence: bool = False,
    today: date | None = None,
    partial: bool = False,
    parts: bool = False,
) -> Iterator[Audit]:
    """Give the audits on, each before its lines are written, and the workbook after the last.

    So one pass over thousands serves a report as well. Otherwise as :func:`write_workbook`.
    """
    target = Path(path)
    check_target(target)
    from audit.report.workbook.book import Book
    from audit.report.workbook.saving import discard, save

    with told(target):
        book = Book(target, today or date.today(), evidence=evidence, partial=partial, parts=parts)
    try:
        for audit in audits:
            yield audit
            with told(target):
                book.add(audit)
        unreadable = list(errors)
        with told(target):
            save(book.finish(unreadable), target, book.check)
    finally:
        discard(book.workbook)
