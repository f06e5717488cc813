"""The first sheet: what was audited and found, and what could not be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from audit.engine.record import SEVERITIES
from audit.errors import ReadError
from audit.measures import Counts, Group
from audit.report.totals import counted, failed
from audit.report.workbook.chart import (
    CHART_GROUPS,
    CHART_HEIGHT,
    CHART_RULES,
    GROUP_CHART_HEIGHT,
    rule_chart,
    share_chart,
)
from audit.report.workbook.columns import FileLink
from audit.report.workbook.links import LinkMaker
from audit.report.workbook.measures import Sums
from audit.report.workbook.page import Page

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

WIDTHS = (46, 10, 10, 10, 12, 12, 12, 12, 12, 14)
MEASURED = (
    "Articles",
    "Words",
    "Sentences attributed",
    "Attributions named",
    "Attributions unnamed",
    "Independent sources",
    "Claims without a source per 1,000 words",
    "Findings per article",
)
LEFT = 5
"""The columns beside which the chart stands."""

HOW_TO = (
    "Findings lists what an editor may want to mend. Claims, Quotations and Sources list what "
    "the articles say, for the fact-check.",
    "Fill in the columns with a yellow head. Status offers the choices; filter on it to see "
    "what is still open.",
    "Click a line's number to open its file. Leave the Fingerprint column of Findings as it is: "
    "by it a later audit knows the lines again.",
    "Audit into this file again: what you wrote stays, what is gone goes to Resolved. Only this "
    "sheet is written anew each time, so keep notes on others.",
)


class Summary:
    """The sheet, written in one go when all is counted."""

    def __init__(self, book: Workbook, links: LinkMaker) -> None:
        self._page = Page(book, "Summary", WIDTHS, links)

    def write(self, measures: Sums, failures: Sequence[ReadError]) -> None:
        """Write the whole sheet."""
        self._opening(measures, failures)
        self._rules(measures)
        self._failures(failures)
        self._articles(measures)
        self._sourcing(measures)

    def _opening(self, measures: Sums, failures: Sequence[ReadError]) -> None:
        page = self._page
        page.line("Sourcing audit", look="title")
        page.paragraph(_in_short(measures), columns=LEFT)
        if failures:
            page.paragraph(_not_audited(failures), "alarm", columns=LEFT)
        page.paragraph(_standards(measures), columns=LEFT)
        page.line()
        for text in HOW_TO:
            page.paragraph(text, columns=LEFT)

    def _rules(self, measures: Sums) -> None:
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

    def _articles(self, measures: Sums) -> None:
        page = self._page
        if not measures.articles:
            return
        page.new_page_if_late()
        page.heading("Findings by article")
        page.head(
            "File", "Errors", "Warnings", "Infos", "Set aside", "Quotations", "Attributions",
            "Sources", "Named sources", "Claims without a source",
        )  # fmt: skip
        numbers = [_numbers(article.counts) for article in measures.articles]
        for article, counts in zip(measures.articles, numbers, strict=True):
            page.numbers(FileLink(article.path, article.name), *counts)
        page.totals("All articles", *map(sum, zip(*numbers, strict=True)))

    def _sourcing(self, measures: Sums) -> None:
        """Write the measures of each article, and per desk, author and month with a chart each."""
        page = self._page
        if not measures.articles:
            return
        page.new_page_if_late()
        page.heading("Sourcing by article")
        page.head("File", *MEASURED)
        for article in measures.articles:
            label = FileLink(article.path, article.name)
            page.measured(label, *_measured(article.counts))
        whole = sum((article.counts for article in measures.articles), Counts())
        page.measured("All articles", *_measured(whole), total=True)
        for name, grouping in measures.groups.items():
            if groups := grouping.groups():
                self._group(name, groups)

    def _group(self, name: str, groups: Sequence[Group]) -> None:
        page = self._page
        page.new_page_if_late()
        page.heading(f"Sourcing by {name.lower()}")
        page.head(name, *MEASURED)
        head = page.row
        for group in groups:
            page.measured(group.name, *_measured(group.counts))
        last = head + min(len(groups), CHART_GROUPS)
        page.new_page_unless(GROUP_CHART_HEIGHT + 20)
        page.line()
        page.sheet.add_chart(share_chart(page.sheet, head, last), f"A{page.row + 1}")
        page.space_down_to(page.height + GROUP_CHART_HEIGHT)


def _numbers(counts: Counts) -> tuple[int, ...]:
    return (
        counts.errors, counts.warnings, counts.infos, counts.aside, counts.quotations,
        counts.attributions, counts.sources, counts.named_sources, counts.unsupported,
    )  # fmt: skip


def _measured(counts: Counts) -> tuple[tuple[float | None, str], ...]:
    """Give the measures with their looks, in the order of ``MEASURED``."""
    return (
        (counts.articles, "number"),
        (counts.words, "number"),
        (counts.attributed_share, "share"),
        (counts.named_share, "share"),
        (counts.unnamed_share, "share"),
        (counts.independent_per_article, "rate" if counts.articles > 1 else "number"),
        (counts.unsupported_rate, "rate"),
        (counts.findings_per_article, "rate" if counts.articles > 1 else "number"),
    )


def _in_short(measures: Sums) -> str:
    totals = measures.totals
    found = ", ".join(counted(totals.by_severity[severity], severity) for severity in SEVERITIES)
    waived = f"; {counted(totals.waived, 'finding')} waived" if totals.waived else ""
    known = f"; {totals.baselined:,} in the baseline" if totals.baselined else ""
    return f"{counted(totals.articles, 'article')} audited: {found}{waived}{known}."


def _not_audited(failures: Sequence[ReadError]) -> str:
    return f"Not audited: {failed(failures)}"


def _standards(measures: Sums) -> str:
    used = sorted(measures.standards.items())
    if len(used) == 1:
        return f"Standard: {used[0][0]}"
    named = (f"{name} ({counted(count, 'article')})" for name, count in used)
    return f"Standards: {', '.join(named) or 'none, as nothing was audited'}"
