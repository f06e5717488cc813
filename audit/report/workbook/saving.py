"""Puts a workbook in its place: whole or not at all, and the same bytes for the same content."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from audit.errors import WriteError
from audit.report.saving import check_place, temporary_beside

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

THEN = (1980, 1, 1, 0, 0, 0)
"""The time of every part: a zip file can't do without, and ours must not change."""

LOCK_FILES = ("~${}", ".~lock.{}#")
"""What Excel and LibreOffice put beside a workbook while they have it open."""


def check_target(path: Path) -> None:
    """Raise :class:`WriteError` where a workbook can't be written to ``path``."""
    if path.suffix.lower() != ".xlsx":
        raise WriteError(f"{path}: a workbook's name must end in .xlsx")
    check_place(path)
    for pattern in LOCK_FILES:
        lock = path.with_name(pattern.format(path.name))
        if lock.exists():
            raise WriteError(
                f"{path}: is open in another program (lock file {lock.name}); "
                "close it there or choose another name (if it is open nowhere, delete that file)"
            )


def save(book: Workbook, path: Path, check: Callable[[], None] = lambda: None) -> None:
    """Write ``book`` beside ``path``, then let it take the place of what stands there.

    ``check`` is asked at the last moment whether it may.
    """
    path = Path(os.path.realpath(path))
    with temporary_beside(path) as temporary:
        _write(book, temporary)
        if path.exists():
            shutil.copymode(path, temporary)
        check_target(path)  # somebody may have opened it meanwhile
        check()
        temporary.replace(path)


def discard(book: Workbook) -> None:
    """Forget what was written of a workbook that was not saved."""
    from audit.report.workbook.stream import Stream

    sheets: Any = book.worksheets
    for sheet in sheets:
        if isinstance(sheet, Stream):
            sheet.discard()


def write_to(book: Workbook, file: IO[bytes]) -> None:
    """Write ``book`` to an open file."""
    from audit.report.workbook.writing import MixedWriter

    with _SteadyZip(file, "w", ZIP_DEFLATED) as archive:
        MixedWriter(book, archive).save()


def _write(book: Workbook, path: Path) -> None:
    with path.open("xb") as file:
        write_to(book, file)
        file.flush()
        os.fsync(file.fileno())


class _SteadyZip(ZipFile):
    """A zip file in which nothing tells when or where it was made."""

    def writestr(self, zinfo_or_arcname: Any, data: Any, *_: Any, **__: Any) -> None:
        super().writestr(_part(str(zinfo_or_arcname)), data)

    def write_pieces(self, name: str, pieces: Iterable[bytes]) -> None:
        """Write a part piece by piece."""
        with self.open(_part(name), "w") as part:
            for piece in pieces:
                part.write(piece)


def _part(name: str) -> ZipInfo:
    part = ZipInfo(name, THEN)
    part.compress_type = ZIP_DEFLATED
    part.create_system = 3
    part.external_attr = 0o644 << 16
    return part
