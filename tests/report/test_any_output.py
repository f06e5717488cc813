"""Whatever an article holds, every output of it is by its grammar."""

from __future__ import annotations

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from audit.engine.record import Audit, Finding, WaivedFinding
from audit.errors import ReadError
from audit.facts import Facts, Span
from audit.report.forms import FORMS
from tests.report.fictional import plain_article
from tests.report.made import commands, junit, lines, report, rows, sarif
from tests.report.test_markdown import rendered

TEXT = st.text(st.characters(), min_size=1, max_size=80) | st.text(
    "=+-@#|`%:,[]{}()<>&\\\t\r\n\x0b\x1b\x85\u2028\u202e_x0041 “é\u0301👩\u200d漢\ud800\uffff",
    min_size=1,
    max_size=80,
)
TAGS = {
    "h2", "h3", "p", "ul", "li", "strong", "br", "code",
    "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
"""What the report itself is made of."""

PATH = TEXT.filter(lambda path: "\0" not in path)


@st.composite
def audits(draw: st.DrawFn) -> Audit:
    article = plain_article(draw(TEXT), draw(PATH))

    def finding() -> Finding:
        start = draw(st.integers(0, len(article.text)))
        span = Span(start, draw(st.integers(start, len(article.text))))
        words = article.text[span.start : span.end]
        severity = draw(st.sampled_from(("error", "warning", "info")))
        evidence = (("attribution.cue", draw(TEXT)),)
        return Finding(
            "a-rule", severity, draw(TEXT), draw(TEXT), span, words, draw(TEXT), "c1", evidence
        )

    return Audit(
        article,
        Facts(),
        tuple(finding() for _ in range(draw(st.integers(0, 3)))),
        waived=(WaivedFinding(finding(), draw(TEXT), draw(TEXT), "2026-05-31"),),
        baselined=(finding(),),
    )


ERRORS = st.lists(st.builds(ReadError, PATH, TEXT), max_size=2)
MANY = st.lists(audits(), max_size=3)


@settings(deadline=None, max_examples=60)
@given(MANY, ERRORS)
def test_sarif(many: list[Audit], errors: list[ReadError]) -> None:
    results = sarif(many, errors)["results"]
    assert len(results) == sum(len(one.findings) + 2 for one in many)


@settings(deadline=None)
@given(MANY, ERRORS)
def test_github(many: list[Audit], errors: list[ReadError]) -> None:
    found, others = commands(report("github", many, errors))
    assert len(found) == sum(len(one.findings) for one in many) + len(errors)
    assert len(others) == 2  # the closing line and its end
    assert {one.name for one in found} <= {"error", "warning", "notice"}


@settings(deadline=None)
@given(st.lists(audits(), max_size=3, unique_by=lambda one: one.article.path), ERRORS)
def test_junit(many: list[Audit], errors: list[ReadError]) -> None:
    root = junit(many, errors)
    assert len(root) == len(many) + len(errors)


@settings(deadline=None)
@given(audits())
def test_gitlab(audit: Audit) -> None:
    issues = json.loads(report("gitlab", [audit]))
    assert len(issues) == len(audit.findings) == len({one["fingerprint"] for one in issues})


@settings(deadline=None)
@given(MANY, ERRORS)
def test_csv_and_jsonl(many: list[Audit], errors: list[ReadError]) -> None:
    number = sum(len(one.findings) + 2 for one in many) + len(errors)
    assert len(rows(many, errors)) == len(lines(many, errors)) == number


@settings(deadline=None)
@given(MANY, ERRORS)
def test_markdown(many: list[Audit], errors: list[ReadError]) -> None:
    page = rendered(report("markdown", many, errors))
    table = page.findall(".//tbody/tr")
    assert len(table) == sum(len(one.findings) for one in many)
    assert {len(row) for row in table} <= {3}
    tags = {one.tag for one in page.iterdescendants() if isinstance(one.tag, str)}
    assert tags <= TAGS


@settings(deadline=None, max_examples=30)
@given(MANY, ERRORS, st.sampled_from(FORMS))
def test_equal_input_gives_equal_bytes(
    many: list[Audit], errors: list[ReadError], form: str
) -> None:
    first, second = report(form, many, errors), report(form, many, errors)
    assert first.encode("utf-8", "replace") == second.encode("utf-8", "replace")
    if form != "text":
        first.encode()  # nothing that UTF-8 cannot hold
