"""Tells the article's own voice from others' words, sentence by sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from audit.article import Article
from audit.facts import Attribution, Quotation, Sentence, Source, Span
from audit.language.claims.patterns import PATTERNS

OWN_VOICE = frozenset(["paragraph", "list-item"])
"""Kinds of block that make statements; headings, captions and tables only announce them."""
QUESTION = re.compile(r"\?[”\"’')\]]*\s*\Z")
"""The end of what states nothing."""
TRANSCRIPT = re.compile(r"[A-Z][A-Z.’'\-]+(?: [A-Z][A-Z.’'\-]+){0,3} ?:\s|[QA](?:\.|:)\s")
"""A block that opens with its speaker, as in transcripts."""

DOCUMENT = re.compile(
    r"\b(?:polls?|polling|surveys?|stud(?:y|ies)|reports?|figures|data|statistics|census|review"
    r"|audit|records|filings?|documents|numbers|research|findings|according to|analysis)\b",
    re.IGNORECASE,
)
"""What introduces figures that the sentences after it go on with."""
FIGURE = re.compile(
    r"\d\s?%|\bper ?cent|\bpoints?\b|[$£€]\s?\d|\b\d+ to \d+\b|\b(?:half|third|quarter|majority)\b"
    r"|\bone in \w+\b|\b\d{1,3}(?:,\d{3})+\b|\b(?:million|billion)\b",
    re.IGNORECASE,
)
CARRIES_FOR = 2
"""How many sentences without a figure may come before a document carries on no longer."""
TOLD_IN_COURT = re.compile(
    r"\b(?:court|jury|jurors|inquest|tribunal|hearing|trial|inquiry|judge|magistrates)"
    r" (?:(?:was|were|has|had|have|also|then) ){0,3}(?:told|heard|shown|hears)\b",
    re.IGNORECASE,
)
"""What the rest of its paragraph goes on with: what was said in court."""
ACCUSATION = re.compile(PATTERNS["dismissal"], re.IGNORECASE)
"""What no one believes of themselves: "knew full well", "turned a blind eye"."""

Sourced = tuple[Span, str | None]
"""A span and the id of its source."""


@dataclass(frozen=True)
class Voices:
    """An article's sentences with the parts that are others' words told apart from its own."""

    article: Article
    sentences: Sequence[Sentence]
    quotations: Sequence[Quotation]
    attributions: Sequence[Attribution]
    sources: Sequence[Source] = ()

    @property
    def text(self) -> str:
        """Give the article's text."""
        return self.article.text

    def eligible(self) -> Iterator[int]:
        """Give the indices of sentences that can make claims."""
        for index, sentence in enumerate(self.sentences):
            block = self.article.blocks[sentence.block]
            said = block.kind in OWN_VOICE and not TRANSCRIPT.match(self.text, block.span.start)
            if said and not QUESTION.search(self.text, sentence.span.start, sentence.span.end):
                yield index

    def pieces(self, index: int) -> tuple[list[Span], list[Sourced]]:
        """Give the pieces of a sentence in the article's own voice, and those attributed.

        The attributed ones come with the id of their source. Quoted words are in neither.
        """
        return self._pieces[index]

    @cached_property
    def _pieces(self) -> list[tuple[list[Span], list[Sourced]]]:
        """The pieces of every sentence: features, sight and claims all ask for them."""
        return [self._divided(index) for index in range(len(self.sentences))]

    def _divided(self, index: int) -> tuple[list[Span], list[Sourced]]:
        quoted = [span for span, _ in self._quoted.get(index, ())]
        contents = self._contents.get(index, [])
        attributed = [
            (piece, source) for span, source in contents for piece in _without(span, quoted)
        ]
        covered = sorted([*quoted, *(span for span, _ in contents)])
        return _without(self.sentences[index].span, covered), attributed

    def is_whole(self, index: int) -> bool:
        """Tell whether nothing in a sentence is attributed, but to somebody's mind."""
        return index not in self._spoken

    def attributed_in(self, index: int) -> list[Sourced]:
        """Give what is attributed in a sentence, and the ids of its sources."""
        return self._contents.get(index, [])

    def about_source(self, index: int) -> str | None:
        """Give the id of the source whose anonymity or knowledge a sentence explains."""
        told = self._about_sources.get(index)
        return told[0][1] if told else None

    def told_in_court(self, index: int) -> bool:
        """Tell whether a sentence, or one before it in its block, reports what a court heard."""
        end, block = self.sentences[index].span.end, self.sentences[index].block
        return bool(TOLD_IN_COURT.search(self.text, self.article.blocks[block].span.start, end))

    def quoted_share(self, index: int) -> float:
        """Give how much of a sentence stands in quotation marks, from 0 to 1."""
        span = self.sentences[index].span
        quoted = sum(part.end - part.start for part, _ in self._quoted.get(index, ()))
        return quoted / max(1, span.end - span.start)

    def has_link(self, index: int) -> bool:
        """Tell whether a link or a note's reference stands in a sentence."""
        return index in self._links

    @cached_property
    def documented(self) -> dict[int, str | None]:
        """Give the sentences that a document introduced before them still covers.

        The document is introduced with an attribution, and carries on over sentences with
        figures in them; a heading, or too many without, ends it. Values are the sources' ids.
        """
        covered: dict[int, str | None] = {}
        left, source = 0, None
        for index, sentence in enumerate(self.sentences):
            if self.article.blocks[sentence.block].kind not in OWN_VOICE:
                left = 0
                continue
            if left:
                covered[index] = source
            span = sentence.span
            said = self.attributed_in(index)
            if said and DOCUMENT.search(self.text, span.start, span.end):
                left, source = CARRIES_FOR + 1, said[-1][1]
            elif left and FIGURE.search(self.text, span.start, span.end):
                left = CARRIES_FOR + 1
            else:
                left = max(left - 1, 0)
        return covered

    @cached_property
    def _quoted(self) -> dict[int, list[Sourced]]:
        return self._by_sentence(
            (one.span, one.speaker)
            for one in self.quotations
            if one.parent is None and one.kind not in ("scare", "title", "term")
        )

    @cached_property
    def _contents(self) -> dict[int, list[Sourced]]:
        told = [one for one in self.attributions if self._tells(one)]
        spans = [(span, one.source_id) for one in told for span in one.content]
        return self._by_sentence(sorted(spans, key=lambda pair: (pair[0], pair[1] or "")))

    def _tells(self, one: Attribution) -> bool:
        """Tell whether an attribution gives somebody's words or thoughts, and is no accusation.

        A noun with nobody behind it ("questions about", "the focus on") gives no one's.
        """
        voiced = one.source_id is not None or one.carried or one.passive
        return voiced and one.cue_class != "attitude" and not self._accuses(one)

    def _accuses(self, one: Attribution) -> bool:
        """Tell whether the article itself says that somebody knew what they should not have."""
        return one.cue_class == "belief" and any(
            ACCUSATION.match(self.text, span.start) for span in one.cue
        )

    @cached_property
    def _spoken(self) -> dict[int, list[Sourced]]:
        spoken = [one for one in self.attributions if one.cue_class not in ("belief", "attitude")]
        return self._by_sentence((span, None) for one in spoken for span in one.content)

    @cached_property
    def _about_sources(self) -> dict[int, list[Sourced]]:
        """What is told of a source to the reporter: why it is not named, how it knows."""
        return self._by_sentence(
            (span, one.id) for one in self.sources for span in (one.reason, one.basis) if span
        )

    @cached_property
    def _links(self) -> dict[int, list[Sourced]]:
        return self._by_sentence((link.span, None) for link in self.article.links)

    def _by_sentence(self, spans: Iterable[Sourced]) -> dict[int, list[Sourced]]:
        """Cut spans at the sentences' borders, and give the parts by sentence."""
        starts = [sentence.span.start for sentence in self.sentences]
        found: dict[int, list[Sourced]] = {}
        for span, source in spans:
            for index in range(max(bisect_right(starts, span.start) - 1, 0), len(starts)):
                whole = self.sentences[index].span
                if whole.start >= span.end:
                    break
                if whole.overlaps(span):
                    part = Span(max(span.start, whole.start), min(span.end, whole.end))
                    found.setdefault(index, []).append((part, source))
        return found


def _without(whole: Span, covered: Sequence[Span]) -> list[Span]:
    """Give the parts of ``whole`` that no span covers; ``covered`` is in order."""
    pieces, at = [], whole.start
    for span in covered:
        if span.start >= whole.end:
            break
        if span.start > at:
            pieces.append(Span(at, span.start))
        at = max(at, span.end)
    if at < whole.end:
        pieces.append(Span(at, whole.end))
    return pieces
