"""Walks through a guide as a new user would: writes its files, runs its commands, compares."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.cli.command import environment

DOCS = Path(__file__).parents[2] / "docs"
STEP = re.compile(
    r"(?:<!-- (?P<kind>file|add to): (?P<path>\S+) -->\n)?```(?P<language>\w*)\n(?P<body>.*?)^```",
    re.DOTALL | re.MULTILINE,
)


def missing(guide: str, folder: Path) -> Iterator[str]:
    """Give each line that a guide says is printed and that was not, with what was."""
    return astray((DOCS / guide).read_text("utf-8"), folder)


def astray(text: str, folder: Path) -> Iterator[str]:
    """Do so for a part of a guide."""
    here, output = folder, ""
    for step in STEP.finditer(text):
        if step["kind"]:
            _write(folder / step["path"], step["body"], more=step["kind"] == "add to")
        elif step["language"] == "sh":
            here, output = _run(step["body"], here, folder)
        elif not step["language"]:
            yield from (
                f"“{line}” is not in:\n{output}"
                for line in step["body"].splitlines()
                if not _said(line, output)
            )


def _write(path: Path, text: str, *, more: bool) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text((path.read_text("utf-8") if more else "") + text, "utf-8")


def _run(commands: str, here: Path, home: Path) -> tuple[Path, str]:
    """Run lines of shell, and give the folder then and what was printed."""
    programs = home / ".bin"
    programs.mkdir(exist_ok=True)
    audit = programs / "audit"
    audit.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m audit "$@"\n', "utf-8")
    audit.chmod(0o755)
    python = programs / "python3"
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n', "utf-8")
    python.chmod(0o755)
    git = {f"GIT_{who}_{what}": "a@b.example" for who in ("AUTHOR", "COMMITTER")
           for what in ("NAME", "EMAIL")}  # fmt: skip
    path = f"{programs}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["sh", "-c", f"{commands}\npwd"],
        cwd=here,
        env=environment({"PATH": path, "HOME": str(home), **git}),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
    )
    *printed, folder = done.stdout.splitlines()
    return Path(folder), "\n".join([*printed, done.stderr])


def _said(line: str, output: str) -> bool:
    """Tell whether a line was printed; columns may be wider, and more may follow."""
    return any(
        " ".join(printed.split()).removeprefix("./").startswith(" ".join(line.split()))
        for printed in output.splitlines()
    )
