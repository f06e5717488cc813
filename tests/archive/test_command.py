"""The command itself: its line of progress, what it asks for, what it needs."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from audit.archive.record import Counts, Shard
from audit.cli import main
from audit.cli.archive_progress import expected, line, span
from tests.archive.stories import json_lines, stories


def test_the_line_tells_how_far_how_fast_and_how_long() -> None:
    counts = Counts(articles=1204, words=862_000, findings=3110, errors=4)
    told = "1,204 articles (12%), 4,310 words/s, 3,110 findings, 4 errors, 24 min left"
    assert line(counts, 10_000, 200.0) == told
    assert "left" not in line(counts, 10_000, 2.0), "too early to say"
    assert "(99%)" in line(counts, 1, 200.0)


@pytest.mark.parametrize(
    ("seconds", "told"), [(3, "3 s"), (300, "5 min"), (9_000, "2 h"), (300_000, "3 days")]
)
def test_spans_of_time(seconds: float, told: str) -> None:
    assert span(seconds) == told


def test_how_many_records_are_expected() -> None:
    assert expected(Shard("a", "parquet", ("a",), 10, 30, 9_000, "")) == 20
    assert expected(Shard("a", "jsonl", ("a",), 0, 41_000, 41_000, "")) == 11
    assert expected(Shard("a", "jsonl", ("a.gz",), 0, -1, 15_000, "")) == 11


def test_on_a_terminal_the_line_is_drawn_and_taken_away(tmp_path: Path) -> None:
    json_lines(tmp_path / "news" / "a.jsonl", stories(40))
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "audit", "archive", "news", "out", "--jobs", "1"]
    done = subprocess.run(command, cwd=tmp_path, stderr=theirs, stdout=subprocess.PIPE, check=True)
    os.close(theirs)
    drawn = os.read(ours, 100_000).decode()
    os.close(ours)
    assert "articles (" in drawn
    assert drawn.endswith("\r")
    assert b"40 articles" in done.stdout


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["news"], "needs two places"),
        (["news", "out", "--column", "text"], "is not NAME=COLUMN"),
        (["news", "out", "--column", "story=x"], "with a name of id, text"),
        (["", "out"], "the path is empty"),
        (["nowhere", "out"], "no such file or folder"),
    ],
)
def test_a_wrong_command_line_is_told_in_one_line(
    args: list[str],
    words: str,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["archive", *args]) == 2
    (told,) = capsys.readouterr().err.splitlines()
    assert words in told
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(("engine", "package"), [("local", "pyarrow"), ("spark", "pyspark")])
def test_what_is_missing_is_told_with_what_mends_it(
    engine: str, package: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from importlib.util import find_spec

    monkeypatch.setattr(
        "audit.cli.needs.find_spec", lambda name: None if name == package else find_spec(name)
    )
    assert main(["archive", "a", "b", "--engine", engine]) == 2
    extra = {"local": "archive", "spark": "spark"}[engine]
    told = f"audit: this needs {package}: pip install 'source-audit[{extra}]'\n"
    assert capsys.readouterr().err == told


def test_pages_of_crawlers_need_their_reader(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.warc.gz").write_bytes(b"x")
    monkeypatch.setattr("audit.cli.needs.find_spec", lambda name: name != "warcio" or None)
    assert main(["archive", str(tmp_path), str(tmp_path / "out")]) == 2
    told = "audit: this needs warcio: pip install 'source-audit[warc]'\n"
    assert capsys.readouterr().err == told
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("name", ["", "run", "report", "quotes", "schema"])
def test_help_has_examples_and_exit_statuses(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["archive", *([name] if name else []), "--help"]) == 0
    shown = " ".join(capsys.readouterr().out.split())
    assert "Examples:" in shown
    assert "Exit status" in shown
    assert f"audit archive {name}".replace("run", "news") in shown


@pytest.mark.parametrize("args", [["archive", "--help"], ["archive", "run", "--help"]])
def test_help_loads_nothing_heavy(args: list[str]) -> None:
    code = (
        "import sys; from audit.cli import main; main(sys.argv[1:]); "
        "print(*sorted({m.partition('.')[0] for m in sys.modules}), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code, *args], capture_output=True, text=True)
    assert not set(done.stderr.split()) & {"pyarrow", "fsspec", "spacy", "ray", "pyspark", "duckdb"}
    assert "run" in done.stdout
