"""What a configuration says of some articles only."""

from __future__ import annotations

from pathlib import Path

import pytest

from audit import audit_text
from audit.article import read_text
from audit.engine import load_standard, rulebook_for
from tests.engine.standards.house import book_for, severity, write

CONFIG = """
standard: newsroom
rules: {loaded-verb: warning}
overrides:
  - for: {path: opinion/**}
    standard: opinion
  - for: {section: [sport, football]}
    rules: {quote-no-provenance: off}
    fail-on: never
  - for: {path: "*.html", section: sport}
    rules: {bare-source: info}
  - for: {kind: analysis}
    rules: {bare-source: warning}
    words: {hedges: {add: [it is whispered]}}
"""


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    write(tmp_path / "audit.yaml", CONFIG)
    return tmp_path


def test_a_path_chooses_another_standard(repo: Path) -> None:
    assert rulebook_for(repo / "opinion" / "2026" / "column.md").standard == "opinion"
    assert rulebook_for(repo / "news" / "story.md").standard == "newsroom"


def test_the_houses_own_adjustments_hold_whatever_the_standard(repo: Path) -> None:
    assert severity(load_standard("opinion"), "loaded-verb") == "off"
    assert severity(rulebook_for(repo / "opinion" / "column.md"), "loaded-verb") == "warning"


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("section: sport", "off"),
        ("section: Football", "off"),
        ("category: sport", "off"),
        ("categories: [local, sport]", "off"),
        ("section: sports", "info"),
        ("section: news", "info"),
        ("", "info"),
    ],
)
def test_a_front_matter_value_decides(repo: Path, front: str, expected: str) -> None:
    assert severity(book_for(repo / "a.md", front), "quote-no-provenance") == expected


def test_all_that_an_override_asks_for_must_hold(repo: Path) -> None:
    assert severity(book_for(repo / "a.html", "section: sport"), "bare-source") == "info"
    assert severity(book_for(repo / "a.md", "section: sport"), "bare-source") == "error"
    assert severity(book_for(repo / "a.html", "section: news"), "bare-source") == "error"


def test_of_two_that_fit_the_later_one_wins(repo: Path) -> None:
    book = book_for(repo / "a.html", "section: sport\nkind: analysis")
    assert severity(book, "bare-source") == "warning"
    assert severity(book, "quote-no-provenance") == "off"
    assert book.fail_on == "never"


def test_words_are_added_for_some_articles_only(repo: Path) -> None:
    assert book_for(repo / "a.md", "kind: analysis").words["hedges"].occurs_in("it is whispered")
    assert not book_for(repo / "a.md", "kind: news").words["hedges"].occurs_in("it is whispered")


def test_without_the_article_front_matter_decides_nothing(repo: Path) -> None:
    assert severity(rulebook_for(repo / "a.md"), "quote-no-provenance") == "info"


def test_a_list_or_yes_of_front_matter_is_compared(tmp_path: Path) -> None:
    write(
        tmp_path / "audit.yaml",
        "overrides:\n  - for: {tags: cup*, paid: true}\n    rules: {bare-source: off}\n",
    )
    front = "tags: [local, cup final]\npaid: true"
    assert severity(book_for(tmp_path / "a.md", front), "bare-source") == "off"
    assert severity(book_for(tmp_path / "a.md", "tags: [cup final]"), "bare-source") == "error"


def test_a_pages_own_data_tell_its_section(tmp_path: Path) -> None:
    write(
        tmp_path / "audit.yaml",
        "overrides:\n  - for: {section: sport}\n    rules: {bare-source: off}\n",
    )
    page = '<meta property="article:section" content="Sport"><article><p>Words.</p></article>'
    article = read_text(page, format="html", path=str(tmp_path / "a.html"))
    book = rulebook_for(article.path).for_article(article)
    assert severity(book, "bare-source") == "off"


def test_the_standard_of_the_command_line_wins_over_overrides(repo: Path) -> None:
    book = rulebook_for(repo / "opinion" / "column.md", standard="strict")
    assert book.standard == "strict"


def test_the_public_interface_follows_overrides(repo: Path) -> None:
    text = "---\nkind: {}\n---\nSources said the merger is off.\n"
    book = rulebook_for(repo / "a.md")
    found = {
        kind: audit_text(
            text.format(kind), format="markdown", path=str(repo / "a.md"), rulebook=book
        )
        for kind in ("analysis", "news")
    }
    grave = {kind: audit.findings[0].severity for kind, audit in found.items()}
    assert grave == {"analysis": "warning", "news": "error"}
