"""Adds articles up: all of them, by month, by desk, by author, by outlet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from audit.archive.quotes.store import Store
from audit.archive.report.reading import MEASURES
from audit.archive.report.record import Grouped, Part
from audit.archive.schema import UNDATED
from audit.measures import Counts

LISTED, SMALL = 2_000, 500
"""The most groups that are listed, and the most of those with few articles."""

SUMS = (
    "count(*)",
    *(f"sum({measure})" for measure in MEASURES),
    "count(*) FILTER (unnamed > 0)",
    "count(*) FILTER (unnamed > 0 AND named = 0)",
    "count(*) FILTER (errors > 0)",
)
"""What is added up: the counts in their order, then what a part has of its own."""

ALL = ", ".join(SUMS)
NUMBERED = ", ".join(f"{one} AS c{at}" for at, one in enumerate(SUMS))

FROM = {
    "desk": ("measured", "desk"),
    "author": ("measured JOIN writers USING (byline)", "author"),
    "outlet": ("measured", "outlet"),
}
"""What articles are grouped by; one with two authors counts for each of them."""

ABSENT = {
    "desk": "desk IS NULL",
    "author": "byline IS NULL OR byline NOT IN (SELECT byline FROM writers)",
    "outlet": "outlet IS NULL",
}


def whole(store: Store) -> Part:
    """Add up all articles."""
    return _part("All articles", store.rows(f"SELECT {ALL} FROM measured")[0])


def months(store: Store) -> tuple[tuple[Part, ...], Part | None]:
    """Add up by month, in their order; articles without a date are apart."""
    rows = store.rows(f"SELECT month, {ALL} FROM measured GROUP BY month ORDER BY month")
    parts = [_part(name or UNDATED, sums) for name, *sums in rows]
    undated = [one for one in parts if one.name == UNDATED]
    return tuple(one for one in parts if one.name != UNDATED), undated[0] if undated else None


def groups(store: Store, by: str, least: int) -> Grouped:
    """Add up by desk, author or outlet; names that differ only in case are one.

    Those with fewer than ``least`` articles stand apart.
    """
    tables, name = FROM[by]
    store.run(
        f"CREATE OR REPLACE TABLE grouped AS SELECT max({name}) AS name, {NUMBERED}"
        f" FROM {tables} WHERE {name} IS NOT NULL GROUP BY lower({name})"
    )
    order = "ORDER BY c0 DESC, name"
    listed = store.rows(f"FROM grouped WHERE c0 >= {least} {order} LIMIT {LISTED}")
    small = store.rows(f"FROM grouped WHERE c0 < {least} {order} LIMIT {SMALL}")
    count = store.one("SELECT count(*) FROM grouped")
    untold = store.one(f"SELECT count(*) FROM measured WHERE {ABSENT[by]}")
    store.run("DROP TABLE grouped")
    return Grouped(
        tuple(_part(name, sums) for name, *sums in listed),
        tuple(_part(name, sums) for name, *sums in small),
        count - len(listed) - len(small),
        untold,
    )


def _part(name: str, sums: Sequence[Any]) -> Part:
    numbers = [int(one or 0) for one in sums]
    counted = dict(zip(("articles", *MEASURES), numbers, strict=False))
    return Part(name, Counts(**counted), *numbers[len(counted) :])
