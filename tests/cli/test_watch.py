"""audit watch, as a person at a desk has it: save, and read what it says."""

from __future__ import annotations

import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pytest

from tests.cli.command import AUDIT, audit, environment

VAGUE = "# The vote\n\nOfficials say that the vote is off.\n"
CLEAR = "# The vote\n\nRain fell as marchers passed the town hall.\n"
READY = "waiting for articles to be saved"


@contextmanager
def watching(folder: Path, *args: str) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [*AUDIT, "watch", *args],
        cwd=folder,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def until(output: IO[str] | None, words: str) -> str:
    """What is printed up to the line with these words."""
    assert output is not None
    seen = []
    for line in output:
        seen.append(line)
        if words in line:
            return "".join(seen)
    raise AssertionError("".join(seen))


def save(path: Path, text: str) -> None:
    """Save a file as many editors do: a new one in place of the old."""
    new = path.with_suffix(".new")
    new.write_text(text, "utf-8")
    new.replace(path)


def test_all_are_audited_at_first_and_then_what_is_saved(tmp_path: Path) -> None:
    save(tmp_path / "a.md", VAGUE)
    save(tmp_path / "b.md", CLEAR)
    with watching(tmp_path) as process:
        first = until(process.stdout, READY)
        assert "a.md:3:1" in first
        assert "2 articles: 1 warning." in first
        save(tmp_path / "b.md", VAGUE)
        again = until(process.stdout, "1 article")
        assert "b.md:3:1" in again
        assert "a.md" not in again


def test_a_file_that_an_editor_puts_in_place_of_another_is_a_save(tmp_path: Path) -> None:
    story = tmp_path / "story.md"
    save(story, VAGUE)
    with watching(tmp_path, "story.md") as process:
        until(process.stdout, READY)
        save(tmp_path / "other.md", VAGUE)  # nobody asked for this one
        save(story, CLEAR)
        assert until(process.stdout, "1 article") == "1 article: no findings.\n"


def test_a_changed_configuration_judges_all_anew_and_a_wrong_one_is_said(tmp_path: Path) -> None:
    save(tmp_path / "a.md", VAGUE)
    save(tmp_path / "b.md", CLEAR)
    with watching(tmp_path, ".") as process:
        until(process.stdout, READY)
        save(tmp_path / "audit.yaml", "rules: {vague-collective: of}\n")
        assert "audit.yaml:1" in until(process.stdout, "did you mean “off”?")
        save(tmp_path / "audit.yaml", "rules: {vague-collective: off}\n")
        assert "2 articles: no findings." in until(process.stdout, "2 articles")


def test_a_configuration_above_the_watched_folder_is_noticed(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    news = tmp_path / "desk" / "news"
    news.mkdir(parents=True)
    save(news / "a.md", VAGUE)
    with watching(tmp_path, "desk/news") as process:
        until(process.stdout, READY)
        save(tmp_path / "audit.yaml", "rules: {vague-collective: off}\n")
        assert until(process.stdout, "1 article") == "1 article: no findings.\n"
        save(tmp_path / "audit.yaml", "standard: house\n")
        until(process.stdout, "there is no standard “house”")
        (tmp_path / "rules").mkdir()
        save(tmp_path / "audit.yaml", "rules: {vague-collective: error}\n")
        assert "a.md:3:1" in until(process.stdout, "1 article: 1 error.")


def test_ctrl_c_ends_it(tmp_path: Path) -> None:
    save(tmp_path / "a.md", CLEAR)
    with watching(tmp_path) as process:
        until(process.stdout, READY)
        process.send_signal(signal.SIGINT)
        rest, _ = process.communicate(timeout=60)
        assert "Traceback" not in rest
        assert process.returncode == 130


@pytest.mark.parametrize("path", ["gone.md", "gone/"])
def test_what_is_not_there_cannot_be_watched(tmp_path: Path, path: str) -> None:
    done = audit("watch", path, cwd=tmp_path)
    assert done.returncode == 2
    assert b"no such file or folder to watch" in done.stderr
