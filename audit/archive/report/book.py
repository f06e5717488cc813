"""The report as a workbook: an overview with charts, and a sheet for each table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook

from audit.archive.report import columns as tables_of
from audit.archive.report.charts import HEIGHT, rate_lines, share_bars, share_lines
from audit.archive.report.record import Part, Report
from audit.archive.report.telling import HOW_TO, in_short, remarks
from audit.report.workbook.chart import SHARES
from audit.report.workbook.links import LinkMaker
from audit.report.workbook.page import Page
from audit.report.workbook.saving import discard, save
from audit.report.workbook.table import Table

if TYPE_CHECKING:
    from collections.abc import Mapping

MADE = datetime(2000, 1, 1)
"""The document's date: fixed, so that the same archive gives the same bytes."""

WIDTHS = (44.0, *(13.0,) * 9)
BARS = 12
"""The most bars of a chart, the first rows of its table."""
CHART_POINTS = HEIGHT / 2.54 * 72 + 12
"""Height of a chart with some room, in points."""
APART, PLACES = 5, "AF"
"""Columns between two charts that stand beside one another, and where they stand."""


def write_book(path: Path, report: Report) -> None:
    """Write the workbook. The same report gives the same bytes."""
    book = Workbook(write_only=True)
    properties = book.properties
    properties.created = properties.modified = MADE
    properties.creator, properties.title = "source-audit", "Sourcing report"
    links = LinkMaker(path)
    page = Page(book, "Overview", WIDTHS, links)
    tables = {one.id: one for one in tables_of.tables(report)}
    sheets = {one.id: _sheet(book, one, links) for one in tables.values() if one.rows}
    try:
        _overview(page, report)
        _charts(page, report, tables, sheets)
        save(book, path)
    finally:
        discard(book)


def _sheet(book: Workbook, table: tables_of.Table, links: LinkMaker) -> Any:
    sheet = Table(book, table.title, table.columns, links, frozen=table.frozen)
    for row in table.rows:
        sheet.append(row)
    sheet.finish()
    return book[table.title]


def _overview(page: Page, report: Report) -> None:
    page.line("Sourcing report", look="title")
    page.paragraph(in_short(report), columns=10)
    for text in remarks(report):
        page.paragraph(text, columns=10)
    page.line()
    for text in HOW_TO:
        page.paragraph(text, columns=10)
    page.heading("All articles")
    page.head("", "Number", "Share or rate")
    for name, number, measure, look in figures(report.whole):
        page.measured(name, (number, "number"), (measure, look))


def figures(whole: Part) -> tuple[tuple[str, int, float | None, str], ...]:
    """Give the figures of all articles: name, count, and the share or rate with its look."""
    counts = whole.counts
    return (
        ("Articles", counts.articles, None, "share"),
        ("Words", counts.words, None, "share"),
        ("Sentences with attribution", counts.attributed, counts.attributed_share, "share"),
        ("Attributions to named sources", counts.named, counts.named_share, "share"),
        ("Attributions to unnamed sources", counts.unnamed, counts.unnamed_share, "share"),
        ("Articles with an unnamed source", whole.with_unnamed, whole.unnamed_articles, "share"),
        ("Articles on unnamed sources only", whole.only_unnamed,
         _share(whole.only_unnamed, whole), "share"),
        ("Independent sources, per article", counts.independent,
         counts.independent_per_article, "rate"),
        ("Claims without a source, per 1,000 words", counts.unsupported,
         counts.unsupported_rate, "rate"),
        ("Errors, per 1,000 words", counts.errors, whole.rate(counts.errors), "rate"),
        ("Warnings, per 1,000 words", counts.warnings, whole.rate(counts.warnings), "rate"),
        ("Infos, per 1,000 words", counts.infos, whole.rate(counts.infos), "rate"),
        ("Articles with errors", whole.with_error, whole.error_articles, "share"),
    )  # fmt: skip


def _share(part: int, whole: Part) -> float | None:
    return round(part / whole.counts.articles, 4) if whole.counts.articles else None


def _charts(
    page: Page, report: Report, tables: Mapping[str, tables_of.Table], sheets: Mapping[str, Any]
) -> None:
    """Put charts below: of months, then of desks or outlets and rules, two in a row."""
    titles = [column.title for column in tables_of.MONTHS]

    def at(title: str) -> int:
        return titles.index(title) + 1

    months = _drawn(report)
    if len(months) > 1:
        shares = ("Sentences with attribution", "Attributions named", "Attributions unnamed")
        rates = ("Errors", "Warnings", "Infos")
        page.new_page_if_late()
        _pair(page, (
            ("Sourcing by month", share_lines(
                sheets["months"], tuple(map(at, shares)), months)),
            ("Findings per 1,000 words by month", rate_lines(
                sheets["months"], tuple(at(f"{one} per 1,000 words") for one in rates),
                months)),
        ))  # fmt: skip
    bars = []
    if by := next((one for one in ("desks", "outlets", "authors") if one in sheets), None):
        rows = min(len(tables[by].rows), BARS)
        chart = share_bars(sheets[by], at("Articles with unnamed sources"), rows)
        bars.append((f"Articles with unnamed sources by {by[:-1]}", chart))
    if "findings" in sheets:
        rows = min(len(tables["findings"].rows), BARS)
        bars.append(
            ("Share of articles with a finding, by rule",
             share_bars(sheets["findings"], 4, rows, SHARES[0]))
        )  # fmt: skip
    if bars:
        page.new_page_if_late()
        _pair(page, bars)


def _drawn(report: Report) -> range:
    """Give the months that are drawn: from the first to the last with articles enough."""
    enough = [at for at, one in enumerate(report.months) if one.counts.articles >= report.least]
    return range(enough[0], enough[-1] + 1) if enough else range(0)


def _pair(page: Page, charts: Sequence[tuple[str, Any]]) -> None:
    page.headings([title for title, _ in charts], APART)
    for (_, chart), column in zip(charts, PLACES, strict=False):
        page.sheet.add_chart(chart, f"{column}{page.row + 1}")
    page.space_down_to(page.height + CHART_POINTS)
