"""Tells which words of a claim to show: those that make it contestable, as a phrase.

A single adverb, comparative or function word is never shown; where there is nothing better, the
words that the heads looked at are (:mod:`audit.language.claims.looks`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from audit.facts import ClaimType, Span
from audit.language.claims.patterns import NEXT, PATTERNS
from audit.language.claims.scores import Hit
from audit.language.claims.weights import OF_FIGURES, TYPES, WEIGHTS

LAST = frozenset(
    [
        "comparison",
        "conditional",
        "degree",
        "more-than",
        "motive-verb",
        "one-of",
        "opinion",
        "opinion-verb",
    ]
)
"""Features that explain little to an editor: shown where there is nothing else, and as a phrase."""

_VERB_GROUP = (
    r"(?: (?:not|never|also|soon|be|been|have|almost|all but|well|even|still|only|\w+ly))*"
    + NEXT
    + r"(?: (?:to|into|up|down|out)\b)?"
)
_TURNS = {
    "future": r"\w*(?:[’']\w+)?" + _VERB_GROUP,
    "modal": r"\w+" + _VERB_GROUP,
    "could": r"\w+" + _VERB_GROUP,
    "conditional": r"\w+" + _VERB_GROUP,
    "comparison": r"(?!than\b|older\b|younger\b|rivals\b)\w+(?: than \w+|"
    + NEXT
    + r"(?: than(?: [\w’'-]+){1,2})?)",
    "more-than": r"(?:\w+ ){2,4}than(?: [\w’'-]+){1,2}|as \w+ as(?: [\w’'-]+){1,2}",
    "degree": r"\w+" + NEXT,
    "motive-verb": r"\w+ (?:to|that|it)\b" + NEXT,
    "one-of": r"one of the" + NEXT + r"(?: [a-z]+)?",
    "opinion": r"(?:unfortunately|fortunately|ironically|sadly|frankly|thankfully|alas|hopefully)",
    "opinion-verb": r"(?:must|should|ought to)(?: not)?(?: be| have)*" + NEXT,
    "seeming": r"\w+ (?:to )?[a-z]+",
    "purpose": r"(?:\w+ (?:to|at) [a-z]+|calculated)",
    "superlative": r"\w+" + NEXT + r"(?:" + NEXT + r")?",
    "likelihood": r"(?!(?:un)?likely|maybe|probably)\w+|\w+" + NEXT,
    "cause": (
        r"because (?:of )?[\w’'-]+(?:(?: [\w’'-]+){0,3}"
        + NEXT
        + r")?|(?:forcing|leaving|making|causing|driving) \w+(?: \w+)?"
        r"|(?:causes?|reasons?|roots?|effects?) (?:of|for|behind|on)\b(?: \w+){0,2}"
        r"|(?:consequently|therefore|thus|hence|deterrent|thanks|owing)\b"
    ),
}
TURNS = {feature: re.compile(written, re.IGNORECASE) for feature, written in _TURNS.items()}
"""The phrase that a word opens; where there is none, its word is not shown."""
BEFORE = re.compile(r"\b(?:\w+ly|very|so|too|most|more|least|less|no) \Z", re.IGNORECASE)
"""What belongs to the word after it."""
LINK = re.compile(r"\w+ (?:an? )?", re.IGNORECASE)
"""The verb that links a judgement to what is judged."""
ADJECTIVES = frozenset(["allegation", "state-of-mind", "strong-adjective", "weak-adjective"])


def strongest(
    text: str, pieces: Sequence[Span], hits: Sequence[Hit], wanted: ClaimType | None = None
) -> tuple[ClaimType, Span] | None:
    """Give the type that the hits speak for most, and the phrase to show for it, if any.

    Where a type is ``wanted`` and a phrase speaks for it, it is that.
    """
    figures = any(TYPES.get(hit.feature) == "number" for hit in hits)
    by_type: dict[ClaimType, float] = {}
    best: dict[ClaimType, tuple[Hit, Span]] = {}
    for hit in hits:
        own = TYPES.get(hit.feature)
        if own is None:
            continue
        kind = "number" if figures and hit.feature in OF_FIGURES else own
        by_type[kind] = by_type.get(kind, 0.0) + WEIGHTS[hit.feature]
        shown = _shown(text, pieces, hit) if kind == own else None
        if shown and (kind not in best or _rank(hit) > _rank(best[kind][0])):
            best[kind] = hit, shown
    heaviest = max(best, key=lambda kind: (kind == wanted, by_type[kind]), default=None)
    return (heaviest, best[heaviest][1]) if heaviest else None


def _rank(hit: Hit) -> tuple[bool, bool, float]:
    """Order hits: phrases before single words, and what explains little last."""
    return hit.feature not in LAST, hit.feature in PATTERNS, WEIGHTS[hit.feature]


def _shown(text: str, pieces: Sequence[Span], hit: Hit) -> Span | None:
    """Give the phrase of a hit inside its piece, if it is one to show."""
    piece = next(piece for piece in pieces if piece.contains(hit.span))
    if hit.feature in TURNS:
        turn = TURNS[hit.feature].match(text, hit.span.start, piece.end)
        return Span(turn.start(), turn.end()) if turn else None
    if hit.feature in ADJECTIVES:
        near = max(piece.start, hit.span.start - 25)
        before = BEFORE.search(text[near : hit.span.start])
        if before:
            return Span(near + before.start(), hit.span.end)
    if hit.feature == "judged":
        linked = LINK.match(text, hit.span.start, hit.span.end)
        return Span(linked.end(), hit.span.end) if linked else hit.span
    return hit.span
