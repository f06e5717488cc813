"""``audit sources`` over a content repository of our own writing."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import jsonschema
import openpyxl
import pytest

from audit.cli import main
from tests.cli.command import audit
from tests.ledger.repo import SETTLED, write

SCHEMA = Path(__file__).parents[2] / "rules" / "schemas" / "sources-output.schema.json"


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return write(tmp_path)


def document(capsys: pytest.CaptureFixture[str], *args: str, status: int = 0) -> dict[str, Any]:
    assert main(["sources", ".", "--format", "json", *args]) == status
    given = json.loads(capsys.readouterr().out)
    jsonschema.validate(given, json.loads(SCHEMA.read_text("utf-8")))
    return dict(given)


def sources(given: dict[str, Any], name: str) -> list[dict[str, Any]]:
    return [one for one in given["sources"] if one["name"] == name]


@pytest.mark.usefixtures("repo")
def test_who_is_quoted_where_by_whom_and_as_what(capsys: pytest.CaptureFixture[str]):
    given = document(capsys)
    (okafor,) = sources(given, "Ruth Okafor")
    assert okafor["articles"] == 2
    assert okafor["bylines"] == [
        {"byline": "Lena Park", "articles": 1},
        {"byline": "Sam Hill", "articles": 1},
    ]
    assert "chief inspector" in okafor["roles"]
    assert okafor["first"]["path"] == "./news/bridge.md"
    assert okafor["quoted_words"] == 26
    assert {"channel": "interview", "statements": 1} in okafor["channels"]
    (board,) = sources(given, "Rail Safety Board")
    assert board["articles"] == 2
    assert "RSB" in board["names"]
    (signalman,) = [one for one in given["sources"] if "signalman" in one["name"]]
    assert "fears losing his job" in signalman["appearances"][0]["reason"]


@pytest.mark.usefixtures("repo")
def test_two_people_of_one_name_and_quotations_that_differ(capsys: pytest.CaptureFixture[str]):
    given = document(capsys)
    assert len(sources(given, "John Smith")) == 2
    assert "same-name" in [one["kind"] for one in given["to_settle"]]
    found = {(one["words_differ"], one["speakers_differ"]) for one in given["differing_quotations"]}
    assert found == {(True, False), (False, True), (True, True)}


def test_sources_yaml_settles(repo: Path, capsys: pytest.CaptureFixture[str]):
    write(repo, settled=SETTLED)
    given = document(capsys)
    smiths = sources(given, "John Smith")
    assert all(one["settled"] for one in smiths)
    assert {one["affiliations"][0] for one in smiths} == {"Northgate Rovers", "Smith's Bakery"}
    (okafor,) = sources(given, "Ruth Okafor")
    assert okafor["notes"] == "Prefers to be called Dr. Okafor."
    assert [one["names"] for one in given["to_settle"] if one["kind"] == "unused"] == [
        ["Nobody Quoted"]
    ]


def test_a_wrong_sources_yaml_is_said_before_the_work(
    repo: Path, capsys: pytest.CaptureFixture[str]
):
    (repo / "sources.yaml").write_text("sources:\n  - name: Ruth\n    alias: [R]\n", "utf-8")
    assert main(["sources", "."]) == 2
    shown = capsys.readouterr()
    assert not shown.out
    assert "sources.yaml:3:5: unknown key “alias”" in shown.err
    assert "did you mean “aliases”" in shown.err


@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.usefixtures("repo")
def test_the_table_keeps_to_the_width(
    width: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("COLUMNS", str(width))
    assert main(["sources", "."]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert max(map(len, lines)) <= width
    assert any(line.startswith("Ruth Okafor, chief inspector") for line in lines)
    assert not any("\x1b" in line for line in lines)
    order = ["Named sources", "Unnamed sources", "Shares", "Quotations that differ", "To settle"]
    at = [next(n for n, line in enumerate(lines) if line.startswith(title)) for title in order]
    assert at == sorted(at)


@pytest.mark.usefixtures("repo")
def test_one_sources_whole_record(capsys: pytest.CaptureFixture[str]):
    assert main(["sources", ".", "--who", "ruth okafor"]) == 0
    shown = " ".join(capsys.readouterr().out.split())
    for words in ("as chief inspector, Rail Safety Board", "“We have told the county twice,”"):
        assert words in shown
    assert "· interview" in shown
    assert "neighbour" not in shown
    assert main(["sources", ".", "--who", "Okafor"]) == 0
    assert "neighbour" in capsys.readouterr().out
    assert main(["sources", ".", "--who", "Ruth Okafro"]) == 2
    assert "did you mean “Ruth Okafor”" in capsys.readouterr().err


@pytest.mark.usefixtures("repo")
def test_csv_has_a_row_for_each_source_and_article(capsys: pytest.CaptureFixture[str]):
    assert main(["sources", ".", "--output", "out.csv"]) == 0
    with Path("out.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len([row for row in rows if row["source"] == "Ruth Okafor"]) == 2
    assert {row["source_attributions"] for row in rows if row["source"] == "Ruth Okafor"} == {"4"}
    assert main(["sources", ".", "--format", "csv"]) == 0
    assert list(csv.DictReader(io.StringIO(capsys.readouterr().out))) == rows


@pytest.mark.usefixtures("repo")
def test_the_workbook_is_the_same_twice():
    for name in ("one.xlsx", "two.xlsx"):
        assert main(["sources", ".", "--output", name]) == 0
    assert Path("one.xlsx").read_bytes() == Path("two.xlsx").read_bytes()
    book = openpyxl.load_workbook("one.xlsx")
    assert book.sheetnames == [
        "Summary", "Sources", "Appearances", "Statements", "Quotations that differ", "Shares",
    ]  # fmt: skip
    names = [row[1].value for row in book["Sources"].iter_rows(min_row=2)]
    assert names[0] == "Ruth Okafor"
    assert book["Quotations that differ"].max_row == 4


def test_a_broken_article_costs_no_other(repo: Path, capsys: pytest.CaptureFixture[str]):
    (repo / "news" / "empty.txt").write_text("", "utf-8")
    given = document(capsys, status=2)
    assert [one["path"] for one in given["errors"]] == ["./news/empty.txt"]
    assert len(given["articles"]) == 5
    assert main(["sources", "."]) == 2
    assert "./news/empty.txt  could not be read" in capsys.readouterr().out


def test_what_audit_yaml_excludes_is_left_out(repo: Path, capsys: pytest.CaptureFixture[str]):
    (repo / "drafts").mkdir()
    (repo / "drafts" / "a.txt").write_text("Draft\n\n“No,” said Ada Field.\n", "utf-8")
    assert len(document(capsys)["articles"]) == 5


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--format", "xlsx"], "add --output FILE.xlsx"),
        (["--output", "a.ods"], "the ending tells no format"),
        (["--output", "a.xlsx", "--format", "csv"], "do not go together"),
        (["--output", "nowhere/a.csv"], "there is no folder"),
        (["--sources", "missing.yaml"], "there is no such file"),
    ],
)
@pytest.mark.usefixtures("repo")
def test_what_cannot_be_done_is_said_before_the_work(
    args: list[str], said: str, capsys: pytest.CaptureFixture[str]
):
    assert main(["sources", ".", *args]) == 2
    shown = capsys.readouterr()
    assert not shown.out
    assert said in shown.err
    assert not Path("a.ods").exists()


@pytest.mark.usefixtures("repo")
def test_in_a_pipe_as_a_shell_would_run_it():
    done = audit("sources", "news", "business", env={"PYTHONHASHSEED": "7"})
    again = audit("sources", "business", "news", env={"PYTHONHASHSEED": "8"})
    assert done.returncode == 0, done.stderr
    assert done.stdout == again.stdout
    assert not done.stderr
