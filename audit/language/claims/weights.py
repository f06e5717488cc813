"""What each feature weighs, and the type of claim it makes.

The heads decide what needs a source. What the words weigh is one of the things told to them
(:mod:`audit.language.claims.features`), says which statements that a source covers are claims at
all, and which words to show (:mod:`audit.language.claims.triggers`).

Fitted by logistic regression on sentences labelled "says who?", claim features held at or above
zero and guards at or below; features too rare to fit were then given a weight by hand. No word
has a weight of its own, so that what was fitted on one year's politics holds elsewhere. The
features are those of :mod:`audit.language.claims.words`, :mod:`audit.language.claims.patterns`
and :mod:`audit.language.claims.guards`. The heads were trained with these very numbers: who
changes one trains them again.
"""

from __future__ import annotations

from audit.facts import ClaimType

TYPED: dict[ClaimType, dict[str, float]] = {
    "number": {"number": 0.2, "share": 0.2, "change": 1.3, "estimate": 1.3, "rank": 0.6},
    "prediction": {
        "outcome": 0.6,
        "modal": 1.1,
        "could": 0.8,
        "conditional": 0.1,
        "future": 0.75,
        "likelihood": 0.65,
        "likely-to": 0.4,
        "brink": 1.0,
    },
    "cause": {"cause": 0.3, "cause-verb": 0.5, "because-of": 0.35, "harm": 1.5},
    "motive": {
        "motive-verb": 0.05,
        "mind": 0.3,
        "state-of-mind": 0.75,
        "purpose": 0.7,
        "in-order-to": 0.05,
        "because-mind": 1.5,
    },
    "allegation": {"allegation": 1.1, "allegation-verb": 1.2, "dismissal": 1.3},
    "evaluation": {
        "judgement": 1.2,
        "vague-judgement": 0.9,
        "judged": 0.4,
        "evaluation-verb": 0.65,
        "seeming": 0.35,
        "trend-verb": 0.3,
        "trend": 0.75,
        "strong-adjective": 0.4,
        "weak-adjective": 0.35,
        "degree": 0.9,
        "comparison": 0.25,
        "superlative": 0.45,
        "evaluation-noun": 0.45,
        "it-is": 0.55,
        "one-of": 0.35,
        "more-than": 0.0,
        "most-so": 0.35,
        "opinion": 0.4,
        "opinion-verb": 0.0,
    },
    "fact": {"hidden": 0.8, "kept-secret": 0.6},
}
"""Log-odds that each occurrence adds, by the type of claim it makes."""

UNTYPED = {
    "existence": 0.55,
    "contrast": 0.5,
    "universal": 0.3,
    "nobody": 0.2,
    "quantifier": 0.25,
    "emphasis": 0.5,
    "has-long": 0.05,
}
"""What makes any claim more likely, and none by itself."""

GUARDS = {
    "saying": -1.7,
    "public-act": -0.5,
    "person": -0.75,
    "date": -0.4,
    "time": -0.7,
    "schedule": -1.6,
    "definition": -0.7,
    "rule": -0.9,
    "instruction": -1.5,
    "record": -0.2,
    "result": -0.9,
    "court": -0.9,
    "market": -1.5,
    "could-not": -0.8,
    "event": -0.35,
    "play": -0.8,
    "question": -0.5,
    "furniture": -0.3,
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

START = -2.05
BY_LENGTH = (-1.7, -0.2, 0.2, 0.4, 0.55, 0.55, 0.0, 0.3)
"""Log-odds by the number of words in steps of five: a remnant is no statement."""
LONGEST = len(BY_LENGTH) - 1
THRESHOLD = -0.05

SHORT = 10
FOR_SHORT = 1.8
FOR_WHOLE = 0.0
"""In place of the log-odds by length for a whole sentence under ``SHORT`` words, with and without
one of the features below: it is no remnant."""
STRONG = frozenset(
    [
        "allegation",
        "allegation-verb",
        "because-mind",
        "because-of",
        "brink",
        "cause-verb",
        "change",
        "dismissal",
        "estimate",
        "harm",
        "judgement",
        "outcome",
        "rank",
        "share",
        "vague-judgement",
    ]
)
