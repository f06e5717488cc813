"""Sets aside the findings that a baseline knows, article by article."""

from __future__ import annotations

import os
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from audit.article import Article
from audit.engine.record import Audit, Finding
from audit.engine.rulebook import Rulebook
from audit.engine.settle.aside import without
from audit.engine.settle.known import (
    ALIKE,
    WHOLE_ARTICLE,
    Baseline,
    Key,
    Keys,
    KnownArticle,
    named,
    sketch,
)


class Baselining:
    """One run over articles with a baseline.

    ``known`` has what the baseline knows of each article, by its name now; ``renamed`` the old
    name of an article by its new one.
    """

    def __init__(self, baseline: Baseline) -> None:
        self.baseline = baseline
        self.known: dict[str, KnownArticle] = {}
        self.renamed: dict[str, str] = {}

    def settle(self, audit: Audit, rulebook: Rulebook) -> Audit:
        """Give the audit without what the baseline knows.

        Of equal findings in equal sentences the first are set aside, as many as are known. One
        about the article as a whole is known as long as it is still the same article.
        """
        return self.set_aside(audit, sketch(audit), Keys(audit, rulebook))

    def set_aside(
        self, audit: Audit, content: tuple[str, ...], keys: Iterable[tuple[Finding, Key]]
    ) -> Audit:
        """Do so by what the audit's sketch and keys were when its facts were at hand."""
        name = self.name_of(audit.article)
        known = self._known(name, content)
        if known is None:
            return audit
        rewritten = known.likeness(content) < ALIKE
        left = Counter({one.key: one.count + one.near for one in known.findings})
        aside: set[Finding] = set()
        for finding, key in keys:
            about_all = key[1] == WHOLE_ARTICLE
            if left[key] and not (about_all and rewritten):
                left[key] -= 1
                aside.add(finding)
        self.known[name] = known
        return replace(
            without(audit, aside),
            baselined=tuple(one for one in audit.findings if one in aside),
            outdated=sum(max(left[one.key] - one.near, 0) for one in known.findings),
        )

    def name_of(self, article: Article) -> str:
        """Give the name by which the baseline knows an article."""
        return named(self.path_of(article.path), article.part)

    def path_of(self, article: str) -> str:
        """Give an article's path as seen from the baseline's folder, in one spelling."""
        whole = Path(article).parent.resolve() / Path(article).name
        try:
            below = os.path.relpath(whole, self._folder)
        except ValueError:  # on another drive
            below = str(whole)
        return unicodedata.normalize("NFC", Path(below).as_posix())

    def is_missing(self, article: KnownArticle) -> bool:
        """Tell whether there is no file any more where an article of the baseline stood."""
        return not (self._folder / article.path).exists()

    @cached_property
    def _folder(self) -> Path:
        return self.baseline.file.parent.resolve()

    def _known(self, name: str, content: tuple[str, ...]) -> KnownArticle | None:
        """Give what is known of an article, under this name or the one that it had before."""
        articles = self.baseline.articles
        if name in articles or not articles:
            return articles.get(name)
        taken = {*self.renamed.values()}
        near = {old for one in content for old in self._by_sentence[one]} - taken
        alike = [(articles[old].likeness(content), old) for old in sorted(near)]
        for likeness, old in sorted(alike, key=lambda pair: -pair[0]):
            if likeness >= ALIKE and self.is_missing(articles[old]):
                self.renamed[name] = old
                return articles[old]
        return None

    @cached_property
    def _by_sentence(self) -> dict[str, list[str]]:
        """The names of articles by the sentences in their sketches."""
        found: dict[str, list[str]] = defaultdict(list)
        for article in self.baseline.articles.values():
            for one in article.content:
                found[one].append(article.name)
        return found
