"""The report's tables: their columns, in the order in which they are read.

The workbook and the page show the same ones; the page leaves those out that are not ``printed``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from audit.archive.report.record import Grouped, Report
from audit.report.workbook.columns import Column

ALL = 1_000_000


@dataclass(frozen=True, slots=True)
class Table:
    """One table: ``id`` is its name in the page's address, ``title`` that of its sheet.

    ``note`` says how it is to be read, ``shown`` how many rows the page has.
    """

    id: str
    title: str
    heading: str
    note: str
    columns: tuple[Column, ...]
    rows: Sequence[Any]
    shown: int = ALL
    frozen: int = 1


def _parts(name: str, width: float) -> tuple[Column, ...]:
    return (
        Column(name, width, lambda one: one.name),
        Column("Articles", 11, lambda one: one.counts.articles, "number"),
        Column("Words", 13, lambda one: one.counts.words, "number"),
        Column("Sentences with attribution", 14, lambda one: one.counts.attributed_share, "share"),
        Column("Attributions named", 14, lambda one: one.counts.named_share, "share"),
        Column("Attributions unnamed", 14, lambda one: one.counts.unnamed_share, "share"),
        Column("Articles with unnamed sources", 14, lambda one: one.unnamed_articles, "share"),
        Column("Likely range", 12, lambda one: one.unnamed_range, "mark"),
        Column("Articles on unnamed sources only", 15, lambda one: one.only_unnamed, "number"),
        Column("Independent sources", 13, lambda one: one.counts.independent_per_article, "rate"),
        Column("Claims without source per 1,000 words", 17,
               lambda one: one.counts.unsupported_rate, "rate"),
        Column("Errors per 1,000 words", 13, lambda one: one.rate(one.counts.errors), "rate"),
        Column("Warnings per 1,000 words", 13, lambda one: one.rate(one.counts.warnings), "rate"),
        Column("Infos per 1,000 words", 13, lambda one: one.rate(one.counts.infos), "rate"),
        Column("Articles with errors", 12, lambda one: one.error_articles, "share"),
        Column("Set aside", 10, lambda one: one.counts.aside, "number", printed=False),
    )  # fmt: skip


MONTHS = _parts("Month", 12)

CITED = (
    Column("Source", 34, lambda one: one.name),
    Column("Kind", 14, lambda one: one.kind),
    Column("Articles", 11, lambda one: one.articles, "number"),
    Column("Attributions", 13, lambda one: one.attributions, "number"),
    Column("Words quoted", 13, lambda one: one.quoted_words, "number"),
    Column("Outlets", 10, lambda one: one.outlets, "number"),
    Column("First", 12, lambda one: one.first, "mark"),
    Column("Last", 12, lambda one: one.last, "mark"),
)

FIRED = (
    Column("Rule", 34, lambda one: one.rule),
    Column("Findings", 12, lambda one: one.findings, "number"),
    Column("Articles", 12, lambda one: one.articles, "number"),
    Column("Share of all articles", 14, lambda one: one.article_share, "share"),
    Column("Errors", 11, lambda one: one.errors, "number"),
    Column("Warnings", 11, lambda one: one.warnings, "number"),
    Column("Infos", 11, lambda one: one.infos, "number"),
)

WORTH = (
    Column("Article", 40, lambda one: one.title or one.url or one.file, "words"),
    Column("Score", 9, lambda one: one.score, "rate"),
    Column("Why", 44, lambda one: one.why),
    Column("Most found", 36, lambda one: one.most),
    Column("Date", 12, lambda one: one.date, "mark"),
    Column("Desk", 16, lambda one: one.desk),
    Column("Author", 20, lambda one: one.byline),
    Column("Outlet", 18, lambda one: one.outlet),
    Column("Words", 9, lambda one: one.words, "number"),
    Column("Errors", 9, lambda one: one.errors, "number"),
    Column("Warnings", 11, lambda one: one.warnings, "number"),
    Column("Infos", 9, lambda one: one.infos, "number"),
    Column("Address", 34, lambda one: one.url, printed=False),
    Column("File", 28, lambda one: one.file, printed=False),
    Column("Row", 9, lambda one: one.row, "number", printed=False),
    Column("Article id", 34, lambda one: one.article_id, "faint", printed=False),
)

TROUBLES = (
    Column("Kind", 14, lambda one: one.kind),
    Column("Reason", 70, lambda one: one.reason),
    Column("Records", 11, lambda one: one.records, "number"),
    Column("For example in", 40, lambda one: one.example),
)

ROWS_SHOWN = 50
"""Rows that the page shows of tables that may be long; the workbook has more."""


def tables(report: Report) -> list[Table]:
    """Give the report's tables in their order."""
    months = [*report.months, *([report.undated] if report.undated else [])]
    return [
        Table("months", "Months", "By month",
              "Months in which there are articles, by the day that each gives itself.",
              MONTHS, months),
        *_grouped("desk", "Desks", "By desk", report.desks, report),
        *_grouped("author", "Authors", "By author", report.writers, report),
        *_grouped("outlet", "Outlets", "By outlet", report.publishers, report),
        Table("sources", "Sources", "Most cited sources", _cited_note(report), CITED,
              report.cited, ROWS_SHOWN),
        Table("findings", "Findings", "Most common findings",
              "Findings that stand; those that a waiver sets aside are left out.",
              FIRED, report.fired),
        Table("worth", "Worth a look", "Articles worth a look",
              "Score: 5 for each error, 2 for each warning, ½ for each info, for each 1,000"
              " words; an article counts as 300 words at least. It says where to look first,"
              " not how good an article is.",
              WORTH, report.worth),
        Table("not-audited", "Not audited", "Not audited",
              "Records of the input that are no article here, by reason.",
              TROUBLES, report.troubles, ROWS_SHOWN),
    ]  # fmt: skip


def _grouped(what: str, title: str, heading: str, found: Grouped, report: Report) -> list[Table]:
    columns = _parts(what.capitalize(), 30)
    told = [f"Each with {report.least:,} articles or more, the most articles first."]
    if what == "author":
        told.append("An article with two authors counts for each of them.")
    if found.untold:
        told.append(f"{found.untold:,} articles tell no {what}.")
    if found.more:
        told.append(f"{found.more:,} more are not listed.")
    few = (
        f"Fewer than {report.least:,} articles each: too few to hold against others; mind the"
        " likely range."
    )
    return [
        Table(f"{what}s", title, heading, " ".join(told), columns, found.parts, ROWS_SHOWN),
        Table(f"small-{what}s", f"Small {title.lower()}", f"{title} with few articles", few,
              columns, found.small, ROWS_SHOWN),
    ]  # fmt: skip


def _cited_note(report: Report) -> str:
    more = f" {report.cited_more:,} more are not listed." if report.cited_more else ""
    return (
        "Named people, organisations and documents that something is attributed to, by the number"
        " of articles. Who is who is told by name alone: two people of one name are one here, and"
        f" a surname by itself is another than the full name.{more}"
    )
