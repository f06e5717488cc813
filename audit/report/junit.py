"""JUnit's XML, which nearly every CI service shows: a suite for each article.

An article without findings is one test that passes. A finding is a test that fails, one that is
set aside a test that is skipped. Tests bear no lines in their names, so that a service can follow
one from run to run.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from audit.engine.record import Audit
from audit.errors import ReadError
from audit.report.entry import Entry, entries
from audit.report.repository import repository_path
from audit.report.writer import Writer

NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML can hold, not even as references."""

LONGEST_NAME = 60
PASSED = "no sourcing findings"
BASELINED = "in the baseline"


class Junit(Writer):
    """Writes each article's suite as it comes."""

    def start(self) -> str:
        """Open the document."""
        return '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="source-audit">\n'

    def add(self, audit: Audit) -> str:
        """Give the article's suite."""
        found = entries(audit)
        path = repository_path(audit.article.path)
        suite = f"{path} [{audit.article.part}]" if audit.article.part else path
        names = _unique([_name(audit, entry) for entry in found])
        cases = [_case(audit, one, suite, name) for one, name in zip(found, names, strict=True)]
        failed = sum(entry.status == "open" for entry in found)
        return _suite(
            suite,
            cases or [_element("testcase", name=PASSED, classname=suite, time="0")],
            failures=failed,
            skipped=len(found) - failed,
        )

    def finish(self, failures: Sequence[ReadError]) -> Iterator[str]:
        """Give a suite with an error for each file that was not audited, and close."""
        for failure in failures:
            path = repository_path(failure.path)
            told = _element("error", type="unreadable", message=failure.reason)
            case = _element("testcase", told, name=failure.trouble, classname=path, time="0")
            yield _suite(path, [case], errors=1)
        yield "</testsuites>\n"


def _suite(
    path: str, cases: Sequence[str], *, failures: int = 0, skipped: int = 0, errors: int = 0
) -> str:
    counts = {"failures": failures, "errors": errors, "skipped": skipped}
    inner = "".join(f"\n    {case}" for case in cases) + "\n  "
    suite = _element("testsuite", inner, name=path, tests=len(cases), **counts, time="0")
    return f"  {suite}\n"


def _case(audit: Audit, entry: Entry, suite: str, name: str) -> str:
    finding, start = entry.finding, audit.region(entry.finding).start
    path = repository_path(audit.article.path)
    if entry.status == "open":
        lines = [f"{path}:{start.line}:{start.column}: {finding.severity}", finding.message]
        text = escape(_legal("\n".join([*lines, *([finding.remedy] if finding.remedy else [])])))
        told = _element("failure", text, type=finding.severity, message=finding.message)
    else:
        told = _element("skipped", message=entry.waived.reason if entry.waived else BASELINED)
    return _element("testcase", told, name=name, classname=suite, time="0")


def _name(audit: Audit, entry: Entry) -> str:
    """Give the rule and the words that it is about, the same whatever lines they stand on."""
    words = " ".join(audit.excerpt(entry.finding).split())
    if len(words) > LONGEST_NAME:
        words = f"{words[: LONGEST_NAME - 1].rstrip()}…"
    return f"{entry.finding.rule}: {words}" if words else entry.finding.rule


def _unique(names: Iterable[str]) -> list[str]:
    """Number those that are equal: services take two of one name for one."""
    given: list[str] = []
    seen: Counter[str] = Counter()
    for name in names:
        seen[name] += 1
        while (unique := name if seen[name] == 1 else f"{name} ({seen[name]})") in given:
            seen[name] += 1
        given.append(unique)
    return given


def _element(tag: str, inner: str = "", **attributes: object) -> str:
    told = "".join(f" {name}={_quoted(str(value))}" for name, value in attributes.items())
    return f"<{tag}{told}>{inner}</{tag}>" if inner else f"<{tag}{told}/>"


def _quoted(text: str) -> str:
    return quoteattr(_legal(text))


def _legal(text: str) -> str:
    return NOT_XML.sub("\ufffd", text)
