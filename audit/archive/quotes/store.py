"""The tables that we work on: in DuckDB, on disk beside the result, in bounded memory.

The report works on them too. Nothing is fetched: DuckDB may load no extension by itself.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from audit.errors import UsageError

if TYPE_CHECKING:
    import pyarrow as pa
    from duckdb import DuckDBPyConnection

MEMORY = "1500MB"
"""What DuckDB may hold; what is more goes to disk."""

BATCH = 50_000
"""Rows at a time, where Python looks at them."""


class Store:
    """A database of our own in a folder; it is gone with the folder."""

    def __init__(self, folder: Path, *, threads: int | None = None) -> None:
        duckdb = _duckdb()
        self._connection: DuckDBPyConnection = duckdb.connect(str(folder / "work.duckdb"))
        self.run("SET autoinstall_known_extensions = false")
        self.run("SET autoload_known_extensions = false")
        self.run(f"SET memory_limit = '{MEMORY}'")
        self.run("SET preserve_insertion_order = false")  # every order that matters is asked for
        self._connection.execute("SET temp_directory = $1", [str(folder / "spilled")])
        self.threads = threads or os.cpu_count() or 1
        self.run(f"SET threads = {self.threads}")

    def run(self, sql: str) -> None:
        """Run statements that give nothing back."""
        self._connection.execute(sql)

    def add(self, table: str, rows: pa.Table) -> None:
        """Append rows; the table is made with the first."""
        self._connection.register("added", rows)
        made = self.one(f"SELECT count(*) FROM duckdb_tables() WHERE table_name = '{table}'")
        verb = f"INSERT INTO {table}" if made else f"CREATE TABLE {table} AS"
        self.run(f"{verb} SELECT * FROM added")
        self._connection.unregister("added")

    def batches(self, sql: str, size: int = BATCH) -> Iterator[pa.RecordBatch]:
        """Give what a query finds, some rows at a time; others may run meanwhile."""
        yield from self._connection.cursor().sql(sql).to_arrow_reader(size)

    def one(self, sql: str) -> Any:
        """Give the only value that a query finds."""
        rows = self._connection.execute(sql).fetchall()  # none is left unread
        return rows[0][0] if rows else None

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """Give all that a query finds, which must be little."""
        found: list[tuple[Any, ...]] = self._connection.execute(sql).fetchall()
        return found

    def reach(self, filesystem: Any) -> None:
        """Let queries read files through a filesystem of fsspec."""
        self._connection.register_filesystem(filesystem)

    def close(self) -> None:
        """Let go of the files."""
        self._connection.close()


def _duckdb() -> Any:
    try:
        import duckdb
    except ImportError:
        raise UsageError(
            "reading an archive's tables needs DuckDB: pip install 'source-audit[archive]'"
        ) from None
    return duckdb
