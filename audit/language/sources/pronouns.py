"""Pronouns: he and she, they, it, and the relative ones."""

from __future__ import annotations

from audit.language.sources.discourse import Discourse
from audit.language.sources.entry import Entry

SURE = 0.8
"""How far ahead of the next a reading must be to tell somebody's gender."""


class Pronouns:
    """Finds whom a pronoun stands for among those spoken of before."""

    def __init__(self, discourse: Discourse) -> None:
        self.discourse = discourse

    def entry(self, gender: str, at: int, speaker: Entry | None = None) -> Entry | None:
        """Give the entry for a pronoun (m, f, p or n) at a token."""
        if gender in ("m", "f"):
            return self._person(gender, at, speaker)
        if gender == "p":
            found, _ = self.discourse.best(at, _plural, speaker)
            return found
        found, _ = self.discourse.best(at, _thing, speaker)
        return found

    def _person(self, gender: str, at: int, speaker: Entry | None) -> Entry | None:
        def value(entry: Entry) -> float | None:
            if not entry.is_person or entry.gender not in ("", gender):
                return None
            return 1.5 * (entry.gender == gender) + 0.2 * entry.is_named

        found, lead = self.discourse.best(at, value, speaker)
        subject = self.discourse.words.low[at] in ("he", "she")
        if found is not None and lead >= SURE and subject and speaker is not found:
            found.gender = found.gender or gender
        return found


def _plural(entry: Entry) -> float | None:
    """Give what an entry is worth for "they"."""
    if entry.plural:
        return 1.5 if not entry.is_document else 0.0
    if entry.kind == "named-organisation":
        return 0.3
    if entry.is_person:
        return -1.5 if not entry.gender else None
    return -0.5 if not entry.is_document else None


def _thing(entry: Entry) -> float | None:
    """Give what an entry is worth for "it"."""
    if entry.plural or entry.is_person:
        return None
    return 0.8 if entry.kind == "named-organisation" else 0.5
