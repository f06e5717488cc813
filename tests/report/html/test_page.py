"""The page as text: every word once and in order, nothing of it markup, the same each time."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from dataclasses import replace
from pathlib import Path

from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from audit.cli.check import command
from audit.errors import ReadError
from audit.facts import Attribution, Facts, Span
from audit.report.html import Html
from audit.report.html.column import column
from audit.report.html.marks import cut
from audit.report.html.notes import notes_of
from tests.report.fictional import harbour
from tests.report.html.pages import HOSTILE, hostile, page_of, several, waived
from tests.report.made import UNREADABLE, made

ELEMENTS = {"script", "style", "img", "svg", "iframe", "object", "embed", "base", "link", "form"}


def spans(length: int) -> st.SearchStrategy[Span]:
    ends = st.tuples(st.integers(0, length), st.integers(0, length))
    return ends.map(lambda two: Span(min(two), max(two)))


@given(st.lists(spans(30), max_size=8), st.lists(st.integers(0, 30), max_size=4))
def test_pieces_cover_all_once_and_know_what_they_lie_under(
    marked: list[Span], places: list[int]
) -> None:
    pieces = cut([(span, span) for span in marked], [0, 30, *places])  # type: ignore[misc]
    assert [piece.span.end for piece in pieces[:-1]] == [one.span.start for one in pieces[1:]]
    assert (pieces[0].span.start, pieces[-1].span.end) == (0, 30)
    for piece in pieces:
        assert sorted(piece.marks) == sorted(
            one for one in marked if one and one.overlaps(piece.span)
        )
        assert all(one.contains(piece.span) for one in piece.marks)


@given(st.lists(st.tuples(spans(52), spans(52), spans(52)), max_size=5))
def test_every_word_of_the_article_is_shown_once(parts: list[tuple[Span, ...]]) -> None:
    audit = made("One source said so.\n\nTwo sources did. A third source.", (0, 3), (18, 25))
    said = [
        Attribution(f"a{number}", (source,), (cue,), (content,), 0, "direct")
        for number, (source, cue, content) in enumerate(parts, 1)
    ]
    audit = replace(audit, facts=Facts(attributions=tuple(said)))
    groups = column(audit, notes_of(audit, {}))
    shown = ["".join(words.text for words in one.words) for g in groups for one in g.passages]
    assert "\n\n".join(shown) == audit.article.text
    markers = [
        note.number for g in groups for one in g.passages for w in one.words for note in w.markers
    ]
    assert markers == [1, 2]


@given(st.lists(st.text(max_size=40), min_size=3, max_size=5).filter(lambda w: "".join(w).strip()))
def test_no_text_becomes_markup(words: list[str]) -> None:
    page = html.document_fromstring(page_of(hostile([*HOSTILE, *words])))
    plain = html.document_fromstring(page_of(hostile(["word"] * (len(HOSTILE) + len(words)))))
    for name in ELEMENTS:
        assert len(page.findall(f".//{name}")) == len(plain.findall(f".//{name}"))
    names = {attribute for one in page.iter() for attribute in one.attrib}
    assert not [one for one in names if one.startswith("on")]
    assert all(one.startswith("#") for one in page.xpath("//@href"))
    assert not page.xpath("//@src | //@style | //@action | //@srcset | //@formaction")


def test_documents_count_paragraphs_where_files_count_lines() -> None:
    audit = made("One.\n\nTwo sources did.", (6, 17))
    for format, place in (("text", "3:1"), ("docx", "paragraph 3, character 1")):
        other = replace(audit, article=replace(audit.article, format=format))
        shown = html.document_fromstring(page_of(other)).xpath("//*[@class='place']/text()")
        assert shown == [place]


def test_the_policy_names_the_one_script_and_the_one_style() -> None:
    page = page_of(harbour())
    (policy,) = html.document_fromstring(page).xpath("//meta[@http-equiv]/@content")
    assert policy.startswith("default-src 'none'; ")
    for name in ("script", "style"):
        (inside,) = re.findall(rf"<{name}>(.*?)</{name}>", page, re.DOTALL)
        digest = b64encode(hashlib.sha256(inside.encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy


def test_the_page_reaches_for_nothing() -> None:
    page = page_of(*several())
    own = page.replace("http-equiv", "")
    assert not re.search(r"https?:|//[a-z]|url\(|@import|fetch\(|XMLHttp|innerHTML|eval\(", own)


def test_the_same_audits_give_the_same_page() -> None:
    assert page_of(*several()) == page_of(*several())


def test_ids_are_there_once_and_links_lead_to_them() -> None:
    page = html.document_fromstring(page_of(*several(), errors=[UNREADABLE]))
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {one[1:] for one in page.xpath("//@href")} <= set(ids)


def test_articles_are_written_as_they_come_and_not_kept() -> None:
    writer = Html({})
    first, second, third = several()
    assert writer.start() == writer.add(first) == ""
    begun = writer.add(second)
    assert "<!doctype html>" in begun
    assert "Harbour wall" in begun
    assert "Zebra" in writer.add(third)
    rest = "".join(writer.finish([]))
    assert "Saltby" not in rest
    assert rest.count("<tr>") == 5


def test_files_that_were_not_audited_are_named_without_an_index() -> None:
    page = page_of(harbour(), errors=[UNREADABLE])
    assert "old.doc" in page
    assert 'id="index"' not in page
    assert "old.doc" in page_of(errors=[ReadError("old.doc", "is a Word document")])


def test_the_picture_says_in_words_what_it_shows() -> None:
    page = html.document_fromstring(page_of(harbour()))
    (told,) = page.xpath("//svg/desc/text()")
    assert "Mayor Ines Okoye" in told or "Ines Okoye" in told
    assert "statement" in told
    assert page.xpath("count(//svg/rect)") >= 3


def test_waivers_are_shown_with_reason_giver_and_day() -> None:
    page = html.document_fromstring(page_of(waived()))
    told = " ".join(page.xpath("//li[contains(@class, 'aside')]//text()"))
    for words in ("on legal advice", "Ada Bello", "2026-12-31", "baseline"):
        assert words in told


def test_the_command_writes_the_page_to_a_file(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("Sources said the bridge <b>was</b> shut.\n", "utf-8")
    file = tmp_path / "report.html"
    asked = [str(story), "--format", "html", "-o", str(file)]
    result = CliRunner().invoke(command, asked, standalone_mode=False)
    assert "bare-source" in result.output
    page = html.document_fromstring(file.read_text("utf-8"))
    assert page.xpath("string(//*[contains(@class, 'words')])").startswith(
        "Sources1 said the bridge <b>"
    )
    assert page.xpath("//section[@id='rule-bare-source']")
    assert page.xpath("//*[@data-a='a1:cue']/text()") == ["said"]
