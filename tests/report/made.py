"""Audits made up for the tests of outputs, and what checks a report by its published grammar."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker
from lxml import etree

from audit.engine.record import Audit, Finding, Severity, WaivedFinding
from audit.engine.rule import Rule
from audit.errors import ReadError
from audit.facts import Facts, Span
from audit.report.forms import Manner, writer_for
from audit.report.writer import written
from tests.report.fictional import plain_article

SCHEMAS = Path(__file__).parent / "schemas"
UNREADABLE = ReadError("old.doc", "is a Word document")
RULE = Rule(
    "bare-source",
    "A source of whom nothing is said",
    "attribution",
    "error",
    "Who is it?",
    "Say who it is.",
    {},
    about_text="A source that is only called a source.",
    why="Readers cannot weigh it.",
    limits=("None known.",),
)


def report(
    form: str,
    audits: Iterable[Audit],
    errors: Sequence[ReadError] = (),
    rules: Iterable[Rule] = (RULE,),
    *,
    summary: bool = False,
) -> str:
    """Give a report as the command would print it."""
    manner = Manner({rule.id: rule for rule in rules}, summary=summary)
    return "".join(written(writer_for(form, manner), audits, errors))


def made(
    text: str,
    *spans: tuple[int, int],
    path: str = "news/a.txt",
    severities: Sequence[Severity] = ("error",),
    message: str = "Who is it?",
    remedy: str = "Say who it is.",
) -> Audit:
    """Make an audit with a finding at each span; ``severities`` are taken in turn."""
    article = plain_article(text, path)
    findings = tuple(
        Finding(
            "bare-source",
            severities[number % len(severities)],
            message,
            remedy,
            Span(start, end),
            article.text[start:end],
            f"{number:016x}",
        )
        for number, (start, end) in enumerate(spans)
    )
    return Audit(article, Facts(), findings)


def set_aside(audit: Audit, **waiver: str) -> Audit:
    """Give the audit with its first finding waived and its second in the baseline."""
    first, second, *rest = audit.findings
    waived = WaivedFinding(first, "on legal advice", **waiver)
    return replace(audit, findings=tuple(rest), waived=(waived,), baselined=(second,))


def is_by_schema(document: object, name: str) -> None:
    """Hold a document to a schema, its formats too."""
    schema = json.loads((SCHEMAS / name).read_text("utf-8"))
    Draft202012Validator(schema, format_checker=FormatChecker()).validate(document)


def sarif(audits: Iterable[Audit], errors: Sequence[ReadError] = (), **more: Any) -> dict[str, Any]:
    """Give the one run of a SARIF log that follows its schema."""
    log = json.loads(report("sarif", audits, errors, **more))
    is_by_schema(log, "sarif-2.1.0.json")
    (run,) = log["runs"]
    return dict(run)


def gitlab(audits: Iterable[Audit], errors: Sequence[ReadError] = ()) -> list[dict[str, Any]]:
    """Give the issues of a code quality report that has the fields GitLab wants."""
    issues = json.loads(report("gitlab", audits, errors))
    is_by_schema(issues, "gitlab-code-quality.schema.json")
    prints = [issue["fingerprint"] for issue in issues]
    assert len(set(prints)) == len(prints)
    return list(issues)


def junit(audits: Iterable[Audit], errors: Sequence[ReadError] = ()) -> Any:
    """Give the root of a JUnit document that follows Jenkins' schema and whose counts are right."""
    root = etree.fromstring(report("junit", audits, errors).encode())
    etree.XMLSchema(etree.parse(SCHEMAS / "junit-10.xsd")).assertValid(root.getroottree())
    for suite in root:
        for count, found in (
            ("tests", "testcase"),
            ("failures", "*/failure"),
            ("errors", "*/error"),
        ):
            assert int(suite.get(count)) == len(suite.findall(found))
        assert int(suite.get("skipped")) == len(suite.findall("*/skipped"))
        names = [case.get("name") for case in suite]
        assert len(set(names)) == len(names)
    return root


@dataclass(frozen=True)
class Command:
    """A workflow command as GitHub's runner reads it."""

    name: str
    properties: dict[str, str]
    message: str


def commands(printed: str) -> tuple[list[Command], list[str]]:
    """Read printed lines as the runner does, and give commands and other lines."""
    found, others = [], []
    for line in re.split(r"\r\n|\r|\n", printed):
        if not line.lstrip().startswith("::"):
            assert "##[" not in line, "an older way to give commands, anywhere in a line"
            others.append(line)
            continue
        head, _, message = line.lstrip()[2:].partition("::")
        name, _, told = head.partition(" ")
        pairs = (pair.split("=", 1) for pair in told.split(",") if pair)
        properties = {key: unescaped(value, {"%3A": ":", "%2C": ","}) for key, value in pairs}
        found.append(Command(name, properties, unescaped(message, {})))
    return found, others


def unescaped(text: str, more: dict[str, str]) -> str:
    """Undo the escapes, ``%25`` last as the runner does."""
    for escape, char in {"%0D": "\r", "%0A": "\n", **more, "%25": "%"}.items():
        text = text.replace(escape, char)
    return text


def rows(audits: Iterable[Audit], errors: Sequence[ReadError] = ()) -> list[dict[str, str]]:
    """Give the rows of a CSV report whose lines all end as RFC 4180 wants and are equally long."""
    text = report("csv", audits, errors)
    assert text.endswith("\r\n")
    head, *found = csv.reader(io.StringIO(text, newline=""), strict=True)
    assert all(len(one) == len(head) for one in found)
    return [dict(zip(head, one, strict=True)) for one in found]


def lines(audits: Iterable[Audit], errors: Sequence[ReadError] = ()) -> list[dict[str, Any]]:
    """Give the records of a JSON Lines report."""
    text = report("jsonl", audits, errors)
    assert not text or text.endswith("\n")
    records = [json.loads(line) for line in text.split("\n")[:-1]]
    for record in records:
        is_by_schema(record, "../../../rules/schemas/check-line.schema.json")
    return records
