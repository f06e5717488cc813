"""Waivers as a person meets them: on the terminal, in JSON, in the workbook, in the exit status."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from openpyxl import load_workbook

from audit.cli import main
from audit.engine.validation import schema

STORY = """# Merger off

<!-- audit: allow bare-source {clauses}-- the names are with the desk -->

Sources said the merger between Harl and Osterby is off.
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "story.md").write_text(
        STORY.format(clauses="by A. Ruiz until 2026-05-12 "), "utf-8"
    )
    return tmp_path


def article(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    document = json.loads(capsys.readouterr().out)
    Draft202012Validator(schema("check-output")).validate(document)
    (entry,) = document["articles"]
    return {**entry, "summary": document["summary"]}


def test_a_waived_finding_does_not_fail_the_run(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "story.md", "--today", "2026-05-12"]) == 0
    assert capsys.readouterr().out == "1 article: no findings; 1 waived.\n"


def test_it_is_in_json_with_who_until_and_why(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "story.md", "--today", "2026-05-12", "--format", "json"]) == 0
    entry = article(capsys)
    (waived,) = entry["waived"]
    assert (entry["findings"], entry["summary"]["waived"]) == ([], 1)
    assert (waived["rule"], waived["text"], waived["start"]["line"]) == (
        "bare-source",
        "Sources",
        5,
    )
    assert (waived["reason"], waived["by"], waived["until"]) == (
        "the names are with the desk", "A. Ruiz", "2026-05-12",
    )  # fmt: skip


def test_it_is_in_the_workbook_with_its_reason(desk: Path) -> None:
    assert main(["check", "story.md", "--today", "2026-05-12", "--workbook", "a.xlsx"]) == 0
    head, *rows = load_workbook("a.xlsx")["Findings"].iter_rows(values_only=True)
    (row,) = (dict(zip(head, values, strict=True)) for values in rows)
    assert (row["Rule"], row["Status"], row["Line"]) == ("bare-source", "accepted", 5)
    assert row["Set aside"] == "Waived: the names are with the desk (by A. Ruiz, until 2026-05-12)"


def test_the_day_after_it_is_a_finding_again_and_so_is_the_waiver(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "story.md", "--today", "2026-05-13", "--format", "json"]) == 1
    entry = article(capsys)
    assert [(one["rule"], one["start"]["line"]) for one in entry["findings"]] == [
        ("waiver-expired", 3), ("bare-source", 5),
    ]  # fmt: skip
    assert entry["findings"][0]["text"].startswith("<!-- audit: allow bare-source by A. Ruiz")
    assert entry["findings"][0]["start"] == {"line": 3, "column": 1, "offset": 14}


def test_the_terminal_underlines_the_comment(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "story.md").write_text("Rain fell. <!-- audit: allow bare-source -->\n", "utf-8")
    assert main(["check", "story.md"]) == 1
    assert capsys.readouterr().out.splitlines()[:6] == [
        "story.md:1:12  error  waiver-no-reason",
        "  1 │ Rain fell. <!-- audit: allow bare-source -->",
        "    │            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
        "  This waiver of bare-source gives no reason, so that it waives nothing.",
        "  → Add the reason after two hyphens: audit: allow bare-source -- REASON",
        "",
    ]


def test_the_workbook_gives_a_comments_own_line_and_words(desk: Path) -> None:
    main(["check", "story.md", "--today", "2026-05-13", "--workbook", "a.xlsx"])
    head, *rows = load_workbook("a.xlsx")["Findings"].iter_rows(values_only=True)
    found = [dict(zip(head, values, strict=True)) for values in rows]
    about = next(row for row in found if row["Rule"] == "waiver-expired")
    assert (about["Line"], about["Sentence"], about["Status"]) == (3, None, "open")
    assert about["Exact text"].startswith("<!-- audit: allow bare-source")


def test_a_day_that_is_none_is_refused(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "story.md", "--today", "12 May"]) == 2
    assert "--today" in capsys.readouterr().err


def test_a_house_may_ask_for_a_name(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "audit.yaml").write_text("waivers:\n  require: [by]\n", "utf-8")
    assert main(["check", "story.md", "--today", "2026-05-12"]) == 0
    (desk / "story.md").write_text(STORY.format(clauses=""), "utf-8")
    assert main(["check", "story.md"]) == 1
    assert "does not say who decided" in capsys.readouterr().out


def test_plain_text_is_waived_in_audit_yaml(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "story.txt").write_text("Sources said the merger is off.\n", "utf-8")
    assert main(["check", "story.txt", "--format", "json"]) == 1
    (finding,) = article(capsys)["findings"]
    (desk / "audit.yaml").write_text(
        "waivers:\n  allow:\n    - path: story.txt\n      rule: bare-source\n"
        f'      fingerprint: "{finding["fingerprint"]}"\n      reason: The names are known.\n',
        "utf-8",
    )
    assert main(["check", "story.txt"]) == 0
    assert capsys.readouterr().out == "1 article: no findings; 1 waived.\n"
    (desk / "story.txt").write_text("Rain fell as marchers passed the town hall.\n", "utf-8")
    main(["check", "story.txt", "--format", "json"])
    found = [(one["rule"], one["text"]) for one in article(capsys)["findings"]]
    assert ("waiver-unused", "Rain fell as marchers passed the town hall.") in found


@pytest.mark.parametrize("severity", ["off", "error"])
def test_rules_about_waivers_are_switched_like_others(desk: Path, severity: str) -> None:
    (desk / "story.md").write_text(
        "<!-- audit: allow bare-source -- x -->\n\nRain fell as marchers passed.\n", "utf-8"
    )
    (desk / "audit.yaml").write_text(f"rules: {{waiver-unused: {severity}}}\n", "utf-8")
    assert main(["check", "story.md"]) == (1 if severity == "error" else 0)


def test_rules_about_waivers_are_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "waiver-unused"]) == 0
    assert "A waiver with nothing to waive" in capsys.readouterr().out
