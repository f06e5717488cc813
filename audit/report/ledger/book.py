"""``audit sources`` as a workbook: a sheet each for sources, articles, statements, and more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from audit.errors import ReadError
from audit.ledger.record import Ledger
from audit.ledger.voices import Voice
from audit.report.ledger import sheets
from audit.report.ledger.counts import in_short
from audit.report.ledger.grid import told as shown
from audit.report.ledger.text import described
from audit.report.saving import told
from audit.report.totals import failed
from audit.report.workbook.columns import Column, FileLink
from audit.report.workbook.saving import check_target, discard, save

if TYPE_CHECKING:
    from openpyxl import Workbook

    from audit.report.workbook.links import LinkMaker
    from audit.report.workbook.page import Page

    Line = tuple[str, Voice]
    """A name, and how much of all it has."""

MADE = datetime(2000, 1, 1)
"""The document's date: fixed, so that the same ledger gives the same bytes."""

HOW_TO = (
    "Sources has a line for each source over all articles, Appearances one for each source and "
    "article, Statements one for each thing said.",
    "What stands under “To settle” can be settled in sources.yaml beside audit.yaml.",
    "Click a line's number to open its file.",
)
MOST_QUOTED = 10
SUMMARY_WIDTHS = (46, 14, 10, 14, 10)


def write_book(path: Path, ledger: Ledger, errors: Iterable[ReadError] = ()) -> None:
    """Write the ledger to an Excel workbook; the same ledger gives the same bytes.

    Raises :class:`audit.errors.WriteError` where the file can't be written; what stood there
    before still stands.
    """
    check_target(path)
    from openpyxl import Workbook

    from audit.report.workbook.links import LinkMaker

    with told(path):
        book = Workbook(write_only=True)
        try:
            properties = book.properties
            properties.created = properties.modified = MADE
            properties.creator, properties.title = "source-audit", "Sources"
            _fill(book, LinkMaker(path), ledger, list(errors))
            save(book, path)
        finally:
            discard(book)


def _fill(book: Workbook, links: LinkMaker, ledger: Ledger, errors: Sequence[ReadError]) -> None:
    _summary(book, links, ledger, errors)
    _table(book, links, "Sources", sheets.SOURCES, ledger.identities, frozen=2)
    _table(book, links, "Appearances", sheets.APPEARANCES, sheets.appearances(ledger), frozen=2)
    _table(book, links, "Statements", sheets.STATEMENTS, sheets.statements(ledger), frozen=2)
    _table(book, links, "Quotations that differ", sheets.DIFFERING, ledger.pairings, frozen=1)
    _shares(book, links, ledger)


def _table(
    book: Workbook,
    links: LinkMaker,
    title: str,
    columns: Sequence[Column],
    entries: Iterable[object],
    *,
    frozen: int,
) -> None:
    from audit.report.workbook.table import Table

    table = Table(book, title, columns, links, frozen=frozen)
    for entry in entries:
        table.append(entry)
    table.finish()


def _summary(book: Workbook, links: LinkMaker, ledger: Ledger, errors: Sequence[ReadError]) -> None:
    from audit.report.workbook.page import Page

    page = Page(book, "Summary", SUMMARY_WIDTHS, links)
    last = len(SUMMARY_WIDTHS)
    page.line("Sources", look="title")
    page.paragraph(in_short(ledger), columns=last)
    if errors:
        page.paragraph(f"Not read: {failed(errors)}", "alarm", columns=last)
    for title, parts in _first_numbers(ledger):
        _part(page, title, parts)
    page.line()
    for text in HOW_TO:
        page.paragraph(text, columns=last)
    if ledger.doubts:
        page.heading("To settle")
        for doubt in ledger.doubts:
            page.paragraph(doubt.message, columns=last)
    if errors:
        page.heading(f"Not read: {failed(errors)}")
        page.head("File", "Reason", look="head")
        for error in errors:
            page.labelled(FileLink(error.path, error.path), error.reason, "alarm")


def _shares(book: Workbook, links: LinkMaker, ledger: Ledger) -> None:
    from audit.report.workbook.page import Page

    page = Page(book, "Shares", SUMMARY_WIDTHS, links)
    page.line("Shares", look="title")
    for title, parts in (
        ("Named and unnamed", ledger.shares.named),
        ("Kinds of source", ledger.shares.kinds),
        ("Channels", ledger.shares.channels),
        ("Affiliations", ledger.shares.affiliations),
    ):
        page.new_page_if_late()
        _part(page, title, [(shown(part.name), part.voice) for part in parts])


def _first_numbers(ledger: Ledger) -> Iterator[tuple[str, list[Line]]]:
    """Give what an editor looks for first: how much is named, and who is quoted most."""
    named = [one for one in ledger.identities if one.named][:MOST_QUOTED]
    if ledger.identities:
        yield "Named and unnamed", [(part.name, part.voice) for part in ledger.shares.named]
    if named:
        yield "Most often quoted", [(described(one), one.voice) for one in named]


def _part(page: Page, title: str, lines: Iterable[Line]) -> None:
    page.heading(title)
    page.head("", "Attributions", "of all", "Words quoted", "of all")
    for name, one in lines:
        page.numbers(
            name, one.attributions, one.attribution_share, one.quoted_words, one.quoted_share
        )
