"""From texts that are alike to links between nodes: who says them and when is looked at here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

from audit.archive.quotes.comparing import Kind, Likeness
from audit.archive.quotes.linking import Circumstances, strength
from audit.archive.quotes.nodes import NEAR
from audit.archive.quotes.store import BATCH, Store
from audit.archive.quotes.voices import relation
from audit.archive.quotes.words import Weight

if TYPE_CHECKING:
    import pyarrow as pa

KINDS: tuple[Kind, ...] = ("exact", "trimmed", "altered")
SLICE = 200_000
"""Pairs of texts that are joined with their nodes at a time."""

NEIGHBOURS = 3
"""The nodes of one text that are held against each, those right before it."""

DAYS = "CASE WHEN a.first IS NULL OR b.first IS NULL THEN NULL ELSE greatest(0, a.first - b.last, b.first - a.last) END"  # noqa: E501

ALIKE = """
CREATE TABLE alike (
    one INTEGER, other INTEGER, kind TINYINT, weight TINYINT, likeness DOUBLE,
    whole BOOLEAN, numbers BOOLEAN, swapped BOOLEAN
)
"""

CHOSEN = f"""
    a.node AS one, b.node AS other, a.voice AS one_voice, b.voice AS other_voice,
    {DAYS} AS days, a.bound OR b.bound AS bound
"""

OF_TEXTS = f"""
SELECT {CHOSEN}, k.kind, k.weight, k.likeness, k.whole, k.numbers, k.swapped
FROM (SELECT * FROM alike WHERE one % {{slices}} = {{slice}}) k JOIN nodes a ON a.text = k.one
JOIN nodes b ON b.text = k.other AND b.bucket = a.bucket AND a.bucket <> ''
WHERE NOT (a.bound OR b.bound) OR coalesce({DAYS} <= {NEAR}, false)
UNION ALL
SELECT {CHOSEN}, k.kind, k.weight, k.likeness, k.whole, k.numbers, k.swapped
FROM (SELECT * FROM alike WHERE one % {{slices}} = {{slice}}) k
JOIN nodes a ON a.text = k.one JOIN nodes b ON b.text = k.other
WHERE a.place = 1 AND b.place = 1 AND NOT (a.bucket = b.bucket AND a.bucket <> '')
"""
"""Nodes of one voice, and of other voices the earliest of each text."""

OF_ONE_TEXT = f"""
WITH placed AS (
    SELECT node, text, bucket, place,
        row_number() OVER (PARTITION BY text, bucket ORDER BY node)::INTEGER AS among
    FROM nodes
), steps AS (SELECT unnest(range(1, {NEIGHBOURS + 1}))::INTEGER AS step), pairs AS (
    SELECT a.node AS one, b.node AS other FROM placed a CROSS JOIN steps
    JOIN placed b ON b.text = a.text AND b.place = a.place + step
    UNION
    SELECT a.node, b.node FROM placed a CROSS JOIN steps
    JOIN placed b ON b.text = a.text AND b.bucket = a.bucket AND b.among = a.among + step
    WHERE a.bucket <> ''
    UNION
    SELECT a.node, b.node FROM placed a JOIN placed b ON b.text = a.text AND b.place > 1
    JOIN texts t ON t.text = a.text
    WHERE a.place = 1 AND t.weight = {int(Weight.STRONG)} AND NOT t.common
)
SELECT {CHOSEN}, 0::TINYINT AS kind, t.weight, 1.0::DOUBLE AS likeness, true AS whole,
    false AS numbers, false AS swapped
FROM pairs p JOIN nodes a ON a.node = p.one JOIN nodes b ON b.node = p.other
JOIN texts t ON t.text = a.text
"""
"""Nodes of the same words: with those right before them, and, where the words tell enough, all
with the earliest."""

LINKS = """
CREATE TABLE links (
    one INTEGER, other INTEGER, strength TINYINT, kind TINYINT, apart TINYINT,
    likeness DOUBLE, days INTEGER
)
"""


def keep_alike(store: Store, found: Iterable[tuple[int, int, Likeness]]) -> None:
    """Fill the table ``alike`` with texts that are one another trimmed or altered."""
    import pyarrow as pa

    store.run(ALIKE)
    found = iter(found)
    while rows := list(islice(found, BATCH)):
        likes = [like for _, _, like in rows]
        columns = {
            "one": pa.array([one for one, _, _ in rows], pa.int32()),
            "other": pa.array([other for _, other, _ in rows], pa.int32()),
            "kind": pa.array([KINDS.index(like.kind) for like in likes], pa.int8()),
            "weight": pa.array([int(like.weight) for like in likes], pa.int8()),
            "likeness": pa.array([like.likeness for like in likes], pa.float64()),
            "whole": pa.array([like.whole for like in likes]),
            "numbers": pa.array([like.numbers for like in likes]),
            "swapped": pa.array([like.swapped for like in likes]),
        }
        store.add("alike", pa.table(columns))


def link(store: Store) -> int:
    """Fill the table ``links`` (``one`` the longer or earlier node), and give their number."""
    import pyarrow as pa

    store.run(LINKS)
    slices = store.one("SELECT count(*) FROM alike") // SLICE + 1
    of_texts = (OF_TEXTS.format(slices=slices, slice=number) for number in range(slices))
    for query in (*of_texts, OF_ONE_TEXT):
        for batch in store.batches(query):
            rows = list(_links(batch))
            if rows:
                names = ("one", "other", "strength", "kind", "apart", "likeness", "days")
                kinds = (
                    pa.int32(), pa.int32(), pa.int8(), pa.int8(), pa.int8(), pa.float64(),
                    pa.int32(),
                )  # fmt: skip
                columns = zip(zip(*rows, strict=True), kinds, strict=True)
                arrays = [pa.array(values, kind) for values, kind in columns]
                store.add("links", pa.table(dict(zip(names, arrays, strict=True))))
    return int(store.one("SELECT count(*) FROM links"))


def _links(batch: pa.RecordBatch) -> Iterator[tuple[Any, ...]]:
    for row in batch.to_pylist():
        related = relation(row["one_voice"], row["other_voice"])
        like = Likeness(
            KINDS[row["kind"]],
            Weight(row["weight"]),
            row["likeness"],
            row["whole"],
            row["numbers"],
            row["swapped"],
        )
        named = bool(row["one_voice"] and row["other_voice"])
        held = strength(like, Circumstances(related, row["days"], row["bound"], named))
        if held:
            apart = ("same", "unknown", "other").index(related)
            days = row["days"]
            yield (
                row["one"], row["other"], int(held), row["kind"], apart, row["likeness"], days,
            )  # fmt: skip
