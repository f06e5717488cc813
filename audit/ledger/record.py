"""The records of a ledger over many articles. All are frozen, plain and picklable."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from audit.facts import Channel, Mode, QuotationKind, SourceKind
from audit.ledger.voices import Voice

Gender = Literal["", "f", "m"]

NAMED: tuple[SourceKind, ...] = ("named-person", "named-organisation", "identified-document")
"""The kinds of source that a reader could find; the others are unnamed."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Line and column in an article's file, from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation as the article reads: ``text`` without its outer marks, ``words`` its length."""

    id: str
    kind: QuotationKind
    text: str
    words: int
    place: Place


@dataclass(frozen=True, slots=True)
class Statement:
    """What a source said at one place.

    It is an attribution (id ``a…``) or a quotation that no attribution brings in (id ``q…``).
    ``text`` is what was said as the article reads, ``cue`` by which words, ``quotations`` are
    the ids of the quotations in it. ``audience``, ``when`` and ``where`` are the article's words.
    """

    id: str
    place: Place
    text: str
    mode: Mode
    cue: str = ""
    channel: Channel = "unknown"
    audience: str | None = None
    when: str | None = None
    where: str | None = None
    link: str | None = None
    quotations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Appearance:
    """One source in one article.

    ``source`` is its id there, ``name`` its fullest form and ``names`` all forms under which the
    article has it. ``place`` is that of its first mention. ``reason``, ``basis`` and ``count``
    are told of the unnamed. ``gender`` is what its titles and pronouns tell.
    """

    path: str
    source: str
    name: str
    kind: SourceKind
    place: Place
    names: tuple[str, ...] = ()
    role: str | None = None
    affiliation: str | None = None
    gender: Gender = ""
    voice: Voice = field(default_factory=Voice)
    statements: tuple[Statement, ...] = ()
    quotations: tuple[Quoted, ...] = ()
    count: int | None = None
    plural: bool = False
    reason: str | None = None
    basis: str | None = None
    protected: bool = False

    @property
    def key(self) -> tuple[str, int]:
        """Give the order of appearances: by path, then by the source's number there."""
        return self.path, int(self.source[1:])


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """One article's part in the ledger; ``unsourced`` counts attributions without a source,
    ``quoted_words`` all quoted words and ``unspoken_words`` those whose speaker is unknown."""

    path: str
    title: str | None = None
    byline: str | None = None
    date: str | None = None
    attributions: int = 0
    unsourced: int = 0
    quoted_words: int = 0
    unspoken_words: int = 0
    appearances: tuple[Appearance, ...] = ()


@dataclass(frozen=True)
class Identity:
    """A source over all articles: everything that is taken for one and the same.

    ``id`` is ``s1``, ``s2`` … in the ledger's order. ``roles`` and ``affiliations`` are those
    under which it appears, the most frequent first, unless ``sources.yaml`` settles them
    (``settled``, ``settled_affiliation``). ``doubts`` say in a sentence each what an editor may
    want to settle.
    """

    id: str
    name: str
    kind: SourceKind
    appearances: tuple[Appearance, ...]
    names: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    affiliations: tuple[str, ...] = ()
    settled: bool = False
    settled_affiliation: bool = False
    notes: str | None = None
    voice: Voice = field(default_factory=Voice)
    first: Appearance | None = None
    bylines: tuple[tuple[str, int], ...] = ()
    doubts: tuple[str, ...] = ()

    @property
    def named(self) -> bool:
        """Tell whether a reader could find it."""
        return self.kind in NAMED

    @cached_property
    def articles(self) -> tuple[str, ...]:
        """Give the paths of the articles it appears in, each once."""
        return tuple(dict.fromkeys(one.path for one in self.appearances))

    @cached_property
    def channels(self) -> tuple[tuple[Channel, int], ...]:
        """Count its statements by channel, the most frequent first, ``unknown`` last."""
        counts = Counter(said.channel for one in self.appearances for said in one.statements)
        return tuple(
            sorted(counts.items(), key=lambda pair: (pair[0] == "unknown", -pair[1], pair[0]))
        )


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that an editor may want to settle: a sentence, and the names it is about."""

    kind: Literal["same-name", "acronym", "surname", "ambiguous", "unused"]
    message: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation in a pairing: where it stands and whose it is (``identity`` an id, or none)."""

    path: str
    quoted: Quoted
    speaker: str | None
    identity: str | None


Step = Literal["same", "first", "second"]
"""Words that both have, that only the first has, or only the second."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """The same quotation in two articles, with other words, another speaker, or both.

    ``steps`` is the comparison word by word where the words differ, ``likeness`` how many of
    the words agree, from 0 to 1.
    """

    first: Said
    second: Said
    words_differ: bool
    speakers_differ: bool
    likeness: float
    steps: tuple[tuple[Step, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Share:
    """A part of all attributions and of all quoted words, in number and from 0 to 1."""

    name: str
    voice: Voice


@dataclass(frozen=True, slots=True)
class Shares:
    """The whole divided four ways; the parts of each but ``affiliations`` add up to it."""

    named: tuple[Share, ...] = ()
    kinds: tuple[Share, ...] = ()
    channels: tuple[Share, ...] = ()
    affiliations: tuple[Share, ...] = ()


@dataclass(frozen=True, slots=True)
class Ledger:
    """The ledger over many articles: ``identities`` with the most quoted first."""

    articles: tuple[ArticleRecord, ...] = ()
    identities: tuple[Identity, ...] = ()
    pairings: tuple[Pairing, ...] = ()
    shares: Shares = field(default_factory=Shares)
    doubts: tuple[Doubt, ...] = ()
    attributions: int = 0
    quoted_words: int = 0
