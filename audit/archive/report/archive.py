"""``audit archive report``: from the folder of an audited archive to its ``report`` folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from audit.archive.beside import made_in, publish
from audit.archive.output import Output
from audit.archive.quotes.store import MEMORY, Store
from audit.archive.report.citing import most_cited
from audit.archive.report.finding import fired, troubles, worth_a_look
from audit.archive.report.grouping import groups, months, whole
from audit.archive.report.reading import read_archive
from audit.archive.report.record import LEAST, Report
from audit.errors import ReadError, WriteError
from audit.report.saving import told

Say = Callable[[str], None]

REPORT = "report"
"""The folder of the result, under OUT."""
WORKBOOK, PAGE = "report.xlsx", "report.html"


def report_archive(
    url: str, say: Say = lambda _: None, *, least: int = LEAST, threads: int | None = None
) -> Report:
    """Write the workbook and the page of an audited archive to ``OUT/report``, both or neither.

    Raises :class:`audit.errors.ReadError` where ``url`` holds no audited archive, and
    :class:`audit.errors.WriteError` where the result cannot be written.
    """
    from audit.archive.report.book import write_book
    from audit.archive.report.page import write_page

    output = Output(url)
    output.files("articles")  # says so where there is none
    if output.folder.is_file(REPORT):
        raise WriteError(f"{output.folder.full(REPORT)}: is a file; move it away first")
    with made_in(output.folder, REPORT) as folder, told(Path(output.folder.full(REPORT))):
        work, result = folder / "work", folder / "result"
        work.mkdir()
        result.mkdir()
        found = _computed(output, work, say, least, threads)
        say("writing")
        write_book(result / WORKBOOK, found)
        write_page(result / PAGE, found)
        publish(output.folder, REPORT, result, (WORKBOOK, PAGE))
    return found


def _computed(output: Output, work: Path, say: Say, least: int, threads: int | None) -> Report:
    store = Store(work, threads=threads)
    try:
        with _refused(output.folder.full("")):
            return computed(store, output, say, least)
    finally:
        store.close()


def computed(store: Store, output: Output, say: Say, least: int) -> Report:
    """Compute the report's numbers, all of them from counts that are whole numbers."""
    say("reading the tables")
    read_archive(store, output)
    say("adding up")
    every, (dated, undated) = whole(store), months(store)
    cited, cited_more = most_cited(store)
    first, last, outlets = store.rows(
        "SELECT min(date), max(date), count(DISTINCT lower(outlet)) FROM measured"
    )[0]
    return Report(
        whole=every,
        first=first,
        last=last,
        standards=_texts(store, "SELECT DISTINCT standard FROM measured ORDER BY standard"),
        outlets=outlets,
        authors=store.one("SELECT count(DISTINCT lower(author)) FROM writers"),
        repeated=store.one("SELECT count(*) FROM read_articles") - every.counts.articles,
        not_audited=store.one("SELECT count(*) FROM read_errors"),
        complete=(output.manifest or {}).get("complete", True) is not False,
        least=least,
        months=dated,
        undated=undated,
        desks=groups(store, "desk", least),
        writers=groups(store, "author", least),
        publishers=groups(store, "outlet", least),
        cited=cited,
        cited_more=cited_more,
        fired=fired(store, every.counts.articles),
        worth=worth_a_look(store),
        troubles=troubles(store),
    )


def _texts(store: Store, sql: str) -> tuple[str, ...]:
    return tuple(row[0] for row in store.rows(sql) if row[0])


@contextmanager
def _refused(shown: str) -> Iterator[None]:
    """Tell in one sentence what DuckDB could not do."""
    import duckdb

    try:
        yield
    except duckdb.OutOfMemoryException as error:
        raise WriteError(
            f"{shown}: adding up needs more than the {MEMORY} of memory it may have, or more room"
            " on the disk of the archive; give it fewer --threads, or make room"
        ) from error
    except (duckdb.IOException, duckdb.InvalidInputException, duckdb.BinderException) as error:
        said = " ".join(str(error).split())[:200]
        raise ReadError(shown, f"its tables cannot be read ({said})") from error
