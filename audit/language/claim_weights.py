"""What each feature of :mod:`audit.language.claim_words` weighs, and the type of claim it makes.

Fitted by logistic regression on sentences labelled "says who?", claim features held at or above
zero and guards at or below; features too rare to fit were then given a modest weight by hand. No
word has a weight of its own, so that what was fitted on one year's politics holds elsewhere.
"""

from __future__ import annotations

from audit.facts import ClaimType

TYPED: dict[ClaimType, dict[str, float]] = {
    "number": {"number": 0.4, "change": 0.8, "estimate": 0.8, "rank": 0.4},
    "prediction": {"modal": 1.25, "future": 0.6, "likelihood": 0.9, "likely-to": 0.3},
    "cause": {"cause": 0.5, "cause-verb": 0.4, "because-of": 0.4},
    "motive": {
        "motive-verb": 0.2,
        "state-of-mind": 1.0,
        "purpose": 0.8,
        "in-order-to": 0.2,
        "because-mind": 1.5,
    },
    "allegation": {"allegation": 1.1, "allegation-verb": 1.0},
    "evaluation": {
        "evaluation-verb": 0.7,
        "seeming": 0.8,
        "trend-verb": 0.35,
        "trend": 0.65,
        "strong-adjective": 0.6,
        "weak-adjective": 0.6,
        "degree": 1.05,
        "comparison": 0.25,
        "superlative": 0.45,
        "evaluation-noun": 0.55,
        "it-is": 0.7,
        "one-of": 0.35,
        "more-than": 0.1,
        "most-so": 0.2,
        "opinion": 0.65,
        "opinion-verb": 0.2,
    },
    "fact": {"hidden": 0.6},
}
"""Log-odds that each occurrence adds, by the type of claim it makes."""

UNTYPED = {
    "existence": 0.65,
    "contrast": 0.35,
    "universal": 0.35,
    "quantifier": 0.4,
    "emphasis": 0.45,
    "has-long": 0.1,
}
"""What makes any claim more likely, and none by itself."""

GUARDS = {
    "saying": -1.4,
    "person": -0.7,
    "date": -0.4,
    "time": -0.9,
    "record": -0.35,
    "court": -0.9,
    "market": -1.5,
    "could-not": -0.6,
    "event": -0.35,
    "play": -0.8,
    "question": -0.5,
    "furniture": -0.35,
}
"""What speaks against a claim: somebody speaks, a schedule or a record is told."""

WEIGHTS = {
    **{feature: weight for features in TYPED.values() for feature, weight in features.items()},
    **UNTYPED,
    **GUARDS,
}
TYPES = {feature: kind for kind, features in TYPED.items() for feature in features}
OF_FIGURES = frozenset(
    ["trend-verb", "trend", "comparison", "more-than", "superlative", "quantifier"]
)
"""Features that speak for a claim of number where a figure stands beside them."""

START = -2.55
BY_LENGTH = (-2.3, -0.4, 0.25, 0.45, 0.65, 0.7, 0.25, 0.35)
"""Log-odds by the number of words in steps of five: a remnant is no statement."""
LEAD = -0.8
"""For a long article's first sentence, which sums up what is sourced below it."""
LONGEST = len(BY_LENGTH) - 1
THRESHOLD = -0.55

SHORT = 10
FOR_SHORT = 1.8
FOR_WHOLE = 0.4
"""In place of the log-odds by length for a whole sentence under ``SHORT`` words, with and without
one of the features below: it is no remnant."""
STRONG = frozenset(
    [
        "allegation",
        "allegation-verb",
        "because-mind",
        "because-of",
        "cause-verb",
        "change",
        "estimate",
        "rank",
    ]
)
