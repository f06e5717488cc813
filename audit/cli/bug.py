"""The log of a bug: where it happened, and nothing of anybody's article."""

from __future__ import annotations

import os
import platform
import sys
import tempfile
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from audit import __version__

PARTS = ("click", "spacy", "pyromark", "openpyxl", "jsonschema")


def account(error: Exception) -> str:
    """Give the one line on a bug; its traceback goes to a log, or is shown with AUDIT_DEBUG."""
    return told(noted(error))


@dataclass(frozen=True, slots=True)
class Note:
    """A bug as one process notes it for another to tell: the error's name, and the log's text.

    There is no log where the traceback has been shown.
    """

    name: str
    log: str


def noted(error: Exception) -> Note:
    """Note a bug, or show it with AUDIT_DEBUG."""
    if os.environ.get("AUDIT_DEBUG"):
        traceback.print_exception(error, file=sys.stderr)
        return Note(type(error).__name__, "")
    return Note(type(error).__name__, "\n".join(report(error)) + "\n")


def told(note: Note) -> str:
    """Give the one line on a bug that was noted, and write its log."""
    where = _write(note.log) if note.log else "it is shown above"
    return f"this is a bug in audit ({note.name}), sorry; {where}"


@cache
def _write(log: str) -> str:
    """Write a log to a file only its owner can read; one bug met in many articles has one log."""
    try:
        with tempfile.NamedTemporaryFile(
            "w", prefix="audit-bug-", suffix=".log", delete=False, encoding="utf-8"
        ) as file:
            file.write(log)
    except OSError as failure:
        return f"its log could not be written ({failure.strerror}); AUDIT_DEBUG=1 shows it"
    return f"please report it with the log {Path(file.name)} (it holds no article text)"


def report(error: BaseException) -> Iterator[str]:
    """Give the log's lines. Messages of exceptions are left out: they can quote the article."""
    yield f"audit {__version__}, Python {platform.python_version()}, {platform.platform()}"
    yield ", ".join(f"{part} {installed(part)}" for part in PARTS)
    seen: BaseException | None = error
    while seen is not None:
        yield ""
        yield f"{type(seen).__module__}.{type(seen).__qualname__} (message left out)"
        for frame in traceback.extract_tb(seen.__traceback__):
            yield f"  {frame.filename}:{frame.lineno} in {frame.name}"
        seen = seen.__cause__ or seen.__context__


def installed(package: str) -> str:
    """Give the version of a package, or a dash where it is missing."""
    try:
        return version(package)
    except PackageNotFoundError:
        return "-"
