"""Reads an archive's tables: one row of counts for each article, each article once."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from audit.archive.output import Output
from audit.archive.quotes.store import Store
from audit.measures import Counts, authors_of
from audit.measures.counting import NAMED

if TYPE_CHECKING:
    import pyarrow as pa

READ = ("articles", "findings", "sources", "errors")

NAMED_KINDS = ", ".join(f"'{kind}'" for kind in NAMED)

MEASURES = tuple(one.name for one in fields(Counts) if one.name != "articles")
"""What each article is measured by: columns of the archive's ``articles``."""

MEASURED = f"""
CREATE TABLE measured AS
SELECT article_id, shard, month, date, title, url, file, "row", nullif(byline, '') AS byline,
    nullif(trim(regexp_replace(section, '\\s+', ' ', 'g')), '') AS desk,
    nullif(trim(regexp_replace(outlet, '\\s+', ' ', 'g')), '') AS outlet, standard,
    {", ".join(f"coalesce({one}, 0) AS {one}" for one in MEASURES)}
FROM read_articles
QUALIFY row_number() OVER (PARTITION BY article_id ORDER BY shard, file, "row", part) = 1
"""
"""An article that stands in two shards is one article."""

BYLINES = "SELECT DISTINCT byline FROM measured WHERE byline IS NOT NULL ORDER BY byline"


def read_archive(store: Store, output: Output) -> None:
    """Fill the tables ``measured`` and ``writers`` (byline, author) from an archive's files.

    The views ``read_…`` stand for the archive's own tables.
    """
    if not output.folder.is_local:
        store.reach(_filesystem(output.folder.url))
    for table in READ:
        files = ", ".join(map(_quoted, output.files(table)))
        if files:
            source = f"SELECT * FROM read_parquet([{files}], hive_partitioning = false)"
        else:
            source = _nothing(table)
        store.run(f"CREATE VIEW read_{table} AS {source}")
    store.run(MEASURED)
    _read_writers(store)


def _read_writers(store: Store) -> None:
    import pyarrow as pa

    store.run("CREATE TABLE writers (byline VARCHAR, author VARCHAR)")
    for batch in store.batches(BYLINES):
        store.add("writers", pa.Table.from_pylist(_writers(batch), schema=_text("byline author")))


def _writers(batch: pa.RecordBatch) -> list[dict[str, Any]]:
    bylines = (row["byline"] for row in batch.to_pylist())
    return [{"byline": one, "author": name} for one in bylines for name in authors_of(one)]


def _text(names: str) -> pa.Schema:
    import pyarrow as pa

    return pa.schema([(name, pa.string()) for name in names.split()])


def _filesystem(url: str) -> Any:
    import fsspec

    return fsspec.core.url_to_fs(url)[0]


def _quoted(path: str) -> str:
    """Give a path as a string of SQL in which nothing is a pattern."""
    plain = "".join(f"[{one}]" if one in "*?[" else one for one in path)
    return "'" + plain.replace("'", "''") + "'"


def _nothing(table: str) -> str:
    """Give a query with the columns of a table, and no rows."""
    from audit.archive.schema import COLUMNS

    kinds = {"int32": "INTEGER", "int64": "BIGINT", "double": "DOUBLE", "bool": "BOOLEAN"}
    columns = ", ".join(
        f'NULL::{kinds.get(str(kind), "VARCHAR")} AS "{name}"' for name, kind, _ in COLUMNS[table]
    )
    return f"SELECT {columns} WHERE false"
