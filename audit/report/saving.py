"""Puts a report in its place: whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from audit.errors import WriteError


def check_place(path: Path) -> None:
    """Raise :class:`WriteError` where no file can be written to ``path``."""
    if path.is_dir():
        raise WriteError(f"{path}: is a folder; give the name of a file in it")
    if not path.parent.is_dir():
        raise WriteError(f"{path}: there is no folder {path.parent}; make it first")
    if path.exists() and not os.access(path, os.W_OK):
        raise WriteError(f"{path}: is write-protected; choose another name")


def save_text(path: Path, pieces: Iterable[str]) -> None:
    """Write text as UTF-8 beside ``path``, then let it take the place of what stands there."""
    target = Path(os.path.realpath(path))
    with told(path), temporary_beside(target) as temporary:
        with temporary.open("x", encoding="utf-8", errors="replace", newline="") as file:
            file.writelines(pieces)
        if target.exists():
            temporary.chmod(target.stat().st_mode)
        temporary.replace(target)


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn the system's refusals into a :class:`WriteError` about ``path``."""
    try:
        yield
    except PermissionError as error:
        raise WriteError(
            f"{path}: may not be written; it may be open in another program, or its folder closed"
        ) from error
    except OSError as error:
        raise WriteError(f"{path}: cannot be written: {error.strerror or error}") from error


@contextmanager
def temporary_beside(path: Path) -> Iterator[Path]:
    """Give the path of a hidden file beside ``path``, which is gone afterwards."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        yield temporary
    finally:
        temporary.unlink(missing_ok=True)
