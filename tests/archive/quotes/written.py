"""Writes planted quotations as an archive: the tables of ``audit archive``, and the truth."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from hashlib import blake2b
from itertools import count, islice
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from audit.archive import schema
from audit.archive.layout import MANIFEST, RECEIPTS, receipt_of
from audit.archive.record import Counts, Receipt, Shard, Written
from tests.archive.quotes.planted import Copy

Rows = dict[str, list[dict[str, Any]]]

FIRST_DAY = date(2015, 1, 1)
SHARD = 20_000
"""Quotations in one shard."""


def write_archive(folder: Path, copies: Iterable[Copy], *, shard: int = SHARD) -> None:
    """Write the tables under ``folder``, and ``truth.parquet`` beside them."""
    truth: list[dict[str, Any]] = []
    numbers = count()
    for number, some in enumerate(chunks(copies, shard)):
        name = f"shard-{number:05}"
        rows: Rows = {table: [] for table in ("articles", "quotations", "attributions")}
        for copy in some:
            truth.append(add(rows, copy, next(numbers), name))
        for table, given in rows.items():
            write(folder / table / f"{name}.parquet", table, given)
    pq.write_table(pa.Table.from_pylist(truth), folder / "truth.parquet")


def finish_archive(folder: Path) -> None:
    """Write the manifest and a receipt for each shard: without them nothing is an archive."""
    (folder / MANIFEST).parent.mkdir(parents=True, exist_ok=True)
    (folder / MANIFEST).write_text("{}", "utf-8")
    (folder / RECEIPTS).mkdir(exist_ok=True)
    for path in sorted((folder / "articles").glob("*.parquet")):
        shard = Shard(path.stem, "parquet", (), 0, -1, 0, "")
        files = tuple(
            Written(table, f"{table}/{path.name}", 0, 0, "")
            for table in ("articles", "quotations", "attributions")
        )
        entry = Receipt(shard, "", "", Counts(), files).entry()
        (folder / receipt_of(path.stem)).write_text(json.dumps(entry), "utf-8")


def chunks(copies: Iterable[Copy], size: int) -> Iterator[tuple[Copy, ...]]:
    copies = iter(copies)
    while some := tuple(islice(copies, size)):
        yield some


def write(path: Path, table: str, rows: list[dict[str, Any]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    pq.write_table(pa.Table.from_pylist(rows, schema=schema.schema(table)), path)


def add(rows: Rows, copy: Copy, number: int, shard: str) -> dict[str, Any]:
    """Add an article with one quotation to the rows, and give what is true of it."""
    day = FIRST_DAY + timedelta(days=copy.day)
    article = blake2b(str(number).encode(), digest_size=16).hexdigest()
    key = {"article_id": article, "shard": shard, "month": day.isoformat()[:7]}
    outlet = f"Outlet {copy.outlet:02}"
    rows["articles"].append(
        {**key, "date": day.isoformat(), "outlet": outlet, "title": f"Story {number}",
         "file": f"{shard}.jsonl", "url": f"https://example.org/{number}"}
    )  # fmt: skip
    rows["attributions"].append({**key, "attribution": "a1", "channel": "interview"})
    start = 10
    for at, part in enumerate(copy.parts, 1):
        rows["quotations"].append(
            {**key, "quotation": f"q{at}", "kind": "direct", "quoted": True, "text": part,
             "words": len(part.split()), "closed": True, "attribution": "a1", "source_id": "s1",
             "speaker": copy.speaker, "speaker_kind": copy.kind, "start": start,
             "end": start + len(part) + 2}
        )  # fmt: skip
        start += len(part) + 20
    return {"article_id": article, "event": copy.event, "plant": copy.plant}
