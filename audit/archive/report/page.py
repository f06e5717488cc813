"""The report as a page: one HTML file, after the same templates, style and script as articles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from audit.archive.report.book import figures
from audit.archive.report.columns import Table, tables
from audit.archive.report.lines import Chart, rates_chart, rules_chart, shares_chart, unnamed_chart
from audit.archive.report.record import Report, Worth
from audit.archive.report.telling import HOW_TO, in_short, remarks
from audit.report.html.index import Cell
from audit.report.html.numbers import percent
from audit.report.html.rules import explained
from audit.report.html.templates import template
from audit.report.saving import save_text
from audit.report.workbook.columns import Column, FileLink

HERE = Path(__file__).parent
NUMBERS = ("number", "share", "rate")
LONG = 36
"""The width of a column of the workbook that is wide on the page too."""
Head = tuple[str, str, str]
LINKED = ("http://", "https://")


@dataclass(frozen=True, slots=True)
class Shown:
    """A table as the page has it: heads (name, how it is set), and rows of cells.

    ``heads`` tell how a column is set: ``number``, ``mark``, ``words`` or ``long``. The first
    cell of a row is its head: the words, where they lead, and where it stands; or nothing.
    """

    table: Table
    heads: tuple[tuple[str, str], ...]
    rows: tuple[tuple[Head, tuple[Cell | str, ...]], ...]
    left_out: int


def write_page(path: Path, report: Report) -> None:
    """Write the page. The same report gives the same bytes."""
    save_text(path, page(report))


def page(report: Report) -> Iterator[str]:
    """Give the page in pieces."""
    from audit.engine import load_rules

    rules = {rule.id: rule for rule in load_rules()}
    found = [one.rule for one in report.fired if one.rule in rules]
    yield template("head").render(many=False, title="Sourcing report – source audit")
    yield template("report", HERE).render(
        in_short=in_short(report),
        remarks=remarks(report),
        how_to=HOW_TO,
        figures=[_figure(*one) for one in figures(report.whole)],
        charts=_charts(report),
        tables=[shown(one) for one in tables(report) if one.rows],
    )
    yield template("foot").render(index=None, failures=[], rules=list(explained(found, rules)))


def _figure(name: str, number: int, measure: float | None, look: str) -> tuple[str, str, str]:
    """Give a figure's name, what is shown large, and its count beside it."""
    if measure is None:
        return name, f"{number:,}", ""
    return name, percent(measure) if look == "share" else f"{measure:.1f}", f"{number:,}"


def _charts(report: Report) -> list[Chart]:
    made = (shares_chart(report), rates_chart(report), rules_chart(report), unnamed_chart(report))
    return [one for one in made if one]


def shown(table: Table) -> Shown:
    """Give a table's first rows as the page has them."""
    columns = [one for one in table.columns if one.printed]
    return Shown(
        table,
        tuple((one.title, _set(one)) for one in columns),
        tuple(_row(columns, row) for row in table.rows[: table.shown]),
        max(len(table.rows) - table.shown, 0),
    )


def _set(column: Column) -> str:
    if column.look in NUMBERS:
        return "number"
    if column.look == "mark":
        return "mark"
    return "long" if column.width >= LONG else "words"


def _row(columns: Sequence[Column], row: Any) -> tuple[Head, tuple[Cell | str, ...]]:
    name = str(columns[0].value(row) or "–")
    return (name, _address(row), _place(row)), tuple(_cell(one, row) for one in columns[1:])


def _place(row: Any) -> str:
    """Give where an article stands in the archive: its address, or its file and row."""
    if not isinstance(row, Worth):
        return ""
    return row.url or (row.file if row.row is None else f"{row.file} · {row.row:,}")


def _address(row: Any) -> str:
    """Give where an article stands on the web; nothing that could be a script is an address."""
    url = row.url or "" if isinstance(row, Worth) else ""
    return url if url.lower().startswith(LINKED) else ""


def _cell(column: Column, row: Any) -> Cell | str:
    value = column.value(row)
    if column.look not in NUMBERS:
        return "" if value is None or isinstance(value, FileLink) else str(value)
    if not isinstance(value, int | float):
        return Cell(-1, "–")
    if column.look == "share":
        return Cell(value, percent(value))
    return Cell(value, f"{value:,.1f}" if column.look == "rate" else f"{value:,}")
