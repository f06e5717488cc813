"""Who stands behind a finding, a claim or a quotation, in the words a fact-checking desk uses."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from audit.engine.record import Audit
from audit.facts import Attribution, Claim, Comparison, Quotation, Source, Span
from audit.ledger.voices import Voice, voices


@dataclass(frozen=True, slots=True)
class Backing:
    """The source behind some words and how they came; either may be unknown."""

    source: Source | None = None
    attribution: Attribution | None = None


class Desk:
    """One article's facts, to be looked up by id and place."""

    def __init__(self, audit: Audit) -> None:
        self.audit = audit
        self.article = audit.article
        self.facts = audit.facts

    def words(self, span: Span | None) -> str | None:
        """Give the article's words, or nothing for none."""
        return None if span is None else self.article.text[span.start : span.end]

    def line(self, span: Span) -> int:
        """Give the line of the file on which ``span`` begins."""
        return self.article.locate(span).start.line

    def sentence(self, span: Span) -> str | None:
        """Give the sentence in which ``span`` begins."""
        at = bisect_right(self._sentence_starts, span.start) - 1
        return self.words(self.facts.sentences[at].span) if at >= 0 else None

    def backing(self, subject: str, span: Span) -> Backing:
        """Give what stands behind the fact with id ``subject`` at ``span``."""
        if subject in self._attributions:
            attribution = self._attributions[subject]
            return Backing(self._source(attribution.source_id), attribution)
        if subject in self._quotations:
            quotation = self._quotations[subject]
            given = self._attributions.get(quotation.attribution or "")
            speaker = quotation.speaker or (given.source_id if given else None)
            return Backing(self._source(speaker), given)
        if subject in self._sources:
            return Backing(self._sources[subject], self._spoken_at(subject, span))
        if subject in self._claims:
            return Backing(self._source(self._claims[subject].covered_by))
        return Backing()

    def comparison(self, quotation: str) -> Comparison | None:
        """Give the comparison of a quotation with source material, where there is one."""
        return self._comparisons.get(quotation)

    def spoken_by(self, source: Source) -> tuple[Attribution, ...]:
        """Give a source's attributions in text order."""
        return tuple(one for one in self.facts.attributions if one.source_id == source.id)

    def _spoken_at(self, source: str, span: Span) -> Attribution | None:
        """Give the source's attribution at ``span``, or else its first."""
        spoken = self.spoken_by(self._sources[source])
        near = (one for one in spoken if any(span.overlaps(part) for part in one.source))
        return next(near, spoken[0] if spoken else None)

    def _source(self, source: str | None) -> Source | None:
        return self._sources.get(source or "")

    @cached_property
    def voices(self) -> dict[str, Voice]:
        """Give how much each source says, by its id."""
        return voices(self.facts)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.span.start for sentence in self.facts.sentences]

    @cached_property
    def _comparisons(self) -> dict[str, Comparison]:
        return {comparison.quotation: comparison for comparison in self.facts.comparisons}

    @cached_property
    def _sources(self) -> dict[str, Source]:
        return {source.id: source for source in self.facts.sources}

    @cached_property
    def _attributions(self) -> dict[str, Attribution]:
        return {attribution.id: attribution for attribution in self.facts.attributions}

    @cached_property
    def _quotations(self) -> dict[str, Quotation]:
        return {quotation.id: quotation for quotation in self.facts.quotations}

    @cached_property
    def _claims(self) -> dict[str, Claim]:
        return {claim.id: claim for claim in self.facts.claims}
