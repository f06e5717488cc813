"""Source material for a run: what the command line, audit.yaml and front matter name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from audit.cli import screen
from audit.errors import ReadError, UsageError
from audit.report.here import from_here

if TYPE_CHECKING:
    from audit.article import Article
    from audit.cli.inputs import Input
    from audit.engine import Rulebook
    from audit.evidence import Evidence

NAMES_EVIDENCE = re.compile(rb"\A\s*(?:---|\+\+\+)[^\0]*?^evidence\s*[:=]", re.MULTILINE)
FRONT = 4096
"""Bytes of an article in which its front matter is looked at beforehand."""


class EvidenceDesk:
    """Gives each article its source material, every file read once in a run.

    Files that cannot be read go to ``errors``; of those whose kind nothing reads, ``say`` tells
    once, by default on standard error.
    """

    def __init__(
        self, paths: Sequence[str], say: Callable[[list[str]], None] | None = None
    ) -> None:
        for path in paths:
            if not Path(path).exists():
                raise UsageError(f"--evidence {path}: there is no such file or folder")
        self.errors: list[ReadError] = []
        self._paths = tuple(paths)
        self._loaded: dict[tuple[str, ...], Evidence] = {}
        self._told: set[str] = set()
        self._say = say or say_unknown

    def is_expected(self, inputs: Iterable[Input]) -> bool:
        """Tell whether the command line names any, or the front matter of an article."""
        return bool(self._paths) or any(_names_evidence(one.path) for one in inputs)

    def for_article(self, article: Article, rulebook: Rulebook) -> Evidence | None:
        """Give the material for an article, or nothing where none is named."""
        folder = Path(article.path).parent
        own = (str(folder / name) for name in article.metadata.evidence)
        paths = tuple(dict.fromkeys(map(_from_here, (*self._paths, *rulebook.evidence, *own))))
        if not paths:
            return None
        if paths not in self._loaded:
            from audit.evidence import load_evidence

            self._loaded[paths] = load_evidence(paths)
            self._tell(self._loaded[paths])
        return self._loaded[paths]

    def _tell(self, evidence: Evidence) -> None:
        for error in evidence.errors:
            if error.path not in self._told:
                self.errors.append(error)
        unknown = [path for path in evidence.unknown if path not in self._told]
        self._told.update(unknown, (error.path for error in evidence.errors))
        if unknown:
            self._say(unknown)


def say_unknown(paths: list[str]) -> None:
    """Say on standard error which files are of a kind that nothing reads."""
    from audit.evidence.reading import unknown_files

    screen.say(unknown_files(paths))


def _from_here(path: str) -> str:
    """Give a path in or below the working folder as seen from there, as articles' paths are."""
    return from_here(Path(path)) if Path(path).is_absolute() else path


def _names_evidence(path: str) -> bool:
    if Path(path).suffix.lower() not in (".md", ".markdown", ".mdown"):
        return False
    try:
        with Path(path).open("rb") as file:
            return bool(NAMES_EVIDENCE.match(file.read(FRONT)))
    except OSError:
        return False  # said when it is read as an article
