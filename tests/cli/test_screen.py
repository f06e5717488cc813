"""Streams: colours, encodings, closed pipes, full disks, terminals."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.articles import ERROR
from tests.cli.command import AUDIT, audit, environment

ESCAPE = b"\x1b["


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "stóry.txt"
    path.write_text("Café fermé\n\nSources said the “Café” is closed.\n", "utf-8")
    return path


def test_a_pipe_gets_no_colours_unless_they_are_forced(story: Path) -> None:
    assert ESCAPE not in audit("check", story).stdout
    assert ESCAPE in audit("check", story, env={"FORCE_COLOR": "1"}).stdout


@pytest.mark.parametrize(
    "env",
    [
        {"LANG": "C", "LC_ALL": "C"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "latin-1"},
    ],
    ids=str,
)
def test_output_is_utf8_whatever_the_locale(story: Path, env: dict[str, str | None]) -> None:
    done = audit("check", story, env=env)
    assert done.returncode == 1, done.stderr
    assert "“Café”" in done.stdout.decode("utf-8")
    output = json.loads(audit("check", story, "--format", "json", env=env).stdout)
    assert output["articles"][0]["path"].endswith("ry.txt")


def test_a_reader_that_stops_reading_is_no_error(tmp_path: Path) -> None:
    for number in range(30):
        (tmp_path / f"{number:02}.txt").write_text(ERROR * 40, "utf-8")
    process = subprocess.Popen(
        [*AUDIT, "check", "."],
        cwd=tmp_path,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout and process.stderr  # noqa: PT018
    process.stdout.read(10)
    process.stdout.close()
    complaint = process.stderr.read()
    process.stderr.close()
    assert process.wait(timeout=120) == 141
    assert complaint == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_one_line(story: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*AUDIT, "check", str(story)], env=environment(), stdout=full, stderr=subprocess.PIPE
        )
    assert done.returncode == 2
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith("audit: standard output: ")


def test_closed_streams_do_not_matter(story: Path) -> None:
    code = (
        "import os, sys; os.close(0); os.close(1); os.close(2); "
        "os.execv(sys.executable, [sys.executable, '-m', 'audit', 'check', sys.argv[1]])"
    )
    done = subprocess.run([sys.executable, "-c", code, str(story)], env=environment())
    assert done.returncode == 1


def test_a_file_name_cannot_drive_the_terminal(tmp_path: Path) -> None:
    done = audit("check", "a\x1b[2Jb\n.txt", cwd=tmp_path)
    assert done.returncode == 2
    assert b"\x1b" not in done.stderr + done.stdout
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has such file names")
def test_a_file_name_that_is_no_text(tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    (tmp_path / name).write_text(ERROR, "utf-8")
    assert audit("check", ".", cwd=tmp_path).returncode == 1
    json.loads(audit("check", ".", "--format", "json", cwd=tmp_path).stdout)
