"""What carries shards to workers: this machine's cores, Ray, or Spark."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from audit.archive.record import Counts, Order, Receipt, Shard
from audit.errors import ReadError

Heard = Counts | Receipt | ReadError
"""What a run tells: of some articles, of a shard that is done, of one that could not be read.

Counts come before the receipt of the shard that they belong to, and add up to its own.
"""

Engine = Callable[[Order, Sequence[Shard], int], Iterator[Heard]]
"""Audits shards with so many workers (0: as many as there are).

Raises the :class:`audit.errors.AuditError` with which nothing more can be audited or written.
"""

ENGINES = ("local", "ray", "spark")


def engine(name: str) -> Engine:
    """Give an engine, importing it and nothing of the others."""
    if name == "ray":
        from audit.archive.engines.ray import run_ray

        return run_ray
    if name == "spark":
        from audit.archive.engines.spark import run_spark

        return run_spark
    from audit.archive.engines.local import run_local

    return run_local
