"""GitHub's workflow commands, read as its runner reads them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.report.fictional import harbour, renamed
from tests.report.made import RULE, UNREADABLE, commands, made, report, set_aside


def test_a_finding_is_annotated_at_its_words_errors_first() -> None:
    found, others = commands(report("github", [harbour()]))
    assert [one.name for one in found] == ["error"] * 2 + ["warning"] * 3 + ["notice"]
    first, second = found[0], found[2]
    assert first.properties == {
        "file": "articles/harbour.txt",
        "line": "3",
        "endLine": "3",
        "col": "1",
        "endColumn": "8",
        "title": f"{RULE.title} (bare-source)",
    }
    assert first.message.startswith("“Sources” tells readers nothing")
    assert first.message.endswith(
        "\n→ Give their role and how they know: “Two engineers who saw the survey …”."
    )
    assert "col" not in second.properties  # over two lines: GitHub takes no columns
    assert (second.properties["line"], second.properties["endLine"]) == ("3", "4")
    assert second.properties["title"] == "unattributed-claim"
    assert others == ["1 article: 2 errors, 3 warnings, 1 info; 1 waived.", ""]


def test_everything_is_escaped() -> None:
    message = "50% of\r\n::error::what, a: b\r##[group]c\u001b[31m\u2028d"
    audit = renamed(made("One.", (0, 3), message=message, remedy=""), "a,b: 50%\nc.txt")
    printed = report("github", [audit], rules=[])
    found, _ = commands(printed)
    (one,) = found
    assert one.properties["file"] == "a,b: 50%\nc.txt"
    assert one.message == "50% of\n::error::what, a: b\n##[group]c␛[31m�d"
    assert "\x1b" not in printed


def test_only_as_many_as_github_shows_and_the_rest_is_counted() -> None:
    severities = ("info", "warning", "error")
    audits = [
        made("One.", *[(0, 3)] * 36, severities=severities),
        made("One.", (0, 3), severities=("error",), path="b.txt"),
    ]
    found, _ = commands(report("github", audits, summary=True))
    names = [one.name for one in found]
    assert names == ["error"] * 10 + ["warning"] * 10 + ["notice"] * 10
    last = found[-1]
    assert last.properties == {"title": "source-audit"}
    assert "3 errors, 2 warnings, 3 infos" in last.message
    assert "summary lists all" in last.message
    found, _ = commands(report("github", audits))
    assert "--output" in found[-1].message


def test_what_is_set_aside_is_no_annotation() -> None:
    found, (closing, _) = commands(report("github", [set_aside(made("One two.", (0, 3), (4, 7)))]))
    assert not found
    assert closing == "1 article: no findings; 1 waived; 1 in the baseline."


def test_files_that_were_not_audited_come_first() -> None:
    found, _ = commands(report("github", [made("One.", *[(0, 3)] * 10)], [UNREADABLE]))
    assert found[0].properties == {"file": "old.doc", "title": "The file could not be read"}
    assert found[0].message == "is a Word document"
    assert [one.name for one in found] == ["error"] * 10 + ["notice"]
    assert "1 error." in found[-1].message


@pytest.mark.parametrize("folder", ["", "news"])
def test_paths_start_at_the_top_of_the_repository(
    folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "news").mkdir()
    monkeypatch.chdir(tmp_path / folder)
    given = tmp_path / "news" / "a.txt" if folder else "news/a.txt"
    for path in (str(given), "news/a.txt" if not folder else "a.txt"):
        found, _ = commands(report("github", [renamed(made("One.", (0, 3)), path)]))
        assert found[0].properties["file"] == "news/a.txt"


def test_standard_input_is_no_file() -> None:
    (one,), _ = commands(report("github", [made("One.", (0, 3), path="-")]))
    assert one.properties == {
        "line": "1",
        "endLine": "1",
        "col": "1",
        "endColumn": "4",
        "title": f"{RULE.title} (bare-source)",
    }
