"""Patterns of paths in an ``audit.yaml``."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Glob:
    """A pattern of files below ``folder``: ``opinion/**``, ``*.html``.

    It matches from the folder or at any depth below it; ``*`` stands for any characters, slashes
    too.
    """

    pattern: str
    folder: Path

    def matches(self, path: str | Path) -> bool:
        """Tell whether a file is meant; there need not be one."""
        folder = self.folder.resolve()
        whole = Path(path).parent.resolve() / Path(path).name
        below = whole.relative_to(folder) if whole.is_relative_to(folder) else whole
        return self.fits(below.as_posix())

    def fits(self, name: str) -> bool:
        """Tell whether a file is meant by its path from the folder, with slashes."""
        return fnmatchcase(name, self.pattern) or fnmatchcase(name, f"*/{self.pattern}")
