"""What check and facts print and write, by their published schemas."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import jsonschema
import openpyxl
import pytest

from audit.cli import main
from audit.errors import WriteError
from tests.cli.articles import CLEAN, ERROR, WARNING
from tests.cli.command import audit

ROOT = Path(__file__).parents[2]
SCHEMAS = ROOT / "rules" / "schemas"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    for name, text in (("a.txt", ERROR), ("b.txt", WARNING), ("c.txt", CLEAN), ("d.txt", "")):
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def validated(output: bytes, schema: str) -> dict[str, Any]:
    document = json.loads(output)
    jsonschema.validate(document, json.loads((SCHEMAS / schema).read_text("utf-8")))
    return dict(document)


def test_check_as_json_follows_its_schema(desk: Path) -> None:
    done = audit("check", ".", "--format", "json", cwd=desk)
    document = validated(done.stdout, "check-output.schema.json")
    assert len(document["articles"]) == 4
    first = document["articles"][0]
    source = next(one for one in first["findings"] if one["rule"] == "bare-source")
    text = ERROR[source["start"]["offset"] : source["end"]["offset"]]
    assert text == source["text"]
    assert source["start"]["line"] == 3


def test_facts_follow_their_schema(desk: Path) -> None:
    done = audit("facts", "a.txt", "d.txt", cwd=desk)
    assert done.returncode == 2
    document = validated(done.stdout, "facts-output.schema.json")
    attributions = document["articles"][0]["attributions"]
    assert [one["source"][0]["text"] for one in attributions] == ["Sources"]
    assert done.stderr.decode().startswith("audit: d.txt: ")


def test_equal_input_gives_equal_output() -> None:
    first = audit("check", "samples", "--format", "json", cwd=ROOT)
    second = audit("check", "samples", "--format", "json", cwd=ROOT, env={"PYTHONHASHSEED": "7"})
    assert first.stdout == second.stdout


def test_the_workbook_is_written_beside_the_report(desk: Path) -> None:
    done = audit("check", ".", "--workbook", "audit.xlsx", cwd=desk)
    assert done.returncode == 2  # d.txt is empty
    assert b"bare-source" in done.stdout
    book = openpyxl.load_workbook(desk / "audit.xlsx")
    assert book.sheetnames[:5] == ["Summary", "Findings", "Claims", "Quotations", "Sources"]


def test_a_workbook_that_cannot_be_written_is_said_before_the_work(desk: Path) -> None:
    done = audit("check", "a.txt", "--workbook", "nowhere/audit.xlsx", cwd=desk)
    assert done.returncode == 2
    assert not done.stdout
    (line,) = done.stderr.decode().splitlines()
    assert "nowhere/audit.xlsx" in line


def test_a_workbook_that_was_opened_meanwhile_does_not_cost_the_report(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(book: object, path: Path, check: object) -> None:
        raise WriteError(f"{path}: is open in another program")

    monkeypatch.setattr("audit.report.workbook.saving.save", refuse)
    status = main(["check", str(desk / "a.txt"), "--workbook", str(desk / "audit.xlsx")])
    assert status == 2
    shown = capsys.readouterr()
    assert "bare-source" in shown.out
    assert shown.out.endswith("1 article: 1 error.\n")
    assert shown.err.endswith("audit.xlsx: is open in another program\n")


def test_a_sheet_that_is_full_does_not_cost_the_report(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("audit.report.workbook.table.MOST_LINES", 0)
    names = [str(desk / name) for name in ("a.txt", "b.txt", "c.txt")]
    assert main(["check", *names, "--workbook", str(desk / "audit.xlsx")]) == 2
    shown = capsys.readouterr()
    assert shown.out.count("bare-source") == shown.out.count("vague-collective") == 1
    assert "3 articles:" in shown.out
    assert "sheet Findings would need more" in shown.err
    assert not (desk / "audit.xlsx").exists()


def test_report_and_workbook_are_made_in_one_pass_an_article_at_a_time(
    desk: Path, audited: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def noted_write(pieces: Iterable[str], _: object) -> None:
        audited.extend("printed" for _ in pieces)

    monkeypatch.setattr("audit.cli.screen.write", noted_write)
    names = [str(desk / name) for name in ("a.txt", "b.txt")]
    main(["check", *names, "--workbook", str(desk / "audit.xlsx")])
    assert audited[:4] == ["a.txt", "printed", "b.txt", "printed"]
    assert openpyxl.load_workbook(desk / "audit.xlsx")["Findings"].max_row == 3


@pytest.mark.usefixtures("reader_who_leaves")
def test_a_report_that_nobody_reads_to_its_end_does_not_cost_the_workbook(desk: Path) -> None:
    names = [str(desk / name) for name in ("a.txt", "b.txt")]
    assert main(["check", *names, "--workbook", str(desk / "audit.xlsx")]) == 141
    assert openpyxl.load_workbook(desk / "audit.xlsx")["Findings"].max_row == 3


@pytest.mark.usefixtures("reader_who_leaves")
def test_without_a_file_to_make_the_work_ends_where_nobody_reads_on(
    desk: Path, audited: list[str]
) -> None:
    assert main(["check", str(desk / "a.txt"), str(desk / "b.txt")]) == 141
    assert audited == ["a.txt"]


def test_a_workbook_needs_its_ending(desk: Path) -> None:
    done = audit("check", "a.txt", "--workbook", "audit.ods", cwd=desk)
    assert done.returncode == 2
    assert b".xlsx" in done.stderr
    assert not (desk / "audit.ods").exists()
