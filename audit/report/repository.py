"""Where articles stand in their repository, as the services that show findings there ask."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from urllib.parse import quote_from_bytes


def repository_path(path: str) -> str:
    """Give a file's path from the top of its repository, with ``/`` between folders.

    The repository is that of the working directory, or the file's own where it stands outside;
    without one, it is the path from the working directory. What is elsewhere keeps its full path.
    """
    if path == "-":
        return path
    here, full = Path.cwd(), Path(os.path.normpath(Path(path).absolute()))
    for top in (_top(here) or here, _top(full.parent)):
        if top and full.is_relative_to(top):
            return full.relative_to(top).as_posix()
    return full.as_posix()


def uri(path: str) -> str:
    """Give a repository path as a percent-encoded URI reference, a full path as a ``file`` URI."""
    if Path(path).is_absolute():
        return f"file://{'' if path.startswith('/') else '/'}{_quoted(path, '/:')}"
    return _quoted(path, "/")


def _quoted(path: str, safe: str) -> str:
    try:
        data = os.fsencode(path)
    except UnicodeEncodeError:  # half a character, which is no name of a file
        data = path.encode("utf-8", "replace")
    return quote_from_bytes(data, safe)


@lru_cache(maxsize=4096)
def _top(folder: Path) -> Path | None:
    """Give the folder with ``.git``, a folder or a worktree's file, at or above ``folder``."""
    return next((one for one in (folder, *folder.parents) if (one / ".git").exists()), None)
