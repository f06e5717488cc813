"""Readers of archives: one for each kind of file, all giving incoming records."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from audit.archive.inputs.record import Broken, Record

if TYPE_CHECKING:
    from audit.archive.folder import Folder
    from audit.archive.naming import Columns
    from audit.archive.record import Shard

__all__ = ["Broken", "Record", "records_of"]


def records_of(folder: Folder, shard: Shard, columns: Columns) -> Iterator[Record | Broken]:
    """Give the records of a shard in order, loading only the reader of its kind.

    What is damaged is given as such. Raises :class:`audit.errors.ReadError` where reading fails
    and may go better another time.
    """
    if shard.kind == "parquet":
        from audit.archive.inputs.parquet import parquet_records

        return parquet_records(folder, shard, columns)
    if shard.kind == "jsonl":
        from audit.archive.inputs.jsonlines import json_records

        return json_records(folder, shard, columns)
    if shard.kind == "warc":
        from audit.archive.inputs.warc import warc_records

        return warc_records(folder, shard)
    from audit.archive.inputs.files import file_records

    return file_records(folder, shard)
