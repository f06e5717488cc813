"""Reads what ``git diff --unified=0`` prints: which lines of which files are new."""

from __future__ import annotations

import codecs
import os
import re
from collections.abc import Iterable, Iterator

Lines = tuple[range, ...]
"""Numbers of lines from 1; a line ends at a line feed, as git counts."""

HUNK = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
NEW_NAME = b"+++ "
PREFIX = b"b/"


def touched(source: str, spans: Iterable[tuple[int, int]], lines: Lines) -> Iterator[bool]:
    """Tell of ranges of a text, the first one first, whether changed lines touch them."""
    line, at = 1, 0
    for start, end in spans:
        first = line + source.count("\n", at, start)
        line, at = first + source.count("\n", start, end), end
        yield any(changed.start <= line and first < changed.stop for changed in lines)


def changed_lines(diff: bytes) -> dict[str, Lines]:
    """Give the changed lines by path from the top of the repository.

    Files that are gone, or only bear another name, are left out. Where lines were only taken out,
    the ones on both sides of the gap have changed: what they said together they say no longer.
    """
    found: dict[str, list[range]] = {}
    path = None
    for line, hunk in _heads(diff):
        if hunk is None:
            path = _path(line)
        elif path is not None:
            found.setdefault(path, []).append(_range(hunk))
    return {path: tuple(ranges) for path, ranges in found.items()}


def _heads(diff: bytes) -> Iterator[tuple[bytes, re.Match[bytes] | None]]:
    """Give new names and heads of hunks; their bodies are stepped over by their own count."""
    body = 0
    for line in diff.split(b"\n"):
        if body:
            body -= not line.startswith(b"\\")  # “\ No newline at end of file” is no line of it
        elif hunk := HUNK.match(line):
            body = int(hunk[1] or 1) + int(hunk[3] or 1)
            yield line, hunk
        elif line.startswith(NEW_NAME):
            yield line.removeprefix(NEW_NAME), None


def _range(hunk: re.Match[bytes]) -> range:
    start, count = int(hunk[2]), int(hunk[3] or 1)
    return range(start, start + count) if count else range(start, start + 2)


def _path(name: bytes) -> str | None:
    """Give a path as it is on disk; git puts odd names in quotes, and a tab after spaces."""
    name = name.removesuffix(b"\t")
    if name.startswith(b'"'):
        name, _ = codecs.escape_decode(name[1:-1])
    return os.fsdecode(name.removeprefix(PREFIX)) if name.startswith(PREFIX) else None
