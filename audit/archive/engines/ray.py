"""Ray Data: actors that load the model once and do one shard after another.

A lost actor's shard is done again by another one; Ray's driver needs no state of ours, because
receipts tell the next run what is done.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Generator, Iterator, Sequence
from importlib import import_module
from typing import Any

from audit.archive.engines import Heard
from audit.archive.engines.carried import done, heard, packed
from audit.archive.engines.foreign import told
from audit.archive.record import Order, Shard

SETTINGS = {
    "RAY_ENABLE_AUTO_CONNECT": "0",  # a thread that outlives the run must not start a new cluster
    "RAY_BACKEND_LOG_LEVEL": "fatal",
    "RAY_DATA_DISABLE_PROGRESS_BARS": "1",
}
"""What Ray reads when it is imported."""
INSTALL = "source-audit[ray] must be installed on all machines, in the same version"


class Actor:
    """Does shards in a worker of Ray's."""

    def __init__(self, order: Order) -> None:
        self._order = order

    def __call__(self, rows: dict[str, Any]) -> dict[str, list[str]]:
        """Do the shards of a batch of rows."""
        return {"answer": [done(self._order, str(shard)) for shard in rows["shard"]]}


def run_ray(order: Order, shards: Sequence[Shard], jobs: int) -> Iterator[Heard]:
    """Audit shards with so many actors (0: one for each core of the cluster).

    Without a cluster to join (``RAY_ADDRESS``), one is started on this machine.
    """
    for name, value in SETTINGS.items():
        os.environ.setdefault(name, value)
    ray: Any = import_module("ray")  # typed in part, and heavy
    import_module("ray.data")
    started = not ray.is_initialized()
    with told("Ray", "a cluster must answer at RAY_ADDRESS, or one be startable here"):
        if started:
            ray.init(
                # without an address Ray would wait for a cluster that was here once
                os.environ.get("RAY_ADDRESS") or "local",
                log_to_driver=False,
                logging_level=logging.ERROR,
            )
    try:
        with told("Ray", INSTALL):
            yield from _over(ray, order, shards, jobs)
    finally:
        if started:
            ray.shutdown()


def _over(ray: Any, order: Order, shards: Sequence[Shard], jobs: int) -> Iterator[Heard]:
    _quiet(ray)
    actors = min(jobs or int(ray.cluster_resources().get("CPU", 1)), len(shards))
    rows = [{"shard": packed(shard)} for shard in shards]
    answers = (
        ray.data.from_items(rows, override_num_blocks=len(rows))
        .map_batches(
            Actor,
            fn_constructor_args=(order,),
            batch_size=1,
            compute=ray.data.ActorPoolStrategy(size=actors),
        )
        .iter_rows()
    )
    found = iter(answers)
    try:
        yield from heard(str(row["answer"]) for row in found)
    finally:  # after an error Ray Data would go on with the other shards
        if isinstance(found, Generator):
            found.close()


def _quiet(ray: Any) -> None:
    """Keep Ray Data's own progress bars and notes off the screen: ours is there."""
    logging.getLogger("ray.data").setLevel(logging.ERROR)
    context = ray.data.DataContext.get_current()
    context.enable_progress_bars = False
    context.execution_options.preserve_order = False
