"""Finds the articles that paths, folders and globs stand for."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator, Sequence
from fnmatch import fnmatchcase
from pathlib import Path

from audit.article.reading import FORMATS
from audit.errors import ReadError

SKIPPED_FOLDERS = frozenset({"node_modules", "__pycache__", "venv"})


def find_articles(
    paths: Iterable[str | Path], exclude: Sequence[str] = ()
) -> tuple[list[str], list[ReadError]]:
    """Give the files to read, each once and as the paths name them, and what matched nothing.

    A file is taken whatever its extension (reading says what is wrong with it). A folder gives
    its ``.txt``, ``.md``, ``.html`` … files, those of its folders too, in order of name, without
    hidden folders and ``node_modules``. A glob (``news/**/*.md``) gives what it matches.
    ``exclude`` holds glob patterns for files of folders and globs: a pattern is matched against
    the whole path and against the end of it.
    """
    found: dict[str, str] = {}
    errors: list[ReadError] = []
    for path in paths:
        try:
            for article in _expand(str(path), exclude):
                found.setdefault(os.path.realpath(article), article)
        except ReadError as error:
            errors.append(error)
    return list(found.values()), errors


def _expand(path: str, exclude: Sequence[str]) -> list[str]:
    """Give the files that one path stands for; raises where there are none."""
    if os.path.isdir(path):
        return _of_folder(path, exclude)
    if os.path.lexists(path):
        return [path]
    if glob.has_magic(path):
        return _of_glob(path, exclude)
    raise ReadError(path, "there is no such file or folder")


def _of_folder(folder: str, exclude: Sequence[str]) -> list[str]:
    denied: list[OSError] = []
    found = [
        path
        for path in _walk(folder, denied)
        if Path(path).suffix.lower() in FORMATS and not _is_excluded(path, exclude)
    ]
    if denied:
        raise ReadError(str(denied[0].filename), "there is no permission to read this folder")
    if not found:
        raise ReadError(folder, f"this folder holds no article ({', '.join(FORMATS)})")
    return found


def _walk(folder: str, denied: list[OSError]) -> Iterator[str]:
    """Give all files below a folder by name; links to folders are not followed."""
    for parent, folders, files in os.walk(folder, onerror=denied.append):
        folders[:] = sorted(name for name in folders if not _is_skipped(name))
        for name in sorted(files):
            if not name.startswith("."):
                yield os.path.join(parent, name)


def _of_glob(pattern: str, exclude: Sequence[str]) -> list[str]:
    found: list[str] = []
    for match in sorted(glob.glob(pattern, recursive=True)):
        if os.path.isfile(match) and Path(match).suffix.lower() in FORMATS:
            if not _is_excluded(match, exclude) and not _is_below_skipped(match, pattern):
                found.append(match)
    if not found:
        raise ReadError(pattern, "this pattern matches no article")
    return found


def _is_below_skipped(path: str, pattern: str) -> bool:
    named = Path(pattern).parts
    return any(_is_skipped(part) and part not in named for part in Path(path).parts[:-1])


def _is_skipped(name: str) -> bool:
    return name in SKIPPED_FOLDERS or (name.startswith(".") and name not in (".", ".."))


def _is_excluded(path: str, exclude: Sequence[str]) -> bool:
    whole = Path(path).as_posix().removeprefix("./")
    return any(
        fnmatchcase(whole, pattern) or fnmatchcase(whole, f"*/{pattern}") for pattern in exclude
    )
