"""The audit as one function that any engine can call: an Arrow batch in, Arrow batches out.

    audit_batch = BatchAuditor(Order(root=".", out=""))     # once in each process
    tables = audit_batch(batch)                             # as often as there are batches
    tables["findings"]                                      # a pyarrow.RecordBatch

It reads no files but the configuration's, writes nothing, and gives the same rows for an article
whatever batch it comes in.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa

from audit.archive.apart import apart
from audit.archive.identity import article_id
from audit.archive.incoming import SkippedError, article_of, month_of, name_of
from audit.archive.record import Order
from audit.archive.rows import Row, columns, origin_of, rows_of, told_of
from audit.archive.schema import TABLES, UNDATED, schema
from audit.archive.watchdog import watched
from audit.article import read_text
from audit.errors import AuditError, ReadError, RunawayError

Tables = dict[str, pa.RecordBatch]
"""A batch of each table, by its name."""


class BatchAuditor:
    """Audits batches under an order. Its configuration and the model are loaded once."""

    def __init__(self, order: Order) -> None:
        from audit.engine import load_standard

        self._order = order
        config = Path(order.config) if order.config else None
        self._rulebook = load_standard(order.standard, config)
        self._today = date.fromisoformat(order.today) if order.today else date.today()

    def __call__(self, batch: pa.RecordBatch, shard: str = "") -> Tables:
        """Audit a batch with columns of :func:`audit.archive.schema.incoming`.

        What cannot be audited becomes a row of ``errors``. Raises :class:`audit.errors.AuditError`
        only for what no article can be audited with: configuration, weights.
        """
        rows: dict[str, list[Row]] = {table: [] for table in TABLES}
        for given in batch.to_pylist():
            for record in apart(given, name_of(given)):
                for table, found in self._audited(record, shard).items():
                    rows[table] += found
        return tables(rows)

    def warm(self) -> None:
        """Load the model now, so that the first article does not wait for it."""
        from audit.language import analyse

        analyse(read_text("It rained, the mayor said."))

    def _audited(self, record: Mapping[str, Any], shard: str) -> dict[str, list[Row]]:
        try:
            with watched(self._order.timeout):
                return self._rows(record, shard)
        except (ReadError, RunawayError, SkippedError) as error:
            what = trouble(record, shard, _kind(error), _reason(error))
        except AuditError:
            raise
        except Exception as error:  # a bug that one article meets must not cost the others
            what = trouble(record, shard, "bug", bug(error))
        return {"errors": [what]}

    def _rows(self, record: Mapping[str, Any], shard: str) -> dict[str, list[Row]]:
        from audit.run import audit_article

        article = article_of(record, self._order, self._rulebook)
        day, month = month_of(article)
        audit = audit_article(article, self._rulebook, today=self._today)
        key = {"article_id": article_id(record), "shard": shard, "month": month}
        origin = {**origin_of(record), **told_of(article, record, day)}
        return rows_of(audit, key, origin)


def tables(rows: Mapping[str, Sequence[Row]]) -> Tables:
    """Give Arrow batches of the rows of each table."""
    made = {}
    for table in TABLES:
        kind = schema(table)
        found = columns(rows.get(table, ()), kind.names)
        arrays = [pa.array(one, field.type) for one, field in zip(found, kind, strict=True)]
        made[table] = pa.RecordBatch.from_arrays(arrays, schema=kind)
    return made


def trouble(record: Mapping[str, Any], shard: str, kind: str, reason: str) -> Row:
    """Give the row of ``errors`` for a record that was not audited."""
    return {
        "article_id": article_id(record),
        "shard": shard,
        "month": UNDATED,
        **origin_of(record),
        "title": record.get("title"),
        "kind": kind,
        "reason": reason,
    }


def _kind(error: Exception) -> str:
    if isinstance(error, SkippedError):
        return error.kind
    return "stopped" if isinstance(error, RunawayError) else "unreadable"


def _reason(error: Exception) -> str:
    return error.reason if isinstance(error, ReadError) else str(error)


def bug(error: Exception) -> str:
    """Say what bug it was and where; the message is left out, as it may quote the article."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else "?"
    return f"a bug in audit ({type(error).__name__} at {where})"
