"""GitLab's code quality report: its fields, and fingerprints that are unique and stay."""

from __future__ import annotations

from dataclasses import replace

from audit.errors import ReadError
from tests.report.fictional import harbour, renamed
from tests.report.made import UNREADABLE, gitlab, made, report, set_aside


def test_findings_are_issues() -> None:
    issues = gitlab([harbour()])
    assert [one["severity"] for one in issues] == [
        "info", "major", "minor", "minor", "minor", "major",
    ]  # fmt: skip
    second = issues[2]
    assert second["check_name"] == "unattributed-claim"
    assert second["location"] == {"path": "articles/harbour.txt", "lines": {"begin": 3, "end": 4}}
    assert second["description"].startswith("An allegation in the article's own voice")


def test_the_same_words_in_two_articles_have_two_fingerprints() -> None:
    one = made("One.", (0, 3))
    same = replace(one, findings=one.findings * 2)
    assert len(gitlab([same, renamed(same, "news/b.txt")])) == 4  # checked to be unique


def test_fingerprints_stay_when_lines_move() -> None:
    before, after = made("Yes. One.", (5, 8)), made("Yes.\n\nYes.\n\nOne.", (12, 15))
    first, second = gitlab([before])[0], gitlab([after])[0]
    assert first["location"] != second["location"]
    assert first["fingerprint"] == second["fingerprint"]


def test_what_is_set_aside_is_no_issue() -> None:
    assert gitlab([set_aside(made("One two.", (0, 3), (4, 7)))]) == []
    assert report("gitlab", []) == "[]\n"


def test_a_file_that_was_not_audited_does_not_look_clean() -> None:
    issues = gitlab([], [UNREADABLE, UNREADABLE])
    assert [one["severity"] for one in issues] == ["blocker"] * 2
    assert issues[0]["description"] == "The file could not be read: is a Word document"


def test_the_fingerprint_of_a_file_stays_when_others_are_mended() -> None:
    other = ReadError("older.doc", "is a Word document")
    assert gitlab([], [UNREADABLE])[0] == gitlab([], [other, UNREADABLE])[1]


def test_there_is_no_byte_order_mark() -> None:
    assert report("gitlab", [harbour()]).encode().startswith(b"[")
