"""A content repository with history, made by git itself."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

SETTINGS = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "Desk",
    "GIT_AUTHOR_EMAIL": "desk@example.org",
    "GIT_COMMITTER_NAME": "Desk",
    "GIT_COMMITTER_EMAIL": "desk@example.org",
}


def git(folder: Path, *args: str) -> str:
    """Run git in a folder and give what it prints."""
    done = subprocess.run(
        ["git", *args], cwd=folder, env={**os.environ, **SETTINGS}, capture_output=True, check=True
    )
    return done.stdout.decode().strip()


def write(folder: Path, **texts: str) -> None:
    """Write articles, ``story="…"`` to ``story.txt``."""
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")


def commit(folder: Path, message: str = "Edits") -> None:
    """Commit everything there is."""
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", message)


def repository(folder: Path) -> Path:
    """Make an empty repository on a branch ``main``."""
    folder.mkdir(exist_ok=True)
    git(folder, "init", "--quiet", "--initial-branch", "main")
    return folder
