"""Configurations that start from others, and standards from standards."""

from __future__ import annotations

from pathlib import Path

import pytest

from audit.engine import rulebook_for
from audit.errors import ConfigError
from tests.engine.standards.house import book_for, severity, write

HOUSE = """
standard: strict
fail-on: warning
exclude: ["drafts/**"]
evidence: tapes
rules:
  loaded-verb: off
  single-source-story: {minimum: 5}
words: {hedges: {add: [it is whispered]}}
front-matter: {byline: reporter}
overrides:
  - for: {path: "*.html"}
    rules: {bare-source: info}
"""


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    write(tmp_path / "audit.yaml", HOUSE)
    write(tmp_path / "tapes" / "tape.txt", "Words.")
    return tmp_path


def test_the_nearest_configuration_stands_alone_unless_it_extends(repo: Path) -> None:
    write(repo / "sport" / "audit.yaml", "rules: {bare-source: off}\n")
    book = rulebook_for(repo / "sport" / "a.md")
    assert (book.standard, book.fail_on, book.evidence) == ("newsroom", None, ())
    assert severity(book, "loaded-verb") == "info"


@pytest.mark.parametrize("name", ["../audit.yaml", ".."])
def test_one_that_extends_starts_from_the_other(repo: Path, name: str) -> None:
    rules = "rules:\n  bare-source: warning\n  single-source-story: {min-words: 9}\n"
    text = f"extends: {name}\n{rules}"
    write(repo / "sport" / "audit.yaml", text)
    book = rulebook_for(repo / "sport" / "a.md")
    assert (book.standard, book.fail_on) == ("strict", "warning")
    assert [Path(path).name for path in book.evidence] == ["tapes"]
    assert severity(book, "loaded-verb") == "off"
    assert severity(book, "bare-source") == "warning"
    story = next(rule for rule in book.rules if rule.id == "single-source-story")
    assert dict(story.settings) == {"minimum": 5, "min-words": 9}
    assert book.words["hedges"].occurs_in("it is whispered")
    assert severity(rulebook_for(repo / "sport" / "a.html"), "bare-source") == "info"


def test_a_single_value_is_the_nearest_ones(repo: Path) -> None:
    text = "extends: ..\nstandard: gentle\nfail-on: error\n"
    write(repo / "sport" / "audit.yaml", text)
    book = rulebook_for(repo / "sport" / "a.md")
    assert (book.standard, book.fail_on) == ("gentle", "error")


def test_lists_add_up(repo: Path) -> None:
    write(repo / "sport" / "audit.yaml", "extends: ..\nexclude: ['*.bak.md']\n")
    book = rulebook_for(repo / "sport" / "a.md")
    assert book.excludes(repo / "sport" / "old.bak.md")
    assert book.excludes(repo / "sport" / "drafts" / "a.md")
    assert not book.excludes(repo / "sport" / "a.md")


def test_names_of_fields_are_looked_for_nearest_first(repo: Path) -> None:
    write(repo / "sport" / "audit.yaml", "extends: ..\nfront-matter: {byline: [pen, hand]}\n")
    names = rulebook_for(repo / "sport" / "a.md").front_matter
    assert names == {"byline": ("pen", "hand", "reporter")}


def test_what_is_extended_is_read_again_when_it_changed(repo: Path) -> None:
    write(repo / "sport" / "audit.yaml", "extends: ..\n")
    assert rulebook_for(repo / "sport" / "a.md").standard == "strict"
    write(repo / "audit.yaml", "standard: gentle\n")
    assert rulebook_for(repo / "sport" / "a.md").standard == "gentle"


def test_a_standard_of_ones_own_is_read_again_when_it_changed(tmp_path: Path) -> None:
    write(tmp_path / "audit.yaml", "standard: ours.yaml\n")
    text = "standard: ours\ntitle: Ours\nrules: {{bare-source: {}}}\n"
    write(tmp_path / "ours.yaml", text.format("info"))
    assert severity(rulebook_for(tmp_path / "a.md"), "bare-source") == "info"
    write(tmp_path / "ours.yaml", text.format("warning"))
    assert severity(rulebook_for(tmp_path / "a.md"), "bare-source") == "warning"


def test_going_round_in_a_circle_is_said(tmp_path: Path) -> None:
    outer = write(tmp_path / "audit.yaml", "extends: sport\n")
    write(tmp_path / "sport" / "audit.yaml", "fail-on: never\nextends: ..\n")
    with pytest.raises(ConfigError) as caught:
        rulebook_for(tmp_path / "a.md")
    assert str(caught.value).endswith(
        "audit.yaml:2:10: this leads back to where it started; take one “extends” out (at extends)"
    )
    assert str(caught.value).startswith(str(outer.parent / "sport"))


def test_front_matter_of_an_article_is_read_by_the_houses_names(repo: Path) -> None:
    text = "overrides:\n  - for: {byline: Ada*}\n    rules: {bare-source: off}\nextends: ..\n"
    write(repo / "sport" / "audit.yaml", text)
    assert (
        severity(book_for(repo / "sport" / "a.md", "reporter: Ada Stern"), "bare-source") == "off"
    )
