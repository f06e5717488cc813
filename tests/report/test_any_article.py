"""Whatever an article holds, every report can be made of it and none obeys it."""

from __future__ import annotations

import json
import re
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from audit.engine.record import Audit, Finding
from audit.facts import Claim, Facts, Quotation, Sentence, Source, Span
from audit.report.display import columns
from audit.report.json import check_json, facts_json
from audit.report.text import article_text
from audit.report.workbook import write_workbook
from tests.report.fictional import plain_article

TEXT = st.text(st.characters(), max_size=200) | st.text(
    "=+-@\t\r\n\x0b\x1b\x85\u2028\u202e_x0041 “é\u0301👩\u200d漢\ud800\uffff", max_size=200
)


@st.composite
def audits(draw: st.DrawFn) -> Audit:
    article = plain_article(draw(TEXT), draw(TEXT.filter(lambda path: "\0" not in path)))
    start = draw(st.integers(0, len(article.text)))
    span = Span(start, draw(st.integers(start, len(article.text))))
    words = article.text[span.start : span.end]
    found = Finding("a-rule", "error", draw(TEXT), draw(TEXT), span, words, draw(TEXT), "c1")
    facts = Facts(
        sentences=(Sentence(span, 0),) if article.blocks else (),
        quotations=(Quotation("q1", "direct", span, span, 1, speaker="s1"),),
        sources=(Source("s1", draw(TEXT), "vague", (span,), role=draw(TEXT)),),
        claims=(Claim("c1", "fact", span, 0, span, "attribution", "s1"),),
    )
    return Audit(article, facts, (found,))


COMMANDS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]")


@given(audits(), st.integers(40, 120))
def test_the_terminal(audit: Audit, width: int):
    text = article_text(audit, width=width)
    assert not COMMANDS.search(text)
    _place, *lines = text.split("\n")
    assert max(map(columns, lines)) <= width


@given(audits())
def test_json(audit: Audit):
    for pieces in (check_json, facts_json):
        text = "".join(pieces([audit]))
        (entry,) = json.loads(text.encode("utf-8"))["articles"]
        assert entry["errors"] == []


@settings(max_examples=40, deadline=None)
@given(audits())
def test_the_workbook(audit: Audit):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "audit.xlsx"
        write_workbook(path, [audit])
        book = load_workbook(path)
    assert [sheet.max_row for sheet in book][1:] == [2, 2, 2, 2]
    for sheet in book:
        for row in sheet.iter_rows():
            assert {cell.data_type for cell in row} <= {"s", "n", "d"}
