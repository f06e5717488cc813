"""A folder of small files by name, for its owner only, bounded, and safe between processes.

A file takes its place when it is whole. No lock is needed: who finds a file finds all of it, and
who finds none does the work again.
"""

from __future__ import annotations

import os
import shutil
import stat
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

SHARD = 2
"""Digits of a name that say which of 256 folders it is in."""
MOST = 1_000_000
"""Bytes in one of these folders, 256 MB in all; what was used longest ago goes first."""
KEPT = 0.75
"""Share of that which is kept when it is too much."""
LARGEST = MOST // 4
DAY = 86_400
TAG_FILE = "CACHEDIR.TAG"
TAG_TEXT = (
    "Signature: 8a477f597d28d172789f06886806bc55\n"
    "# Results of audit, which makes them again when they are gone; backups need not have them.\n"
)


class Store:
    """The files below ``folder``; where the system refuses, nothing is kept and nothing found."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._usable: bool | None = None

    def get(self, name: str) -> bytes | None:
        """Give what is kept under a name, or nothing; what others put there is not believed."""
        try:
            descriptor = os.open(self._path(name), os.O_RDONLY | getattr(os, "O_BINARY", 0))
        except OSError:
            return None
        with open(descriptor, "rb") as file:  # noqa: PTH123 (a descriptor, not a path)
            state = os.fstat(descriptor)
            if not _is_ours(state):
                return None
            with suppress(OSError):
                if time.time() - state.st_mtime > DAY:
                    os.utime(self._path(name))
            return file.read(LARGEST)

    def put(self, name: str, data: bytes) -> None:
        """Keep something under a name."""
        if len(data) >= LARGEST or not self._is_usable():
            return
        path = self._path(name)
        with suppress(OSError):
            path.parent.mkdir(mode=0o700, exist_ok=True)
            draft = path.with_name(f"{path.name}.{os.getpid()}.tmp")
            try:
                with open(draft, "xb", opener=_for_owner) as file:
                    file.write(data)
                draft.replace(path)
            finally:
                draft.unlink(missing_ok=True)
            _make_room(path.parent)

    def drop(self, name: str) -> None:
        """Forget what is kept under a name."""
        with suppress(OSError):
            self._path(name).unlink()

    def files(self) -> Iterator[os.DirEntry[str]]:
        """Give all files that are kept."""
        with suppress(OSError):
            for shard in sorted(self.folder.glob("[0-9a-f]" * SHARD)):
                yield from _files(shard)

    def clear(self) -> None:
        """Forget everything; other processes may be at work meanwhile.

        Raises :class:`OSError` where it cannot be done.
        """
        for shard in sorted(self.folder.glob("[0-9a-f]" * SHARD)):
            shutil.rmtree(shard, onerror=_unless_gone)

    def _path(self, name: str) -> Path:
        return self.folder / name[:SHARD] / name[SHARD:]

    def _is_usable(self) -> bool:
        """Make the folder, once, and tell whether it is ours alone."""
        if self._usable is None:
            self._usable = _is_private(self.folder)
        return self._usable


def _is_private(folder: Path) -> bool:
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir(mode=0o700, exist_ok=True)
        state = folder.lstat()
        if not _is_ours(state) or not stat.S_ISDIR(state.st_mode):
            return False
        if stat.S_IMODE(state.st_mode) != 0o700:
            folder.chmod(0o700)
        tag = folder / TAG_FILE
        if not tag.exists():
            with open(tag, "x", encoding="ascii", opener=_for_owner) as file:
                file.write(TAG_TEXT)
    except FileExistsError:  # another process was a moment earlier
        return folder.is_dir()
    except OSError:
        return False
    return True


def _is_ours(state: os.stat_result) -> bool:
    """Tell whether a file or folder belongs to whoever runs this; Windows does not tell."""
    return not hasattr(os, "geteuid") or state.st_uid == os.geteuid()


def _for_owner(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _files(folder: Path) -> Iterator[os.DirEntry[str]]:
    with suppress(OSError), os.scandir(folder) as entries:
        yield from (entry for entry in entries if entry.is_file(follow_symlinks=False))


def _make_room(shard: Path) -> None:
    """Take away what was used longest ago, where a folder has too much."""
    found: list[tuple[float, int, str]] = []
    for entry in _files(shard):
        with suppress(OSError):  # another process took it away
            state = entry.stat(follow_symlinks=False)
            found.append((state.st_mtime, state.st_size, entry.path))
    total = sum(size for _, size, _ in found)
    if total <= MOST:
        return
    for _, size, path in sorted(found):
        if total <= MOST * KEPT:
            break
        with suppress(OSError):
            Path(path).unlink(missing_ok=True)
            total -= size


def _unless_gone(_function: object, _path: str, info: tuple[type, BaseException, object]) -> None:
    if not isinstance(info[1], FileNotFoundError):
        raise info[1]
