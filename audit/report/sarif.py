"""SARIF 2.1.0, the format in which code scanning and many editors take findings.

It holds what GitHub takes: the most severe results where there are too many, the rest counted.
Nothing in it depends on the clock or the machine. Results are one to a line, so that two runs can
be compared by any means.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from audit import __version__
from audit.engine.record import Audit, Finding
from audit.engine.rule import Rule
from audit.errors import ReadError
from audit.report.entry import Entry, entries
from audit.report.jsontext import one_line
from audit.report.most_severe import MostSevere, left_out
from audit.report.repository import repository_path, uri
from audit.report.sarif_rules import LEVELS, Descriptors
from audit.report.writer import Writer

Json = dict[str, Any]

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
ROOT = "%SRCROOT%"
FINGERPRINT = "sourceAuditFinding/v1"
"""Never ``primaryLocationLineHash``, which GitHub's upload step makes itself."""

MOST_RESULTS = 25_000
MOST_BYTES = 10_000_000
"""What GitHub takes of results in a run, and of bytes once the file is compressed."""

LONGEST_SNIPPET = 1_000
LINK_LIKE = re.compile(r"\[(?=[^\[\]]*\]\()")
BRACES = re.compile(r"[{}]")


class Sarif(Writer):
    """Writes all results after the last article; at most 25,000 are held."""

    def __init__(self, rules: Mapping[str, Rule]) -> None:
        self._descriptors = Descriptors(rules)
        self._results: MostSevere[tuple[int, str]] = MostSevere(MOST_RESULTS)

    def add(self, audit: Audit) -> str:
        """Hold the article's findings."""
        place = _artifact(audit.article.path)
        for entry in entries(audit):
            result = _result(audit, entry, place, self._descriptors.index(entry.finding.rule))
            self._results.add(entry.rank, (entry.rank, one_line(result)))
        return ""

    def finish(self, failures: Sequence[ReadError]) -> Iterator[str]:
        """Give the whole log."""
        yield from self._within_limits(failures)

    def _within_limits(self, failures: Sequence[ReadError]) -> list[str]:
        """Give the log with as many results as fit."""
        results = self._results.first()
        while True:
            pieces = list(self._log(results, failures))
            size = compressed(pieces)
            if size <= MOST_BYTES or not results:
                return pieces
            results = self._results.first(int(len(results) * min(0.9, MOST_BYTES / size)))

    def _log(
        self, results: Sequence[tuple[int, str]], failures: Sequence[ReadError]
    ) -> Iterator[str]:
        missing = left_out(self._results.came, Counter(rank for rank, _ in results))
        self.remark = f"left out, as GitHub takes no more: {missing}" if missing else ""
        yield f'{{\n"version":"2.1.0",\n"$schema":"{SCHEMA}",\n"runs":[{{\n"tool":{{"driver":'
        yield one_line(_driver(self._descriptors))
        yield '},\n"columnKind":"unicodeCodePoints",\n'
        yield f'"originalUriBaseIds":{one_line(_roots())},\n'
        yield '"newlineSequences":["\\r\\n","\\n","\\r"],\n'
        yield f'"invocations":[{one_line(_invocation(failures, self.remark))}],\n"results":['
        for number, (_, result) in enumerate(results):
            yield f"{',' if number else ''}\n{result}"
        yield "\n]}]}\n"


def compressed(pieces: Sequence[str]) -> int:
    """Count the bytes of a text, as compressed as an upload is."""
    data = "".join(pieces).encode()
    return len(data) if len(data) <= MOST_BYTES else len(zlib.compress(data, 6))


def _driver(descriptors: Descriptors) -> Json:
    return {
        "name": "source-audit",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": descriptors.all(),
    }


def _roots() -> Json:
    return {ROOT: {"description": {"text": "The top of the repository."}}}


def _invocation(failures: Sequence[ReadError], remark: str) -> Json:
    told: list[Json] = [
        {
            "level": "error",
            "message": {"text": escaped(str(error))},
            "locations": [{"physicalLocation": {"artifactLocation": _artifact(error.path)}}],
        }
        for error in failures
    ]
    if remark:
        told.append({"level": "warning", "message": {"text": f"{remark[0].upper()}{remark[1:]}."}})
    return {"executionSuccessful": not failures, "toolExecutionNotifications": told}


def _result(audit: Audit, entry: Entry, place: Json, index: int) -> Json:
    finding = entry.finding
    result: Json = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": LEVELS[finding.severity],
        "message": {"text": escaped(f"{finding.message} {finding.remedy}".strip())},
        "locations": [
            {"physicalLocation": {"artifactLocation": place, "region": _region(audit, finding)}}
        ],
        "partialFingerprints": {FINGERPRINT: finding.fingerprint},
    }
    if entry.status != "open":
        result["suppressions"] = [_suppression(entry)]
    if finding.evidence:
        result["properties"] = {"evidence": dict(finding.evidence)}
    return result


def _region(audit: Audit, finding: Finding) -> Json:
    """Give the region: columns count code points from 1, and the end is the column after."""
    region, snippet = audit.region(finding), audit.excerpt(finding)
    lines: Json = {
        "startLine": region.start.line,
        "startColumn": region.start.column,
        "endLine": region.end.line,
        "endColumn": region.end.column,
    }
    return {**lines, "snippet": {"text": snippet}} if len(snippet) <= LONGEST_SNIPPET else lines


def _suppression(entry: Entry) -> Json:
    """Say who set a finding aside: a waiver with its reason, or the baseline."""
    waived = entry.waived
    if waived is None:
        return {"kind": "external", "status": "accepted", "justification": "In the baseline."}
    kind = "external" if waived.origin else "inSource"
    suppression: Json = {"kind": kind, "status": "accepted", "justification": waived.reason}
    more = {"by": waived.by, "until": waived.until, "origin": waived.origin}
    if more := {name: value for name, value in more.items() if value}:
        suppression["properties"] = more
    return suppression


def _artifact(path: str) -> Json:
    """Give a file's place: from the top of the repository where it stands in it."""
    where = uri(repository_path(path))
    return {"uri": where} if where.startswith("file:") else {"uri": where, "uriBaseId": ROOT}


def escaped(text: str) -> str:
    """Give text that no reader of SARIF takes for a placeholder or a link."""
    return LINK_LIKE.sub(r"\\[", BRACES.sub(lambda brace: brace.group() * 2, text))
