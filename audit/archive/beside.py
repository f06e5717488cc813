"""What is made of an archive's tables: folders beside them, whole or not at all."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from audit.archive.folder import Folder
from audit.report.saving import told


@contextmanager
def made_in(folder: Folder, name: str) -> Iterator[Path]:
    """Give a folder to make ``name`` in, gone afterwards: on the archive's disk if it is on one.

    It is this user's alone, as what is in it may quote articles.
    """
    if not folder.is_local:
        with tempfile.TemporaryDirectory(prefix=f"audit-{name}-") as path:
            yield Path(path)
        return
    with told(Path(folder.full(name))):
        path = tempfile.mkdtemp(prefix=f".{name}.", dir=folder.full(""))
    try:
        yield Path(path)
    finally:
        shutil.rmtree(path, ignore_errors=True)


def publish(folder: Folder, name: str, result: Path, files: Iterable[str]) -> None:
    """Let a new result take the place of an old one; ``files`` are those it has."""
    if not folder.is_local:
        for one in files:
            folder.write(f"{name}/{one}", (result / one).read_bytes())
        return
    target = Path(folder.full(name))
    if target.exists():
        target.rename(result.with_name("old"))  # goes with the folder we work in
    result.rename(target)
