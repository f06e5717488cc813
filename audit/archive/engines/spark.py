"""Spark: shards are rows, each in a task of its own, done by ``mapInArrow``.

A lost task is done again by Spark; receipts tell the next run what is done.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from audit.archive.engines import Heard
from audit.archive.engines.carried import done, heard, packed
from audit.archive.engines.foreign import told
from audit.archive.output import Output
from audit.archive.record import Order, Receipt, Shard
from audit.errors import ReadError

if TYPE_CHECKING:
    from collections.abc import Callable

PAUSE = 1.0
"""Seconds between two looks for receipts."""
TRIES = 4
"""How often Spark may do a task before the run fails; a lost executor counts."""
INSTALL = "source-audit[spark] must be installed on all machines, in the same version"


def run_spark(order: Order, shards: Sequence[Shard], jobs: int) -> Iterator[Heard]:
    """Audit shards in the session that is there, or in a local one with so many cores (0: all)."""
    from pyspark.sql import SparkSession

    active = SparkSession.getActiveSession()
    with told("Spark", "it needs Java 17 or later, found by PATH or JAVA_HOME"):
        session = active or _started(SparkSession.builder, jobs)
    try:
        with told("Spark", INSTALL):
            yield from _over(session, order, shards)
    finally:
        if active is None:
            session.stop()


def _over(session: Any, order: Order, shards: Sequence[Shard]) -> Iterator[Heard]:
    rows = [(packed(shard),) for shard in shards]
    frame = session.createDataFrame(rows, "shard string").repartitionByRange(len(rows), "shard")
    answers = frame.mapInArrow(_doing(order), "answer string")
    yield from _watched(order, lambda: [str(row["answer"]) for row in answers.collect()])


def _watched(order: Order, collect: Callable[[], list[str]]) -> Iterator[Heard]:
    """Tell of receipts as they are written, while Spark works; it tells nothing before the end."""
    from concurrent.futures import ThreadPoolExecutor, wait

    output, known = Output(order.out), set(Output(order.out).receipts)
    with ThreadPoolExecutor(1) as threads:
        working = threads.submit(collect)
        while not wait([working], PAUSE).done:
            for receipt in output.besides(known):
                known.add(receipt.shard.id)
                yield from (receipt.counts, receipt)
        for one in heard(working.result()):
            if isinstance(one, Receipt) and one.shard.id not in known:
                yield from (one.counts, one)
            elif isinstance(one, ReadError):
                yield one


def _doing(order: Order) -> Callable[[Iterator[pa.RecordBatch]], Iterator[pa.RecordBatch]]:
    def do(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            for shard in batch.column("shard").to_pylist():
                yield pa.RecordBatch.from_pydict({"answer": [done(order, shard)]})

    return do


def _started(builder: Any, jobs: int) -> Any:
    """Start a session; ``spark-submit`` and ``SPARK_CONF_DIR`` say where it runs, else here.

    Here its workers are of this environment; by itself Spark takes the first ``python3`` of PATH.
    """
    import os
    import sys

    builder = builder.appName("source-audit").config("spark.ui.showConsoleProgress", "false")
    if not os.environ.get("MASTER") and not os.environ.get("SPARK_CONF_DIR"):
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
        cores = jobs or "*"
        builder = builder.master(f"local[{cores},{TRIES}]").config("spark.ui.enabled", "false")
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("FATAL")
    return session
