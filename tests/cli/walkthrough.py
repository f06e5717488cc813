"""Does what a document's walk through says: writes its files, runs its commands, reads along."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

from tests.cli.command import audit

STEP = re.compile(
    r"(?:<!-- (?P<kind>file|add to): (?P<path>\S+) -->\n)?"
    r"```(?P<language>\w*)\n(?P<body>.*?)^```",
    re.DOTALL | re.MULTILINE,
)
"""A block of code: a file to write, lines to ``add to`` one, shell commands, or what they print."""


def walk(text: str, folder: Path) -> None:
    """Do all of it; the block after commands is held against what they printed."""
    (folder / ".git").mkdir()
    home, output = folder, ""
    for step in STEP.finditer(text):
        if step["kind"]:
            write(home / step["path"], step["body"], more=step["kind"] == "add to")
        elif step["language"] == "sh":
            output = ""
            for line in step["body"].splitlines():
                folder, printed = run(line, folder)
                output += printed
        elif not step["language"]:
            for line in step["body"].splitlines():
                assert said(line, output), f"“{line}” is not in:\n{output}"


def write(path: Path, text: str, *, more: bool) -> None:
    """Write a file, or add to it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text((path.read_text("utf-8") if more else "") + text, "utf-8")


def run(line: str, folder: Path) -> tuple[Path, str]:
    """Do what a line of shell says, and give the folder then and what was printed."""
    command, *words = shlex.split(line)
    if command == "cd":
        return folder / words[0], ""
    if command == "mkdir":
        for word in words[words[0] == "-p" :]:
            (folder / word).mkdir(parents=True, exist_ok=True)
        return folder, ""
    assert command == "audit", line
    done = audit(*words, cwd=folder)
    return folder, done.stdout.decode() + done.stderr.decode()


def said(line: str, output: str) -> bool:
    """Tell whether a line was printed; columns may be wider, and more may follow."""
    return any(
        " ".join(printed.split()).removeprefix("./").startswith(" ".join(line.split()))
        for printed in output.splitlines()
    )
