"""Spark: shards are rows, each in a task of its own, done by ``mapInArrow``.

A lost task is done again by Spark; receipts tell the next run what is done.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from audit.archive.engines import Heard
from audit.archive.engines.carried import done, heard, packed
from audit.archive.record import Order, Shard

if TYPE_CHECKING:
    from collections.abc import Callable

TRIES = 4
"""How often Spark may do a task before the run fails; a lost executor counts."""


def run_spark(order: Order, shards: Sequence[Shard], jobs: int) -> Iterator[Heard]:
    """Audit shards in the session that is there, or in a local one with so many cores (0: all)."""
    from pyspark.sql import SparkSession

    active = SparkSession.getActiveSession()
    session = active or _started(SparkSession.builder, jobs)
    try:
        rows = [(packed(shard),) for shard in shards]
        frame = session.createDataFrame(rows, "shard string").repartitionByRange(len(rows), "shard")
        answers = frame.mapInArrow(_doing(order), "answer string")
        yield from heard(str(row["answer"]) for row in answers.toLocalIterator())
    finally:
        if active is None:
            session.stop()


def _doing(order: Order) -> Callable[[Iterator[pa.RecordBatch]], Iterator[pa.RecordBatch]]:
    def do(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            for shard in batch.column("shard").to_pylist():
                yield pa.RecordBatch.from_pydict({"answer": [done(order, shard)]})

    return do


def _started(builder: Any, jobs: int) -> Any:
    """Start a session; ``spark-submit`` and ``SPARK_CONF_DIR`` say where it runs, else here."""
    import os

    builder = builder.appName("source-audit").config("spark.ui.showConsoleProgress", "false")
    if not os.environ.get("MASTER") and not os.environ.get("SPARK_CONF_DIR"):
        cores = jobs or "*"
        builder = builder.master(f"local[{cores},{TRIES}]").config("spark.ui.enabled", "false")
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("FATAL")
    return session
