"""What an editor opens: the quotations whose words or speakers differ, as CSV and as workbook."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from audit.archive.quotes.store import Store
from audit.report.rows import row
from audit.report.saving import save_text
from audit.report.workbook.columns import Column, Value

MOST = 2_000
"""Quotations on a sheet of the workbook; the CSV file has all."""

MADE = datetime(2000, 1, 1)
"""The document's date: fixed, so that the same archive gives the same bytes."""

DIFFERING = "words_differ OR speakers_differ"

LINES = """
SELECT a.*, q.articles, q.first_outlet
FROM read_parquet('{folder}/appearances.parquet') a
JOIN (
    SELECT quotation_id, articles, first_outlet FROM read_parquet('{folder}/quotations.parquet')
    WHERE {which} ORDER BY articles DESC, quotation_id LIMIT {most}
) q USING (quotation_id)
ORDER BY q.articles DESC, quotation_id, a.date NULLS LAST, a.outlet NULLS LAST,
    a.article_id, a.quotation
"""

Row = dict[str, Any]


def _of(name: str) -> Callable[[Row], Value]:
    def value(entry: Row) -> Value:
        given = entry[name]
        return given if given is None or isinstance(given, int | float | str) else str(given)

    return value


def _another_speaker(entry: Row) -> Value:
    return "another speaker" if entry["speakers_differ"] else None


COLUMNS = (
    Column("Quotation", 14, _of("quotation_id"), "faint"),
    Column("Articles", 9, _of("articles"), "number"),
    Column("How", 9, _of("how")),
    Column("Date", 11, _of("date")),
    Column("Outlet", 18, _of("outlet")),
    Column("Speaker", 22, _of("speaker")),
    Column("Speaker differs", 15, _another_speaker),
    Column("As printed", 52, _of("text"), "words"),
    Column("Difference from the first", 52, _of("difference"), "words"),
    Column("Article", 30, _of("title")),
    Column("Address", 30, _of("url")),
    Column("First date", 11, _of("first_date")),
    Column("First outlet", 18, _of("first_outlet")),
    Column("Tied for first", 9, _of("first_tied"), "number"),
    Column("File", 20, _of("file")),
    Column("Article id", 34, _of("article_id"), "faint"),
)


def write_csv(store: Store, folder: Path) -> None:
    """Write ``differing.csv``: a row for each appearance of what differs, most printed first."""
    save_text(folder / "differing.csv", _csv(lines(store, folder, DIFFERING)))


def write_book(store: Store, folder: Path) -> None:
    """Write ``quotations.xlsx``: what differs, and what is printed most."""
    from openpyxl import Workbook

    from audit.report.workbook.links import LinkMaker
    from audit.report.workbook.saving import save
    from audit.report.workbook.table import Table

    path = folder / "quotations.xlsx"
    book = Workbook(write_only=True)
    properties = book.properties
    properties.created = properties.modified = MADE
    properties.creator, properties.title = "source-audit", "Quotations"
    for title, which in (
        ("Speakers differ", "speakers_differ"),
        ("Words differ", "words_differ"),
        ("Printed most", "true"),
    ):
        table = Table(book, title, COLUMNS, LinkMaker(path), frozen=3)
        for entry in lines(store, folder, which, MOST):
            if table.lines < MOST * 20:
                table.append(entry)
        table.finish()
    save(book, path)


def lines(store: Store, folder: Path, which: str, most: int | None = None) -> Iterator[Row]:
    """Give appearances of the quotations asked for, those in most articles first."""
    sql = LINES.format(
        folder=str(folder).replace("'", "''"), which=which, most="ALL" if most is None else most
    )
    for batch in store.batches(sql):
        yield from batch.to_pylist()


def _csv(entries: Iterator[Row]) -> Iterator[str]:
    yield row(column.title for column in COLUMNS)
    for entry in entries:
        yield row(column.value(entry) for column in COLUMNS)
