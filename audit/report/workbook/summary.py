"""The first sheet: what was audited and found, and what could not be read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from openpyxl.utils import get_column_letter

from audit.engine.record import SEVERITIES
from audit.errors import ReadError
from audit.report.totals import counted
from audit.report.workbook.chart import CHART_ROWS, rule_chart
from audit.report.workbook.columns import FileLink, Value
from audit.report.workbook.heights import row_height
from audit.report.workbook.links import LinkMaker
from audit.report.workbook.measures import Measures
from audit.report.workbook.table import Pen, append_row, set_up_print

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

TITLE = "Summary"
WIDTHS = (46, 10, 10, 10, 10, 12, 12, 12, 12, 14)

HEIGHTS = {"title": 26.0, "heading": 20.0}
WRAPPED = {"head": 0, "number-head": 0, "text": 0, "link": 0, "alarm": sum(WIDTHS[2:])}
"""The looks whose text wraps, and how much wider than its column it may run."""

HOW_TO = (
    "Findings lists what an editor may want to mend. Claims, Quotations and Sources list what "
    "the articles say, for the fact-check.",
    "Fill in the columns with a yellow head. Status offers the choices; filter on it to see "
    "what is still open.",
    "Files open from the File column. Leave the Fingerprint column as it is: it is how a later "
    "audit knows the lines again.",
)


class Summary:
    """The sheet, written in one go when all is counted."""

    def __init__(self, book: Workbook, links: LinkMaker) -> None:
        self._sheet: Any = book.create_sheet(TITLE)
        self._pen = Pen(self._sheet, links)
        self._row = 0
        for number, width in enumerate(WIDTHS, 1):
            self._sheet.column_dimensions[get_column_letter(number)].width = width
        self._sheet.sheet_view.showGridLines = False
        set_up_print(self._sheet, TITLE)

    def write(self, measures: Measures, unreadable: Sequence[ReadError]) -> None:
        """Write the whole sheet."""
        self._opening(measures)
        self._unreadable(unreadable)
        self._rules(measures)
        self._articles(measures)

    def _opening(self, measures: Measures) -> None:
        self._line("Sourcing audit", look="title")
        self._line(_in_short(measures), look="line")
        self._line(_standards(measures), look="line")
        self._line()
        for line in HOW_TO:
            self._line(line, look="line")

    def _unreadable(self, unreadable: Sequence[ReadError]) -> None:
        if not unreadable:
            return
        self._heading(f"Not audited: {counted(len(unreadable), 'file')} could not be read")
        self._head("File", "Reason")
        for error in unreadable:
            self._cells((FileLink(error.path), "link"), (error.reason, "alarm"))
            self._sheet.merged_cells.add(
                f"B{self._row}:{get_column_letter(len(WIDTHS))}{self._row}"
            )

    def _rules(self, measures: Measures) -> None:
        self._heading("Findings by rule")
        rules = measures.rules_by_weight()
        if not rules:
            self._line("No findings.", look="line")
            return
        self._head("Rule", "Errors", "Warnings", "Infos", "Findings")
        first = self._row + 1
        for rule, found in rules:
            self._numbers(rule, *(found[severity] for severity in SEVERITIES), found.total())
        by_severity = measures.totals.by_severity
        self._totals("All rules", *(by_severity[one] for one in SEVERITIES), by_severity.total())
        last = first + min(len(rules), CHART_ROWS) - 1
        self._sheet.add_chart(rule_chart(self._sheet, first - 1, last), f"F{first - 1}")
        while self._row < first + CHART_ROWS:
            self._line()

    def _articles(self, measures: Measures) -> None:
        self._heading("Findings by article")
        self._head(
            "File", "Errors", "Warnings", "Infos", "Set aside", "Quotations", "Attributions",
            "Sources", "Named sources", "Claims without a source",
        )  # fmt: skip
        rows = [
            (one.errors, one.warnings, one.infos, one.waived, one.quotations, one.attributions,
             one.sources, one.named, one.bare_claims)
            for one in measures.articles
        ]  # fmt: skip
        for one, numbers in zip(measures.articles, rows, strict=True):
            self._numbers(FileLink(one.path), *numbers)
        if rows:
            self._totals("All articles", *map(sum, zip(*rows, strict=True)))

    def _heading(self, text: str) -> None:
        self._line()
        self._line(text, look="heading")

    def _head(self, *titles: str) -> None:
        first, *others = titles
        look = "number-head" if len(others) > 1 else "head"
        self._cells((first, "head"), *((title, look) for title in others))

    def _numbers(self, label: Value, *numbers: int) -> None:
        look = "link" if isinstance(label, FileLink) else "text"
        self._cells((label, look), *((number, "number") for number in numbers))

    def _totals(self, label: str, *numbers: int) -> None:
        self._cells((label, "total-label"), *((number, "total") for number in numbers))

    def _line(self, text: str = "", look: str = "line") -> None:
        self._cells((text, look))

    def _cells(self, *cells: tuple[Value, str]) -> None:
        self._row += 1
        row = [self._pen.cell(value, look) for value, look in cells]
        append_row(self._sheet, self._row, row, _height(cells))


def _height(cells: Sequence[tuple[Value, str]]) -> float:
    return HEIGHTS.get(cells[0][1]) or row_height(
        (value.path if isinstance(value, FileLink) else str(value), width + WRAPPED[look])
        for (value, look), width in zip(cells, WIDTHS, strict=False)
        if look in WRAPPED
    )


def _in_short(measures: Measures) -> str:
    totals = measures.totals
    found = ", ".join(counted(totals.by_severity[severity], severity) for severity in SEVERITIES)
    aside = f"; {counted(totals.waived, 'finding')} set aside" if totals.waived else ""
    return f"{counted(totals.articles, 'article')} audited: {found}{aside}."


def _standards(measures: Measures) -> str:
    used: Iterable[str] = measures.standards
    if len(measures.standards) > 1:
        used = (
            f"{name} ({counted(count, 'article')})"
            for name, count in sorted(measures.standards.items())
        )
    return f"Standard: {', '.join(used) or 'none, as nothing was audited'}"
