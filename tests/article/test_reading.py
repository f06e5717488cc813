"""Files that are read by their extension, and files that cannot be."""

from __future__ import annotations

import os
import pickle
from pathlib import Path

import pytest

from audit.article import read_bytes, read_file, read_text
from audit.article.reading import LARGEST
from audit.errors import ReadError


@pytest.mark.parametrize(
    ("name", "format"),
    [
        ("a.txt", "text"), ("a.TEXT", "text"), ("a.md", "markdown"), ("a.Markdown", "markdown"),
        ("a.mdown", "markdown"), ("a.html", "html"), ("a.HTM", "html"), ("a.xhtml", "html"),
    ],
)  # fmt: skip
def test_format_by_extension(tmp_path: Path, name: str, format: str) -> None:
    (tmp_path / name).write_text("The bridge is safe.")
    article = read_file(tmp_path / name)
    assert (article.format, article.path) == (format, str(tmp_path / name))
    assert article.text == "The bridge is safe."


def test_path_stays_as_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("Words.")
    assert read_file("./a.txt").path == "./a.txt"


@pytest.mark.parametrize("name", ["a.xlsx", "a"])
def test_unknown_extension_names_the_known(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("Words.")
    with pytest.raises(ReadError, match=r"not read; known are \.txt, .*\.xhtml"):
        read_file(tmp_path / name)


def test_unknown_format_names_the_known() -> None:
    with pytest.raises(ReadError, match=r"^-: the format “md” is not read; known are text, markd"):
        read_text("Words.", format="md")  # type: ignore[arg-type]


def test_missing_file() -> None:
    with pytest.raises(ReadError, match=r"^nowhere/a.txt: there is no such file$"):
        read_file("nowhere/a.txt")


@pytest.mark.parametrize("name", ["a\0.txt", "a.txt/b.txt"])
def test_impossible_name(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.txt").write_text("Words.")
    with pytest.raises(ReadError, match=r"no such file|no file can have"):
        read_file(f"{tmp_path}/{name}")


def test_folder(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="a folder"):
        read_file(tmp_path)


def test_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(ReadError, match="standard input"):
        read_file(tmp_path / "pipe.txt")


def test_link_to_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    with pytest.raises(ReadError, match="no such file"):
        read_file(tmp_path / "a.txt")


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("Words.")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)  # root may read everything: the error is made here
    with pytest.raises(ReadError, match="no permission"):
        read_file(tmp_path / "a.txt")


def test_too_large() -> None:
    with pytest.raises(ReadError, match="larger than 20 MB"):
        read_bytes(b"a" * (LARGEST + 1), "a.txt")


@pytest.mark.parametrize(
    ("text", "format"),
    [("<nav>Home</nav><script>x</script>", "html"), ("---\na: b\n---\n```\nx\n```\n", "markdown")],
)
def test_no_article_text(text: str, format: str) -> None:
    with pytest.raises(ReadError, match="no article text was found"):
        read_text(text, format=format)  # type: ignore[arg-type]


def test_half_a_character() -> None:
    with pytest.raises(ReadError, match="character 6 is half of a surrogate pair"):
        read_text("Half \ud83d of one")


def test_articles_can_be_handed_to_workers() -> None:
    article = read_text("# Title\n\nSome [words](http://x).", format="markdown")
    assert pickle.loads(pickle.dumps(article)) == article
