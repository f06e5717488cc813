"""Who was spoken of before a place, and whom a pronoun there most likely stands for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from math import log

from audit.language.grammar.words import Words
from audit.language.sources.entry import Entry

REACH = 8
"""How many sentences back a pronoun looks."""
KEPT = 80

SENTENCE, PARAGRAPH = -1.0, -1.0
SUBJECT, SOURCE, ASIDE = 1.0, 0.7, -0.6
SPEAKER, TIMES, FLOOR = 2.0, 0.5, -3.0
"""What it weighs for a pronoun that a mention is each sentence and paragraph away, is the subject
of its clause, a source, an aside or who speaks, how often the entry was mentioned (by its
logarithm), and how little distance makes of whom the headline names."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One mention: ``subject`` of its clause, ``source`` of an attribution, an ``aside``.

    An aside is an owner ("Okafor's deputy"), or what a preposition governs.
    """

    entry: Entry
    token: int
    sentence: int
    subject: bool
    source: bool
    aside: bool


class Discourse:
    """The mentions of a text as far as it has been read."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.seen: list[Seen] = []
        self._times: dict[int, int] = {}
        self._people: dict[int, Entry] = {}
        self._spoken: dict[int, set[int]] = {}

    def see(self, seen: Seen) -> None:
        """Record a mention that is no part of a quotation."""
        seen.entry.seen = seen.sentence
        self._times[seen.entry.order] = self._times.get(seen.entry.order, 0) + 1
        self.seen.append(seen)
        if seen.entry.is_person:
            self._people.setdefault(seen.entry.order, seen.entry)
            self._spoken.setdefault(seen.entry.order, set()).add(seen.sentence)
        if len(self.seen) > 2 * KEPT:
            del self.seen[:KEPT]

    def rename(self, old: Entry, new: Entry) -> None:
        """Let what was seen of an entry count for another."""
        self.seen = [replace(seen, entry=new) if seen.entry is old else seen for seen in self.seen]
        if self._people.pop(old.order, None) is not None:
            self._people.setdefault(new.order, new)
            spoken = self._spoken.pop(old.order) | self._spoken.get(new.order, set())
            self._spoken[new.order] = spoken
        self._times[new.order] = self._times.pop(old.order, 0) + self._times.get(new.order, 0)

    def subject(self) -> Entry | None:
        """Give the person whom the story is about so far.

        That is whom the headline names, or most sentences, and of several the one brought in first.
        """
        if not self._people:
            return None
        return max(
            self._people.values(),
            key=lambda entry: (entry.topic, len(self._spoken[entry.order])),
        )

    def recent(self, sentence: int, reach: int = REACH) -> Iterator[Entry]:
        """Give the entries seen in the sentences before, the last first, each once."""
        given: set[int] = set()
        for seen in reversed(self.seen):
            if sentence - seen.sentence > reach:
                return
            if seen.entry.order not in given:
                given.add(seen.entry.order)
                yield seen.entry

    def best(
        self,
        at: int,
        value: Callable[[Entry], float | None],
        speaker: Entry | None = None,
        reach: int = REACH,
    ) -> tuple[Entry | None, float]:
        """Give the likeliest entry for a pronoun at a token, and its lead over the next.

        ``value`` gives what an entry is worth by itself, None where it cannot be meant;
        ``speaker`` is the source in whose words the pronoun stands.
        """
        scores: dict[int, float] = {}
        entries: dict[int, Entry] = {}
        sentence = self.words.sentence[at]
        for seen in reversed(self.seen):
            if sentence - seen.sentence > reach:
                break
            own = value(seen.entry)
            if own is None or seen.token >= at:
                continue
            score = own + self._weight(seen, at)
            if seen.entry is speaker:
                score += SPEAKER
            if score > scores.get(seen.entry.order, -99.0):
                scores[seen.entry.order] = score
                entries[seen.entry.order] = seen.entry
        if not scores:
            return None, 0.0
        ranked = sorted(scores, key=lambda order: (-scores[order], -order))
        lead = scores[ranked[0]] - scores[ranked[1]] if len(ranked) > 1 else 9.0
        return entries[ranked[0]], lead

    def _weight(self, seen: Seen, at: int) -> float:
        words = self.words
        sentence = words.sentence[at]
        apart = words.block[sentence] - words.block[seen.sentence]
        weight = SENTENCE * (sentence - seen.sentence) + PARAGRAPH * apart
        if seen.entry.topic:
            weight = max(weight, FLOOR)
        weight += SUBJECT * seen.subject + SOURCE * seen.source + ASIDE * seen.aside
        return weight + TIMES * log(1 + self._times[seen.entry.order])
