"""Weighs how contestable a piece of the article's own voice is, and of what type."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from audit.facts import Span
from audit.language.attributions.cues import inflections
from audit.language.claims.guards import GUARD_PATTERNS, IDLE
from audit.language.claims.patterns import PATTERNS
from audit.language.claims.weights import (
    BY_LENGTH,
    FOR_SHORT,
    FOR_WHOLE,
    LONGEST,
    SHORT,
    START,
    STRONG,
    THRESHOLD,
    WEIGHTS,
)
from audit.language.claims.words import NOUNS, VERBS, WORDS

IDLE_TURN = re.compile(IDLE, re.IGNORECASE)
TOKEN = re.compile(r"[\w$@]+(?:[.’'-]\w+)*")
CAPITALISED = frozenset(["date", "person"])
"""Features whose words may have a capital in mid-sentence; others with one are names."""
AT_MOST = 2
"""How often a feature counts."""


class Hit(NamedTuple):
    """A feature found at a place of the text."""

    feature: str
    span: Span


class Score(NamedTuple):
    """What was found in a piece of text.

    ``total`` is in log-odds; ``guards`` the part of it (zero or less) that speaks against a
    claim, by feature.
    """

    total: float
    guards: dict[str, float]
    hits: tuple[Hit, ...]


@lru_cache(maxsize=1)
def lexicon() -> dict[str, tuple[str, ...]]:
    """Give the features of each word form in lower case."""
    found: dict[str, dict[str, None]] = {}
    nouns = frozenset(NOUNS.split())
    for feature, listed in VERBS.items():
        for verb in listed.split():
            for _, written in inflections(verb):
                if written not in nouns:
                    found.setdefault(written, {})[feature] = None
    for feature, listed in WORDS.items():
        for word in listed.split():
            found.setdefault(word, {})[feature] = None
    return {word: tuple(features) for word, features in found.items()}


@lru_cache(maxsize=1)
def patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Give the features of several words, compiled."""
    return tuple(
        (feature, re.compile(written, re.IGNORECASE))
        for feature, written in {**PATTERNS, **GUARD_PATTERNS}.items()
    )


def is_contestable(score: Score, *, guarded: bool) -> bool:
    """Tell whether it weighs enough for a claim, with or without what speaks against one."""
    return score.total - (0.0 if guarded else sum(score.guards.values())) > THRESHOLD


def weigh(text: str, pieces: Sequence[Span], *, whole: bool) -> Score:
    """Weigh pieces of the text as one statement; ``whole`` says that they are a whole sentence."""
    hits: list[Hit] = []
    words = 0
    for piece in pieces:
        idle = [Span(*match.span()) for match in IDLE_TURN.finditer(text, piece.start, piece.end)]
        found = list(_turns(text, piece))
        for match in TOKEN.finditer(text, piece.start, piece.end):
            words += 1
            found.extend(_meanings(match, named=words > 1 and match[0][0].isupper()))
        hits.extend(hit for hit in found if not any(span.contains(hit.span) for span in idle))
    return _sum(words, hits, whole=whole)


def _turns(text: str, piece: Span) -> Iterator[Hit]:
    for feature, pattern in patterns():
        for match in pattern.finditer(text, piece.start, piece.end):
            yield Hit(feature, Span(match.start(), match.end()))


def _meanings(token: re.Match[str], *, named: bool) -> Iterator[Hit]:
    """Give the features of one word; a capital in mid-sentence makes most words a name."""
    for feature in lexicon().get(token[0].lower().replace("’", "'"), ()):
        if not named or feature in CAPITALISED:
            yield Hit(feature, Span(token.start(), token.end()))


def counts(hits: Iterable[Hit]) -> dict[str, int]:
    """Count the hits of each feature, up to ``AT_MOST``."""
    counted: dict[str, int] = {}
    for hit in hits:
        counted[hit.feature] = min(counted.get(hit.feature, 0) + 1, AT_MOST)
    return counted


def _sum(words: int, hits: list[Hit], *, whole: bool) -> Score:
    counted = counts(hits)
    parts = {feature: WEIGHTS[feature] * count for feature, count in counted.items()}
    guards = {feature: part for feature, part in parts.items() if part < 0}
    length = BY_LENGTH[min(words // 5, LONGEST)]
    if whole and words < SHORT:
        length = FOR_SHORT if STRONG & counted.keys() else FOR_WHOLE
    total = START + length + sum(parts.values())
    return Score(total, guards, tuple(hits))
