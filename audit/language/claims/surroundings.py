"""Weighs what stands around a sentence: its place, its neighbours, and what kind of piece it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from audit.facts import Span
from audit.language.claims.coverage import Voices
from audit.language.claims.scores import Score, likelihood
from audit.language.claims.weights import (
    AFTER,
    AS_MANY,
    BEFORE,
    BY_ARTICLE,
    SURROUNDINGS,
    USUAL,
)
from audit.language.claims.words import WORDS

LONG_ARTICLE = 8
"""How many sentences an article has at least for its first to be a summary of the rest."""
OFTEN = 0.15
"""The share of sentences that makes the article a piece of its kind."""
FIRST_PERSON = re.compile(r"\b(?:I|we|us|our|my|me|We|Our|My)\b(?![.’'])")
PLAY = re.compile(rf"\b(?:{'|'.join(WORDS['play'].split())})\b", re.IGNORECASE)
COURT = re.compile(
    r"\b(?:court|judges?|jur(?:y|ors?)|trial|sentenc(?:ed?|ing)|convict(?:ed|ion)|prosecut\w+"
    r"|defendants?|guilty|inquest|coroner|tribunal|acquitted|bail|remanded|barrister)\b"
)
PRONOUN = re.compile(r"(?:(?:And|But|So|Yet) )?(?:He|She|They|he|she|they)\b")


@dataclass(frozen=True)
class Surroundings:
    """An article's sentences that can make claims, in order: index, own voice, what it weighs."""

    voices: Voices
    eligible: Sequence[int]
    own: Sequence[Sequence[Span]]
    alone: Sequence[Score]

    def weight(self, place: int) -> float:
        """Give the log-odds that its surroundings add to the sentence at a place of the order."""
        kinds = [*self._kinds, *self._position(place)]
        return sum(SURROUNDINGS[kind] for kind in kinds) + self._company(place)

    def _company(self, place: int) -> float:
        likely = self._likely
        others = (self._sum - likely[place] + USUAL * AS_MANY) / (len(likely) - 1 + AS_MANY)
        before = likely[place - 1] if place else USUAL
        after = likely[place + 1] if place + 1 < len(likely) else USUAL
        return BY_ARTICLE * (others - USUAL) + BEFORE * (before - USUAL) + AFTER * (after - USUAL)

    def _position(self, place: int) -> Iterator[str]:
        voices, index = self.voices, self.eligible[place]
        if place == 0 and len(self.eligible) >= LONG_ARTICLE:
            yield "lead"
        if voices.quotes_before(index):
            yield "after-quote"
        opens = PRONOUN.match(voices.text, voices.sentences[index].span.start)
        if opens and index > 0 and voices.attributed_in(index - 1):
            yield "same-person"

    @cached_property
    def _likely(self) -> list[float]:
        return [likelihood(score) for score in self.alone]

    @cached_property
    def _sum(self) -> float:
        return sum(self._likely)

    @cached_property
    def _kinds(self) -> tuple[str, ...]:
        text = self.voices.text
        own = [" ".join(text[one.start : one.end] for one in parts) for parts in self.own]
        kinds = (("first-person", FIRST_PERSON), ("match-report", PLAY), ("court-report", COURT))
        return tuple(
            name
            for name, pattern in kinds
            if sum(bool(pattern.search(words)) for words in own) > max(1, OFTEN * len(own))
        )
