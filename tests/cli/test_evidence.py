"""``audit check --evidence``, ``evidence:`` in audit.yaml and in front matter."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from openpyxl import load_workbook

from audit.cli import main
from audit.engine.validation import schema

STORY = """---
title: The wall
{front}
---

“Nobody had read the survey before the vote,” Ruth Okafor said. “We found eleven cracks.”

“We shall not open the harbour before the summer,” Per Lind said.
"""
TALK = """OKAFOR: Nobody had read the survey before the vote. Um, we found seven cracks.
LIND: We shall open the harbour before the summer.
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "talks").mkdir()
    (tmp_path / "talks" / "talk.txt").write_text(TALK, "utf-8")
    (tmp_path / "story.md").write_text(STORY.format(front=""), "utf-8")
    return tmp_path


def verdicts(capsys: pytest.CaptureFixture[str]) -> list[str]:
    document = json.loads(capsys.readouterr().out)
    Draft202012Validator(schema("check-output")).validate(document)
    return [one["verdict"] for one in document["articles"][0].get("comparisons", [])]


def test_the_command_line_names_evidence(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "story.md", "--evidence", "talks", "--format", "json"]) == 1
    assert verdicts(capsys) == ["verbatim", "altered", "altered"]


def test_without_evidence_nothing_is_said(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "story.md", "--format", "json"])
    assert verdicts(capsys) == []


def test_audit_yaml_names_evidence(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "audit.yaml").write_text("evidence: talks\n", "utf-8")
    assert main(["check", "story.md", "--format", "json"]) == 1
    document = json.loads(capsys.readouterr().out)
    files = [one["file"] for one in document["articles"][0]["comparisons"]]
    assert files == ["talks/talk.txt"] * 3


def test_material_that_cannot_be_read_accuses_nobody(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "broken.pdf").write_bytes(b"%PDF-1.4 cut off")
    assert main(["check", "story.md", "--evidence", "broken.pdf", "--format", "json"]) == 2
    assert verdicts(capsys) == []


def test_a_message_shows_the_whole_passage(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = "We shall open the harbour before the summer, and then the market and the school, in May"
    (desk / "talks" / "talk.txt").write_text(f"OKAFOR: Good.\nLIND: {said}.\n", "utf-8")
    (desk / "story.md").write_text(f"“{said.replace('May', 'June')},” Per Lind said.\n", "utf-8")
    main(["check", "story.md", "--evidence", "talks", "--format", "json"])
    assert f"“{said}”" in capsys.readouterr().out


def test_front_matter_names_evidence(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "story.md").write_text(STORY.format(front="evidence: [talks/talk.txt]"), "utf-8")
    assert main(["check", "story.md", "--workbook", "audit.xlsx", "--format", "json"]) == 1
    assert len(verdicts(capsys)) == 3
    rows = list(load_workbook("audit.xlsx")["Quotations"].iter_rows(values_only=True))
    line = dict(zip(rows[0], rows[2], strict=True))
    assert line["Against evidence"] == "altered"
    assert line["Difference"] == "“eleven” for “seven”"
    assert line["What the source says"] == "we found seven cracks"
    assert line["Said there by"] == "OKAFOR"
    assert line["Back-up file"] == "talks/talk.txt"
    assert line["Page or time"] == "line 1"


def test_the_report_counts_verdicts(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "story.md", "--evidence", "talks"])
    out = capsys.readouterr().out
    assert "Quotations against evidence: 1 verbatim, 2 altered." in out
    assert "“not” added" in " ".join(out.split())


def test_a_folder_that_is_not_there(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "story.md", "--evidence", "talk"]) == 2
    assert capsys.readouterr().err == "audit: --evidence talk: there is no such file or folder\n"
    (desk / "audit.yaml").write_text("standard: newsroom\nevidence: [talk]\n", "utf-8")
    assert main(["check", "story.md"]) == 2
    assert "audit.yaml:2:12: there is no file or folder “talk” here" in capsys.readouterr().err


def test_what_cannot_be_read_is_told(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "talks" / "broken.pdf").write_bytes(b"%PDF-1.4 nothing")
    (desk / "talks" / "call.mp3").write_bytes(b"ID3")
    assert main(["check", "story.md", "--evidence", "talks", "--fail-on", "never"]) == 2
    told = capsys.readouterr()
    assert "broken.pdf  could not be read as evidence" in told.out
    assert "talks/call.mp3 is not compared with" in told.err
