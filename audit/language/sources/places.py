"""Where in its sentence a mention stands: as a subject, as an aside, beside another name."""

from __future__ import annotations

from audit.facts import Name
from audit.language.grammar.classes import PREPOSITIONS
from audit.language.grammar.tagging import is_finite
from audit.language.grammar.words import Words
from audit.language.names.index import NameIndex

OPENING = 4
"""How many words into a sentence its subject may begin."""
MEETINGS = frozenset(
    (("heard", "from"), ("spoke", "to"), ("spoke", "with"), ("talked", "to"), ("talked", "with"))
)
"""Whom they bring in is about to speak: "The court heard from a mother who …"."""


class Places:
    """Reads the words beside mentions."""

    def __init__(self, words: Words, index: NameIndex) -> None:
        self.words, self.index = words, index

    def is_subject(self, first: int, last: int) -> bool:
        """Tell whether a mention opens its sentence or has its verb right after it."""
        words = self.words
        if self.is_aside(first, last):
            return False
        if first - words.bounds[words.sentence[first]][0] <= OPENING:
            return True
        if first > 1 and (words.low[first - 2], words.low[first - 1]) in MEETINGS:
            return True
        return last < len(words.low) and is_finite(words, last)

    def is_aside(self, first: int, last: int) -> bool:
        """Tell whether a mention owns something or hangs on a preposition."""
        low = self.words.low
        if last < len(low) and low[last] in ("'s", "'"):
            return True
        at = first - 1
        while at > 0 and at in self.index.covering:
            at -= 1
        if at > 0 and (low[at - 1], low[at]) in MEETINGS:
            return False
        return first > 0 and low[at] in PREPOSITIONS and low[at] not in ("to",)

    def pair(self, name: Name) -> Name | None:
        """Give the person named right before, joined by "and"."""
        first = self.index.tokens(name.span)[0]
        before = self.index.covering.get(first - 2) if first > 1 else None
        joined = before is not None and self.words.low[first - 1] in ("and", "&")
        return before if joined and before is not None and before.kind == "person" else None
