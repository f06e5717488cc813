"""The workbook that is made of the audits while they pass by on their way to the report."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from audit.errors import ReadError, WriteError

if TYPE_CHECKING:
    from audit.engine import Audit


@contextmanager
def kept_along(
    path: Path, audits: Iterator[Audit], errors: list[ReadError], *, evidence: bool = False
) -> Iterator[Iterator[Audit]]:
    """Give the audits on, one at a time, and write the workbook after the last.

    It is written even where nobody reads the report to its end (a closed pipe). A workbook that
    fails costs no report: its :class:`WriteError` is raised at the very end.
    """
    failures: list[WriteError] = []
    with closing(_passing(path, audits, errors, failures, evidence)) as passing:
        try:
            yield passing
        except OSError:
            for _ in passing:
                pass
            raise
    if failures:
        raise failures[0]


def _passing(
    path: Path,
    audits: Iterator[Audit],
    errors: list[ReadError],
    failures: list[WriteError],
    evidence: bool,
) -> Generator[Audit, None, None]:
    from audit.report.workbook import written_along

    try:
        yield from written_along(path, audits, errors, evidence=evidence)
    except WriteError as failure:
        failures.append(failure)
        yield from audits
