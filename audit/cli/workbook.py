"""The workbook that is made of the audits while they pass by on their way to the report."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from audit.cli.along import handed_on
from audit.errors import ReadError, WriteError

if TYPE_CHECKING:
    from audit.engine import Audit


@dataclass(frozen=True, slots=True)
class Sheets:
    """What the sheets are made by; ``partial`` says that the audits leave findings out.

    ``parts`` says that files hold several articles each.
    """

    today: date
    evidence: bool = False
    partial: bool = False
    parts: bool = False


def kept_along(
    path: Path,
    audits: Iterator[Audit],
    errors: list[ReadError],
    sheets: Sheets,
) -> AbstractContextManager[Iterator[Audit]]:
    """Give the audits on, one at a time, and write the workbook after the last."""
    failures: list[WriteError] = []
    return handed_on(_passing(path, audits, errors, failures, sheets), failures)


def _passing(
    path: Path,
    audits: Iterator[Audit],
    errors: list[ReadError],
    failures: list[WriteError],
    sheets: Sheets,
) -> Generator[Audit, None, None]:
    from audit.report.workbook import written_along

    try:
        yield from written_along(
            path,
            audits,
            errors,
            evidence=sheets.evidence,
            today=sheets.today,
            partial=sheets.partial,
            parts=sheets.parts,
        )
    except WriteError as failure:
        failures.append(failure)
        yield from audits
