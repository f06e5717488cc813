"""Which articles paths, folders and globs stand for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from audit.article import find_articles


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in (
        "news/b.md", "news/a.txt", "news/2024/c.html", "news/2024/picture.png", "README.md",
        "news/.drafts/d.md", "news/node_modules/e.md", ".hidden.md", "empty/x.png",
    ):  # fmt: skip
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Words.")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("tree")
class TestFinding:
    def test_folder_in_order_of_name(self) -> None:
        found, errors = find_articles(["."])
        assert found == ["./README.md", "./news/a.txt", "./news/b.md", "./news/2024/c.html"]
        assert errors == []

    def test_each_file_once_under_its_first_name(self) -> None:
        found, _ = find_articles(["news/b.md", "./news", "news/*.md", Path("news/a.txt")])
        assert found == ["news/b.md", "./news/a.txt", "./news/2024/c.html"]

    def test_globs(self) -> None:
        assert find_articles(["news/**/*.*"])[0] == ["news/2024/c.html", "news/a.txt", "news/b.md"]
        assert find_articles(["news/[ab].*"])[0] == ["news/a.txt", "news/b.md"]

    def test_a_file_named_outright_is_taken_whatever_it_is(self) -> None:
        named = ["empty/x.png", ".hidden.md", "news/.drafts/d.md"]
        assert find_articles(named) == (named, [])

    @pytest.mark.parametrize(
        ("path", "reason"),
        [
            ("gone.md", "there is no such file or folder"),
            ("gone/*.md", "this pattern matches no article"),
            ("news/**/*.png", "this pattern matches no article"),
            ("empty", "this folder holds no article"),
            ("a\0b", "no file can have this name"),
        ],
    )
    def test_nothing_found_is_an_error_and_the_rest_is_found(self, path: str, reason: str) -> None:
        found, errors = find_articles([path, "README.md"])
        assert found == ["README.md"]
        assert [error.path for error in errors] == [path]
        assert errors[0].reason.startswith(reason)

    @pytest.mark.parametrize("pattern", ["README.md", "*.md", "news/2024/*", "2024/*"])
    def test_exclude(self, pattern: str) -> None:
        found, _ = find_articles(["."], exclude=[pattern])
        gone = {"README.md": {"./README.md"}, "*.md": {"./README.md", "./news/b.md"}}
        left = {"./README.md", "./news/a.txt", "./news/b.md", "./news/2024/c.html"}
        assert set(found) == left - gone.get(pattern, {"./news/2024/c.html"})

    def test_a_file_named_outright_is_not_excluded(self) -> None:
        assert find_articles(["README.md"], exclude=["*.md"])[0] == ["README.md"]


def test_loops_of_links_end(tree: Path) -> None:
    (tree / "news" / "loop").symlink_to(tree, target_is_directory=True)
    (tree / "news" / "again.md").symlink_to(tree / "news" / "b.md")
    found, _ = find_articles(["news"])
    assert found == ["news/a.txt", "news/again.md", "news/2024/c.html"]


def test_a_file_with_glob_characters_in_its_name(tree: Path) -> None:
    (tree / "what[1].md").write_text("Words.")
    assert find_articles(["what[1].md"])[0] == ["what[1].md"]


def test_an_unreadable_folder_is_named(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("2024"):
            raise PermissionError(13, "Permission denied", path)
        return real(path)

    monkeypatch.setattr(os, "scandir", refuse)
    found, errors = find_articles(["news"])
    assert found == ["news/a.txt", "news/b.md"]
    assert [error.path for error in errors] == [os.path.join("news", "2024")]  # noqa: PTH118
