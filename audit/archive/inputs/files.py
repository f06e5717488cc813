"""Articles that are files of their own, in any format that is read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from audit.archive.apart import apart
from audit.archive.folder import Folder
from audit.archive.inputs.record import Broken, Record
from audit.archive.record import Shard
from audit.article.reading import FORMATS, LARGEST_OF_SEVERAL, largest
from audit.errors import ReadError


def file_records(folder: Folder, shard: Shard) -> Iterator[Record | Broken]:
    """Give the bytes of each file; what is wrong with one is said when it is read."""
    for name in shard.files:
        origin = {"file": name, "row": 0}
        try:
            with folder.opened(name) as file:
                data = file.read(_most(name) + 1)
            yield from map(dict, apart({**origin, "data": data}, name))
        except ReadError as error:
            if not folder.exists():
                raise
            yield Broken(origin, error.reason)


def _most(name: str) -> int:
    """Give the most bytes that a file of this name may have."""
    format = FORMATS.get(PurePosixPath(name).suffix.lower())
    return largest(format) if format else LARGEST_OF_SEVERAL
