"""Runs of the command as a person starts it, in a process group that can be ended."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

import pyarrow.parquet as pq

MISHAPS = Path(__file__).parent / "mishaps"


def harmful(marks: Path) -> dict[str, str]:
    """Give the environment of processes in which articles may do harm, once or always."""
    marks.mkdir(exist_ok=True)
    paths = [str(MISHAPS), *filter(None, [os.environ.get("PYTHONPATH")])]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "MISHAP_MARKS": str(marks)}


def archive(
    *args: str | Path, marks: Path | None = None, **more: str
) -> subprocess.CompletedProcess[str]:
    """Run ``audit archive``; with ``marks``, articles may do harm; ``more`` is environment."""
    env = (harmful(marks) if marks else dict(os.environ)) | more
    command = [sys.executable, "-m", "audit", "archive", *map(str, args)]
    with TemporaryFile("w+") as out, TemporaryFile("w+") as err:
        # a dead driver's cluster may hold pipes open
        with ended(command, env, out, err) as process:
            if marks:
                (marks / "pid").write_text(str(process.pid), "utf-8")
            process.wait(timeout=150)
        out.seek(0), err.seek(0)
        return subprocess.CompletedProcess(command, process.returncode, out.read(), err.read())


@contextmanager
def ended(
    command: list[str], env: dict[str, str], out: IO[str], err: IO[str]
) -> Iterator[subprocess.Popen[bytes]]:
    """Start a program with a process group of its own, and end what is left of it."""
    process = subprocess.Popen(command, env=env, stdout=out, stderr=err, start_new_session=True)
    try:
        yield process
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def rows(out: Path, table: str) -> list[dict[str, Any]]:
    """Give the rows of a table, file after file."""
    found = []
    for path in sorted((out / table).rglob("*.parquet")):
        found += pq.ParquetFile(path).read().to_pylist()
    return found


def manifest(out: Path) -> dict[str, Any]:
    """Give the manifest."""
    entry: dict[str, Any] = json.loads((out / "_audit" / "manifest.json").read_text("utf-8"))
    return entry
