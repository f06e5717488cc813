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
        self._seen: set[str] = set()
        self._files: set[str] = set()
        self._folders = tuple(map(self._using.path_of, map(str, folders)))

    def add(self, audit: Audit, rulebook: Rulebook) -> None:
        """Record an article."""
        path, name = self._using.path_of(audit.article.path), self._using.name_of(audit.article)
        self._seen.add(name)
        self._files.add(path)
        settled = self._using.settle(audit, rulebook)
        self.seen += bool(audit.findings)
        self.findings += len(audit.findings)
        self.added += len(settled.findings)
        if name in self._using.renamed:
            self.articles.pop(self._using.renamed[name], None)
        now, known = known_article(audit, rulebook, path), self._using.known.get(name)
        still = None if known is None else still_known(known, now)
        if known is not None and still is not None:
            self._gone[name] = gone_from(known, still)
        if not self.prune:
            self.articles[name] = now
        elif still is not None and (self._gone[name] or name in self._using.renamed):
            self.articles[name] = still

    def finish(self) -> None:
        """Take the articles out that are gone, where this is to prune."""
        if self.prune:
            for article in self.missing:
                self.articles.pop(article.name, None)

    def text(self) -> Iterator[str]:
        """Give the file's text."""
        return baseline_text(self.articles.values())

    @property
    def gone(self) -> dict[str, tuple[KnownFinding, ...]]:
        """What was known and no longer occurs, by article."""
        return {path: found for path, found in sorted(self._gone.items()) if found}

    @property
    def renamed(self) -> dict[str, str]:
        """The old names of articles by their new ones."""
        return dict(sorted(self._using.renamed.items()))

    @property
    def missing(self) -> list[KnownArticle]:
        """The articles that are gone, with their file or from it, not found under another name."""
        followed = set(self._using.renamed.values())
        return [
            article
            for name, article in self.old.articles.items()
            if name not in followed and (self._is_taken_out(article) or self._is_missing(article))
        ]

    def _is_taken_out(self, article: KnownArticle) -> bool:
        """Tell whether a file of several was seen that no longer holds an article."""
        return bool(article.part) and article.path in self._files and article.name not in self._seen

    def _is_missing(self, article: KnownArticle) -> bool:
        return self._is_seen(article.path) and self._using.is_missing(article)

    def _is_seen(self, path: str) -> bool:
        """Tell whether an article would have been found in one of the folders."""
        return any(folder == "." or path.startswith(f"{folder}/") for folder in self._folders)
