"""Source material for a run: what the command line, audit.yaml and front matter name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from audit.cli import screen
from audit.errors import ReadError, UsageError

if TYPE_CHECKING:
    from audit.article import Article
    from audit.engine import Rulebook
    from audit.evidence import Evidence


class EvidenceDesk:
    """Gives each article its source material, every file read once in a run.

    Files that cannot be read go to ``errors``; of those whose kind nothing reads, standard
    error tells once.
    """

    def __init__(self, paths: Sequence[str], errors: list[ReadError]) -> None:
        for path in paths:
            if not Path(path).exists():
                raise UsageError(f"--evidence {path}: there is no such file or folder")
        self._paths, self._errors = tuple(paths), errors
        self._loaded: dict[tuple[str, ...], Evidence] = {}
        self._told: set[str] = set()

    def for_article(self, article: Article, rulebook: Rulebook) -> Evidence | None:
        """Give the material for an article, or nothing where none is named."""
        folder = Path(article.path).parent
        own = (str(folder / name) for name in article.metadata.evidence)
        paths = tuple(dict.fromkeys((*self._paths, *rulebook.evidence, *own)))
        if not paths:
            return None
        if paths not in self._loaded:
            from audit.evidence import load_evidence

            self._loaded[paths] = load_evidence(paths)
            self._tell(self._loaded[paths])
        return self._loaded[paths]

    def _tell(self, evidence: Evidence) -> None:
        from audit.evidence.reading import unknown_files

        self._errors += self._untold(evidence.errors)
        unknown = [path for path in evidence.unknown if path not in self._told]
        if unknown:
            self._told.update(unknown)
            screen.say(unknown_files(unknown))

    def _untold(self, errors: Iterable[ReadError]) -> list[ReadError]:
        new = [error for error in errors if error.path not in self._told]
        self._told.update(error.path for error in new)
        return new
