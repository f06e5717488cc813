"""Puts a report in its place: whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

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
    draft = Draft(path)
    try:
        for piece in pieces:
            draft.write(piece)
        draft.publish()
    finally:
        draft.discard()


class Draft:
    """A text file in the making, in UTF-8: hidden beside its place until it is whole.

    Every method raises :class:`WriteError` where the system refuses.
    """

    def __init__(self, path: Path) -> None:
        self._path, self._target = path, Path(os.path.realpath(path))
        self._temporary = hidden_beside(self._target)
        self._file: TextIO | None = None

    def write(self, text: str) -> None:
        """Write a piece; the hidden file is made with the first."""
        with told(self._path):
            self._opened().write(text)

    def publish(self) -> None:
        """Let it take the place of what stands there."""
        with told(self._path):
            self._opened().close()
            if self._target.exists():
                self._temporary.chmod(self._target.stat().st_mode)
            self._temporary.replace(self._target)

    def discard(self) -> None:
        """Take away what was not published."""
        if self._file is not None:
            with suppress(OSError):  # a full disk: closing writes what is still held back
                self._file.close()
            self._temporary.unlink(missing_ok=True)

    def _opened(self) -> TextIO:
        if self._file is None:
            self._file = self._temporary.open("x", encoding="utf-8", errors="replace", newline="")
        return self._file


class Appendix:
    """Text that goes to the end of a file, all at once; the file need not be there."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._pieces: list[str] = []

    def write(self, text: str) -> None:
        """Hold a piece."""
        self._pieces.append(text)

    def publish(self) -> None:
        """Put everything after what the file has, with a blank line between."""
        with told(self._path), self._path.open("ab", buffering=0) as file:
            before = "\n\n" if file.tell() else ""
            file.write("".join([before, *self._pieces]).encode("utf-8", "replace"))

    def discard(self) -> None:
        """Forget what was not published."""
        self._pieces.clear()


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
    temporary = hidden_beside(path)
    try:
        yield temporary
    finally:
        temporary.unlink(missing_ok=True)


def hidden_beside(path: Path) -> Path:
    """Give the name of a hidden file beside ``path``, for this process alone."""
    return path.with_name(f".{path.name}.{os.getpid()}.tmp")
