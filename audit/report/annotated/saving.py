"""Puts an annotated document in its place: whole or not at all."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from audit.errors import WriteError
from audit.report.saving import check_place, temporary_beside, told


def check_target(path: Path) -> None:
    """Raise :class:`WriteError` where a document cannot be written, or is open somewhere."""
    check_place(path)
    for name in _lock_files(path.name):
        if path.with_name(name).exists():
            raise WriteError(
                f"{path}: is open in another program (lock file {name}); close it there or "
                "choose another name (if it is open nowhere, delete that file)"
            )


def save(data: bytes, path: Path) -> None:
    """Write a document beside ``path``, then let it take the place of what stands there."""
    path = Path(os.path.realpath(path))
    with told(path), temporary_beside(path) as temporary:
        temporary.write_bytes(data)
        if path.exists():
            shutil.copymode(path, temporary)
        check_target(path)  # somebody may have opened it meanwhile
        temporary.replace(path)


def _lock_files(name: str) -> tuple[str, ...]:
    """Name what Word and LibreOffice put beside a document while they have it open."""
    return f"~${name}", f"~${name[2:]}", f".~lock.{name}#"
