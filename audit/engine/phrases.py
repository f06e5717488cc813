"""The phrases that rules look for in an article's prose."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from audit.article import Article
from audit.engine.words import WordList
from audit.facts import Facts, SourcePhraseKind, Span
from audit.patterns import Pattern

SEARCHED = ("headline", "heading", "paragraph", "quotation", "list-item", "caption", "note")
"""Blocks whose text is prose; a byline, a dateline or a table's cell is not."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words found; ``words`` names the list they are on, or is absent: a pattern found them.

    ``pattern`` is the pattern's place in its rule, ``first`` whether it found nothing before.
    ``probability`` is the chance that it is what was looked for, 1 but where it was learned.
    """

    span: Span
    words: str | None
    pattern: int = -1
    first: bool = True
    probability: float = 1.0


@dataclass(frozen=True, slots=True)
class Finder:
    """Looks for expressions of a word list, for patterns, and among the source phrases.

    ``tokens`` are token patterns as JSON; the facts say where they stand.
    """

    words: WordList | None
    patterns: tuple[Pattern, ...]
    kinds: frozenset[SourcePhraseKind] = frozenset()
    tokens: tuple[str, ...] = ()

    def find(self, article: Article, facts: Facts) -> list[Phrase]:
        """Give the phrases of an article in text order; none overlaps the one before it."""
        found = [
            phrase
            for block in article.blocks
            if block.kind in SEARCHED
            for phrase in (
                *self._within(article.text, block.span),
                *self._tokens_within(facts, block.span),
            )
        ]
        found = _without_overlaps(found)
        learned = [
            Phrase(one.span, None, probability=one.probability)
            for one in facts.source_phrases
            if one.kind in self.kinds and not any(one.span.overlaps(f.span) for f in found)
        ]
        return _counted(_without_overlaps([*found, *learned]))

    def _within(self, text: str, span: Span) -> Iterator[Phrase]:
        if self.words is not None:
            for found in self.words.find(text, span):
                yield Phrase(found, self.words.name)
        for index, pattern in enumerate(self.patterns):
            for found in pattern.find(text, span):
                yield Phrase(found, None, index)

    def _tokens_within(self, facts: Facts, span: Span) -> Iterator[Phrase]:
        for match in facts.token_matches:
            if match.pattern in self.tokens and span.contains(match.span):
                index = len(self.patterns) + self.tokens.index(match.pattern)
                yield Phrase(match.span, None, index)


def _counted(phrases: list[Phrase]) -> list[Phrase]:
    """Mark those whose pattern found something before."""
    seen: set[int] = set()
    counted = []
    for phrase in phrases:
        counted.append(replace(phrase, first=phrase.pattern not in seen))
        seen.add(phrase.pattern)
    return counted


def _without_overlaps(found: list[Phrase]) -> list[Phrase]:
    kept: list[Phrase] = []
    for phrase in sorted(found, key=lambda phrase: (phrase.span.start, -phrase.span.end)):
        if not kept or phrase.span.start >= kept[-1].span.end:
            kept.append(phrase)
    return kept
