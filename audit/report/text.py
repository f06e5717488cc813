"""The terminal's report: each finding with its words underlined, then a summary.

Text from articles, file names included, is shown with control characters made visible, so that
no article can move the cursor, colour the screen or hide a finding.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

import click

from audit.article import Article
from audit.engine.record import SEVERITIES, Audit, Finding, Severity
from audit.errors import ReadError
from audit.report.display import visible, wrap
from audit.report.snippet import Snippet, snippets
from audit.report.totals import Totals, compared, counted, failed
from audit.report.writer import Writer, written

Paint = Callable[..., str]

COLOURS: dict[Severity, str] = {"error": "red", "warning": "yellow", "info": "cyan"}
UNDERLINE = "^"
OUTDATED = "Gone since the baseline was recorded: {}; audit baseline --prune tidies it."
LEAST_WIDTH = 40
MOST_WIDTH = 100
"""Wider lines are harder to read, however wide the window."""


def report(
    audits: Iterable[Audit],
    errors: Iterable[ReadError] = (),
    *,
    colour: bool = False,
    width: int = 80,
) -> Iterator[str]:
    """Give the report piece by piece, one for each article and the last for the summary.

    Each piece ends with a line break. ``errors`` is read after the audits, so that it may
    be filled while they are made. ``width`` counts terminal columns.
    """
    return written(Text(colour=colour, width=width), audits, errors)


class Text(Writer):
    """Writes each article's findings as it comes, and a summary at the end unless ``quiet``."""

    def __init__(self, *, colour: bool = False, width: int = 80, quiet: bool = False) -> None:
        self._totals, self._quiet = Totals(), quiet
        self._colour, self._width = colour, width

    def add(self, audit: Audit) -> str:
        """Give the article's findings, or nothing."""
        self._totals.add(audit)
        return article_text(audit, colour=self._colour, width=self._width)

    def finish(self, failures: Sequence[ReadError]) -> Iterator[str]:
        """Give the files that were not audited, and the closing lines."""
        self._totals.failures = list(failures)
        show = partial(failure_text, colour=self._colour, width=self._width)
        yield "".join(map(show, failures))
        if not self._quiet:
            yield summary_text(self._totals, colour=self._colour)


def article_text(audit: Audit, *, colour: bool = False, width: int = 80) -> str:
    """Give all findings of an article in the order of their places."""
    show = partial(finding_text, audit, colour=colour, width=width)
    ordered = sorted(audit.findings, key=lambda finding: (finding.span, finding.rule))
    return "".join(show(finding) + "\n" for finding in ordered)


def finding_text(audit: Audit, finding: Finding, *, colour: bool = False, width: int = 80) -> str:
    """Give one finding: place, severity and rule; the words; what is wrong; what mends it."""
    paint = click.style if colour else _plain
    width = min(max(width, LEAST_WIDTH), MOST_WIDTH)
    region = audit.region(finding)
    start = region.start
    place = f"{visible(audit.article.path)}:{start.line}:{start.column}"
    severity = paint(finding.severity, fg=COLOURS[finding.severity], bold=True)
    gutter = len(str(region.end.line)) + 2
    lines = [f"{paint(place, bold=True)}  {severity}  {paint(finding.rule, dim=True)}"]
    if audit.article.part:
        lines.append(paint(wrap(f"in {visible(_title(audit.article))}", width, "  "), dim=True))
    for snippet in snippets(audit.article, region, width - gutter - 3):
        lines += _snippet_lines(snippet, gutter, colour=COLOURS[finding.severity], paint=paint)
    lines.append(wrap(finding.message, width, "  "))
    if finding.remedy:
        lines.append(paint(wrap(finding.remedy, width, "    ", first="  → "), fg="green"))
    return "\n".join(lines) + "\n"


def _title(article: Article) -> str:
    """Give what an editor knows an article of a file of several by."""
    title = article.metadata.title
    return f"“{title}” ({article.part})" if title else article.part


def failure_text(error: ReadError, *, colour: bool = False, width: int = 80) -> str:
    """Give one line or more on a file that could not be read or audited."""
    paint = click.style if colour else _plain
    place = paint(visible(error.path), bold=True)
    trouble = paint(error.trouble, fg="red", bold=True)
    return f"{place}  {trouble}\n{wrap(error.reason, width, '  ')}\n\n"


def summary_text(totals: Totals, *, colour: bool = False) -> str:
    """Give the closing line: how much was audited, found, set aside and could not be audited."""
    paint = click.style if colour else _plain
    failures = paint(failed(totals.failures), fg="red", bold=True) if totals.failures else ""
    if not totals.articles:
        return f"No article was audited{f'; {failures}' if failures else ''}.\n"
    found = [
        paint(counted(totals.by_severity[severity], severity), fg=COLOURS[severity], bold=True)
        for severity in SEVERITIES
        if totals.by_severity[severity]
    ]
    parts = [", ".join(found) or "no findings"]
    if totals.waived:
        parts.append(f"{totals.waived:,} waived")
    if totals.baselined:
        parts.append(f"{totals.baselined:,} in the baseline")
    if failures:
        parts.append(failures)
    verdicts = compared(totals)
    against = f"Quotations against evidence: {verdicts}.\n" if verdicts else ""
    outdated = f"{OUTDATED.format(counted(totals.outdated, 'finding'))}\n" * bool(totals.outdated)
    return f"{against}{outdated}{counted(totals.articles, 'article')}: {'; '.join(parts)}.\n"


def _snippet_lines(snippet: Snippet, gutter: int, *, colour: str, paint: Paint) -> list[str]:
    bar = paint("│", dim=True)
    number = paint(f"{snippet.gutter:>{gutter}}", dim=True)
    if not snippet.columns:
        return [f"{number} {bar}"]
    words = snippet.before + paint(snippet.flagged, bold=True) + snippet.after
    marks = " " * snippet.indent + paint(UNDERLINE * snippet.columns, fg=colour, bold=True)
    return [f"{number} {bar} {words}", f"{' ' * gutter} {bar} {marks}"]


def _plain(text: str, **_style: object) -> str:
    return text
