"""What is made of an archive's tables: folders beside them, whole or not at all."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from audit.archive.folder import Folder
from audit.archive.working import working_in
from audit.report.saving import told


@contextmanager
def made_in(folder: Folder, name: str) -> Iterator[Path]:
    """Give a folder to make ``name`` in, gone afterwards: on the archive's disk if it is on one.

    It is this user's alone, as what is in it may quote articles; what a killed run left is
    removed first.
    """
    if not folder.is_local:
        with tempfile.TemporaryDirectory(prefix=f"audit-{name}-") as path:
            yield Path(path)
        return
    with ExitStack() as held:
        with told(Path(folder.full(name))):
            made = held.enter_context(working_in(Path(folder.full("")), name))
        yield made


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
