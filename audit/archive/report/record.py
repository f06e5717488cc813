"""The plain records that the report is made of; the workbook and the page show the same."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

from audit.measures import Counts

Z = 1.96
"""Standard deviations on both sides of 95 in 100."""
LEAST = 10
"""Articles that a desk, an author or an outlet must have to stand among the others."""


@dataclass(frozen=True, slots=True)
class Part:
    """Articles that have a month, a desk, an author or an outlet in common, or all of them.

    ``with_unnamed`` counts articles with an attribution to an unnamed source, ``only_unnamed``
    those that have no attribution to a named one besides, ``with_error`` those with an error.
    """

    name: str
    counts: Counts
    with_unnamed: int = 0
    only_unnamed: int = 0
    with_error: int = 0

    @property
    def unnamed_articles(self) -> float | None:
        """Give the share of the articles that have an unnamed source."""
        return share(self.with_unnamed, self.counts.articles)

    @property
    def unnamed_range(self) -> str:
        """Give the range in which that share would likely lie with many more such articles."""
        return interval(self.with_unnamed, self.counts.articles)

    @property
    def error_articles(self) -> float | None:
        """Give the share of the articles that have an error."""
        return share(self.with_error, self.counts.articles)

    def rate(self, number: int) -> float | None:
        """Give a count for each 1,000 words."""
        words = self.counts.words
        return round(number * 1_000 / words, 2) if words else None


@dataclass(frozen=True, slots=True)
class Grouped:
    """Groups of one kind: those with articles enough, the most articles first, and the others.

    ``more`` counts groups beyond those that are listed, ``untold`` the articles that tell none.
    """

    parts: tuple[Part, ...] = ()
    small: tuple[Part, ...] = ()
    more: int = 0
    untold: int = 0


@dataclass(frozen=True, slots=True)
class Cited:
    """A named source over the archive; ``kind`` is person, organisation or document."""

    name: str
    kind: str
    articles: int
    attributions: int
    quoted_words: int
    outlets: int
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class Fired:
    """A rule, how often it found something that stands, and in how many articles."""

    rule: str
    errors: int
    warnings: int
    infos: int
    articles: int
    of: int

    @property
    def findings(self) -> int:
        """Count all its findings."""
        return self.errors + self.warnings + self.infos

    @property
    def article_share(self) -> float | None:
        """Give the share of all articles in which it found something."""
        return share(self.articles, self.of)


@dataclass(frozen=True, slots=True)
class Worth:
    """An article worth a look: ``rules`` are those that found most in it, with their counts."""

    score: float
    title: str
    file: str
    row: int | None
    url: str | None
    date: str | None
    desk: str | None
    byline: str | None
    outlet: str | None
    words: int
    errors: int
    warnings: int
    infos: int
    attributions: int
    unnamed: int
    unsupported: int
    article_id: str
    rules: tuple[tuple[str, int], ...] = ()

    @property
    def why(self) -> str:
        """Give the reasons in words: ``3 errors; 4 of 6 attributions to unnamed sources``."""
        told = [
            _counted(number, name)
            for number, name in (
                (self.errors, "error"), (self.warnings, "warning"), (self.infos, "info"),
            )
            if number
        ]  # fmt: skip
        if self.unnamed:
            told.append(
                f"{self.unnamed:,} of {self.attributions:,} attributions to unnamed sources"
            )
        if self.unsupported:
            told.append(f"{_counted(self.unsupported, 'claim')} without a source")
        return "; ".join(told)

    @property
    def most(self) -> str:
        """Give its most frequent findings: ``bare-source 3, passive 1``."""
        return ", ".join(f"{rule} {number}" for rule, number in self.rules)


@dataclass(frozen=True, slots=True)
class Trouble:
    """Records that were not audited, for one kind and reason."""

    kind: str
    reason: str
    records: int
    example: str


@dataclass(frozen=True, slots=True)
class Report:
    """All that the report tells. ``repeated`` articles stand in several shards, counted once."""

    whole: Part
    first: str | None
    last: str | None
    standards: tuple[str, ...]
    outlets: int
    authors: int
    repeated: int
    not_audited: int
    complete: bool
    least: int
    months: tuple[Part, ...]
    undated: Part | None
    desks: Grouped
    writers: Grouped
    publishers: Grouped
    cited: tuple[Cited, ...]
    cited_more: int
    fired: tuple[Fired, ...]
    worth: tuple[Worth, ...]
    troubles: tuple[Trouble, ...]


def share(part: int, whole: int) -> float | None:
    """Give part of whole, rounded to four places; of nothing there is no share."""
    return round(part / whole, 4) if whole else None


def wilson(part: int, whole: int) -> tuple[float, float]:
    """Give the 95% interval of a share after Wilson, which holds for few articles too."""
    p, z2 = part / whole, Z * Z
    middle = (p + z2 / (2 * whole)) / (1 + z2 / whole)
    reach = Z * sqrt(p * (1 - p) / whole + z2 / (4 * whole * whole)) / (1 + z2 / whole)
    return max(middle - reach, 0.0), min(middle + reach, 1.0)


def interval(part: int, whole: int) -> str:
    """Give that interval as readers see it: ``12–31%``, or nothing of nothing."""
    if not whole:
        return ""
    low, high = wilson(part, whole)
    return f"{low * 100:.0f}–{high * 100:.0f}%"


def _counted(number: int, name: str) -> str:
    return f"{number:,} {name}{'s' * (number != 1)}"
