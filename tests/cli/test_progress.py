"""The progress line: late, only on a terminal, and gone before anything else is written."""

from __future__ import annotations

import io

import pytest

from audit.cli import progress


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def shown(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, items: int, each: float) -> str:
    """What a run over ``items`` shows, when each of them takes ``each`` seconds."""
    clock = iter(range(10_000))
    monkeypatch.setattr(progress.time, "monotonic", lambda: next(clock) * each)
    monkeypatch.setattr(progress.sys, "stderr", stream)
    assert list(progress.Progress(items).over(range(items))) == list(range(items))
    return stream.getvalue()


def test_long_work_shows_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    written = shown(monkeypatch, Terminal(), items=4, each=0.6)
    assert "2/4" in written
    assert "3/4" in written
    assert "1/4" not in written  # too early to bother anybody


def test_the_line_is_taken_away_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    last = shown(monkeypatch, Terminal(), items=4, each=0.6).split("\r")[-2:]
    assert last[0].isspace()
    assert last[1] == ""


def test_short_work_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch, Terminal(), items=4, each=0.01) == ""


def test_one_article_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch, Terminal(), items=1, each=5) == ""


def test_a_pipe_gets_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch, io.StringIO(), items=4, each=0.6) == ""


def test_no_standard_error_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress.sys, "stderr", None)
    assert list(progress.Progress(3).over(range(3))) == [0, 1, 2]
