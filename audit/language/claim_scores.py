"""Weighs how contestable a piece of the article's own voice is, and of what type."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from audit.facts import ClaimType, Span
from audit.language.claim_weights import (
    BY_LENGTH,
    FOR_SHORT,
    FOR_WHOLE,
    LEAD,
    LONGEST,
    OF_FIGURES,
    SHORT,
    START,
    STRONG,
    THRESHOLD,
    TYPES,
    WEIGHTS,
)
from audit.language.claim_words import PATTERNS, VERBS, WORDS
from audit.language.cues import inflections

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
    for feature, listed in VERBS.items():
        for verb in listed.split():
            for _, written in inflections(verb):
                found.setdefault(written, {})[feature] = None
    for feature, listed in WORDS.items():
        for word in listed.split():
            found.setdefault(word, {})[feature] = None
    return {word: tuple(features) for word, features in found.items()}


@lru_cache(maxsize=1)
def patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Give the features of several words, compiled."""
    return tuple(
        (feature, re.compile(written, re.IGNORECASE)) for feature, written in PATTERNS.items()
    )


def is_contestable(score: Score, *, guarded: bool) -> bool:
    """Tell whether it weighs enough for a claim, with or without what speaks against one."""
    return score.total - (0.0 if guarded else sum(score.guards.values())) > THRESHOLD


def weigh(text: str, pieces: Sequence[Span], *, whole: bool, lead: bool = False) -> Score:
    """Weigh pieces of the text as one statement.

    ``whole`` says that they are a whole sentence, ``lead`` that it is a long article's first.
    """
    hits: list[Hit] = []
    words = 0
    for piece in pieces:
        for match in TOKEN.finditer(text, piece.start, piece.end):
            words += 1
            name = words > 1 and match[0][0].isupper()
            word = match[0].lower().replace("’", "'")
            for feature in lexicon().get(word, ()):
                if name and feature not in CAPITALISED:
                    continue
                hits.append(Hit(feature, Span(match.start(), match.end())))
        for feature, pattern in patterns():
            for match in pattern.finditer(text, piece.start, piece.end):
                hits.append(Hit(feature, Span(match.start(), match.end())))
    score = _sum(words, hits, whole=whole)
    return score._replace(total=score.total + LEAD) if lead else score


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


def strongest(hits: Sequence[Hit]) -> tuple[ClaimType, Span] | None:
    """Give the type that the hits speak for most, and the hit that does so best."""
    figures = any(TYPES.get(hit.feature) == "number" for hit in hits)
    by_type: dict[ClaimType, float] = {}
    best: dict[ClaimType, Hit] = {}
    for hit in hits:
        own = TYPES.get(hit.feature)
        if own is None:
            continue
        kind = "number" if figures and hit.feature in OF_FIGURES else own
        by_type[kind] = by_type.get(kind, 0.0) + WEIGHTS[hit.feature]
        if kind == own and _outweighs(hit, best.get(kind)):
            best[kind] = hit
    if not by_type:
        return None
    kind = max(by_type, key=lambda one: by_type[one])
    return kind, best[kind].span


def _outweighs(hit: Hit, other: Hit | None) -> bool:
    return other is None or WEIGHTS[hit.feature] > WEIGHTS[other.feature]
