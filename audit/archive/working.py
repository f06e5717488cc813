"""Folders to work in beside a result, this user's alone; those that killed runs left are removed.

Whoever works in a folder holds a lock on it, which the system lets go of when the process dies.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def working_in(parent: Path, name: str) -> Iterator[Path]:
    """Give a new folder ``.name.…`` under ``parent``, gone afterwards; first clear old ones.

    Raises :class:`OSError` where it cannot be made.
    """
    around = _locked(parent, wait=True)  # nobody makes or clears one meanwhile
    try:
        _clear(parent, name)
        path = Path(tempfile.mkdtemp(prefix=f".{name}.", dir=parent))
        held = _locked(path)
    finally:
        _let_go(around)
    try:
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)
        _let_go(held)


def _clear(parent: Path, name: str) -> None:
    """Remove the folders that nobody works in."""
    for path in sorted(parent.glob(f".{name}.*")):
        held = _locked(path)
        if held is not None:
            shutil.rmtree(path, ignore_errors=True)
            _let_go(held)


def _locked(folder: Path, *, wait: bool = False) -> int | None:
    """Lock a folder; nothing where another process has it, or where there are no locks."""
    if sys.platform == "win32":
        return None  # no such locks: what was left there stays
    import fcntl

    try:
        opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    except OSError:
        return None
    try:
        fcntl.flock(opened, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except OSError:
        os.close(opened)
        return None
    return opened


def _let_go(held: int | None) -> None:
    if held is not None:
        os.close(held)
