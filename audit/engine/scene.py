"""One article and its facts, indexed for the rules that ask about them."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property

from audit.article import Article
from audit.engine.settle.record import WaiverUse
from audit.facts import Attribution, Claim, Comparison, Facts, Quotation, Source, Span

HEADLINES = ("headline", "heading")
BODY = ("paragraph", "quotation", "list-item")
BESIDE = 500  # characters before or after a phrase that rules can ask about
UNKNOWN = ("unidentified-document", "unnamed-described")
HEARSAY = ("reports", "report", "rumours", "rumors", "rumour", "rumor", "speculation", "media")
"""Heads that stand for talk of which nobody knows whose it is."""
SPOKEN = ("direct", "partial", "nested", "block")


class Scene:
    """Answers where things stand and what belongs together. Nothing in it changes.

    ``waivers`` are known when findings have been set aside; until then there are none.
    """

    def __init__(self, article: Article, facts: Facts, waivers: Sequence[WaiverUse] = ()) -> None:
        self.article = article
        self.facts = facts
        self.waivers = waivers

    def text_of(self, *spans: Span) -> str:
        """Give the words of the spans, the parts of a discontinuous one joined by “…”."""
        return " … ".join(self.article.text[span.start : span.end] for span in spans)

    def block_at(self, offset: int) -> int | None:
        """Give the index of the block that a character stands in."""
        return _index_at(offset, self._block_starts)

    def sentence_at(self, offset: int) -> int | None:
        """Give the index of the sentence that a character stands in."""
        return _index_at(offset, self._sentence_starts)

    def in_headline(self, block: int | None) -> bool:
        """Tell whether a block is the headline or a heading."""
        return block is not None and self.article.blocks[block].kind in HEADLINES

    def block_of(self, attribution: Attribution) -> int | None:
        """Give the index of the block that an attribution stands in."""
        sentences = self.facts.sentences
        if 0 <= attribution.sentence < len(sentences):
            return sentences[attribution.sentence].block
        return self.block_at(place_of(attribution).start)

    def opens_block(self, sentence: int) -> bool:
        """Tell whether a block begins with a sentence."""
        sentences = self.facts.sentences
        return sentence == 0 or sentences[sentence - 1].block != sentences[sentence].block

    def before(self, span: Span) -> str:
        """Give the words of a span's first sentence before it, the last 500 characters."""
        start = max(self._around(span.start).start, span.start - BESIDE)
        return self.text_of(Span(min(start, span.start), span.start))

    def after(self, span: Span) -> str:
        """Give the words of a span's last sentence after it, the first 500 characters."""
        end = min(self._around(max(span.start, span.end - 1)).end, span.end + BESIDE)
        return self.text_of(Span(span.end, max(end, span.end)))

    def _around(self, offset: int) -> Span:
        """Give the sentence around a character, or its block where no sentence was found."""
        sentence, block = self.sentence_at(offset), self.block_at(offset)
        if sentence is not None and self.facts.sentences[sentence].span.end > offset:
            return self.facts.sentences[sentence].span
        return self.article.blocks[block].span if block is not None else Span(offset, offset)

    def next_body_block(self, block: int) -> int | None:
        """Give the index of the paragraph, quotation block or list item after a block."""
        blocks = self.article.blocks
        later = (i for i in range(block + 1, len(blocks)) if blocks[i].kind in BODY)
        return next(later, None)

    @cached_property
    def first_body_block(self) -> int | None:
        """The index of the article's first paragraph: its lead."""
        return self.next_body_block(-1)

    def is_linked(self, span: Span) -> bool:
        """Tell whether any of the words are linked (or carry a note)."""
        return any(link.span.overlaps(span) for link in self.article.links)

    def is_quoted(self, span: Span) -> bool:
        """Tell whether the words lie inside quotation marks of any kind, or a quotation block."""
        if any(quotation.span.contains(span) for quotation in self.facts.quotations):
            return True
        block = self.block_at(span.start)
        return block is not None and self.article.blocks[block].kind == "quotation"

    def is_spoken(self, span: Span) -> bool:
        """Tell whether the words lie inside a quotation that somebody is quoted with."""
        return any(q.kind in SPOKEN and q.span.contains(span) for q in self.facts.quotations)

    def source_of(self, attribution: Attribution | None) -> Source | None:
        """Give the ledger's entry for an attribution's source."""
        if attribution is None or attribution.source_id is None:
            return None
        return self.sources.get(attribution.source_id)

    def has_real_source(self, attribution: Attribution) -> bool:
        """Tell whether it rests on a source that is not vague."""
        source = self.source_of(attribution)
        hearsay = source is not None and source.kind in UNKNOWN and source.head in HEARSAY
        return source is not None and source.kind != "vague" and not hearsay

    def is_said_by_source(self, span: Span) -> bool:
        """Tell whether the words lie in what a source that is not vague says."""
        return any(
            part.contains(span)
            for attribution in self.reported
            if self.has_real_source(attribution)
            for part in attribution.content
        )

    def is_source(self, span: Span) -> bool:
        """Tell whether any of the words are those of an attribution's source."""
        return any(
            part.overlaps(span) for attribution in self.reported for part in attribution.source
        )

    def rests_on_source(self, span: Span) -> bool:
        """Tell whether the words lie in content or sentence of a real source's attribution.

        The words of the source itself do not support themselves.
        """
        sentence = self.sentence_at(span.start)
        return self.is_said_by_source(span) or any(
            self.has_real_source(attribution)
            and not any(part.overlaps(span) for part in attribution.source)
            for attribution in self.by_sentence.get(-1 if sentence is None else sentence, ())
        )

    def sentence_is_attributed(self, sentence: int) -> bool:
        """Tell whether an attribution with a real source stands in a sentence."""
        return any(map(self.has_real_source, self.by_sentence.get(sentence, ())))

    @cached_property
    def sources(self) -> dict[str, Source]:
        """Sources by id."""
        return {source.id: source for source in self.facts.sources}

    @cached_property
    def attributions(self) -> dict[str, Attribution]:
        """Attributions by id."""
        return {attribution.id: attribution for attribution in self.facts.attributions}

    @cached_property
    def reported(self) -> list[Attribution]:
        """Attributions of something said or thought, in text order; mere attitudes left out."""
        return [item for item in self.facts.attributions if item.cue_class != "attitude"]

    @cached_property
    def comparisons(self) -> dict[str, Comparison]:
        """Comparisons with source material by the id of their quotation."""
        return {comparison.quotation: comparison for comparison in self.facts.comparisons}

    @cached_property
    def by_source(self) -> dict[str, list[Attribution]]:
        """Attributions by the id of their source, in text order."""
        result: dict[str, list[Attribution]] = defaultdict(list)
        for attribution in self.reported:
            if attribution.source_id in self.sources:
                result[str(attribution.source_id)].append(attribution)
        return dict(result)

    @cached_property
    def by_sentence(self) -> dict[int, list[Attribution]]:
        """Attributions by the index of their sentence."""
        result: dict[int, list[Attribution]] = defaultdict(list)
        for attribution in self.reported:
            result[attribution.sentence].append(attribution)
        return dict(result)

    @cached_property
    def speaking_sources(self) -> list[Source]:
        """Sources that at least one attribution rests on."""
        return [source for source in self.facts.sources if source.id in self.by_source]

    @cached_property
    def body_sources(self) -> list[Source]:
        """Sources that speak below the headlines, which only repeat them in short ("Bank says")."""
        return [
            source
            for source in self.speaking_sources
            if not all(self.in_headline(self.block_of(a)) for a in self.by_source[source.id])
        ]

    @cached_property
    def own_claims(self) -> list[Claim]:
        """Claims that rest on nothing."""
        return [claim for claim in self.facts.claims if claim.unsupported]

    @cached_property
    def spoken(self) -> list[Quotation]:
        """Quotations that somebody is quoted with."""
        return [quotation for quotation in self.facts.quotations if quotation.kind in SPOKEN]

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.span.start for block in self.article.blocks]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.span.start for sentence in self.facts.sentences]


def place_of(attribution: Attribution) -> Span:
    """Give the words to point at for an attribution: its source, or its cue, or its content."""
    parts = attribution.source or attribution.cue or attribution.content
    return parts[0] if parts else Span(0, 0)


def count_words(text: str) -> int:
    """Count the words of a text: runs of non-space with a letter or digit in them."""
    return sum(any(map(str.isalnum, word)) for word in text.split())


def joined(spans: Iterable[Span]) -> Span | None:
    """Give the span from the first character to the last of several."""
    found = list(spans)
    if not found:
        return None
    return Span(min(span.start for span in found), max(span.end for span in found))


def _index_at(offset: int, starts: list[int]) -> int | None:
    index = bisect_right(starts, offset) - 1
    return index if index >= 0 else None
