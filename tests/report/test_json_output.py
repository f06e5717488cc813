"""The JSON outputs: their schemas hold, and every place is a place in the file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from audit.engine.record import Audit
from audit.errors import ReadError
from audit.report.json import check_document, check_json, facts_document, facts_json
from tests.report.fictional import harbour, renamed

SCHEMAS = Path(__file__).parents[2] / "rules" / "schemas"
UNREADABLE = ReadError("old.doc", "is a Word document")


def validator(name: str) -> Draft202012Validator:
    schema = json.loads((SCHEMAS / f"{name}-output.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def places(value: Any) -> Iterator[dict[str, Any]]:
    """Find everything that has a start, an end and a text, wherever in the document."""
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys():
            yield value
        elif {"span", "text"} <= value.keys():
            yield {**value["span"], "text": value["text"]}
        for one in value.values():
            yield from places(one)
    elif isinstance(value, list):
        for one in value:
            yield from places(one)


@pytest.fixture(scope="module")
def audits() -> list[Audit]:
    return [harbour(), renamed(harbour(), "b.txt")]


def test_the_findings_are_as_their_schema_says(audits: list[Audit]):
    validator("check").validate(check_document(audits, [UNREADABLE]))
    validator("check").validate(check_document([], []))


def test_the_facts_are_as_their_schema_says(audits: list[Audit]):
    validator("facts").validate(facts_document(audits, [UNREADABLE]))
    validator("facts").validate(facts_document([], []))


@pytest.mark.parametrize("document", [check_document, facts_document])
def test_every_offset_points_at_the_files_own_characters(document: Any):
    audit = harbour()
    found = list(places(document([audit])))
    assert len(found) > 5
    for one in found:
        start, end = one["start"], one["end"]
        assert audit.article.source[start["offset"] : end["offset"]] == one["text"]
        before = audit.article.source[: start["offset"]]
        assert start["line"] == before.count("\n") + 1
        assert start["column"] == len(before) - (before.rfind("\n") + 1) + 1


def test_a_finding(audits: list[Audit]):
    entry = check_document(audits)["articles"][0]
    assert entry["path"] == "articles/harbour.txt"
    assert [one["rule"] for one in entry["findings"]] == [
        "partial-or-scare-quote",
        "bare-source",
        "unattributed-claim",
        "vague-collective",
        "statistic-no-source",
        "quote-no-speaker",
    ]
    assert entry["findings"][1] == {
        "rule": "bare-source",
        "severity": "error",
        "message": "“Sources” tells readers nothing about who is speaking or how they know.",
        "remedy": "Give their role and how they know: “Two engineers who saw the survey …”.",
        "start": {"line": 3, "column": 1, "offset": 44},
        "end": {"line": 3, "column": 8, "offset": 51},
        "text": "Sources",
        "fingerprint": "bare-source-002c",
        "subject": "a1",
        "evidence": {},
    }


def test_a_span_over_two_lines_keeps_the_files_line_break(audits: list[Audit]):
    finding = check_document(audits)["articles"][0]["findings"][2]
    assert finding["text"] == "The council hid the\nsurvey for months."
    assert (finding["start"]["line"], finding["end"]["line"]) == (3, 4)


def test_findings_set_aside_keep_their_reason(audits: list[Audit]):
    (waived,) = check_document(audits)["articles"][0]["waived"]
    assert (waived["rule"], waived["reason"]) == (
        "anon-no-basis",
        "basis withheld on legal advice, ed. 12 May",
    )


def test_the_summary_counts(audits: list[Audit]):
    assert check_document(audits, [UNREADABLE])["summary"] == {
        "articles": 2,
        "errors": 4,
        "warnings": 6,
        "infos": 2,
        "waived": 2,
        "baselined": 0,
        "outdated": 0,
        "unreadable": 1,
    }


@pytest.mark.parametrize("document", [check_document, facts_document])
def test_an_unreadable_article_is_an_entry_with_the_reason(document: Any):
    (entry,) = document([], [UNREADABLE])["articles"]
    assert (entry["path"], entry["errors"]) == ("old.doc", [{"message": "is a Word document"}])
    assert all(entry[name] == [] for name in entry if name not in ("path", "errors"))


def test_quotations_attributions_sources_and_claims(audits: list[Audit]):
    facts = facts_document(audits)["articles"][0]
    quotation, attribution = facts["quotations"][1], facts["attributions"][1]
    assert (quotation["kind"], quotation["speaker"]) == ("direct", "s2")
    assert quotation["text"] == "“We were told to keep quiet about the cracks,”"
    assert [one["text"] for one in attribution["cue"]] == ["told"]
    assert attribution["source_id"] == "s2"
    assert attribution["audience"]["text"] == "the Saltby Gazette"
    assert facts["sources"][3]["role"] == "Mayor"
    assert [claim["attributed"] for claim in facts["claims"]] == [False, False, True]


def test_output_comes_an_article_at_a_time(audits: list[Audit]):
    taken: list[str] = []

    def watched() -> Iterator[Audit]:
        for audit in audits:
            taken.append(audit.article.path)
            yield audit

    pieces = check_json(watched())
    next(pieces), next(pieces)
    assert taken == ["articles/harbour.txt"]


@pytest.mark.parametrize("pieces", [check_json, facts_json])
def test_the_text_is_one_document_that_ends_with_a_line_break(pieces: Any):
    for audits, errors in (([], []), ([harbour()], []), ([harbour()], [UNREADABLE])):
        text = "".join(pieces(audits, errors))
        json.loads(text)
        assert text.endswith("}\n")
        assert text == "".join(pieces(audits, errors))


def test_text_is_written_as_it_is_and_half_characters_are_replaced(audits: list[Audit]):
    text = "".join(check_json([renamed(harbour(), 'd\udcffé "line": 1\u2028.txt')]))
    text.encode("utf-8")
    assert "“Sources”" in text
    assert json.loads(text)["articles"][0]["path"] == 'd\ufffdé "line": 1\u2028.txt'


def test_errors_may_be_found_while_the_audits_are_made():
    errors: list[ReadError] = []

    def audits() -> Iterator[Audit]:
        yield replace(harbour(), findings=())
        errors.append(UNREADABLE)

    assert check_document(audits(), errors)["summary"]["unreadable"] == 1
