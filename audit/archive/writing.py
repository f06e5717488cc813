"""Writes the tables of a shard: whole files, each put in its place when it is finished.

The same rows give the same bytes, in whatever batches they come: row groups are cut anew, and
nothing tells when or where a file was written.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from audit.archive.batch import Tables
from audit.archive.folder import Folder
from audit.archive.layout import file_of
from audit.archive.record import Partition, Written
from audit.archive.schema import TABLES, schema

HELD = 4_096
"""Records whose rows are held before a file is written, so that memory does not grow."""
GROUP = 65_536
"""Rows of a row group."""


class ShardWriter:
    """Takes the tables of one shard, batch by batch."""

    def __init__(self, out: Folder, shard: str, partition: Partition) -> None:
        self._out, self._shard, self._partition = out, shard, partition
        self._held: list[Tables] = []
        self._records = self._number = 0
        self._written: list[Written] = []

    def add(self, tables: Tables, records: int) -> None:
        """Take the tables of a batch of so many records; batches of a shard always have as many."""
        self._held.append(tables)
        self._records += records
        if self._records >= HELD:
            self._write()

    def close(self) -> tuple[Written, ...]:
        """Write what is still held, and give all files."""
        if self._held or not self._number:
            self._write()
        return tuple(self._written)

    def _write(self) -> None:
        for table in TABLES:
            batches = [tables[table] for tables in self._held]
            rows = pa.Table.from_batches(batches, schema=schema(table)).combine_chunks()
            for month, part in self._parts(rows):
                path = file_of(table, self._shard, self._number, month)
                self._written.append(self._put(table, path, part))
        self._held.clear()
        self._records, self._number = 0, self._number + 1

    def _parts(self, rows: pa.Table) -> Iterator[tuple[str | None, pa.Table]]:
        if self._partition == "shard":
            yield None, rows
            return
        for month in sorted(pc.unique(rows["month"]).to_pylist()):
            yield month, rows.filter(pc.equal(rows["month"], month))

    def _put(self, table: str, path: str, rows: pa.Table) -> Written:
        data = parquet_bytes(rows)
        self._out.write(path, data)
        return Written(table, path, rows.num_rows, len(data), hashlib.sha256(data).hexdigest())


def parquet_bytes(rows: pa.Table) -> memoryview:
    """Give the bytes of a Parquet file: the same for the same rows."""
    sink = pa.BufferOutputStream()
    pq.write_table(rows, sink, compression="zstd", row_group_size=GROUP, version="2.6")
    return memoryview(sink.getvalue())
