"""Finds the articles that paths, folders and globs stand for.

Paths stay strings throughout: a ``Path`` would drop the "./" of a path as it was given.
"""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase
from pathlib import Path

from audit.article.reading import FORMATS, is_article
from audit.errors import ReadError

LOCK = "~$"
"""What Word puts before the name of a document for the file that says it is open."""
SKIPPED_FOLDERS = frozenset({"node_modules", "__pycache__", "venv"})


def find_articles(
    paths: Iterable[str | Path], exclude: Sequence[str] = ()
) -> tuple[list[str], list[ReadError]]:
    """Give the files to read, each once and as the paths name them, and what matched nothing.

    A file is taken whatever its extension (reading says what is wrong with it). A folder gives
    its ``.txt``, ``.md``, ``.html`` … files and those of its folders, in order of name, without
    hidden folders and ``node_modules``; links to folders are not followed.
    Of ``.xml``, ``.json`` and the like it gives those that begin as a wire format does. A glob
    (``news/**/*.md``) gives what it matches. ``exclude`` holds glob patterns for the files of
    folders and globs, matched against the whole path and against the end of it.
    """
    search = _Search(exclude)
    for path in paths:
        search.add(str(path))
    return list(search.found.values()), search.errors


class _Search:
    """What was found so far: articles as named, by the file they are."""

    def __init__(self, exclude: Sequence[str]) -> None:
        self.found: dict[str, str] = {}
        self.errors: list[ReadError] = []
        self._exclude = tuple(exclude)

    def add(self, path: str) -> None:
        """Add what one path stands for; an error where that is nothing."""
        if not path:
            self._fail("''", "this path is empty; was it meant to come from a variable?")
        elif "\0" in path:
            self._fail(path, "no file can have this name")
        elif Path(path).is_dir():
            self._add_folder(path)
        elif os.path.lexists(path):
            self._take(path)
        elif glob.has_magic(path):
            self._add_glob(path)
        else:
            self._fail(path, "there is no such file or folder")

    def _add_folder(self, folder: str) -> None:
        any_found = False
        errors = len(self.errors)
        for parent, folders, files in os.walk(folder, onerror=self._fail_folder):
            folders[:] = sorted(name for name in folders if not _is_skipped(name))
            for name in sorted(files):
                path = os.path.join(parent, name)  # noqa: PTH118
                if not name.startswith(".") and self._is_wanted(path):
                    any_found = True
                    self._take(path)
        if not any_found and len(self.errors) == errors:
            self._fail(folder, f"this folder holds no article ({', '.join(FORMATS)})")

    def _add_glob(self, pattern: str) -> None:
        named = Path(pattern).parts
        matches = [
            path
            for path in sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207
            if Path(path).is_file() and self._is_wanted(path)
            if not any(_is_skipped(p) and p not in named for p in Path(path).parts[:-1])
        ]
        if not matches:
            self._fail(pattern, "this pattern matches no article")
        for path in matches:
            self._take(path)

    def _is_wanted(self, path: str) -> bool:
        whole = Path(path).as_posix()
        excluded = any(
            fnmatchcase(whole, pattern) or fnmatchcase(whole, f"*/{pattern}")
            for pattern in self._exclude
        )
        is_lock = Path(path).name.startswith(LOCK)
        return not excluded and not is_lock and is_article(path)

    def _take(self, path: str) -> None:
        self.found.setdefault(os.path.realpath(path), path)

    def _fail(self, path: str, reason: str) -> None:
        self.errors.append(ReadError(path, reason))

    def _fail_folder(self, error: OSError) -> None:
        self._fail(str(error.filename), f"this folder cannot be read ({error.strerror})")


def _is_skipped(name: str) -> bool:
    return name in SKIPPED_FOLDERS or (name.startswith(".") and name not in (".", ".."))
