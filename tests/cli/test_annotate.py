"""``audit annotate``, and Word documents under ``audit check``."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from audit.article import read_file
from audit.cli import main
from tests.article.word.build import docx, p, r, tracked, with_property

STORY = p(r("Sources said the merger is off.")) + p(r("The vote is on Friday."))
CHANGED = p(r("Sources said ", tag="w:t"), tracked("ins", r("the merger is off."))) + p(
    tracked("del", r("Officials say that nobody was told.", tag="w:delText"), 91)
)


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "audit.yaml").write_text("", "utf-8")
    path = tmp_path / "story.docx"
    path.write_bytes(docx(STORY))
    return path


def test_writes_a_copy_and_says_what(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = story.read_bytes()
    assert main(["annotate", "story.docx", "-o", "out.docx"]) == 1
    assert capsys.readouterr().out == "out.docx: 1 comment: 1 error.\n"
    assert story.read_bytes() == before
    assert "bare-source · " in read_file("out.docx").comments[0].text
    assert main(["annotate", "story.docx", "-o", "out.docx", "--fail-on", "never"]) == 0


def test_in_place_only_where_it_is_asked_for(
    story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = story.read_bytes()
    for args in ([], ["-o", "story.docx"], ["-o", "a.docx", "--in-place"], ["-o", "a.odt"]):
        assert main(["annotate", "story.docx", *args]) == 2
    assert story.read_bytes() == before
    assert "--in-place" in capsys.readouterr().err
    assert main(["annotate", "story.docx", "--in-place"]) == 1
    once = story.read_bytes()
    assert main(["annotate", "story.docx", "--in-place"]) == 1
    assert story.read_bytes() == once != before


def test_refuses_what_is_open_or_no_document(
    story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story.with_name("~$out.docx").write_bytes(b"")
    story.with_name("a.txt").write_text("Words.", "utf-8")
    assert main(["annotate", "story.docx", "-o", "out.docx"]) == 2
    assert "open in another program" in capsys.readouterr().err
    for path, target in (("a.txt", "b.txt"), ("a.txt", "b.docx"), ("-", "b.docx")):
        assert main(["annotate", path, "-o", target]) == 2
        assert f"{path}: comments can be written into .docx" in capsys.readouterr().err
    story.write_bytes(b"no document")
    assert main(["annotate", "story.docx", "-o", "c.docx"]) == 2
    assert not story.with_name("c.docx").exists()


def checked(capsys: pytest.CaptureFixture[str]) -> list[list[str]]:
    main(["check", ".", "--format", "json", "--no-cache"])
    articles = json.loads(capsys.readouterr().out)["articles"]
    return [[finding["rule"] for finding in one["findings"]] for one in articles]


def test_a_folder_is_searched_for_documents_without_lock_files(
    story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story.with_name("~$ory.docx").write_bytes(b"lock")
    assert checked(capsys) == [["bare-source"]]


@pytest.mark.parametrize(
    ("setting", "found"),
    [
        ("accepted", [["bare-source"]]),
        ("rejected", [["vague-collective"]]),
        ("both", [["bare-source"], ["vague-collective"]]),
    ],
)
def test_tracked_changes_are_read_as_audit_yaml_says(
    story: Path, capsys: pytest.CaptureFixture[str], setting: str, found: list[list[str]]
) -> None:
    story.write_bytes(docx(CHANGED))
    story.with_name("audit.yaml").write_text(f"word:\n  changes: {setting}\n", "utf-8")
    got = checked(capsys)
    assert [[rule for rule in one if rule in found[n]] for n, one in enumerate(got)] == found


@pytest.mark.parametrize(
    ("asked", "setting", "parts"),
    [
        (["--stdin-format", "docx"], "accepted", [""]),
        (["--stdin-format", "docx"], "both", ["changes accepted", "changes rejected"]),
        (["--stdin-filename", "x.docx"], "both", ["changes accepted", "changes rejected"]),
    ],
)
def test_a_document_on_standard_input(
    story: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    asked: list[str],
    setting: str,
    parts: list[str],
) -> None:
    story.with_name("audit.yaml").write_text(f"word:\n  changes: {setting}\n", "utf-8")
    stdin = io.TextIOWrapper(io.BytesIO(docx(CHANGED)))
    monkeypatch.setattr("sys.stdin", stdin)
    main(["check", "-", *asked, "--format", "json"])
    articles = json.loads(capsys.readouterr().out)["articles"]
    assert [one.get("part", "") for one in articles] == parts


def test_overrides_hold_by_a_house_s_own_property(
    story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story.with_name("audit.yaml").write_text(
        "front-matter:\n  section: desk\noverrides:\n  - for: {section: courts}\n"
        "    rules: {bare-source: off}\n",
        "utf-8",
    )
    for desk, found in (("Courts", []), ("news", ["bare-source"])):
        story.write_bytes(with_property(docx(STORY), "Desk", desk))
        assert checked(capsys) == [found]
