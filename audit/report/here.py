"""Paths as people see them: from the working folder, where they lie in or below it."""

from __future__ import annotations

from pathlib import Path


def from_here(path: Path, otherwise: Path | None = None) -> str:
    """Give a path as seen from the working folder; elsewhere itself, or what is given for it."""
    whole, here = path.absolute(), Path.cwd()
    return str(whole.relative_to(here) if whole.is_relative_to(here) else otherwise or path)
