"""Records a baseline anew, or takes out of it what no longer occurs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from audit.engine.record import Audit
from audit.engine.rulebook import Rulebook
from audit.engine.settle.baselinefile import baseline_text
from audit.engine.settle.baselining import Baselining
from audit.engine.settle.known import (
    Baseline,
    KnownArticle,
    KnownFinding,
    gone_from,
    known_article,
    still_known,
)


class Recording:
    """A baseline in the making, from audits that no baseline has touched.

    Of the articles that it sees, ``prune`` keeps what was known and still occurs; otherwise all
    of today's findings are recorded. Other articles stay as they were, unless they stood in one
    of ``folders`` and their file is gone: those are ``missing``, and pruning takes them out.
    """

    def __init__(
        self, old: Baseline, *, prune: bool = False, folders: Sequence[str | Path] = ()
    ) -> None:
        self.old, self.prune = old, prune
        self.articles = dict(old.articles)
        self.seen = self.findings = self.added = 0
        self._using = Baselining(old)
        self._gone: dict[str, tuple[KnownFinding, ...]] = {}
        self._folders = tuple(map(self._using.path_of, map(str, folders)))

    def add(self, audit: Audit, rulebook: Rulebook) -> None:
        """Record an article."""
        path = self._using.path_of(audit.article.path)
        settled = self._using.settle(audit, rulebook)
        self.seen += bool(audit.findings)
        self.findings += len(audit.findings)
        self.added += len(settled.findings)
        if path in self._using.renamed:
            self.articles.pop(self._using.renamed[path], None)
        now, known = known_article(audit, rulebook, path), self._using.known.get(path)
        still = None if known is None else still_known(known, now)
        if known is not None and still is not None:
            self._gone[path] = gone_from(known, still)
        if not self.prune:
            self.articles[path] = now
        elif still is not None and (self._gone[path] or path in self._using.renamed):
            self.articles[path] = still

    def finish(self) -> None:
        """Take the articles out that are gone, where this is to prune."""
        if self.prune:
            for article in self.missing:
                self.articles.pop(article.path, None)

    def text(self) -> Iterator[str]:
        """Give the file's text."""
        return baseline_text(self.articles.values())

    @property
    def gone(self) -> dict[str, tuple[KnownFinding, ...]]:
        """What was known and no longer occurs, by article."""
        return {path: found for path, found in sorted(self._gone.items()) if found}

    @property
    def renamed(self) -> dict[str, str]:
        """The old paths of articles by their new ones."""
        return dict(sorted(self._using.renamed.items()))

    @property
    def missing(self) -> list[KnownArticle]:
        """The articles whose file is gone from a folder, not found under another name."""
        followed = set(self._using.renamed.values())
        return [
            article
            for path, article in self.old.articles.items()
            if path not in followed and self._is_seen(path) and self._using.is_missing(path)
        ]

    def _is_seen(self, path: str) -> bool:
        """Tell whether an article would have been found in one of the folders."""
        return any(folder == "." or path.startswith(f"{folder}/") for folder in self._folders)
