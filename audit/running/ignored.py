"""Leaves out what ``.gitignore`` leaves out, as git itself understands it."""

from __future__ import annotations

import os
import subprocess
from collections import defaultdict
from collections.abc import Collection, Sequence
from pathlib import Path

from audit.running.git import QUIET


def not_ignored(paths: Sequence[str], named: Collection[str]) -> list[str]:
    """Give the paths without those that git ignores, as far as they are in a repository.

    ``named`` are the paths of the command line: a file or folder that somebody names is meant,
    ignored or not. Without git nothing is left out.
    """
    found = [path for path in paths if path not in named]
    folders = [path for path in named if path not in paths and Path(path).is_dir()]
    ignored = _ignored([*found, *folders])
    meant = tuple(os.path.join(path, "") for path in folders if path in ignored)  # noqa: PTH118
    return [
        path
        for path in paths
        if path in named or path not in ignored or (meant and path.startswith(meant))
    ]


def _ignored(paths: Sequence[str]) -> set[str]:
    """Give which paths git ignores, asked once for each repository."""
    by_top: dict[Path, list[tuple[str, bytes]]] = defaultdict(list)
    real: dict[str, str] = {}
    tops: dict[str, Path | None] = {}
    for path in paths:
        folder, name = os.path.split(os.path.abspath(path))  # noqa: PTH100 (thousands in a run)
        if folder not in real:
            real[folder] = os.path.realpath(folder)  # git refuses what is beyond a link
            tops[folder] = _top(Path(real[folder]))
        if top := tops[folder]:
            whole = os.path.join(real[folder], name)  # noqa: PTH118
            by_top[top].append((path, os.fsencode(whole)))
    return {path for top, some in by_top.items() for path in _asked(top, some)}


def _asked(top: Path, paths: Sequence[tuple[str, bytes]]) -> list[str]:
    try:
        done = subprocess.run(
            ["git", "-C", str(top), "check-ignore", "-z", "--stdin"],
            input=b"".join(whole + b"\0" for _, whole in paths),
            capture_output=True,
            env={**os.environ, **QUIET},
            check=False,
        )
    except OSError:
        return []
    answers = set(done.stdout.split(b"\0"))
    return [path for path, whole in paths if whole in answers]


def _top(folder: Path) -> Path | None:
    """Give the folder that holds ``.git``, at or above this one."""
    return next((one for one in (folder, *folder.parents) if (one / ".git").exists()), None)
