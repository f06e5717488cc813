"""What a terminal shows: colours, and each thing once."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from tests.cli.articles import ERROR
from tests.cli.command import AUDIT, environment

pty = pytest.importorskip("pty", reason="this system has no pseudo-terminals", exc_type=ImportError)

ESCAPE = b"\x1b["


@pytest.fixture(autouse=True)
def story(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(ERROR, "utf-8")


def on_a_terminal(args: list[str | Path], cwd: Path, env: dict[str, str | None]) -> bytes:
    """Run the command with standard output and error on a terminal and give what it shows."""
    leader, follower = pty.openpty()
    process = subprocess.Popen(
        [*AUDIT, *map(str, args)],
        cwd=cwd,
        env=environment({"TERM": "xterm", **env}),
        stdin=subprocess.DEVNULL,
        stdout=follower,
        stderr=follower,
    )
    os.close(follower)
    shown = b""
    try:
        while piece := os.read(leader, 65536):
            shown += piece
    except OSError:  # Linux says so when the last writer has gone
        pass
    os.close(leader)
    process.wait(timeout=60)
    return shown


def test_a_terminal_gets_colours(tmp_path: Path) -> None:
    assert ESCAPE in on_a_terminal(["check", "story.txt"], tmp_path, {})


@pytest.mark.parametrize("env", [{"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=str)
def test_a_terminal_that_wants_no_colours_gets_none(
    tmp_path: Path, env: dict[str, str | None]
) -> None:
    shown = on_a_terminal(["check", "story.txt"], tmp_path, env)
    assert ESCAPE not in shown
    assert b"bare-source" in shown


def test_an_unreadable_file_is_named_once_on_a_terminal(tmp_path: Path) -> None:
    shown = on_a_terminal(["check", "missing.txt"], tmp_path, {"NO_COLOR": "1"})
    assert shown.count(b"missing.txt") == 1
