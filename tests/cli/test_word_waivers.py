"""Waivers in the comments of Word documents and OpenDocument texts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from audit.article import read_file
from audit.cli import main
from tests.article.word.build import about, comments, docx, odt, p, r

SOURCES, OFFICIALS = "Sources said the merger is off.", "Officials say that nobody was told."


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "audit.yaml").write_text("", "utf-8")
    return tmp_path


def checked(capsys: pytest.CaptureFixture[str], name: str = "story.docx") -> dict[str, Any]:
    capsys.readouterr()
    main(["check", name, "--format", "json", "--no-cache", "--today", "2026-05-12"])
    (article,) = json.loads(capsys.readouterr().out)["articles"]
    found: dict[str, Any] = article
    return found


def rules(found: list[dict[str, Any]]) -> list[str]:
    return [one["rule"] for one in found]


def test_it_sets_a_finding_aside_with_reason_date_and_author(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = "audit: allow bare-source until 2026-06-30 — named to the desk"
    data = docx(
        p(about(7, r("the merger"), before="Sources said "), r(" is off.")),
        comments=comments((7, said)),
    )
    (desk / "story.docx").write_bytes(data)
    article = checked(capsys)
    (waived,) = article["waived"]
    assert article["findings"] == []
    assert (waived["rule"], waived["reason"]) == ("bare-source", "named to the desk")
    assert (waived["by"], waived["until"]) == ("A. Ruiz", "2026-06-30")
    assert main(["annotate", "story.docx", "-o", "out.docx", "--today", "2026-05-12"]) == 0
    assert (desk / "out.docx").read_bytes() == data


def test_annotating_leaves_a_waiver_alone_though_other_findings_stand(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = "audit: allow bare-source -- named to the desk"
    body = p(about(7, r(SOURCES))) + p(r(OFFICIALS))
    (desk / "story.docx").write_bytes(docx(body, comments=comments((7, said), author="audit")))
    for name in ("story.docx", "out.docx"):
        main(["annotate", name, "-o", "next.docx"])
        (desk / "next.docx").replace(desk / "out.docx")
        texts = [one.text.splitlines()[-1] for one in read_file("out.docx").comments]
        assert texts[0] == said
        assert [text.partition(" ·")[0] for text in texts[1:]] == ["vague-collective"]


def test_over_several_paragraphs_it_reaches_each(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    body = (
        p('<w:commentRangeStart w:id="7"/>', r(SOURCES))
        + p(r("Sources said the vote is off."), '<w:commentRangeEnd w:id="7"/>')
        + p(r("Sources said the match is off."))
    )
    said = comments((7, "audit: allow bare-source -- named to the desk"))
    (desk / "story.docx").write_bytes(docx(body, comments=said))
    article = checked(capsys)
    assert [one["start"]["line"] for one in article["waived"]] == [1, 2]
    assert [one["start"]["line"] for one in article["findings"]] == [3]


def test_a_region_runs_from_the_marked_words_to_the_marked_words(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    body = (
        p(about(7, r(SOURCES)))
        + p(r("Sources said the vote is off."))
        + p(about(8, r("Sources said the match is off.")))
        + p(r("Sources said the fair is off."))
    )
    said = comments((7, "audit: allow-begin bare-source -- withheld"), (8, "audit: allow-end"))
    (desk / "story.docx").write_bytes(docx(body, comments=said))
    article = checked(capsys)
    assert [one["start"]["line"] for one in article["waived"]] == [1, 2, 3]
    assert [one["start"]["line"] for one in article["findings"]] == [4]


@pytest.mark.parametrize(
    ("said", "rule"),
    [
        ("audit: allow-begin bare-source -- withheld", "waiver-unreadable"),
        ("audit: allow bare-source", "waiver-no-reason"),
        ("audit: allow bare-sauce -- withheld", "waiver-unknown-rule"),
        ("audit: allow vague-collective -- withheld", "waiver-unused"),
        ("audit: allow bare-source until 2026-05-11 -- withheld", "waiver-expired"),
        ("audit: alow bare-source -- withheld", "waiver-unreadable"),
    ],
)
def test_what_is_wrong_with_one_is_told_at_its_words_in_terms_of_word(
    desk: Path, capsys: pytest.CaptureFixture[str], said: str, rule: str
) -> None:
    body = p(about(7, r("the merger"), before="Sources said "), r(" is off."))
    (desk / "story.docx").write_bytes(docx(body, comments=comments((7, said))))
    article = checked(capsys)
    (wrong,) = [one for one in article["findings"] if one["rule"] == rule]
    assert (wrong["start"]["column"], wrong["end"]["column"]) == (14, 24)
    assert "<!--" not in wrong["message"] + wrong["remedy"]
    assert "bare-source" in rules(article["findings"])


def test_signs_of_other_formats_are_taken_off_in_a_comment_and_told_in_the_text(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    waiver = "&lt;!-- audit: allow bare-source -- named to the desk --&gt;"
    story = desk / "story.docx"
    story.write_bytes(docx(p(about(7, r(SOURCES))), comments=comments((7, waiver))))
    assert rules(checked(capsys)["waived"]) == ["bare-source"]
    story.write_bytes(docx(p(r(SOURCES)) + p(r(waiver))))
    article = checked(capsys)
    (wrong,) = [one for one in article["findings"] if one["rule"] == "waiver-unreadable"]
    assert "comment of the document" in wrong["message"]


def test_house_may_ask_for_a_name_and_the_author_is_one_unless_nobody(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "audit.yaml").write_text("waivers:\n  require: [by]\n", "utf-8")
    said = (7, "audit: allow bare-source -- named to the desk")
    for author, waived in (("A. Ruiz", 1), ("Author", 0), ("Microsoft Office User", 0)):
        data = docx(p(about(7, r(SOURCES))), comments=comments(said, author=author))
        (desk / "story.docx").write_bytes(data)
        assert len(checked(capsys)["waived"]) == waived


def test_in_an_opendocument_text(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    note = (
        '<office:annotation office:name="1"><dc:creator>A. Ruiz</dc:creator>'
        "<text:p>audit: allow bare-source -- named to the desk</text:p></office:annotation>"
    )
    body = f'<text:p>{note}Sources<office:annotation-end office:name="1"/> said so.</text:p>'
    (desk / "story.odt").write_bytes(odt(body))
    (waived,) = checked(capsys, "story.odt")["waived"]
    assert (waived["rule"], waived["by"]) == ("bare-source", "A. Ruiz")
