"""The first sheet: what was audited and found, and what could not be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from audit.engine.record import SEVERITIES
from audit.errors import ReadError
from audit.report.totals import counted, failed
from audit.report.workbook.chart import CHART_HEIGHT, CHART_RULES, rule_chart
from audit.report.workbook.columns import FileLink
from audit.report.workbook.links import LinkMaker
from audit.report.workbook.measures import Measures
from audit.report.workbook.page import Page

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

WIDTHS = (46, 10, 10, 10, 10, 12, 12, 12, 12, 14)
LEFT = 5
"""The columns beside which the chart stands."""

HOW_TO = (
    "Findings lists what an editor may want to mend. Claims, Quotations and Sources list what "
    "the articles say, for the fact-check.",
    "Fill in the columns with a yellow head. Status offers the choices; filter on it to see "
    "what is still open.",
    "Click a line's number to open its file. Leave the Fingerprint column of Findings as it is: "
    "by it a later audit knows the lines again.",
)


class Summary:
    """The sheet, written in one go when all is counted."""

    def __init__(self, book: Workbook, links: LinkMaker) -> None:
        self._page = Page(book, "Summary", WIDTHS, links)

    def write(self, measures: Measures, failures: Sequence[ReadError]) -> None:
        """Write the whole sheet."""
        self._opening(measures, failures)
        self._rules(measures)
        self._failures(failures)
        self._articles(measures)

    def _opening(self, measures: Measures, failures: Sequence[ReadError]) -> None:
        page = self._page
        page.line("Sourcing audit", look="title")
        page.paragraph(_in_short(measures), columns=LEFT)
        if failures:
            page.paragraph(_not_audited(failures), "alarm", columns=LEFT)
        page.paragraph(_standards(measures), columns=LEFT)
        page.line()
        for text in HOW_TO:
            page.paragraph(text, columns=LEFT)

    def _rules(self, measures: Measures) -> None:
        page = self._page
        page.heading("Findings by rule")
        rules = measures.rules_by_weight()
        if not rules:
            page.line("No findings.")
            return
        page.head("Rule", "Errors", "Warnings", "Infos", "Findings")
        head = page.row
        for rule, found in rules:
            page.numbers(rule, *(found[severity] for severity in SEVERITIES), found.total())
        by_severity = measures.totals.by_severity
        page.totals("All rules", *(by_severity[one] for one in SEVERITIES), by_severity.total())
        last = head + min(len(rules), CHART_RULES)
        page.sheet.add_chart(rule_chart(page.sheet, head, last), "F2")
        page.space_down_to(CHART_HEIGHT)

    def _failures(self, failures: Sequence[ReadError]) -> None:
        if not failures:
            return
        self._page.new_page_if_late()
        self._page.heading(_not_audited(failures))
        self._page.head("File", "Reason", look="head")
        for error in failures:
            self._page.labelled(FileLink(error.path, error.path), error.reason, "alarm")

    def _articles(self, measures: Measures) -> None:
        page = self._page
        if not measures.articles:
            return
        page.new_page_if_late()
        page.heading("Findings by article")
        page.head(
            "File", "Errors", "Warnings", "Infos", "Set aside", "Quotations", "Attributions",
            "Sources", "Named sources", "Claims without a source",
        )  # fmt: skip
        for article in measures.articles:
            page.numbers(FileLink(article.path, article.path), *article.numbers)
        numbers = (article.numbers for article in measures.articles)
        page.totals("All articles", *map(sum, zip(*numbers, strict=True)))


def _in_short(measures: Measures) -> str:
    totals = measures.totals
    found = ", ".join(counted(totals.by_severity[severity], severity) for severity in SEVERITIES)
    waived = f"; {counted(totals.waived, 'finding')} waived" if totals.waived else ""
    known = f"; {totals.baselined:,} in the baseline" if totals.baselined else ""
    return f"{counted(totals.articles, 'article')} audited: {found}{waived}{known}."


def _not_audited(failures: Sequence[ReadError]) -> str:
    return f"Not audited: {failed(failures)}"


def _standards(measures: Measures) -> str:
    used = sorted(measures.standards.items())
    if len(used) == 1:
        return f"Standard: {used[0][0]}"
    named = (f"{name} ({counted(count, 'article')})" for name, count in used)
    return f"Standards: {', '.join(named) or 'none, as nothing was audited'}"
