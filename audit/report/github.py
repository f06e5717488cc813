"""Workflow commands, by which GitHub Actions shows findings beside the lines of a pull request.

GitHub shows ten annotations of each kind in a step and drops the others without a word, in the
order in which they were printed. So the most severe are printed, errors first, and the rest
counted. Words of an article stand only inside commands, escaped: anywhere else in the log a
runner might obey them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from audit.engine.record import SEVERITIES, Audit, Finding, Severity
from audit.engine.rule import Rule
from audit.errors import ReadError
from audit.report.display import visible
from audit.report.entry import entries
from audit.report.repository import repository_path
from audit.report.text import summary_text
from audit.report.totals import Totals, counted
from audit.report.writer import Writer

COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}
MOST: dict[Severity, int] = {"error": 10, "warning": 10, "info": 9}
"""Annotations of each kind; the tenth notice counts what is left out."""

IN_SUMMARY = "The job's summary lists all findings."
ELSEWHERE = "Add --output markdown=FILE, or another output, for all findings."


class Github(Writer):
    """Prints all commands after the last article, at most thirty.

    ``summary`` tells whether the step's summary gets the whole list.
    """

    def __init__(self, rules: Mapping[str, Rule], *, summary: bool) -> None:
        self._rules, self._summary = rules, summary
        self._totals = Totals()
        self._commands: dict[Severity, list[str]] = {severity: [] for severity in SEVERITIES}

    def add(self, audit: Audit) -> str:
        """Hold the article's findings as far as they will be shown."""
        self._totals.add(audit)
        for entry in entries(audit):
            severity, held = entry.finding.severity, self._commands[entry.finding.severity]
            if entry.status == "open" and len(held) < MOST[severity]:
                held.append(self._command(audit, entry.finding))
        return ""

    def finish(self, failures: Sequence[ReadError]) -> Iterator[str]:
        """Give the commands, files that were not audited first, and the closing line."""
        self._totals.failures = list(failures)
        failed = [_failure(error) for error in failures[: MOST["error"]]]
        errors = [*failed, *self._commands["error"]][: MOST["error"]]
        yield from (*errors, *self._commands["warning"], *self._commands["info"])
        yield from self._rest(len(errors))
        yield summary_text(self._totals)

    def _rest(self, errors: int) -> Iterator[str]:
        """Count what has no annotation."""
        came = self._totals.by_severity
        shown = {**{one: len(held) for one, held in self._commands.items()}, "error": errors}
        failed = len(self._totals.failures)
        missing = {one: came[one] - shown[one] for one in SEVERITIES}
        missing["error"] += failed
        parts = [counted(number, severity) for severity, number in missing.items() if number]
        if parts:
            where = IN_SUMMARY if self._summary else ELSEWHERE
            told = f"Not shown here, as GitHub shows 10 of a kind: {', '.join(parts)}. {where}"
            yield command("notice", told, title="source-audit")

    def _command(self, audit: Audit, finding: Finding) -> str:
        region, rule = audit.region(finding), self._rules.get(finding.rule)
        where: dict[str, object] = {"line": region.start.line, "endLine": region.end.line}
        if audit.article.path != "-":
            where = {"file": repository_path(audit.article.path), **where}
        if region.start.line == region.end.line:  # GitHub takes columns of one line only
            where |= {"col": region.start.column, "endColumn": region.end.column}
        title = f"{rule.title} ({finding.rule})" if rule else finding.rule
        words = f"{finding.message}\n→ {finding.remedy}" if finding.remedy else finding.message
        return command(COMMANDS[finding.severity], words, **where, title=title)


def command(name: str, message: str, **properties: object) -> str:
    """Give a workflow command as a line."""
    told = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{name} {told}::{_data(message)}\n"


def _failure(error: ReadError) -> str:
    title = f"The file {error.trouble}"
    return command("error", error.reason, file=repository_path(error.path), title=title)


def _data(text: str) -> str:
    lines = map(visible, text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    return "%0A".join(line.replace("%", "%25") for line in lines)


def _property(text: str) -> str:
    """Escape a value; characters that are no text stay, as a file's name must be the file's."""
    for char in "%\r\n:,":
        text = text.replace(char, f"%{ord(char):02X}")
    return text.encode("utf-8", "replace").decode()
