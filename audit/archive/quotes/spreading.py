"""Compares pairs on several processor cores, with the same result as on one."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import chain, islice
from typing import TYPE_CHECKING

from audit.archive.quotes.comparing import Alike, compared

if TYPE_CHECKING:
    import pyarrow as pa

FEW = 6
"""Batches up to which starting processes would cost more than it saves."""

MOST = 8
"""Processes, each of which takes 100 MB or so."""

WAITING = 2
"""Batches for each process that are read ahead."""


def spread(batches: Iterator[pa.RecordBatch], processes: int) -> Iterator[Alike]:
    """Compare pairs of texts in the order in which they come."""
    first = list(islice(batches, FEW + 1))
    if processes < 2 or len(first) <= FEW:
        yield from chain.from_iterable(map(compared, chain(first, batches)))
        return
    # The others start anew: a database with threads must not be copied into them.
    context = multiprocessing.get_context("spawn")
    processes = min(processes, MOST)
    with ProcessPoolExecutor(processes, mp_context=context) as pool:
        waiting: deque[Future[list[Alike]]] = deque()
        for batch in chain(first, batches):
            waiting.append(pool.submit(compared, batch))
            if len(waiting) > WAITING * processes:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
