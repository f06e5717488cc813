"""Cues that report nothing: verbs of saying with objects that give them another sense."""

from __future__ import annotations

import re

from audit.facts import Attribution
from audit.language.attributions.extents import Extents
from audit.language.grammar.listed import listed
from audit.language.grammar.tagging import is_finite

IDIOMS = listed(
    """
penalty goal goals life lives victory title medal place seat seats responsibility dead point
points run runs wicket wickets spot prize crown trophy corner kick try tries gold silver bronze
    """
)
"""Objects of "conceded", "claimed", "admitted" and the like that nobody said."""
VERBS = listed("concede claim admit charge reach declare")
DECEIT = listed("mislead misl deceive trick cheat fool dupe defraud hoodwink swindle con")
"""Verbs of deceit by their base forms ("misl" is what comes out of "misled")."""
NO_SOURCE = frozenset(("plan", "plans", "schedule", "law", "size", "taste", "need", "age", "type"))
"""What things go according to and nobody says."""
NEAR = 3
"""How many words from the cue such an object stands at most."""
BREAKS = frozenset(("until", "while", "although", "because", "whereas"))
REQUEST = re.compile(
    r"(?:not (?:to )?be (?:named|identified|quoted)|(?:to )?remain anonymous|(?:for )?anonymity)\b",
    re.IGNORECASE,
)


def is_idiom(extents: Extents, item: Attribution) -> bool:
    """Tell whether the object gives a cue another sense: "conceded a penalty"."""
    if "according" in item.cue_lemma and item.source:
        return extents.words.low[extents.tokens(item.source[0])[1] - 1] in NO_SOURCE
    if item.cue_lemma not in VERBS or item.mode != "indirect":
        return False
    words = extents.words
    first, last = extents.tokens(item.content[0])
    for at in range(first, min(first + NEAR, last)):
        if words.low[at] in ("that", "to") or is_finite(words, at):
            return False
        if words.low[at] in IDIOMS:
            return at + 1 >= last or not is_finite(words, at + 1)
    return False


def is_reduced(extents: Extents, item: Attribution) -> bool:
    """Tell whether a cue without a source is a passive in short: "when asked about it"."""
    at = extents.first_token(item.cue[0])
    return not item.source and at > 0 and extents.words.low[at - 1] in ("when", "if", "once")


def runs_on(extents: Extents, item: Attribution) -> bool:
    """Tell whether a cue runs into another clause, of which nobody can say whose it is."""
    _, past = extents.tokens(item.cue[0])
    return extents.words.low[past - 1] in BREAKS


def is_deceit(extents: Extents, item: Attribution) -> bool:
    """Tell whether a verb of deceit has people for an object: a deed, and nobody's words."""
    return item.cue_lemma in DECEIT and item.mode == "indirect"


def is_request(extents: Extents, item: Attribution) -> bool:
    """Tell whether somebody only asks not to be named: that is told of a source, not said by it."""
    return any(REQUEST.match(extents.text, part.start) for part in item.content)
