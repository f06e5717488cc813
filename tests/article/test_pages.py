"""Whole pages as they are met: what is read of them, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from audit.article import Article, read_file
from tests.article.invariants import blocks, check, place

FILES = Path(__file__).parent / "files"


def read(name: str) -> Article:
    """Read a page whose places hold."""
    article = read_file(FILES / name)
    check(article)
    return article


def test_wordpress() -> None:
    article = read("wordpress.html")
    assert [kind for kind, _ in blocks(article)] == [
        "heading", "headline", "byline", "dateline", "caption", "paragraph", "paragraph", "heading",
        "paragraph", "quotation", "quotation", "paragraph", "paragraph", "list-item",
    ]  # fmt: skip
    assert blocks(article)[6][1].startswith("“Nobody was in danger,” said Tomas Field, the")
    assert blocks(article)[-2][1] == "A repair will take three weeks, Field said."
    found = article.metadata
    assert found.title == "Harbour bridge closed after crack is found"
    assert (found.byline, found.date) == ("Ines Marlowe", "2024-05-12")
    assert (found.section, found.publisher) == ("Local, Transport", "The Quay Courier")
    assert place(article, "won’t wait until") == (31, 110, 31, 142)


def test_amp() -> None:
    article = read("amp.html")
    assert blocks(article) == [
        ("heading", "Labour"),
        ("headline", "Mill workers vote to strike"),
        ("byline", "Omar Bright and Sue Lam"),
        ("dateline", "Nov. 2, 2023 9:00 AM"),
        (
            "paragraph",
            "MILLTOWN — Workers at the paper mill voted on Wednesday to strike from Monday,"
            " their union said.",
        ),
        (
            "paragraph",
            "The vote was 212 to 19, according to a tally published by the union.",
        ),
        ("paragraph", "The company did not answer questions sent on Wednesday."),
    ]
    assert article.metadata.dateline == "MILLTOWN"
    assert article.metadata.byline == "Omar Bright, Sue Lam"


def test_tables_as_layout() -> None:
    article = read("tables.htm")
    assert [kind for kind, _ in blocks(article)] == [
        "headline", "byline", *["paragraph"] * 4, *["table-cell"] * 6,
    ]  # fmt: skip
    assert blocks(article)[0] == ("headline", "Dam safety: the county answers")
    assert place(article, "below it & has photographs") == (14, 85, 15, 12)
    assert "Mail us" not in article.text
    assert "800x600" not in article.text


def test_a_navigation_that_is_never_closed() -> None:
    article = read("unclosed_nav.html")
    assert [kind for kind, _ in blocks(article)] == ["headline", *["paragraph"] * 3]
    assert "Home" not in article.text


def test_divisions_only() -> None:
    article = read("divs.html")
    assert [kind for kind, _ in blocks(article)] == ["headline", *["paragraph"] * 4]
    assert "families “cannot ‘just’ pay”." in article.text
    assert (article.metadata.byline, article.metadata.date) == ("Priya Nand", "2022-03-09")


def test_xhtml() -> None:
    article = read("article.xhtml")
    assert blocks(article) == [
        ("headline", "Ferry fares frozen"),
        ("paragraph", "Fares on the island ferry will not rise this year, the operator said."),
        ("paragraph", "It had asked for 4 %."),
    ]


@pytest.mark.parametrize("path", sorted(FILES.iterdir()), ids=lambda path: path.name)
def test_pages_read_the_same_with_windows_line_endings(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / path.name
    copy.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    article, other = read_file(path), read_file(copy)
    check(other)
    assert blocks(article) == blocks(other)
    assert [article.locate(b.span).start.line for b in article.blocks] == [
        other.locate(b.span).start.line for b in other.blocks
    ]
