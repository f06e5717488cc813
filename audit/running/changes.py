"""What changed in a repository: which articles, and which of their lines."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from pathlib import Path

from audit.errors import UsageError
from audit.running.git import Repository
from audit.running.hunks import Lines, changed_lines

DIFF = (
    "diff", "--unified=0", "--find-renames", "--no-color", "--no-ext-diff", "--no-textconv",
    "--no-relative", "--text", "--ignore-submodules", "--diff-algorithm=myers",
    "--src-prefix=a/", "--dst-prefix=b/", "--inter-hunk-context=0",
)  # fmt: skip

HOOKED = ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE")
"""Set by git for its hooks, some as seen from the folder that it runs them in."""
WHOLE = (range(1, 2**62),)
NAME = re.compile(r"\w[\w./-]*")
"""A branch or tag, or what may be one; ``HEAD~2`` is none."""


@dataclass(frozen=True)
class Changes:
    """Changed lines by path from the top of the repository; ``new`` are files all of them.

    ``staged`` tells that they are those of the index, whose files :meth:`staged_bytes` gives.
    """

    repository: Repository
    lines: dict[str, Lines]
    new: frozenset[str] = frozenset()
    staged: bool = False
    _inside: dict[Path, Path] = field(default_factory=dict, repr=False)

    def of(self, path: str) -> Lines | None:
        """Give a file's changed lines, or nothing where it has none.

        Raises :class:`UsageError` for a file outside the repository.
        """
        inside = self._from_top(path)
        if inside in self.new:
            return WHOLE
        return self.lines.get(inside)

    def gone(self, folders: Sequence[str]) -> Iterator[str]:
        """Give changed files below the folders that are in the index alone, in order of path."""
        for folder in folders:
            there = Path(folder).resolve()
            for name in sorted(self.lines):
                whole = self.repository.top / name
                if there in whole.parents and not os.path.lexists(whole):
                    yield os.path.join(folder, whole.relative_to(there))  # noqa: PTH118 (“./”)

    def nested(self, paths: Iterable[str]) -> list[str]:
        """Give repositories within this one that hold any of the files: it knows no change there.

        They are named as the paths name them.
        """
        folders = dict.fromkeys(Path(path).parent for path in paths)
        found = (self._repository_of(folder) for folder in folders)
        return [str(one) for one in dict.fromkeys(found) if one is not None]

    def _repository_of(self, folder: Path) -> Path | None:
        around = (folder, *folder.parents)
        below = takewhile(lambda one: one.resolve() != self.repository.top, around)
        return next((one for one in below if (one / ".git").exists()), None)

    def staged_bytes(self, path: str) -> bytes:
        """Give a file as it is in the index."""
        return self.repository.ask("cat-file", "blob", f":0:{self._from_top(path)}")

    def _from_top(self, path: str) -> str:
        folder, top = Path(path).parent, self.repository.top
        if folder not in self._inside:
            self._inside[folder] = folder.resolve()
        whole = self._inside[folder] / Path(path).name
        if not whole.is_relative_to(top):
            raise UsageError(f"{path}: is outside the repository {top}, which tells what changed")
        return whole.relative_to(top).as_posix()


def changed_since(ref: str, paths: Sequence[str]) -> Changes:
    """Give what changed since the working tree's branch left ``ref``, files not added included.

    Raises :class:`UsageError` where git cannot tell.
    """
    repository = Repository(_folder(paths))
    base = _base(repository, ref)
    lines = changed_lines(repository.ask(*DIFF, base, "--"))
    others = repository.ask("ls-files", "--others", "--exclude-standard", "-z")
    new = (os.fsdecode(name) for name in others.split(b"\0") if name)
    return Changes(repository, lines, frozenset(new))


def staged(paths: Sequence[str]) -> Changes:
    """Give what the next commit changes. Raises :class:`UsageError` where git cannot tell."""
    repository = Repository(_folder(paths))
    return Changes(repository, changed_lines(repository.ask(*DIFF, "--cached", "--")), staged=True)


def _folder(paths: Sequence[str]) -> Path:
    """Give the folder that tells the repository: that of the first path, or in a hook this one."""
    if any(name in os.environ for name in HOOKED):
        return Path.cwd()
    first = Path(paths[0]).absolute() if paths else Path.cwd()
    return next(one for one in (first, *first.parents) if one.is_dir())


def _base(repository: Repository, ref: str) -> str:
    """Give the commit in which the branches part: what others changed since is not ours."""
    commit = repository.tell(
        "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}"
    )
    if commit is None:
        raise UsageError(f"--changed-since {ref}: {_unknown(repository, ref)}")
    base = repository.tell("merge-base", commit, "HEAD")
    if base is None:
        raise UsageError(f"--changed-since {ref}: {_unrelated(repository)}")
    return base


def _unknown(repository: Repository, ref: str) -> str:
    if _is_shallow(repository):
        return (
            "this clone is shallow and has no such commit; fetch the whole history "
            "(fetch-depth: 0, GIT_DEPTH: 0 or git fetch --unshallow)"
        )
    return f"there is no such commit, branch or tag{_where_from(repository, ref)}"


def _where_from(repository: Repository, ref: str) -> str:
    """Say what may bring a branch or tag; nothing brings what only points into history."""
    remotes = (repository.tell("remote") or "").split()
    remote, slash, branch = ref.partition("/")
    if not (slash and remote in remotes):
        remote, branch = "origin", ref
    if remote not in remotes or not NAME.fullmatch(branch):
        return ""
    return f"; git fetch {remote} {branch} may bring it"


def _unrelated(repository: Repository) -> str:
    if repository.tell("rev-parse", "--verify", "--quiet", "HEAD") is None:
        return "there is no commit here yet; leave the option out"
    if _is_shallow(repository):
        return (
            "this clone is shallow and does not reach back to where the branches part; fetch the "
            "whole history (fetch-depth: 0, GIT_DEPTH: 0 or git fetch --unshallow)"
        )
    return "it has no history in common with what is checked out"


def _is_shallow(repository: Repository) -> bool:
    return repository.tell("rev-parse", "--is-shallow-repository") == "true"
