"""Which entry of the system's ledger stands for which source of the gold."""

from __future__ import annotations

import re
from collections import Counter

from audit.facts import Facts, Source, Span
from tests.gold.labels import Gold

PRONOUN = re.compile(
    r"(?:he|him|his|she|hers?|they|them|theirs?|its?|who|whom|whose|which|that|i|me|my|we|us|our|you|your)",
    re.IGNORECASE,
)
POSSESSIVE = re.compile(r"[’']s?(?!\w)")
OWNS = re.compile(r"[’']s?(?!\w)|\b(?:of|for|from|at|in|with|by|to|and|or)\b|,")
"""What before a name tells that not the name alone is meant: "a spokesman for", not "Mayor"."""


class Identities:
    """Compares by mentions that name or describe; a pronoun tells nothing."""

    def __init__(self, text: str, gold: Gold, facts: Facts) -> None:
        self._text = text
        self._gold = gold
        self.votes = {source.id: self._votes(source) for source in facts.sources}

    def of(self, entry: str | None) -> str | None:
        """Give the gold source that most mentions of an entry name."""
        votes = self.votes.get(entry or "")
        return votes.most_common(1)[0][0] if votes else None

    def merged(self) -> list[tuple[str, list[str]]]:
        """Give entries in which two people are one, with the keys of these people."""
        people = {
            id: [key for key in votes if self._is_person(key)] for id, votes in self.votes.items()
        }
        return [(id, keys) for id, keys in people.items() if len(keys) > 1]

    def split(self) -> list[tuple[str, list[str]]]:
        """Give people that have several entries, with the ids of these."""
        entries: dict[str, list[str]] = {}
        for id in self.votes:
            entries.setdefault(self.of(id) or "", []).append(id)
        return [(k, ids) for k, ids in entries.items() if len(ids) > 1 and self._is_person(k)]

    def named_by(self, mention: Span, kind: str) -> str | None:
        """Give the gold source that a mention names, of several one of the same kind."""
        if PRONOUN.fullmatch(self._text[mention.start : mention.end]):
            return None
        named = [
            (span.start, source)
            for source in self._gold.sources.values()
            for span in source.mentions
            if self._names(mention, span)
        ]
        if not named:
            return None
        return min(named, key=lambda item: (item[1].kind != kind, item[0]))[1].key

    def _names(self, mention: Span, name: Span) -> bool:
        """Tell whether a mention is of whom ``name`` names, not of whose it is."""
        shared = min(mention.end, name.end) - max(mention.start, name.start)
        if shared <= 0:
            return False
        first, last = sorted((mention.end, name.end))
        if first < last and POSSESSIVE.match(self._text, first):
            return False
        titled = mention.end == name.end and not OWNS.search(self._text, name.start, mention.start)
        return mention.start <= name.start or 2 * shared >= len(name) or titled

    def _votes(self, entry: Source) -> Counter[str]:
        keys = (self.named_by(mention, entry.kind) for mention in entry.mentions)
        return Counter(key for key in keys if key)

    def _is_person(self, key: str) -> bool:
        """Tell people from groups, bodies, documents and crowds by the first letter of the key."""
        return key.startswith("p") and key in self._gold.sources
