"""Markdown for comments and summaries, rendered as GitHub renders it."""

from __future__ import annotations

from pathlib import Path

import cmarkgfm
import pyromark
import pytest
from cmarkgfm.cmark import Options
from hypothesis import given
from hypothesis import strategies as st
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
    assert cell.text_content().replace("\u200b", "") == " ".join(words.split()) + "bare-source"
    assert {one.tag for one in cell.iterdescendants()} == {"br", "code"}


def cell(words: str) -> html.HtmlElement:
    """A finding's cell by cmark-gfm, which GitHub renders with, its links included."""
    text = report("markdown", [made("One.", (0, 3), message=words, remedy="")])
    unsafe = Options.CMARK_OPT_UNSAFE  # or markup of the article would be left out, and of ours
    page = html.fromstring(cmarkgfm.github_flavored_markdown_to_html(text, unsafe))
    found: html.HtmlElement = page.xpath("//td")[2]
    return found


LINKED = [
    "https://e.example/a?b=c",
    "HTTP://e.example",
    "ftp://e.example",
    "www.e.example/a_b_c",
    "desk@e.example",
    "desk.two@-e.example",
    "mailto:desk@e.example",
    "xmpp:desk@e.example/room",
]
CALLED = [
    ("@someone and @a/team", "@~someone and @~a/team"),
    ("in #12, GH-12 and a/b#3, PAPER-7", "in #~12, GH-~12 and a/b#~3, PAPER-~7"),
    (":tada: or :+1: at 9:30", ":~tada: or :~+1: at 9:30"),
    ("a4f09c3 and a/b@0123456789", "a~4f09c3 and a/b@~0~123456789"),
    ("!4, $5, %6 and &7 [issue:8]", "!~4, $~5, %~6 and &~7 [issue:~8]"),
]


@pytest.mark.parametrize("words", LINKED)
@pytest.mark.parametrize("around", ["{}", "“{}”", "see ({}).", "a {}|{} b"])
def test_addresses_in_words_of_articles_are_no_links(words: str, around: str) -> None:
    assert cmarkgfm.github_flavored_markdown_to_html(words).count("<a ") == 1
    shown = cell(around.format(words, words))
    assert not shown.findall(".//a")
    text = shown.text_content().replace("\u200b", "")
    assert text == around.format(words, words) + "bare-source"


@pytest.mark.parametrize(("words", "shown"), CALLED)
def test_nobody_is_called_and_nothing_linked(words: str, shown: str) -> None:
    """The services look for these in the text that shows; ``~`` is a space of no width here."""
    assert cell(words).text_content().replace("\u200b", "~") == f"{shown}bare-source"


PIECES = st.sampled_from([*"aw1.:/@#-_\\`&;<>()[]|~*! ", "www.", "http://", "a@b.c", "é"])


@given(st.lists(PIECES).map("".join))
def test_any_words_show_as_they_are_and_link_nothing(words: str) -> None:
    shown = cell(words)
    assert {one.tag for one in shown.iterdescendants()} == {"br", "code"}
    text = shown.text_content().replace("\u200b", "")
    assert text == " ".join(words.split()) + "bare-source"


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
