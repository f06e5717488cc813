"""``audit baseline``, and ``audit check`` with what it recorded."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from openpyxl import load_workbook

from audit.cli import main
from audit.engine.validation import schema
from tests.cli.articles import CLEAN, ERROR, WARNING

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "merger.txt").write_text(ERROR, "utf-8")
    (tmp_path / "old" / "bridge.txt").write_text(WARNING, "utf-8")
    (tmp_path / "rain.txt").write_text(CLEAN, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def recorded(folder: Path, name: str = "audit-baseline.json") -> dict[str, list[str]]:
    """Give the rules that a baseline knows, by article; what was nearly found is left out."""
    document = json.loads((folder / name).read_text("utf-8"))
    Draft202012Validator(schema("baseline")).validate(document)
    known = {
        one["path"]: [finding["rule"] for finding in one["findings"] if finding["count"]]
        for one in document["articles"]
    }
    return {path: rules for path, rules in known.items() if rules}


OLD = {"old/bridge.txt": ["vague-collective"], "old/merger.txt": ["bare-source"]}


def test_an_archive_adopts_it(archive: Path, capsys: Captured) -> None:
    assert main(["check", "."]) == 1
    capsys.readouterr()
    assert main(["baseline"]) == 0
    out = capsys.readouterr()
    assert out.out == (
        "audit-baseline.json: 2 findings in 2 articles recorded.\n"
        "To use it, write “baseline: audit-baseline.json” into audit.yaml beside it, or say audit "
        "check --baseline audit-baseline.json.\n"
    )
    assert out.err == ""
    assert recorded(archive) == OLD
    (archive / "audit.yaml").write_text("baseline: audit-baseline.json\n", "utf-8")
    assert main(["check", "."]) == 0
    assert capsys.readouterr().out == "3 articles: no findings; 2 in the baseline.\n"
    with (archive / "old" / "merger.txt").open("a", encoding="utf-8") as story:
        story.write("\nSources said the mill is for sale.\n")
    assert main(["check", "."]) == 1
    out_now = capsys.readouterr().out
    assert "old/merger.txt:5:1  error  bare-source" in out_now
    assert out_now.endswith("3 articles: 1 error; 2 in the baseline.\n")


def test_the_command_line_wins(archive: Path, capsys: Captured) -> None:
    assert main(["baseline", "old", "--baseline", "known.json"]) == 0
    assert recorded(archive, "known.json") == OLD
    assert main(["check", "old"]) == 1
    assert main(["check", "old", "--baseline", "known.json"]) == 0
    (archive / "audit.yaml").write_text("baseline: known.json\n", "utf-8")
    assert main(["check", "old"]) == 0
    assert main(["check", "old", "--no-baseline"]) == 1
    (archive / "empty.json").write_text('{"version": 1, "articles": []}', "utf-8")
    assert main(["check", "old", "--baseline", "empty.json"]) == 1


def test_it_is_found_from_any_folder(
    archive: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    (archive / "audit.yaml").write_text("baseline: audit-baseline.json\n", "utf-8")
    monkeypatch.chdir(archive / "old")
    assert main(["baseline"]) == 0
    assert "To use it" not in capsys.readouterr().out
    assert recorded(archive) == OLD
    assert main(["check", "merger.txt"]) == 0
    monkeypatch.chdir(archive.parent)
    assert main(["check", f"{archive.name}/old"]) == 0
    assert main(["check", str(archive / "old")]) == 0


def test_json_and_the_workbook_tell_what_is_known(archive: Path, capsys: Captured) -> None:
    main(["baseline"])
    capsys.readouterr()
    args = ["check", "old", "--baseline", "audit-baseline.json", "--workbook", "a.xlsx"]
    assert main([*args, "--format", "json"]) == 0
    document: dict[str, Any] = json.loads(capsys.readouterr().out)
    Draft202012Validator(schema("check-output")).validate(document)
    assert [one["findings"] for one in document["articles"]] == [[], []]
    assert [one["baselined"][0]["rule"] for one in document["articles"]] == [
        "vague-collective", "bare-source",
    ]  # fmt: skip
    assert document["summary"]["baselined"] == 2
    head, *rows = load_workbook("a.xlsx")["Findings"].iter_rows(values_only=True)
    found = [dict(zip(head, values, strict=True)) for values in rows]
    assert {row["Status"] for row in found} == {"accepted"}
    assert {row["Set aside"] for row in found} == {
        "In the baseline: it was there when that was recorded."
    }


def test_what_is_mended_is_reported_and_pruned(archive: Path, capsys: Captured) -> None:
    main(["baseline"])
    (archive / "old" / "bridge.txt").write_text(CLEAN, "utf-8")
    capsys.readouterr()
    assert main(["check", ".", "--baseline", "audit-baseline.json"]) == 0
    assert capsys.readouterr().out == (
        "Gone since the baseline was recorded: 1 finding; audit baseline --prune tidies it.\n"
        "3 articles: no findings; 1 in the baseline.\n"
    )
    (archive / "rain.txt").write_text(ERROR, "utf-8")
    assert main(["baseline", "--prune"]) == 0
    out = capsys.readouterr().out
    assert out.startswith(
        "audit-baseline.json: 1 finding gone, and taken out.\n"
        "  gone: old/bridge.txt: vague-collective, “Officials”\n"
        "Not in it, and not added: 1 new finding.\n"
    )
    assert recorded(archive) == {"old/merger.txt": ["bare-source"]}


def test_files_that_are_gone_are_reported_and_pruned(archive: Path, capsys: Captured) -> None:
    main(["baseline"])
    (archive / "old" / "bridge.txt").unlink()
    capsys.readouterr()
    main(["baseline"])
    line = "  no such file any more: old/bridge.txt, with 1 finding; "
    assert f"{line}--prune takes it out\n" in capsys.readouterr().out
    assert recorded(archive) == OLD
    main(["baseline", "--prune"])
    assert f"{line}taken out\n" in capsys.readouterr().out
    assert recorded(archive) == {"old/merger.txt": ["bare-source"]}


def test_files_elsewhere_may_not_be_checked_out(archive: Path, capsys: Captured) -> None:
    (archive / "news").mkdir()
    (archive / "news" / "mill.txt").write_text(ERROR.replace("merger", "mill"), "utf-8")
    main(["baseline"])
    (archive / "news" / "mill.txt").unlink()
    (archive / "old" / "bridge.txt").unlink()
    capsys.readouterr()
    assert main(["baseline", "--prune", "old"]) == 0
    assert "mill.txt" not in capsys.readouterr().out
    assert set(recorded(archive)) == {"news/mill.txt", "old/merger.txt"}


def test_renamed_files_are_followed(archive: Path, capsys: Captured) -> None:
    main(["baseline"])
    (archive / "old" / "merger.txt").rename(archive / "takeover.txt")
    assert main(["check", ".", "--baseline", "audit-baseline.json"]) == 0
    capsys.readouterr()
    main(["baseline", "--prune"])
    assert "  old/merger.txt is now takeover.txt\n" in capsys.readouterr().out
    assert recorded(archive) == {
        "old/bridge.txt": ["vague-collective"], "takeover.txt": ["bare-source"],
    }  # fmt: skip


def test_recording_some_articles_leaves_the_others(archive: Path, capsys: Captured) -> None:
    main(["baseline"])
    (archive / "rain.txt").write_text(ERROR, "utf-8")
    capsys.readouterr()
    assert main(["baseline", "rain.txt"]) == 0
    assert capsys.readouterr().out.startswith(
        "audit-baseline.json: 1 finding in 1 article recorded.\n"
        "Since it was last recorded: 1 new, 0 gone.\n"
    )
    assert recorded(archive) == {**OLD, "rain.txt": ["bare-source"]}


def test_the_same_articles_give_the_same_bytes(archive: Path) -> None:
    main(["baseline"])
    first = (archive / "audit-baseline.json").read_bytes()
    main(["baseline", "rain.txt", "old/merger.txt", "old/bridge.txt"])
    assert (archive / "audit-baseline.json").read_bytes() == first


def test_a_file_that_cannot_be_read_keeps_its_entries(archive: Path, capsys: Captured) -> None:
    main(["baseline"])
    (archive / "old" / "merger.txt").write_bytes(b"\x00\x01\x02")
    capsys.readouterr()
    assert main(["baseline"]) == 2
    assert "merger.txt" in capsys.readouterr().err
    assert recorded(archive) == OLD


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (
            ["check", "old", "--baseline", "none.json"],
            "none.json: there is no such file",
        ),
        (["check", "old", "--baseline", "rain.txt"], "rain.txt:1:1: not valid JSON"),
        (["check", "old", "--baseline", "rain.txt", "--no-baseline"], "exclude each other"),
        (["baseline", "-"], "standard input has no name"),
        (["baseline", "--baseline", "old"], "old: is a folder"),
        (["baseline", "--baseline", "no/a.json"], "there is no folder no"),
        (["baseline", "none.txt"], "none.txt"),
    ],
)
def test_what_is_impossible_is_told(
    archive: Path, capsys: Captured, args: list[str], says: str
) -> None:
    assert main(args) == 2
    assert says in capsys.readouterr().err


def test_a_baseline_that_audit_yaml_names_must_be_there(archive: Path, capsys: Captured) -> None:
    (archive / "audit.yaml").write_text("baseline: known.json\n", "utf-8")
    assert main(["check", "old"]) == 2
    assert "audit baseline records it, and --no-baseline does without" in capsys.readouterr().err
    assert main(["baseline"]) == 0
    assert main(["check", "old"]) == 0


def test_articles_with_several_baselines_are_recorded_one_by_one(
    archive: Path, capsys: Captured
) -> None:
    (archive / "audit.yaml").write_text("baseline: a.json\n", "utf-8")
    (archive / "old" / "audit.yaml").write_text("baseline: b.json\n", "utf-8")
    assert main(["baseline"]) == 2
    assert "several baselines (a.json, old/b.json)" in capsys.readouterr().err
    assert main(["baseline", "old"]) == 0
    assert recorded(archive / "old", "b.json") == {
        "bridge.txt": ["vague-collective"], "merger.txt": ["bare-source"],
    }  # fmt: skip


def test_a_folder_with_a_configuration_of_its_own_adopts_with_the_others(
    archive: Path, capsys: Captured
) -> None:
    (archive / "audit.yaml").write_text("standard: newsroom\n", "utf-8")
    (archive / "old" / "audit.yaml").write_text("standard: strict\n", "utf-8")
    assert main(["baseline"]) == 0
    assert "To use it" in capsys.readouterr().out
    assert set(recorded(archive)) == set(OLD)
    assert main(["check", ".", "--baseline", "audit-baseline.json"]) == 0


def test_standard_input_is_known_by_its_name(
    archive: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    main(["baseline"])
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(ERROR.encode())))
    args = ["check", "-", "--baseline", "audit-baseline.json"]
    assert main([*args, "--stdin-filename", "old/merger.txt"]) == 0
