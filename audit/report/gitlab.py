"""GitLab's code quality report, a subset of Code Climate's."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from audit.engine.record import Audit, Finding, Severity
from audit.errors import ReadError
from audit.report.entry import entries
from audit.report.jsontext import one_line
from audit.report.repository import repository_path
from audit.report.writer import Writer

Json = dict[str, Any]

SEVERITIES: dict[Severity, str] = {"error": "major", "warning": "minor", "info": "info"}
FAILED, UNREADABLE = "blocker", "unreadable-file"


class Gitlab(Writer):
    """Writes the findings that stand, article by article, one to a line."""

    def __init__(self) -> None:
        self._issues = 0

    def start(self) -> str:
        """Open the list."""
        return "["

    def add(self, audit: Audit) -> str:
        """Give the article's issues."""
        path = repository_path(audit.article.path)
        seen: Counter[str] = Counter()
        pieces = []
        for entry in entries(audit):
            if entry.status == "open":
                name = f"{entry.finding.rule}\0{entry.finding.fingerprint}"
                pieces.append(self._listed(_issue(audit, entry.finding, path, seen[name])))
                seen[name] += 1
        return "".join(pieces)

    def finish(self, failures: Sequence[ReadError]) -> Iterator[str]:
        """Give an issue for each file that was not audited, and close the list."""
        seen: Counter[str] = Counter()
        for error in failures:
            yield self._listed(_failure(error, seen[error.path]))
            seen[error.path] += 1
        yield "\n]\n" if self._issues else "]\n"

    def _listed(self, issue: Json) -> str:
        self._issues += 1
        return f"{',' if self._issues > 1 else ''}\n{one_line(issue)}"


def _issue(audit: Audit, finding: Finding, path: str, number: int) -> Json:
    region = audit.region(finding)
    return {
        "description": f"{finding.message} {finding.remedy}".strip(),
        "check_name": finding.rule,
        "fingerprint": _fingerprint(path, finding.rule, finding.fingerprint, str(number)),
        "severity": SEVERITIES[finding.severity],
        "location": {
            "path": path,
            "lines": {"begin": region.start.line, "end": region.end.line},
        },
    }


def _failure(error: ReadError, number: int) -> Json:
    path = repository_path(error.path)
    return {
        "description": f"The file {error.trouble}: {error.reason}",
        "check_name": UNREADABLE,
        "fingerprint": _fingerprint(path, UNREADABLE, str(number)),
        "severity": FAILED,
        "location": {"path": path, "lines": {"begin": 1}},
    }


def _fingerprint(*parts: str) -> str:
    """Make a fingerprint that no other finding of the project has; GitLab shows one of equals."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:32]
