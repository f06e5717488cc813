"""Opens the workbook that stands where the next one is to go."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile

from audit.errors import WriteError, why_unreadable
from audit.report.workbook.past.record import OldSheet

FINGERPRINT = "Fingerprint"
HOLDING = ("Findings",)
"""The sheet without which a workbook is none of ours."""
ADVICE = "choose another name, or move this file away"


@dataclass
class Past:
    """An earlier workbook: ``shell`` is openpyxl's, with the sheets that people added.

    ``sheets`` are our own by title; ``stamp`` tells whether the file was changed since.
    """

    shell: Any
    sheets: Mapping[str, OldSheet] = field(default_factory=dict)
    stamp: tuple[int, int] | None = None


def opened(
    path: Path, titles: Mapping[str, Mapping[str, bool]], mine: Sequence[str]
) -> Past | None:
    """Give the workbook at ``path``, or nothing where there is none (or an empty file).

    ``titles`` are the headings of our columns by sheet, and whether people write in them; ``mine``
    are sheets of which nothing is kept. Raises :class:`WriteError` for a file that is damaged or no
    workbook of ours, so that nobody's work is written over.
    """
    stamp = stamp_of(path)
    if stamp is None or stamp[1] == 0:
        return None
    try:
        past = _read(path, titles, mine)
    except OSError as error:
        if error.errno is not None:
            raise WriteError(f"{path}: {why_unreadable(error)}") from error
        raise WriteError(f"{path}: {_damaged()}") from error
    except (BadZipFile, ParseError, SyntaxError, KeyError, ValueError, TypeError) as error:
        raise WriteError(f"{path}: {_damaged()}") from error
    for name in HOLDING:
        sheet = past.sheets.get(name)
        if sheet is None or FINGERPRINT not in sheet.head:
            raise WriteError(
                f"{path}: has no sheet {name} with a column {FINGERPRINT}, so that its lines "
                f"cannot be matched with findings; {ADVICE}"
            )
    past.stamp = stamp
    return past


def stamp_of(path: Path) -> tuple[int, int] | None:
    """Give what changes when a file is saved, or nothing where there is none."""
    try:
        state = path.stat()
    except OSError:
        return None
    return state.st_mtime_ns, state.st_size


def _damaged() -> str:
    return f"is damaged or no Excel workbook, and is left as it is; {ADVICE}"


def _read(path: Path, titles: Mapping[str, Mapping[str, bool]], mine: Sequence[str]) -> Past:
    from audit.report.workbook.past.shell import Shell

    shell = Shell(path, titles, mine)
    try:
        shell.read()
    finally:
        shell.archive.close()
    return Past(shell.wb, shell.old)
