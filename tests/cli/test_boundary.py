"""The error boundary: every way in which a run can end."""

from __future__ import annotations

import os
import re
import stat
from functools import partial
from pathlib import Path

import click
import pytest

from audit.cli import bug as logging
from audit.cli.boundary import guarded
from audit.errors import BugError, ConfigError
from tests.cli.command import audit

SECRET = "words of an article that must stay private"


def ending(raised: BaseException | int) -> click.Command:
    """A command that ends in one way."""

    @click.command()
    def command() -> int:
        if isinstance(raised, BaseException):
            raise raised
        return raised

    return command


@pytest.mark.parametrize(
    ("raised", "status", "said"),
    [
        (0, 0, ""),
        (1, 1, ""),
        (ConfigError("audit.yaml:3:1: no such key"), 2, "audit: audit.yaml:3:1: no such key\n"),
        (KeyboardInterrupt(), 130, "audit: interrupted\n"),
        (OSError(28, "No space left on device"), 2, "No space left on device"),
        (PermissionError(13, "Permission denied", "x.txt"), 2, "audit: x.txt: Permission denied\n"),
    ],
)
def test_each_ending_has_its_status(
    raised: BaseException | int, status: int, said: str, capfd: pytest.CaptureFixture[str]
) -> None:
    kept = os.dup(1)  # what ends with a broken output gives it up for good
    try:
        assert guarded(ending(raised), []) == status
    finally:
        os.dup2(kept, 1)
        os.close(kept)
    assert said in capfd.readouterr().err


@pytest.fixture
def bug(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> click.Command:
    logging._write.cache_clear()  # the same bug, met again, writes no second log
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.delenv("AUDIT_DEBUG", raising=False)
    return ending(ValueError(SECRET))


def test_a_bug_is_one_line_and_a_private_log(
    bug: click.Command, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert guarded(bug, []) == 2
    (line,) = capsys.readouterr().err.splitlines()
    (log,) = tmp_path.iterdir()
    assert str(log) in line
    assert stat.S_IMODE(log.stat().st_mode) == 0o600
    written = log.read_text("utf-8")
    assert "ValueError" in written
    assert re.search(r"test_boundary\.py:\d+ in command", written)
    assert SECRET not in written + line


def test_debugging_shows_the_traceback_and_writes_nothing(
    bug: click.Command,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("AUDIT_DEBUG", "1")
    assert guarded(bug, []) == 2
    assert "Traceback" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_a_log_that_cannot_be_written_is_said(
    bug: click.Command, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("tempfile.tempdir", "/nonexistent")
    assert guarded(bug, []) == 2
    assert "AUDIT_DEBUG=1" in capsys.readouterr().err


def test_a_bug_met_in_one_article_does_not_cost_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from audit.article import read_text
    from audit.cli.inputs import Input, audited

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    def use(article: object) -> str:
        if article == poison:
            raise KeyError(SECRET)
        return "audited"

    poison, good = read_text("Poison."), read_text("Good.")
    texts = {"a": good, "b": poison, "c": good}
    inputs = [Input(name, partial(texts.__getitem__, name), bytes) for name in texts]
    errors: list[object] = []
    assert list(audited(iter(inputs), errors, use)) == ["audited", "audited"]  # type: ignore[arg-type]
    (error,) = errors
    assert str(error).startswith("b: this is a bug in audit (KeyError)")
    assert SECRET not in str(error)
    assert isinstance(error, BugError)  # it was read: nobody is to look for a broken file


@pytest.mark.parametrize(
    ("args", "hint"),
    [
        (["chek"], "did you mean “check”"),
        (["check", "a.txt", "--fromat", "json"], "--format"),
        (["check", "a.txt", "--format", "xml"], "'json'"),
        (["check", "a.txt", "--fail-on"], "--fail-on"),
        (["explain"], "RULE"),
        (["explain", "bare-sauce"], "did you mean “bare-source”"),
        (["check"], "-"),
        (["check", ""], "empty"),
    ],
)
def test_a_wrong_command_line_is_one_line_with_what_to_do(args: list[str], hint: str) -> None:
    done = audit(*args)
    assert done.returncode == 2
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith("audit: ")
    assert hint in line
    assert not done.stdout


def test_no_command_shows_the_help() -> None:
    done = audit()
    assert done.returncode == 2
    assert done.stderr.startswith(b"Usage: audit")
