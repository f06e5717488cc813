"""A folder on a disk or in an object store, by one set of methods, through fsspec.

Every method raises :class:`audit.errors.WriteError` or :class:`audit.errors.ReadError`, with the
whole path, where the system or the store refuses.
"""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import IO, Any, cast

from audit.archive.damage import DamagedError
from audit.errors import AuditError, ReadError, UsageError, WriteError, why_unreadable


@dataclass(frozen=True, slots=True)
class Found:
    """A file that is there: its path under the folder, its bytes, and what tells its version."""

    path: str
    size: int
    version: str


class Folder:
    """A folder, by its path or by a URL that fsspec opens (``s3://bucket/archive``).

    Paths of files in it are relative, with slashes.
    """

    def __init__(self, url: str) -> None:
        self.url = url.removeprefix("file://").rstrip("/") or "/"

    @property
    def is_local(self) -> bool:
        """Tell whether it is on this machine's disks."""
        return "://" not in self.url

    def full(self, path: str) -> str:
        """Give a file's whole path or URL."""
        return f"{self.url.rstrip('/')}/{path}" if path else self.url

    def read(self, path: str) -> bytes:
        """Give the bytes of a file."""
        with self.opened(path) as file:
            data: bytes = file.read()
            return data

    @contextmanager
    def opened(self, path: str) -> Iterator[IO[bytes]]:
        """Open a file for reading, anywhere in it."""
        with reading(self.full(path)):
            file = cast("IO[bytes]", self._fs.open(self._inner(path), "rb"))
        with file:
            yield file

    def exists(self, path: str = "") -> bool:
        """Tell whether there is such a file or folder."""
        with reading(self.full(path)):
            return bool(self._fs.exists(self._inner(path)))

    def is_file(self, path: str = "") -> bool:
        """Tell whether there is such a file."""
        with reading(self.full(path)):
            return bool(self._fs.isfile(self._inner(path)))

    def files(self, folder: str = "") -> list[Found]:
        """Give all files in a folder and those of its folders, in order of name."""
        with reading(self.full(folder)):
            found = self._fs.find(self._inner(folder), detail=True)
        return sorted(map(self._found, found.values()), key=lambda one: one.path)

    def matches(self, pattern: str) -> list[Found]:
        """Give the files that a glob pattern stands for, in order of name."""
        with reading(self.full(pattern)):
            found = self._fs.glob(self._inner(pattern), detail=True)
        files = (one for one in found.values() if one["type"] == "file")
        return sorted(map(self._found, files), key=lambda one: one.path)

    def found(self, path: str) -> Found:
        """Give what is there under a path."""
        with reading(self.full(path)):
            return self._found(self._fs.info(self._inner(path)))

    def write(self, path: str, data: bytes | memoryview) -> None:
        """Write a file, whole or not at all."""
        with writing(self.full(path)):
            if self.is_local:
                self._write_local(Path(self.full(path)), data)
            else:  # a store shows an object when it is whole, not before
                self._fs.pipe_file(self._inner(path), bytes(data))

    def remove(self, path: str) -> None:
        """Take a file away, if it is there."""
        with writing(self.full(path)), suppress(FileNotFoundError, NotADirectoryError):
            self._fs.rm_file(self._inner(path))

    def _write_local(self, target: Path, data: bytes | memoryview) -> None:
        target.parent.mkdir(parents=True, exist_ok=True)
        draft = target.with_name(f".{target.name}.{uuid.uuid4().hex}.tmp")
        try:
            with draft.open("xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            draft.replace(target)
        finally:
            draft.unlink(missing_ok=True)

    def _found(self, info: dict[str, Any]) -> Found:
        path = str(info["name"])[len(self._root) :].lstrip("/")
        told = next((info[key] for key in ("ETag", "etag", "md5", "mtime") if info.get(key)), "")
        return Found(path, int(info["size"] or 0), f"{info['size']}-{told}".replace('"', ""))

    def _inner(self, path: str) -> str:
        return f"{self._root.rstrip('/')}/{path}" if path else self._root

    @cached_property
    def _root(self) -> str:
        return str(self._opened[1])

    @property
    def _fs(self) -> Any:
        return self._opened[0]

    @cached_property
    def _opened(self) -> tuple[Any, str]:
        import fsspec

        try:
            fs, root = fsspec.core.url_to_fs(self.url)
        except (ImportError, ValueError) as error:
            raise UsageError(f"{self.url}: cannot be opened: {error}") from error
        fs.use_listings_cache = False  # what other workers write must be seen
        return fs, root


@contextmanager
def reading(shown: str) -> Iterator[None]:
    """Turn refusals into a :class:`ReadError` about what was read."""
    try:
        yield
    except (AuditError, DamagedError):
        raise
    except OSError as error:
        raise ReadError(shown, why_unreadable(error)) from error
    except Exception as error:  # every store has errors of its own
        raise ReadError(shown, f"it cannot be read ({_short(error)})") from error


@contextmanager
def writing(shown: str) -> Iterator[None]:
    """Turn refusals into a :class:`WriteError` about what was written."""
    try:
        yield
    except AuditError:
        raise
    except OSError as error:
        raise WriteError(f"{shown}: cannot be written: {error.strerror or error}") from error
    except Exception as error:  # every store has errors of its own
        raise WriteError(f"{shown}: cannot be written: {_short(error)}") from error


def _short(error: Exception) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__
