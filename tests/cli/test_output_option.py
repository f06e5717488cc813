"""``--format`` and ``--output``: where reports go, several at once, whole or not at all."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import pytest

from audit.cli import main
from audit.report.forms import FORMS
from audit.report.json import CheckJson
from tests.cli.articles import CLEAN, ERROR, WARNING
from tests.cli.command import audit
from tests.report.made import commands, is_by_schema


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "news").mkdir()
    for name, text in (("a.txt", ERROR), ("b.txt", WARNING), ("c.txt", CLEAN)):
        (tmp_path / "news" / name).write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    return tmp_path


def run(*args: str) -> int:
    return main(["check", "news", *args])


def left(folder: Path) -> set[str]:
    return {one.name for one in folder.iterdir()} - {".git", "news"}


def test_every_form_at_once_in_one_pass(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    outputs = [f"--output={form}=out.{form}" for form in FORMS]
    assert run(*outputs) == 1
    printed = capsys.readouterr()
    assert printed.out == (desk / "out.text").read_text("utf-8")
    assert not printed.err
    assert left(desk) == {f"out.{form}" for form in FORMS}
    log = json.loads((desk / "out.sarif").read_bytes())
    is_by_schema(log, "sarif-2.1.0.json")
    rules = {one["id"] for one in log["runs"][0]["tool"]["driver"]["rules"]}
    assert {"bare-source", "vague-collective", "waiver-unused"} <= rules
    for form in FORMS:
        alone = run("--format", form)
        assert alone == 1
        assert capsys.readouterr().out.encode() == (desk / f"out.{form}").read_bytes()


def test_equal_input_gives_equal_bytes_in_every_form(desk: Path) -> None:
    files = {}
    for seed in ("1", "2"):
        (desk / seed).mkdir()
        outputs = [f"--output={form}={seed}/out" + form for form in FORMS]
        done = audit("check", "news", *outputs, cwd=desk, env={"PYTHONHASHSEED": seed})
        assert done.returncode == 1
        files[seed] = [(desk / seed / f"out{form}").read_bytes() for form in FORMS]
    assert files["1"] == files["2"]


def test_an_output_without_a_file_is_printed_instead_of_text(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--output", "github", "--output", "jsonl=all.jsonl") == 1
    found, _ = commands(capsys.readouterr().out)
    assert [one.properties["file"] for one in found[:2]] == ["news/a.txt", "news/b.txt"]
    assert len((desk / "all.jsonl").read_text("utf-8").splitlines()) >= 2


def test_the_steps_summary_gets_the_whole_list(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = desk / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    assert run("--format", "text") == 1
    assert not summary.exists()  # nobody asked for GitHub's
    summary.write_text("# Earlier", "utf-8")
    assert run("--output", "github") == 1
    text = summary.read_text("utf-8")
    assert text.startswith("# Earlier\n\n<!-- source-audit -->\n")
    assert "`bare-source`" in text
    assert "vague-collective" in text


def test_the_steps_summary_keeps_within_what_is_left_of_it(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = desk / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    summary.write_bytes(b"x" * (1024 * 1024 - 1_300))
    assert run("--output", "github") == 1
    assert summary.stat().st_size <= 1024 * 1024
    assert "Not listed, as there is no room" in summary.read_text("utf-8")
    assert "left out" in capsys.readouterr().err


def test_an_earlier_report_gives_way_and_keeps_its_permissions(desk: Path) -> None:
    old = desk / "audit.sarif"
    old.write_text("old", "utf-8")
    old.chmod(0o640)
    run("--output", "sarif=audit.sarif")
    assert json.loads(old.read_text("utf-8"))["version"] == "2.1.0"
    assert old.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["--output", "sarfi=a"], "did you mean “sarif”?"),
        (["--output", "xlsx=a.xlsx"], "--workbook FILE.xlsx makes a workbook"),
        (["--output", "word"], "there are text, json"),
        (["--output", "sarif="], "Say sarif=FILE"),
        (["--output", "csv", "--output", "github"], "csv and github cannot both go to standard"),
        (["--format", "json", "--output", "csv"], "like --output csv=FILE"),
        (["--output", "csv=a", "--output", "json=./a"], "a is given twice"),
        (["--output", "csv=news"], "news: is a folder"),
        (["--output", "csv=nowhere/a.csv"], "there is no folder nowhere"),
    ],
)
def test_what_cannot_be_is_said_in_one_line_before_the_work(
    args: list[str], told: str, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(*args) == 2
    shown = capsys.readouterr()
    assert not shown.out
    assert told in shown.err.splitlines()[-1]
    assert left(desk) == set()


def test_an_output_that_fails_costs_no_other(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = desk / "gone"
    folder.mkdir()
    start = CheckJson.start

    def lose_the_folder(writer: CheckJson) -> str:
        folder.rmdir()
        return start(writer)

    monkeypatch.setattr(CheckJson, "start", lose_the_folder)
    assert run("--output", "json=gone/a.json", "--output", "csv=b.csv") == 2
    shown = capsys.readouterr()
    assert "bare-source" in shown.out
    assert "gone/a.json: cannot be written" in shown.err
    assert left(desk) == {"b.csv"}
    assert (desk / "b.csv").read_text("utf-8").count("bare-source") == 1


def test_an_interruption_leaves_nothing_half_written(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(pieces: Iterable[str], _: object) -> None:
        next(iter(pieces))
        raise KeyboardInterrupt

    monkeypatch.setattr("audit.cli.screen.write", interrupted)
    (desk / "a.csv").write_text("old", "utf-8")
    assert run("--output", "csv=a.csv", "--output", "jsonl=b") == 130
    assert left(desk) == {"a.csv"}
    assert (desk / "a.csv").read_text("utf-8") == "old"


@pytest.mark.usefixtures("reader_who_leaves")
def test_a_report_that_nobody_reads_to_its_end_does_not_cost_the_files(desk: Path) -> None:
    assert run("--output", "csv=a.csv") == 141
    assert "news/b.txt" in (desk / "a.csv").read_text("utf-8")


def test_what_is_set_aside_can_be_left_out(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    waiver = "<!-- audit: allow bare-source -- agreed with the desk -->\n"
    head, body = ERROR.split("\n\n", 1)
    (desk / "news" / "d.md").write_text(f"# {head}\n\n{waiver}\n{body}", "utf-8")
    assert main(["check", "news/d.md", "--format", "jsonl"]) == 0
    assert '"status":"waived"' in capsys.readouterr().out
    assert main(["check", "news/d.md", "--format", "jsonl", "--open-only"]) == 0
    assert '"waived"' not in capsys.readouterr().out


def test_unreadable_files_are_in_every_output(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "news" / "empty.txt").write_text("", "utf-8")
    forms = [form for form in FORMS if form != "text"]
    assert run(*[f"--output={form}=out.{form}" for form in forms]) == 2
    for form in forms:
        assert "empty.txt" in (desk / f"out.{form}").read_text("utf-8"), form
    capsys.readouterr()
    assert run("--format", "csv") == 2
    assert "audit: news/empty.txt: " in capsys.readouterr().err
