"""Parquet: the rows of a shard, only the columns that are needed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pyarrow.parquet as pq

from audit.archive.damage import DamagedError, damage_told
from audit.archive.folder import Folder, reading
from audit.archive.inputs.record import Broken, Record
from audit.archive.naming import Columns
from audit.archive.record import Shard

AT_ONCE = 256
"""Rows that are held while they are read."""


def parquet_records(folder: Folder, shard: Shard, columns: Columns) -> Iterator[Record | Broken]:
    """Give the rows from ``begin`` to ``end`` of a Parquet file."""
    name, row = shard.files[0], shard.begin
    try:
        with reading(folder.full(name)), damage_told(), folder.opened(name) as file:
            for given in _rows(pq.ParquetFile(file), shard, columns):
                yield {**columns.record(given), "file": name, "row": row}
                row += 1
    except DamagedError as error:
        yield Broken({"file": name, "row": row}, f"this Parquet file is damaged: {error}")


def _rows(file: pq.ParquetFile, shard: Shard, columns: Columns) -> Iterator[dict[str, Any]]:
    wanted = list(columns.of(file.schema_arrow.names).values())
    first = 0
    for group in range(file.num_row_groups):
        past = first + file.metadata.row_group(group).num_rows
        if past > shard.begin and first < shard.end:
            at = first
            for batch in file.iter_batches(AT_ONCE, [group], wanted):
                start, stop = max(shard.begin - at, 0), min(shard.end - at, batch.num_rows)
                if start < stop:
                    yield from batch.slice(start, stop - start).to_pylist()
                at += batch.num_rows
        first = past
