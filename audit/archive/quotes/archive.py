"""``audit archive quotes``: from the folder of an audited archive to its ``quotes`` folder."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from audit.archive.beside import made_in, publish
from audit.archive.output import Output
from audit.archive.quotes.linker import Counts, Say, link_all, linked
from audit.archive.quotes.reading import COLUMNS
from audit.archive.quotes.store import BATCH, Store
from audit.errors import ReadError, WriteError
from audit.report.saving import told

if TYPE_CHECKING:
    import pyarrow as pa

QUOTES = "quotes"
"""The folder of the result, under OUT."""

FILES = (
    "quotations.parquet", "appearances.parquet", "differing.csv", "quotations.xlsx",
    "summary.json",
)  # fmt: skip


def link_archive(url: str, say: Say = lambda _: None, *, threads: int | None = None) -> Counts:
    """Link the quotations of an audited archive and write ``OUT/quotes``, whole or not at all.

    Raises :class:`audit.errors.ReadError` where ``url`` holds no audited archive, and
    :class:`audit.errors.WriteError` where the result cannot be written.
    """
    output = Output(url)
    if output.folder.is_file(QUOTES):
        raise WriteError(f"{output.folder.full(QUOTES)}: is a file; move it away first")
    tables = {name: _batches(output, name) for name in COLUMNS}
    with made_in(output.folder, QUOTES) as folder, told(Path(output.folder.full(QUOTES))):
        work, result = folder / "work", folder / "result"
        work.mkdir()
        result.mkdir()
        store = Store(work, threads=threads)
        try:
            counts = link_all(store, tables, say)
            say("writing")
            _write(store, result, counts)
        finally:
            store.close()
        publish(output.folder, QUOTES, result, FILES)
    return counts


def _batches(output: Output, table: str) -> Iterable[pa.RecordBatch]:
    """Give a table's rows, file by file; what is no part of the archive is left out."""
    import pyarrow.parquet as pq

    files = output.files(table)

    def rows() -> Iterator[pa.RecordBatch]:
        for path in files:
            inner = path.removeprefix(output.folder.full("")).lstrip("/")
            with output.folder.opened(inner) as file:
                try:
                    yield from pq.ParquetFile(file).iter_batches(BATCH, columns=COLUMNS[table])
                except (OSError, ValueError) as error:
                    raise ReadError(path, f"it is no table of this archive ({error})") from error

    return rows()


def _write(store: Store, folder: Path, counts: Counts) -> None:
    from audit.archive.quotes.editors import write_book, write_csv
    from audit.archive.quotes.tables import Tables

    with Tables(folder) as tables:
        for group in linked(store):
            tables.add(group)
    write_csv(store, folder)
    write_book(store, folder)
    entry = json.dumps(asdict(counts), indent=2)
    (folder / "summary.json").write_text(f"{entry}\n", "utf-8")
