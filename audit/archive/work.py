"""One shard from its records to its receipt: the unit of work that every engine hands out.

It can be done anywhere, and again: the files it writes have names and bytes that depend on the
shard alone, and only the receipt, written last, makes them part of the archive.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

import pyarrow as pa

from audit.archive.batch import Tables, tables, trouble
from audit.archive.feeding import Feeder, Task, joined
from audit.archive.folder import Folder
from audit.archive.identity import article_id, chained
from audit.archive.inputs import Broken, Record, records_of
from audit.archive.layout import receipt_of
from audit.archive.naming import Columns
from audit.archive.record import Counts, Order, Receipt, Shard
from audit.archive.rows import Row
from audit.archive.schema import incoming
from audit.archive.writing import ShardWriter

BATCH = 16
"""Records that are handed to the auditing process at once."""

Told = Callable[[Counts], None]


@dataclass(slots=True)
class _Batches:
    """Batches of a shard's records, and rows of ``errors`` for those that are none."""

    shard: Shard
    broken: list[list[Row]] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)

    def over(self, records: Iterator[Record | Broken]) -> Iterator[Task]:
        held: list[Record] = []
        rows: list[Row] = []
        for one in records:
            if row := self._trouble(one):
                rows.append(row)
            elif not isinstance(one, Broken):
                held.append(one)
            if len(held) + len(rows) == BATCH:
                yield self._task(held, rows)
                held, rows = [], []
        if held or rows:
            yield self._task(held, rows)

    def _trouble(self, one: Record | Broken) -> Row | None:
        if isinstance(one, Broken):
            return trouble(one.record, self.shard.id, "unreadable", one.reason)
        id = article_id(one)
        if id in self.seen:
            return trouble(one, self.shard.id, "duplicate", "it stands in this shard already")
        self.seen.add(id)
        return None

    def _task(self, held: list[Record], rows: list[Row]) -> Task:
        self.broken.append(rows)
        kind = incoming()
        arrays = [pa.array([one.get(f.name) for one in held], f.type) for f in kind]
        return Task(pa.RecordBatch.from_arrays(arrays, schema=kind), self.shard.id)


def audit_shard(order: Order, shard: Shard, feeder: Feeder, told: Told | None = None) -> Receipt:
    """Audit a shard, write its files and its receipt, and give the receipt.

    ``told`` hears the counts of each batch. Raises :class:`audit.errors.AuditError` where its
    file cannot be read now, its output not be written, or nothing be audited at all.
    """
    out = Folder(order.out)
    writer = ShardWriter(out, shard.id, order.partition)
    batches, counts, ids = _Batches(shard), Counts(), list[str]()
    records = records_of(Folder(order.root), shard, Columns(order.columns))
    for number, (task, found) in enumerate(feeder.over(batches.over(records))):
        rows = batches.broken[number]
        batches.broken[number] = []
        if rows:
            found = joined([found, tables({"errors": rows})])
        writer.add(found, task.batch.num_rows + len(rows))
        ids += [*_ids(found, "articles"), *_ids(found, "errors")]
        counted = _counted(found)
        counts += counted
        if told:
            told(counted)
    receipt = Receipt(shard, order.made_by, chained(ids), counts, writer.close())
    text = json.dumps(receipt.entry(), indent=1, ensure_ascii=False)
    out.write(receipt_of(shard.id), f"{text}\n".encode())
    return receipt


def _ids(found: Tables, table: str) -> list[str]:
    ids: list[str] = found[table].column("article_id").to_pylist()
    return ids


def _counted(found: Tables) -> Counts:
    rows = {name: batch.num_rows for name, batch in found.items()}
    return replace(Counts(**rows), words=sum(found["articles"].column("words").to_pylist()))
