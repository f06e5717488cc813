"""The records of measuring: counts that add up, and the shares that follow from them."""

from __future__ import annotations

from dataclasses import astuple, dataclass, field

PER = 1_000
"""Claims without a source are told for so many words."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What was counted in one article, or in several together: counts add up with ``+``.

    ``words`` and ``sentences`` are those of the body: paragraphs, quotation blocks and list items,
    without headlines, captions, tables and notes. A sentence is ``attributed`` where an attribution
    stands in it, or any of the words that somebody is reported to have said or thought.
    ``attributions`` are all in which something is said or thought, wherever they stand (mere
    attitudes, "backs the plan", are none); those of ``named`` ones name a person, an organisation
    or an identified document as their source, those of ``unnamed`` ones describe theirs only or
    leave it vague, the rest names nobody at all ("it is believed that"). ``sources`` are those that
    an attribution rests on, ``named_sources`` the named among them; ``independent`` counts those
    that speak in the body, all of one organisation once, vague ones never. ``quotations`` are
    those that somebody is quoted with, nested ones too, ``quoted_words`` their words, each once.
    ``claims`` are those in the article's own voice that rest on something, or that an editor would
    likely send back as they rest on nothing: ``unsupported``. ``errors``, ``warnings`` and
    ``infos`` are findings that stand, ``aside`` those set aside by a waiver or the baseline.
    """

    articles: int = 0
    words: int = 0
    sentences: int = 0
    attributed: int = 0
    attributions: int = 0
    named: int = 0
    unnamed: int = 0
    sources: int = 0
    named_sources: int = 0
    independent: int = 0
    quotations: int = 0
    quoted_words: int = 0
    claims: int = 0
    unsupported: int = 0
    errors: int = 0
    warnings: int = 0
    infos: int = 0
    aside: int = 0

    def __add__(self, other: Counts) -> Counts:
        """Give the counts of both together."""
        pairs = zip(astuple(self), astuple(other), strict=True)
        return Counts(*(one + another for one, another in pairs))

    @property
    def findings(self) -> int:
        """Count the findings that stand."""
        return self.errors + self.warnings + self.infos

    @property
    def attributed_share(self) -> float | None:
        """Give the share, from 0 to 1, of the body's sentences that are attributed."""
        return _share(self.attributed, self.sentences)

    @property
    def named_share(self) -> float | None:
        """Give the share of the attributions whose source is named."""
        return _share(self.named, self.attributions)

    @property
    def unnamed_share(self) -> float | None:
        """Give the share of the attributions whose source is told and not named."""
        return _share(self.unnamed, self.attributions)

    @property
    def independent_per_article(self) -> float | None:
        """Give the mean number of independent sources in an article."""
        return _share(self.independent, self.articles)

    @property
    def unsupported_rate(self) -> float | None:
        """Give the claims without a source for each 1,000 words."""
        return round(self.unsupported * PER / self.words, 2) if self.words else None

    @property
    def findings_per_article(self) -> float | None:
        """Give the mean number of standing findings in an article."""
        return _share(self.findings, self.articles)


@dataclass(frozen=True, slots=True)
class Measures:
    """One article's counts, and what it is filed under.

    ``part`` is its name in a file of several. ``desk`` is its section, or what its front matter
    calls its desk; ``month`` is YYYY-MM. Both are empty, and ``authors`` none, where the article
    does not say.
    """

    path: str
    title: str = ""
    desk: str = ""
    authors: tuple[str, ...] = ()
    month: str = ""
    counts: Counts = field(default_factory=Counts)
    part: str = ""

    @property
    def name(self) -> str:
        """Give what tells it from all other articles: its path, and its part of that."""
        return f"{self.path} [{self.part}]" if self.part else self.path


def _share(part: int, whole: int) -> float | None:
    """Give part of whole, rounded to four places; of nothing there is no share."""
    return round(part / whole, 4) if whole else None
