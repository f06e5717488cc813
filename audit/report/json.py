"""The JSON outputs of ``audit check`` and ``audit facts``; the schemas are in ``rules/schemas``.

Both are given piece by piece, an article at a time, so that an archive needs no more memory
than its longest article. The pieces joined are one JSON document that ends with a line break.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence

from audit.engine.record import Audit, Finding, WaivedFinding
from audit.errors import ReadError
from audit.report.comparison_entry import comparison_entries
from audit.report.facts_entry import facts_entry
from audit.report.jsontext import LONE_SURROGATE
from audit.report.places import Json, ends, whose
from audit.report.totals import Totals
from audit.report.writer import Writer, written

ARTICLES = '{\n  "articles": ['
POSITION = re.compile(r'\{\s+("line": \d+),\s+("column": \d+),\s+("offset": \d+)\s+\}')
"""A place, which reads better in one line than in five; within strings quotes are escaped."""


def check_document(audits: Iterable[Audit], errors: Iterable[ReadError] = ()) -> Json:
    """Give what ``audit check --format json`` prints, as a dictionary."""
    document: Json = json.loads("".join(check_json(audits, errors)))
    return document


def facts_document(audits: Iterable[Audit], errors: Iterable[ReadError] = ()) -> Json:
    """Give what ``audit facts`` prints, as a dictionary."""
    document: Json = json.loads("".join(facts_json(audits, errors)))
    return document


def check_json(audits: Iterable[Audit], errors: Iterable[ReadError] = ()) -> Iterator[str]:
    """Give the findings as JSON text. ``errors`` is read after the audits."""
    return written(CheckJson(), audits, errors)


class CheckJson(Writer):
    """Writes each article's findings as it comes, and a summary at the end."""

    def __init__(self) -> None:
        self._totals = Totals()
        self._articles = 0

    def start(self) -> str:
        """Open the document."""
        return ARTICLES

    def add(self, audit: Audit) -> str:
        """Give the article's entry."""
        self._totals.add(audit)
        return self._listed(_check_entry(audit))

    def finish(self, failures: Sequence[ReadError]) -> Iterator[str]:
        """Give the entries of files that were not audited, and the summary."""
        self._totals.failures = list(failures)
        for error in failures:
            yield self._listed(_failed_entry(error))
        yield "\n  ]" if self._articles else "]"
        yield f',\n  "summary": {_shift(_dump(self._totals.as_dict()), 2)}\n}}\n'

    def _listed(self, entry: Json) -> str:
        self._articles += 1
        between = ",\n    " if self._articles > 1 else "\n    "
        return between + _shift(_dump(entry), 4)


def _failed_entry(error: ReadError) -> Json:
    return {
        "path": error.path,
        "findings": [],
        "waived": [],
        "baselined": [],
        "errors": _reason(error),
    }


def facts_json(audits: Iterable[Audit], errors: Iterable[ReadError] = ()) -> Iterator[str]:
    """Give the facts as JSON text. ``errors`` is read after the audits."""

    def entries() -> Iterator[Json]:
        yield from map(facts_entry, audits)
        for error in errors:
            yield {
                "path": error.path,
                "quotations": [],
                "attributions": [],
                "sources": [],
                "claims": [],
                "source_phrases": [],
                "names": [],
                "sentences": [],
                "errors": _reason(error),
            }

    yield from _articles(entries())
    yield "\n}\n"


def _check_entry(audit: Audit) -> Json:
    entry: Json = {
        **whose(audit.article),
        "findings": [finding_entry(audit, one) for one in sorted(audit.findings, key=_by_place)],
        "waived": [waived_entry(audit, one) for one in sorted(audit.waived, key=_by_its_place)],
        "baselined": [finding_entry(audit, one) for one in sorted(audit.baselined, key=_by_place)],
        "errors": [],
    }
    if audit.facts.comparisons:
        entry["comparisons"] = comparison_entries(audit)
    return entry


def finding_entry(audit: Audit, finding: Finding) -> Json:
    """Give a finding as the schema of the JSON output has it."""
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        "remedy": finding.remedy,
        **ends(audit.region(finding)),
        "text": audit.excerpt(finding),
        "fingerprint": finding.fingerprint,
        "subject": finding.subject or None,
        "evidence": dict(finding.evidence),
    }


def waived_entry(audit: Audit, waived: WaivedFinding) -> Json:
    """Give a finding set aside, with the waiver's side of it."""
    return {
        **finding_entry(audit, waived.finding),
        "reason": waived.reason,
        "by": waived.by or None,
        "until": waived.until or None,
    }


def _by_its_place(waived: WaivedFinding) -> tuple[object, ...]:
    return _by_place(waived.finding)


def _by_place(finding: Finding) -> tuple[object, ...]:
    return finding.span.start, finding.span.end, finding.rule, finding.fingerprint


def _reason(error: ReadError) -> list[Json]:
    return [{"message": error.reason}]


def _articles(entries: Iterable[Json]) -> Iterator[str]:
    yield ARTICLES
    between, end = "\n    ", "]"
    for entry in entries:
        yield between + _shift(_dump(entry), 4)
        between, end = ",\n    ", "\n  ]"
    yield end


def _dump(value: Json) -> str:
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return LONE_SURROGATE.sub("\ufffd", POSITION.sub(r"{ \1, \2, \3 }", text))


def _shift(text: str, spaces: int) -> str:
    """Indent all lines but the first; line breaks within strings are escaped, so none is hit."""
    return text.replace("\n", "\n" + " " * spaces)
