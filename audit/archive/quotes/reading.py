"""Reads an archive's quotations into the store: one row each, with its words and its voice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

from audit.archive.quotes.store import BATCH, Store
from audit.archive.quotes.utterances import Printed, utterances
from audit.archive.quotes.voices import voice_of
from audit.archive.quotes.words import quoted_words, weight_of
from audit.archive.schema import schema
from audit.ledger.comparison import GAP

if TYPE_CHECKING:
    import pyarrow as pa

COLUMNS = {
    "articles": ("article_id", "shard", "title", "date", "outlet", "url", "file"),
    "quotations": (
        "article_id", "shard", "quotation", "kind", "quoted", "text", "parent", "attribution",
        "source_id", "speaker", "speaker_kind", "start", "end",
    ),
    "attributions": ("article_id", "shard", "attribution", "channel"),
}  # fmt: skip
"""What is read of each table."""

ARTICLES = """
CREATE TABLE articles AS
SELECT *, try_cast(date AS DATE) - DATE '1970-01-01' AS day
FROM read_articles
QUALIFY row_number() OVER (PARTITION BY article_id ORDER BY shard) = 1
"""
"""An article that stands in two shards is one article."""

PRINTED = """
SELECT q.*, c.channel, a.day
FROM read_quotations q
JOIN articles a USING (article_id, shard)
LEFT JOIN read_attributions c USING (article_id, shard, attribution)
WHERE q.quoted AND q.parent IS NULL AND q.text <> ''
ORDER BY q.article_id, q.start, q.quotation
"""

SAID = """
CREATE TABLE IF NOT EXISTS said (
    article VARCHAR, ids VARCHAR, start INTEGER, text VARCHAR, words VARCHAR, length INTEGER,
    weight TINYINT, voice VARCHAR, bucket VARCHAR, speaker VARCHAR, source VARCHAR,
    channel VARCHAR, day INTEGER
)
"""


def read_archive(store: Store, tables: dict[str, Iterable[pa.RecordBatch]]) -> int:
    """Fill the store from batches of the archive's tables, and give how many quotations it has.

    ``tables`` has the columns named in ``COLUMNS`` of each; what they hold is told by
    ``audit.archive.schema``.
    """
    import pyarrow as pa

    for name, batches in tables.items():
        store.add(f"read_{name}", _empty(name))  # there are archives without a quotation
        for batch in batches:
            store.add(f"read_{name}", pa.Table.from_batches([batch]))
    store.run(ARTICLES)
    store.run(SAID)
    count = 0
    quotations = utterances(_printed(store))
    while rows := [_said(one) for one in islice(quotations, BATCH)]:
        store.add("said", _as_table(rows))
        count += len(rows)
    for name in COLUMNS:
        store.run(f"DROP TABLE read_{name}")
    return count


def _empty(table: str) -> pa.Table:
    import pyarrow as pa

    kind = schema(table)
    return pa.schema([kind.field(name) for name in COLUMNS[table]]).empty_table()


def _printed(store: Store) -> Iterator[Printed]:
    for batch in store.batches(PRINTED):
        for row in batch.to_pylist():
            yield Printed(
                article=row["article_id"],
                ids=row["quotation"],
                text=row["text"],
                spoken=row["text"],
                kind=row["kind"],
                start=row["start"],
                end=row["end"],
                attribution=row["attribution"],
                source=row["source_id"],
                speaker=row["speaker"],
                speaker_kind=row["speaker_kind"],
                channel=row["channel"],
                day=row["day"],
            )


def _said(one: Printed) -> dict[str, Any]:
    words = quoted_words(one.spoken)
    voice = voice_of(one.speaker, one.speaker_kind)
    return {
        "article": one.article,
        "ids": one.ids,
        "start": one.start,
        "text": one.text,
        "words": " ".join(words),
        "length": sum(word != GAP for word in words),
        "weight": int(weight_of(words)),
        "voice": voice.key,
        "bucket": voice.bucket,
        "speaker": one.speaker,
        "source": one.source,
        "channel": one.channel,
        "day": one.day,
    }


def _as_table(rows: list[dict[str, Any]]) -> pa.Table:
    import pyarrow as pa

    text, whole = pa.string(), pa.int32()
    columns = {
        "article": text, "ids": text, "start": whole, "text": text, "words": text,
        "length": whole, "weight": pa.int8(), "voice": text, "bucket": text, "speaker": text,
        "source": text, "channel": text, "day": whole,
    }  # fmt: skip
    return pa.Table.from_pylist(rows, schema=pa.schema(list(columns.items())))
