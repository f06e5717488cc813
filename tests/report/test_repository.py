"""Paths from the top of the repository, and as URIs."""

from __future__ import annotations

from pathlib import Path

import pytest

from audit.report.repository import repository_path, uri


@pytest.fixture
def house(tmp_path: Path) -> Path:
    (tmp_path / "house" / "news").mkdir(parents=True)
    (tmp_path / "house" / ".git").mkdir()
    return tmp_path / "house"


def test_from_anywhere_in_the_repository(house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(house / "news")
    for given in ("a.txt", "./a.txt", "../news/a.txt", str(house / "news" / "a.txt")):
        assert repository_path(given) == "news/a.txt"
    monkeypatch.chdir(house)
    assert repository_path("news//a.txt") == "news/a.txt"


def test_a_repository_within_belongs_to_the_one_that_the_command_runs_in(
    house: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (house / "news" / ".git").write_text("gitdir: elsewhere", "utf-8")  # as worktrees have it
    monkeypatch.chdir(house)
    assert repository_path("news/a.txt") == "news/a.txt"
    monkeypatch.chdir(house / "news")
    assert repository_path("a.txt") == "a.txt"


def test_outside_any_repository(
    house: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert repository_path("b.txt") == "b.txt"
    assert repository_path("house/news/a.txt") == "house/news/a.txt"
    monkeypatch.chdir(house)
    elsewhere = repository_path("../b ü.txt")
    assert elsewhere == str(tmp_path / "b ü.txt")
    assert uri(elsewhere) == (tmp_path / "b ü.txt").as_uri()
    other = tmp_path / "other"
    (other / ".git").mkdir(parents=True)
    assert repository_path("../other/c.txt") == "c.txt"


def test_standard_input_stays() -> None:
    assert repository_path("-") == "-"
