"""Formulas of talk and hedging that are phrases of no known source, whatever the words in them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audit.facts import SourcePhraseKind, Span

_SEEN = r"(?=\s+(?:is|are|was|were|has|have|had)\b)"
_SAYS = r"(?=\s+(?:(?:is|was)\s+(?:that|of)|(?:has|have|had)\s+it|of\s+(?:an?|the)|suggests?)\b)"
_PLACE = r"(?:the\s+|its\s+|his\s+|her\s+|their\s+)?(?:[\w’'-]+\s+){0,5}?[\w’'-]+"
_WRITTEN: tuple[tuple[SourcePhraseKind, str], ...] = (
    (
        "vague",
        r"\b(?:the\s+)?(?:mood|feeling|sentiment|consensus)\s+(?:among|amongst|in|around|within"
        rf"|across|on|inside)\s+{_PLACE}{_SEEN}",
    ),
    (
        "vague",
        r"\b(?:the\s+)?(?:talk|word|buzz|chatter|gossip|whispers?|murmurs?|rumours?|rumors?)\s+"
        rf"(?:among|amongst|in|around|on|at|within|across|inside|behind)\s+{_PLACE}{_SAYS}",
    ),
    (
        "vague",
        r"\bmore\s+than\s+one\s+(?:newsroom|newspaper|paper|outlet|agent|insider|source"
        r"|broker|dealer|club|lawyer|diplomat|official)\b",
    ),
    (
        "unnamed",
        r"\b(?:people|those|figures|aides|friends|allies)\s+(?:around|close\s+to)\s+"
        r"(?!the\s+(?:world|country|table|corner|block|city|clock)\b)(?:the\s+)?"
        r"(?:[\w’'-]+\s+){0,3}?[\w’'-]+(?=\s+(?:is|are|was|were|has|have|had|say|said|think"
        r"|thought|believe|believed|insist|insisted|expect|expected|fear|feared)\b)",
    ),
    ("hedge", r"\bword\s+(?:came|has\s+it|reached\s+\w+|got\s+out|spread|is)\s+that\b"),
    ("hedge", r"\b(?:rumours?|rumors?|legend)\s+ha(?:s|ve)\s+it\b"),
    (
        "document",
        r"\b(?:mounting|growing|emerging|increasing|ample|overwhelming|anecdotal)\s+evidence\b",
    ),
    (
        "document",
        r"\b(?:a|one)\s+(?:recent|new|leaked|secret|internal|confidential|recently\s+published)\s+"
        r"(?:tally|count|memo|survey|study|paper|poll|report|analysis|estimate)\b"
        r"(?!\s+(?:by|from|for|of\s+the|in\s+the|published|commissioned))",
    ),
)
FORMULAS = tuple((kind, re.compile(written, re.IGNORECASE)) for kind, written in _WRITTEN)


def formulas(text: str, span: Span) -> Iterator[tuple[SourcePhraseKind, Span]]:
    """Give the formulas in a part of the text, with the kind of phrase that each is."""
    for kind, pattern in FORMULAS:
        for found in pattern.finditer(text, span.start, span.end):
            yield kind, Span(*found.span())
