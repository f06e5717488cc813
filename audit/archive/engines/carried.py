"""What runs in a worker of somebody else's engine: shards as JSON in, receipts as JSON out.

The auditing process with its model is kept from shard to shard. An error that ends the run
travels as an answer, because each engine wraps exceptions in its own way.
"""

from __future__ import annotations

import atexit
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from functools import lru_cache

from audit.archive.engines import Heard
from audit.archive.feeding import Feeder
from audit.archive.record import Order, Shard, receipt_from
from audit.archive.work import audit_shard
from audit.errors import AuditError, ReadError


def packed(shard: Shard) -> str:
    """Give a shard as JSON."""
    return json.dumps(asdict(shard))


def done(order: Order, shard: str) -> str:
    """Audit a shard in this process; give its receipt, or what went wrong, as JSON."""
    entry = json.loads(shard)
    entry["files"] = tuple(entry["files"])
    try:
        receipt = audit_shard(order, Shard(**entry), _feeder(order))
    except ReadError as error:
        return json.dumps({"unread": [error.path, error.reason]})
    except AuditError as error:
        return json.dumps({"failed": str(error)})
    return json.dumps({"receipt": receipt.entry()})


def heard(answers: Iterable[str]) -> Iterator[Heard]:
    """Give what a run tells of the answers of workers.

    Raises the :class:`AuditError` that one of them met.
    """
    for answer in answers:
        entry = json.loads(answer)
        if "failed" in entry:
            raise AuditError(entry["failed"])
        if "unread" in entry:
            yield ReadError(*entry["unread"])
        else:
            receipt = receipt_from(entry["receipt"])
            yield receipt.counts
            yield receipt


@lru_cache(maxsize=1)
def _feeder(order: Order) -> Feeder:
    feeder = Feeder(order)
    atexit.register(feeder.close)
    return feeder
