"""What LibreOffice makes of annotated documents: it opens them, comments at their words."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from audit.article import read_bytes
from audit.report.annotated import annotated
from tests.article.word.build import docx, p, r, tracked
from tests.report.annotated.test_annotated import audit_of

WORDS = ("Sources said", "merger is & o", "twice", "a report", "staff of 300", "Officials")
BODY = (
    p(r("Harl calls it off"), style="Titel")
    + p(r("Sources said the "), r("mer", "<w:b/>"), r("ger", "<w:i/>"), r(" is &amp; off."))
    + p(r("They met "), tracked("ins", r("twice")), tracked("del", r("once", tag="w:delText"), 91))
    + p(r("See "), f'<w:hyperlink r:id="rId1">{r("a report")}</w:hyperlink>', r(" on it."))
    + f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr/>"
    f"{p(r('Harl has a staff of 300.'))}</w:tc></w:tr></w:tbl>"
    + p(
        '<w:commentRangeStart w:id="3"/>',
        r("Officials"),
        '<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>',
        r(" say so."),
    )
)
COMMENTS = f'<w:comment w:id="3" w:author="Ed" w:initials="E">{p(r("Which ones?"))}</w:comment>'


def annotated_at(data: bytes, path: str) -> bytes:
    text = read_bytes(data, path).text
    spans = [(text.index(word), text.index(word) + len(word)) for word in WORDS]
    return annotated(data, audit_of(data, *spans, path=path))


def commented(path: Path) -> list[tuple[str, str]]:
    article = read_bytes(path.read_bytes(), str(path))
    return [
        (article.source[one.file.start : one.file.end], one.text.splitlines()[-1])
        for one in article.comments
    ]


EXPECTED = sorted(
    [("Officials", "Which ones?")]
    + [(word, f"bare-source · {n:016x}") for n, word in enumerate(WORDS)]
)


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder in which LibreOffice has saved the annotated document as others."""
    folder = tmp_path_factory.mktemp("lo")
    data = docx(BODY, comments=COMMENTS, links="https://a.example/")
    (folder / "story.docx").write_bytes(annotated_at(data, "story.docx"))
    convert(folder, "odt", "story.docx")
    (folder / "saved").mkdir()
    convert(folder / "saved", "docx", "story.docx", cwd=folder)
    (folder / "again").mkdir()
    odt = (folder / "story.odt").read_bytes()
    (folder / "again" / "story.odt").write_bytes(annotated_at(odt, "story.odt"))
    convert(folder / "again", "docx", "again/story.odt", cwd=folder)
    return folder


def convert(out: Path, kind: str, name: str, cwd: Path | None = None) -> None:
    soffice = shutil.which("soffice")
    assert soffice, "LibreOffice (libreoffice-writer) is not installed"
    home = (cwd or out) / "home"
    subprocess.run(
        [soffice, "--headless", "--convert-to", kind, "--outdir", str(out), name],
        cwd=cwd or out,
        env={**os.environ, "HOME": str(home)},
        check=True,
        capture_output=True,
        timeout=120,
    )


def test_comments_stand_at_the_same_words_in_libreoffice(converted: Path) -> None:
    assert sorted(commented(converted / "story.odt")) == EXPECTED


def test_saved_as_word_again_words_texts_and_authors_are_the_same(converted: Path) -> None:
    saved = converted / "saved" / "story.docx"
    assert sorted(commented(saved)) == EXPECTED
    comments = read_bytes(saved.read_bytes(), "story.docx").comments
    assert {one.author for one in comments if "bare-source ·" in one.text} == {"audit"}
    assert {one.author for one in comments if "bare-source ·" not in one.text} == {"Ed"}


def test_an_annotated_odt_too_and_back_in_word(converted: Path) -> None:
    assert sorted(commented(converted / "again" / "story.odt")) == EXPECTED
    assert sorted(commented(converted / "again" / "story.docx")) == EXPECTED


def test_what_libreoffice_saved_is_annotated_anew_without_leftovers(converted: Path) -> None:
    for path in (converted / "story.odt", converted / "again" / "story.docx"):
        once = annotated_at(path.read_bytes(), path.name)
        assert annotated_at(once, path.name) == once
        article = read_bytes(once, path.name)
        assert len(article.comments) == len(EXPECTED)
