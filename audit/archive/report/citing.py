"""The most cited sources: people, organisations and documents by name, over all articles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from audit.archive.quotes.store import Store
from audit.archive.quotes.voices import voice_of
from audit.archive.report.reading import NAMED_KINDS
from audit.archive.report.record import Cited

if TYPE_CHECKING:
    import pyarrow as pa

MOST = 500
"""Sources that are listed."""

NAMES = f"""
SELECT DISTINCT name, kind FROM read_sources
WHERE kind IN ({NAMED_KINDS}) AND attributions > 0 ORDER BY name, kind
"""

CITED = """
CREATE TABLE cited AS
SELECT key, article_id, sum(s.attributions)::BIGINT AS attributions,
    sum(coalesce(s.quoted_words, 0))::BIGINT AS quoted_words,
    min(outlet) AS outlet, min(date) AS date
FROM read_sources s JOIN keys USING (name, kind) JOIN measured USING (article_id, shard)
WHERE s.attributions > 0 GROUP BY key, article_id
"""

TOP = f"""
CREATE TABLE top AS
SELECT key, count(*) AS articles, sum(attributions) AS attributions,
    sum(quoted_words) AS quoted_words, count(DISTINCT lower(outlet)) AS outlets,
    min(date) AS first, max(date) AS last
FROM cited GROUP BY key ORDER BY articles DESC, attributions DESC, key LIMIT {MOST}
"""

SHOWN = """
SELECT name, kind, top.articles, attributions, quoted_words, outlets, first, last
FROM top JOIN (
    SELECT key, name, s.kind FROM read_sources s JOIN keys USING (name, kind)
    SEMI JOIN top USING (key) WHERE s.attributions > 0
    GROUP BY key, name, s.kind
    QUALIFY row_number() OVER (PARTITION BY key ORDER BY count(*) DESC, name, s.kind) = 1
) USING (key)
ORDER BY top.articles DESC, attributions DESC, key
"""
"""Each by the name that most articles give it."""


def most_cited(store: Store) -> tuple[tuple[Cited, ...], int]:
    """Give the named sources of most articles, and how many more there are.

    Forms of a name are one after titles, case, accents and legal forms are taken away; who has
    the same name is taken for the same.
    """
    import pyarrow as pa

    store.run("CREATE TABLE keys (name VARCHAR, kind VARCHAR, key VARCHAR)")
    texts = pa.schema([(name, pa.string()) for name in ("name", "kind", "key")])
    for batch in store.batches(NAMES):
        store.add("keys", pa.Table.from_pylist(_keyed(batch), schema=texts))
    store.run(CITED)
    store.run(TOP)
    found = tuple(
        Cited(name, kind.rpartition("-")[2], articles, int(said), int(words), outlets, first, last)
        for name, kind, articles, said, words, outlets, first, last in store.rows(SHOWN)
    )
    return found, store.one("SELECT count(DISTINCT key) FROM cited") - len(found)


def _keyed(batch: pa.RecordBatch) -> list[dict[str, Any]]:
    rows = batch.to_pylist()
    keyed = ({**row, "key": voice_of(row["name"], row["kind"]).key} for row in rows)
    return [row for row in keyed if row["key"]]
