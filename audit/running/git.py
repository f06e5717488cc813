"""Asks git, by its command, and turns its refusals into one sentence.

The command is what made the repository and knows its settings, worktrees, partial clones and the
index of the commit that a hook runs in; no library follows all of these.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from audit.errors import UsageError

QUIET = {"GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0"}
PLAIN = ("--no-pager", "--literal-pathspecs", "-c", "core.quotePath=false")


class Repository:
    """The git repository that a folder is in; ``top`` is its working tree's own folder.

    In a hook git itself says which repository and which index are meant, by its environment.

    Raises :class:`UsageError` outside a repository, and where git is missing or refuses.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        shown = self._run("rev-parse", "--show-toplevel")
        if shown.returncode:
            raise UsageError(_no_repository(folder, shown.stderr))
        self.folder = self.top = Path(os.fsdecode(shown.stdout.removesuffix(b"\n"))).resolve()

    def ask(self, *arguments: str) -> bytes:
        """Give what git prints. Raises :class:`UsageError` with git's own words where it fails."""
        done = self._run(*arguments)
        if done.returncode:
            raise UsageError(f"git {arguments[0]}: {_words(done.stderr)}")
        return done.stdout

    def tell(self, *arguments: str) -> str | None:
        """Give the one line that git prints, or nothing where it fails."""
        done = self._run(*arguments)
        return None if done.returncode else os.fsdecode(done.stdout.removesuffix(b"\n"))

    def _run(self, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        command = ["git", "-C", str(self.folder), *PLAIN, *arguments]
        try:
            return subprocess.run(
                command,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                env={**os.environ, **QUIET},
                check=False,
            )
        except FileNotFoundError:
            raise UsageError("git is not installed, and tells what changed; install it") from None


def _no_repository(folder: Path, words: bytes) -> str:
    if b"not a git repository" in words:
        return f"{folder}: is in no git repository, so that nothing tells what changed there"
    return f"{folder}: git does not open this repository: {_words(words)}"


def _words(words: bytes) -> str:
    """Give the first line of what git said, which has the reason."""
    lines = words.decode("utf-8", "replace").strip().splitlines() or ["it failed without a word"]
    return lines[0].removeprefix("fatal: ").removeprefix("error: ")
