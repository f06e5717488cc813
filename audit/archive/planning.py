"""Divides what the command line names into shards, always the same ones for the same files."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from audit.archive.damage import DamagedError, damage_told
from audit.archive.folder import Folder, Found, reading
from audit.archive.identity import digest
from audit.archive.inputs.jsonlines import lines, unpacked
from audit.archive.naming import Columns
from audit.archive.record import Kind, Shard
from audit.article.reading import FORMATS
from audit.article.wire.kinds import BY_CONTENT
from audit.errors import ReadError, UsageError

SHARD = 2_000
"""Articles in a shard, about: what a core audits in some minutes, and what a kill costs."""
LINE_BYTES, PAGE_BYTES = 4_096, 32_768
"""What a line of JSON, and a page in a compressed WARC file, is taken to have."""
PACKED = (".gz", ".zst", ".bz2")
LINES, WARCS = (".jsonl", ".ndjson"), (".warc", ".wet")


@dataclass(frozen=True, slots=True)
class Inputs:
    """What is to be audited: files under a root."""

    root: str
    files: tuple[Found, ...]


def inputs_of(
    given: Sequence[str], root: str | None = None, leave_out: str | None = None
) -> Inputs:
    """Find what files, folders, globs and URLs stand for, each file once and in order.

    The root is the one given, or the folder that holds all of it. What is in the folder
    ``leave_out`` is no input: output may stand among the input. Raises
    :class:`ReadError` for what stands for nothing, :class:`UsageError` for a kind of file that is
    not read.
    """
    places = [_absolute(one) for one in given]
    root = _absolute(root) if root else _root_of(places)
    folder, found = Folder(root), dict[str, Found]()
    for place in places:
        if not f"{place}/".startswith(f"{folder.url.rstrip('/')}/"):
            raise UsageError(f"{place}: is not under --root {root}")
        inside = place[len(folder.url) :].lstrip("/")
        found.update((one.path, one) for one in _files(folder, inside))
    within = f"{leave_out}/" if leave_out else None
    paths = [path for path in found if not (within and folder.full(path).startswith(within))]
    return Inputs(folder.url, tuple(found[path] for path in sorted(paths)))


def shards_of(inputs: Inputs, columns: Columns, size: int = SHARD) -> Iterator[Shard]:
    """Divide files into shards of about ``size`` articles each.

    Raises :class:`UsageError` where a file has no column that could be an article's text.
    """
    folder, single = Folder(inputs.root), list[Found]()
    for one in inputs.files:
        kind = kind_of(one.path)
        if kind == "files":
            single.append(one)
        elif kind == "parquet":
            yield from _by_rows(folder, one, columns, size)
        elif kind == "jsonl":
            _check_lines(folder, one, columns)
            whole = one.path.endswith(PACKED)
            yield from _by_bytes(one, kind, 0 if whole else size * LINE_BYTES)
        else:
            whole = not one.path.endswith(".gz")
            yield from _by_bytes(one, "warc", 0 if whole else size * PAGE_BYTES)
    for at in range(0, len(single), size):
        yield _of_files(single[at : at + size])


def kind_of(path: str) -> Kind | None:
    """Tell what kind of input a file is by its name; nothing for what is not read."""
    name = path.lower()
    for ending in PACKED:
        name = name.removesuffix(ending)
    if name.endswith(LINES):
        return "jsonl"
    if name.endswith(WARCS) and not path.lower().endswith((".zst", ".bz2")):
        return "warc"
    if name.endswith((".parquet", ".pq")):
        return "parquet"
    ending = os.path.splitext(path.lower())[1]  # noqa: PTH122 (of a URL too)
    return "files" if ending in FORMATS or ending in BY_CONTENT else None


def _by_rows(folder: Folder, one: Found, columns: Columns, size: int) -> Iterator[Shard]:
    import pyarrow.parquet as pq

    try:
        with reading(folder.full(one.path)), damage_told(), folder.opened(one.path) as file:
            parquet = pq.ParquetFile(file)
            names, rows = parquet.schema_arrow.names, parquet.metadata.num_rows
    except DamagedError:
        yield _shard("parquet", [one], 0, 0, one.size)  # reading it tells what is wrong
        return
    columns.require_text(names, folder.full(one.path))
    for begin in range(0, rows, size):
        end = min(begin + size, rows)
        yield _shard("parquet", [one], begin, end, one.size * (end - begin) // rows)


def _by_bytes(one: Found, kind: Kind, step: int) -> Iterator[Shard]:
    """Divide a file that can be entered at any byte; a ``step`` of 0 leaves it whole."""
    if not step:
        yield _shard(kind, [one], 0, -1, one.size)
        return
    for begin in range(0, one.size, step):
        end = min(begin + step, one.size)
        yield _shard(kind, [one], begin, end, end - begin)


def _of_files(files: Sequence[Found]) -> Shard:
    return _shard("files", files, 0, len(files), sum(one.size for one in files))


def _shard(kind: Kind, files: Sequence[Found], begin: int, end: int, weight: int) -> Shard:
    paths = tuple(one.path for one in files)
    version = digest(*(f"{one.path} {one.version}" for one in files))
    name = digest(kind, str(begin), str(end), *paths)[:16]
    return Shard(name, kind, paths, begin, end, weight, version)


def _check_lines(folder: Folder, one: Found, columns: Columns) -> None:
    """Look at the first line, so that a file of another kind is refused before all else."""
    import json

    try:
        with reading(folder.full(one.path)), damage_told(), folder.opened(one.path) as file:
            first = next(lines(unpacked(file, one.path), 0, -1), None)
            record = json.loads(first[1]) if first else None
    except DamagedError:
        return  # reading it tells what is wrong
    if isinstance(record, dict):
        columns.require_text(record, folder.full(one.path))


def _files(folder: Folder, inside: str) -> Iterator[Found]:
    shown = folder.full(inside)
    if inside and folder.is_file(inside):
        if kind_of(inside) is None:
            raise UsageError(
                f"{shown}: files of this kind are not read; known are .parquet, .jsonl, .warc"
                f" and {', '.join(FORMATS)}"
            )
        yield folder.found(inside)
        return
    matched = glob.has_magic(inside)
    found = folder.matches(inside) if matched else folder.files(inside)
    wanted = [one for one in found if kind_of(one.path) and not _is_hidden(one.path)]
    if not wanted and not matched and not folder.exists(inside):
        raise ReadError(shown, "there is no such file or folder")
    if not wanted:
        what = "this pattern matches nothing" if matched else "this folder holds nothing"
        raise ReadError(shown, f"{what} that is read (Parquet, JSON Lines, WARC, articles)")
    yield from wanted


def _is_hidden(path: str) -> bool:
    return any(part.startswith((".", "_")) for part in path.split("/"))


def _absolute(place: str) -> str:
    if not place:
        raise UsageError("the path is empty; was it meant to come from a variable?")
    place = place.removeprefix("file://")
    return place.rstrip("/") if "://" in place else os.path.abspath(place)  # noqa: PTH100


def _root_of(places: Iterable[str]) -> str:
    """Give the folder that all of it stands in."""
    parts = [_folder_of(place).split("/") for place in places]
    shared = [
        same[0] for same in takewhile(lambda same: len(set(same)) == 1, zip(*parts, strict=False))
    ]
    root = "/".join(shared)
    if "://" in "/".join(parts[0]) and len(shared) < 3:
        raise UsageError("what is to be audited stands in different stores; audit one at a time")
    return root or "/"


def _folder_of(place: str) -> str:
    """Give the folder that a file, folder or glob is about."""
    if glob.has_magic(place):
        return "/".join(takewhile(lambda part: not glob.has_magic(part), place.split("/")))
    return place.rpartition("/")[0] if Folder(place).is_file() else place
