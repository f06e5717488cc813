"""Pronouns: he and she, they, it, and the relative ones."""

from __future__ import annotations

from collections.abc import Sequence

from audit.language.grammar.classes import CLAUSE_BREAKS, DETERMINERS, PREPOSITIONS
from audit.language.grammar.listed import listed
from audit.language.names.table import GIVEN
from audit.language.sources.discourse import Discourse
from audit.language.sources.entry import Entry

DOUBT = 2.5
"""How much less a name is worth that may be none."""
SURE = 0.8
"""How far ahead of the next a reading must be to tell somebody's gender."""


UNTOLD = 0.2
"""What somebody is worth for "they" of whom the text tells neither name nor gender."""
CLAUSE = 8
"""How many mentions back a clause begins at most."""
BREAKS = CLAUSE_BREAKS | listed(
    ", ; : — – and but or that who which whose if when as because than to"
)
"""Before them another clause, or another subject, begins."""
AFTER_OBJECT = DETERMINERS | PREPOSITIONS | listed(". , ; : that to and but ! ?")


class Pronouns:
    """Finds whom a pronoun stands for among those spoken of before."""

    def __init__(self, discourse: Discourse) -> None:
        self.discourse = discourse

    def entry(
        self, gender: str, at: int, speaker: Entry | None = None, talking: Sequence[Entry] = ()
    ) -> Entry | None:
        """Give the entry for a pronoun (m, f, p or n) at a token.

        ``talking`` are those who call each other "I" and "you" there.
        """
        if gender in ("m", "f"):
            return self._person(gender, at, speaker, talking)
        if gender == "p":
            found, _ = self.discourse.best(at, _plural, speaker)
            return found
        found, _ = self.discourse.best(at, _thing, speaker)
        return found

    def _person(
        self, gender: str, at: int, speaker: Entry | None, talking: Sequence[Entry]
    ) -> Entry | None:
        barred = self._agents(at)

        def value(entry: Entry) -> float | None:
            if not entry.is_person or entry.gender not in ("", gender) or entry in talking:
                return None
            if entry in barred:
                return None
            own = 1.0 * (entry.gender == gender) + 0.2 * entry.is_named
            return own - DOUBT * _is_doubtful(entry)

        found, lead = self.discourse.best(at, value, speaker)
        subject = self.discourse.words.low[at] in ("he", "she")
        if found is not None and lead >= SURE and subject and speaker is not found:
            found.gender = found.gender or gender
        return found

    def _agents(self, at: int) -> list[Entry]:
        """Give who acts in the clause that an object pronoun ends: "Sorrell sent | him"."""
        words = self.discourse.words
        low, sentence = words.low, words.sentence[at]
        following = low[at + 1] if at + 1 < len(low) else "."
        if low[at] != "him" and not (low[at] == "her" and following in AFTER_OBJECT):
            return []
        first = at
        while first > 0 and words.sentence[first - 1] == sentence and low[first - 1] not in BREAKS:
            first -= 1
        near = [seen for seen in self.discourse.seen[-CLAUSE:] if first <= seen.token < at]
        return [seen.entry for seen in near if seen.subject][:1]


def _is_doubtful(entry: Entry) -> bool:
    """Tell whether a name may be no person's: "Fame" that opens a sentence, and never again."""
    person = entry.person
    if person is None or person.is_full or entry.bare != 1 or entry.speaks or entry.role:
        return False
    return not person.title and person.parts[0] not in GIVEN


def _plural(entry: Entry) -> float | None:
    """Give what an entry is worth for "they"."""
    if entry.plural:
        return 1.5 if not entry.is_document else 0.0
    if entry.kind == "named-organisation":
        return 0.3
    if entry.is_person:
        if entry.gender:
            return None
        return -1.5 if entry.is_named else UNTOLD
    return -0.5 if not entry.is_document else None


def _thing(entry: Entry) -> float | None:
    """Give what an entry is worth for "it"."""
    if entry.plural or entry.is_person:
        return None
    return 0.8 if entry.kind == "named-organisation" else 0.5
