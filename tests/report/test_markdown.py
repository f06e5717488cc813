"""Markdown for comments and summaries, rendered as GitHub renders it."""

from __future__ import annotations

from pathlib import Path

import pyromark
import pytest
from lxml import html

from audit.errors import ReadError
from audit.report.markdown import MARK, Markdown
from audit.report.writer import written
from tests.report.fictional import harbour, renamed
from tests.report.made import UNREADABLE, made, report, set_aside


def rendered(text: str) -> html.HtmlElement:
    options = pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_STRIKETHROUGH
    return html.fromstring(f"<div>{pyromark.html(text, options=options)}</div>")


def test_each_article_has_a_table_of_what_stands() -> None:
    text = report("markdown", [harbour(), renamed(made("Nothing here."), "clean.txt")])
    assert text.startswith(MARK)
    page = rendered(text)
    assert page.findtext(".//h2") == "Sourcing: 2 errors, 3 warnings, 1 info"
    assert [one.text_content() for one in page.findall(".//h3")] == ["articles/harbour.txt"]
    table = [[cell.text_content() for cell in row] for row in page.findall(".//tbody/tr")]
    assert len(table) == 6
    assert table[1][:2] == ["3", "error"]
    assert table[1][2].endswith("…”.bare-source")
    assert "2 articles: 2 errors, 3 warnings, 1 info; 1 waived." in text


def test_nothing_found() -> None:
    text = report("markdown", [set_aside(made("One two.", (0, 3), (4, 7)))])
    assert "## Sourcing: no findings" in text
    assert "|" not in text


NASTY = [
    "a | b \\| c ` | `d`",
    "<img src=x onerror=alert(1)> <!-- & &lt; -->",
    "*a* _b_ ~~c~~ [d](https://e.example) ![f](g)",
    "line\nbreak\r\n| --- |\n# heading",
    "$$x$$ \\",
]


@pytest.mark.parametrize("words", NASTY)
def test_words_of_articles_show_as_they_are(words: str) -> None:
    page = rendered(report("markdown", [made("One.", (0, 3), message=words, remedy="")]))
    ((_, _, cell),) = page.findall(".//tbody/tr")
    assert cell.text_content() == " ".join(words.split()) + "bare-source"
    assert {one.tag for one in cell.iterdescendants()} == {"br", "code"}


def test_nobody_is_called_and_nothing_linked() -> None:
    words = "@someone and @a/team in #12, GH-12 and :tada: at 9:30"
    text = report("markdown", [made("One.", (0, 3), message=words)])
    cell = rendered(text).find(".//tbody/tr")[2].text_content()
    assert cell.startswith("@\u200bsomeone and @\u200ba/team in #\u200b12, GH-\u200b12")
    assert ":\u200btada: at 9:30" in cell


@pytest.mark.parametrize("path", ["a`b``.txt", "`a`", "a|b*c.txt", "a\nb\x1b.txt"])
def test_paths_show_as_they_are(path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    page = rendered(report("markdown", [renamed(made("One.", (0, 3)), path)]))
    shown = path.replace("\n", "␊").replace("\x1b", "␛")
    assert [one.text_content() for one in page.findall(".//h3")] == [shown]


def test_where_there_is_no_room_the_most_severe_are_listed_and_the_rest_counted() -> None:
    severities = ("info", "warning", "error")
    audits = [
        renamed(made("One.", *[(0, 3)] * 300, severities=severities), f"{name}.txt")
        for name in ("å", "b")
    ]
    for most, size in ((5_000, len), (9_000, lambda text: len(text.encode()))):
        writer = Markdown(most, size)
        text = "".join(written(writer, audits))
        assert size(text) <= most
        page = rendered(text)
        shown = [row[1].text_content() for row in page.findall(".//tbody/tr")]
        assert 10 < len(shown) <= 200
        assert set(shown) == {"error"}
        left = 200 - len(shown)
        assert f"no room: {left} errors, 200 warnings, 200 infos." in text
        assert f"{left} errors" in writer.remark


def test_a_comment_fits_whatever_is_found() -> None:
    failures = [ReadError(f"{'long' * 40}{number}.txt", "very " * 200) for number in range(900)]
    text = report("markdown", [made("One.", *[(0, 3)] * 2_000, message="why " * 20)], failures)
    assert 60_000 < len(text) <= 65_536
    named = text.count("could not be read") - 1  # once in the closing line
    assert named >= 10
    assert f"- and {900 - named} more files\n" in text


def test_files_that_were_not_audited_are_listed() -> None:
    page = rendered(report("markdown", [], [UNREADABLE]))
    assert page.findtext(".//h3") == "Not audited"
    assert page.find(".//li").text_content() == "old.doc could not be read: is a Word document"
