"""JSON Lines: the lines that begin within a range of bytes; compressed files as a whole."""

from __future__ import annotations

import bz2
import gzip
import io
import json
from collections.abc import Iterator
from typing import IO, Any, cast

import pyarrow as pa

from audit.archive.damage import DamagedError, damage_told
from audit.archive.folder import Folder, reading
from audit.archive.inputs.record import Broken, Record
from audit.archive.naming import Columns
from audit.archive.record import Shard

LONGEST = 50_000_000
"""Bytes of one line; what is longer is no article."""


def json_records(folder: Folder, shard: Shard, columns: Columns) -> Iterator[Record | Broken]:
    """Give the records of the lines that begin from byte ``begin`` to before byte ``end``."""
    name, at = shard.files[0], shard.begin
    try:
        with reading(folder.full(name)), damage_told(), folder.opened(name) as file:
            for at, line in lines(unpacked(file, name), shard.begin, shard.end):
                yield _record(line, {"file": name, "row": at}, columns)
    except DamagedError as error:
        yield Broken({"file": name, "row": at}, f"this file is damaged: {error}")


def unpacked(file: IO[bytes], name: str) -> IO[bytes]:
    """Give the bytes of a file that may be compressed, by its name."""
    if name.endswith(".gz"):
        return cast("IO[bytes]", gzip.open(file))
    if name.endswith(".bz2"):
        return cast("IO[bytes]", bz2.open(file))
    if name.endswith(".zst"):
        stream = pa.CompressedInputStream(pa.PythonFile(file, "r"), "zstd")
        return cast("IO[bytes]", io.BufferedReader(stream, 1 << 20))
    return file


def lines(file: IO[bytes], begin: int, end: int) -> Iterator[tuple[int, bytes]]:
    """Give the lines that begin in a range, each with its offset; blank ones are left out."""
    at = begin
    if begin:  # the line before is another range's, wherever it ends
        file.seek(begin - 1)
        at = begin - 1 + _skipped(file)
    while end < 0 or at < end:
        line = file.readline(LONGEST)
        if not line:
            return
        size = len(line)
        if size == LONGEST and not line.endswith(b"\n"):
            size += _skipped(file)
        if not line.isspace():
            yield at, line
        at += size


def _skipped(file: IO[bytes]) -> int:
    """Read to the end of the line, and give how much that was."""
    size = 0
    while line := file.readline(LONGEST):
        size += len(line)
        if line.endswith(b"\n"):
            break
    return size


def _record(line: bytes, origin: Record, columns: Columns) -> Record | Broken:
    if len(line) >= LONGEST:
        return Broken(origin, f"this line is longer than {LONGEST // 1_000_000} MB")
    try:
        given: Any = json.loads(line)
    except (ValueError, RecursionError) as error:
        where = (
            f" (at character {error.pos + 1})" if isinstance(error, json.JSONDecodeError) else ""
        )
        return Broken(origin, f"this line is not JSON{where}")
    if not isinstance(given, dict):
        return Broken(origin, "this line is JSON, and no object")
    return {**columns.record(given), **origin}
