"""The records that the layers share: what the language layer found in one article.

All are frozen, plain and picklable. Every :class:`Span` counts characters of ``Article.text``,
the article as it reads; ``Article.locate`` turns one into a place in the file. Ids are
``q1``, ``a1``, ``s1``, ``c1`` … in the order of first appearance.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Verdict = Literal["verbatim", "trimmed", "altered", "spliced", "other-speaker", "not-found"]
"""How quoted words compare with source material. ``trimmed``: only case, punctuation, spelling,
fillers, and what an ellipsis or brackets mark differ; ``altered``: words differ; ``spliced``:
joined from distant places without a mark; ``other-speaker``: they are somebody else's words."""

VERDICTS: tuple[Verdict, ...] = get_args(Verdict)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of characters, ``start`` included and ``end`` not."""

    start: int
    end: int

    def __len__(self) -> int:
        """Count the characters."""
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Tell whether ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


QuotationKind = Literal["direct", "partial", "nested", "block", "scare", "title", "term"]
"""``direct``: whole clauses; ``partial``: a fragment inside the reporter's sentence; ``nested``:
inside another quotation; ``block``: a quotation block of the format. Of the other three nobody
is quoted: ``scare`` (distance or irony), ``title`` (of a work) and ``term`` (a word as a word)."""

Mode = Literal["direct", "mixed", "indirect"]
"""Whether an attribution's content is quoted wholly, in part or not at all."""

CueClass = Literal["neutral", "loaded", "legal", "hedging", "belief", "attitude"]
"""``neutral``: said, told; ``loaded``: claimed, admitted, insisted; ``legal``: testified, charged;
``hedging``: is thought to, reportedly; ``belief``: thinks, hopes, fears; ``attitude``: any
other word that shows somebody's mind and reports nothing said (backs, unveils, trusts)."""

Channel = Literal[
    "interview",
    "statement",
    "press-conference",
    "speech",
    "broadcast",
    "court-record",
    "official-document",
    "published-work",
    "outlet-report",
    "social-media",
    "declined-to-comment",
    "unknown",
]
"""How the words reached the reporter."""

SourceKind = Literal[
    "named-person",
    "named-organisation",
    "identified-document",
    "unidentified-document",
    "unnamed-described",
    "vague",
]
"""``unnamed-described``: a person or people known by role or affiliation only ("a nurse at the
hospital"); ``vague``: nobody could identify them ("officials", "sources", "critics")."""

ClaimType = Literal["number", "allegation", "cause", "motive", "prediction", "evaluation", "fact"]

SourcePhraseKind = Literal["vague", "unnamed", "hedge", "document"]
"""``vague``: nobody could tell who that is, and nothing narrows it; ``unnamed``: people told by a
role, a place or a body, and not named; ``hedge``: words that hide whose opinion or report it is;
``document``: a study, poll or paper used as evidence and not identified."""

NameKind = Literal["person", "organisation", "place", "other"]

Coverage = Literal["attribution", "carried", "link", "public-record", "witnessed", "none"]
"""What a claim rests on: an attribution in its sentence, one carried over from the sentences
before, a link or note, the public record, the reporter's own eyes, or nothing."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; ``block`` is the index of its block in ``Article.blocks``."""

    span: Span
    block: int


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name as it stands in the text."""

    span: Span
    kind: NameKind


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks, or a quotation block.

    ``span`` runs from the first opening mark to the last closing mark, over paragraphs where
    the marks were re-opened; ``inner`` is the same without the outer marks. ``speaker`` is the
    id of the source, ``attribution`` that of the attribution whose content this is, ``parent``
    that of the quotation around a nested one. ``closed`` is false where the closing mark is
    missing. ``words`` counts the quoted words.
    """

    id: str
    kind: QuotationKind
    span: Span
    inner: Span
    words: int
    closed: bool = True
    parent: str | None = None
    speaker: str | None = None
    attribution: str | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """One source–cue–content relation, as in the PARC and PolNeAR corpora.

    Spans may be discontinuous. ``source`` and ``cue`` may be empty: ``source`` for agentless
    passives ("it is believed that") and for content ``carried`` over from the attribution
    before, whose source it then shares through ``source_id``. ``cue_lemma`` is the cue's main
    word in its base form ("say"). ``passive`` marks an agentless passive. ``channel_words``
    are the words that state the channel, and ``channel_carried`` tells that they stand at
    another attribution; ``audience``, ``when`` and ``where`` those that state
    to whom, when and where it was said; ``link`` is the target of a link that supports it.
    ``sentence`` is the index of the sentence with the cue (or else the content).
    """

    id: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    sentence: int
    mode: Mode
    source_id: str | None = None
    cue_lemma: str = ""
    cue_class: CueClass = "neutral"
    passive: bool = False
    carried: bool = False
    channel: Channel = "unknown"
    channel_words: Span | None = None
    channel_carried: bool = False
    audience: Span | None = None
    when: Span | None = None
    where: Span | None = None
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """An entry of the article's source ledger.

    ``name`` is the fullest form in which the article names or describes it, ``head`` the head
    noun of that form in lower case ("officials"). ``mentions`` are all its mentions, pronouns
    included, in order. ``count`` is how many people it stands for where the text says so ("two
    aides"). For the unnamed: ``reason`` are the words that give the reason for anonymity,
    ``basis`` those that say how the source knows, and ``protected`` marks people whom law or
    custom keeps unnamed (children, victims). ``members`` are ids of named sources that the
    text gives as members of this group.
    """

    id: str
    name: str
    kind: SourceKind
    mentions: tuple[Span, ...]
    head: str = ""
    role: str | None = None
    affiliation: str | None = None
    plural: bool = False
    count: int | None = None
    reason: Span | None = None
    basis: Span | None = None
    protected: bool = False
    members: tuple[str, ...] = ()


LIKELY = 0.4
"""From this chance to be sent back on, a claim that nothing covers counts as unsupported: the
threshold of the newsroom standard."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement in the article's own voice that a reader may ask "says who?" of.

    ``span`` is the sentence or clause; ``trigger`` the words that make it contestable;
    ``covered_by`` the id of the source that covers it, where one does. ``probability``, from 0
    to 1, is the chance that a careful editor sends it back for want of a source; it is small
    where something covers it.
    """

    id: str
    type: ClaimType
    span: Span
    sentence: int
    trigger: Span
    coverage: Coverage = "none"
    covered_by: str | None = None
    probability: float = 1.0

    @property
    def attributed(self) -> bool:
        """Tell whether the claim rests on anything a reader can check."""
        return self.coverage != "none"

    @property
    def unsupported(self) -> bool:
        """Tell whether it rests on nothing, and an editor would likely say so."""
        return not self.attributed and self.probability >= LIKELY


@dataclass(frozen=True, slots=True)
class SourcePhrase:
    """Words that stand where a source should, and do not tell a reader who or what it is.

    ``probability`` is from 0 to 1; ``source_id`` the id of the source it is a mention of, if it
    is one; ``sentence`` the index of its sentence.
    """

    id: str
    kind: SourcePhraseKind
    span: Span
    sentence: int
    probability: float = 1.0
    source_id: str | None = None


@dataclass(frozen=True, slots=True)
class TokenMatch:
    """Where a token pattern that was asked for stands; ``pattern`` is its steps as JSON."""

    pattern: str
    span: Span


@dataclass(frozen=True, slots=True)
class Change:
    """A step of a word-by-word difference: what was ``said``, and what is ``printed`` for it.

    One of the two is empty where words were left out or added.
    """

    said: str
    printed: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """A quotation held against the source material.

    ``quotation`` is its id. ``passage`` is what the material says there, or the nearest that it
    says; ``file`` and ``place`` ("page 3", "00:01:12", "line 14") are where; ``said_by`` is the
    speaker's label there. ``similarity`` of passage and quotation is from 0 to 1. ``difference``
    lists the changes of altered and spliced quotations, in order. All four are empty or 0 where
    the material has nothing like it.
    """

    quotation: str
    verdict: Verdict
    file: str = ""
    place: str = ""
    passage: str = ""
    said_by: str | None = None
    similarity: float = 0.0
    difference: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """All that was found in one article, each list in text order.

    ``comparisons`` are there where source material was given, one for each quotation that
    somebody is quoted with and that is not nested in another. ``token_matches`` are those of
    patterns that were asked for.
    """

    sentences: tuple[Sentence, ...] = ()
    names: tuple[Name, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    sources: tuple[Source, ...] = ()
    claims: tuple[Claim, ...] = ()
    source_phrases: tuple[SourcePhrase, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    token_matches: tuple[TokenMatch, ...] = ()
