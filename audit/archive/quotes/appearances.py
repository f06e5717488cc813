"""The groups as editors read them: each appearance, where its words stood first, what differs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from hashlib import blake2b
from itertools import groupby
from typing import Any, Literal

from audit.archive.quotes.comparing import kept_places
from audit.archive.quotes.store import Store
from audit.archive.quotes.voices import relation
from audit.ledger.comparison import GAP, Words, compare
from audit.ledger.record import Step
from audit.report.ledger.difference import marked

How = Literal["first", "exact", "trimmed", "fuller", "altered"]
"""How an appearance stands to the first of its words."""

LEAST_SHARED = 0.5
"""The part of the shorter's words that two must share to be the same words."""

LOOKED_AT = 60
"""Earlier wordings of a group among which the first of the same words is looked for."""

APPEARING = """
SELECT m.anchor, s.article, s.ids, s.start, s.text, s.words, s.voice, s.speaker, s.source,
    s.channel, s.day, a.date, a.outlet, a.url, a.file, a.title
FROM members m
JOIN nodes n USING (node)
JOIN occurrences o ON o.text = n.text AND o.voice = n.voice AND o.session = n.session
JOIN said s ON s.article = o.article AND s.start = o.start
JOIN articles a ON a.article_id = s.article
ORDER BY m.anchor, s.day NULLS LAST, a.outlet NULLS LAST, s.article, s.start
"""


@dataclass(frozen=True, slots=True)
class Place:
    """One appearance in print, with what the archive tells of it."""

    article: str
    ids: str
    text: str
    words: Words
    voice: str
    speaker: str | None
    source: str | None
    channel: str | None
    day: int | None
    date: str | None
    outlet: str | None
    url: str | None
    file: str | None
    title: str | None


@dataclass(frozen=True, slots=True)
class Appearance:
    """A place, and how it stands to the ``first`` that has its words.

    ``difference`` shows words of the first only as ``[-…-]`` and words here only as ``{+…+}``;
    ``tied`` counts other articles of the first's day that have the same words.
    """

    place: Place
    first: Place
    how: How
    likeness: float
    difference: str
    speakers_differ: bool
    tied: int


@dataclass(frozen=True, slots=True)
class Group:
    """One quotation over all its appearances, the earliest first."""

    id: str
    appearances: tuple[Appearance, ...]

    @property
    def first(self) -> Appearance:
        """Give the earliest."""
        return self.appearances[0]

    @property
    def fullest(self) -> Place:
        """Give the appearance with the most words, of equals the earliest."""
        return max((one.place for one in self.appearances), key=lambda place: len(place.words))

    @property
    def words_differ(self) -> bool:
        """Tell whether any article has other words than the first."""
        return any(one.how == "altered" for one in self.appearances)

    @property
    def speakers_differ(self) -> bool:
        """Tell whether two articles surely give different speakers."""
        return any(one.speakers_differ for one in self.appearances)


def groups(store: Store) -> Iterator[Group]:
    """Give the groups that several articles have, longest quotation first."""
    rows = (row for batch in store.batches(APPEARING) for row in batch.to_pylist())
    for _, found in groupby(rows, key=lambda row: row["anchor"]):
        yield _group([_place(row) for row in found])


def _place(row: dict[str, Any]) -> Place:
    words = tuple(row["words"].split(" "))
    names = [field.name for field in fields(Place) if field.name != "words"]
    return Place(words=words, **{name: row[name] for name in names})


def _group(places: Sequence[Place]) -> Group:
    """Hold each place, in order of time, against the first of the group that has its words."""
    wordings = _Wordings()
    found = [(place, *wordings.first_of(place)) for place in places]
    ties = _ties(found)
    appearances = tuple(
        Appearance(
            place,
            first,
            how,
            likeness,
            difference,
            relation(place.voice, first.voice) == "other",
            ties[first.article, first.ids],
        )
        for place, first, how, likeness, difference in found
    )
    key = f"{places[0].article} {places[0].ids}"
    return Group(blake2b(key.encode(), digest_size=6).hexdigest(), appearances)


Found = tuple[Place, Place, How, float, str]


def _ties(found: Sequence[Found]) -> dict[tuple[str, str], int]:
    articles: dict[tuple[str, str], set[str]] = {}
    for place, first, *_ in found:
        others = articles.setdefault((first.article, first.ids), set())
        if place.day is not None and place.day == first.day and place.article != first.article:
            others.add(place.article)
    return {key: len(others) for key, others in articles.items()}


class _Wordings:
    """The wordings of a group in the order in which they appear, and where each began."""

    def __init__(self) -> None:
        self._earlier: list[tuple[Words, Place]] = []
        self._known: dict[Words, tuple[Place, How, float, str]] = {}

    def first_of(self, place: Place) -> tuple[Place, How, float, str]:
        """Give the first place that has a place's words, and how it stands to that."""
        known = self._known.get(place.words)
        if known is not None:
            first, how, likeness, difference = known
            return first, "exact" if how == "first" else how, likeness, difference
        found = self._look(place)
        self._known[place.words] = found
        self._earlier.append((place.words, place))
        return found

    def _look(self, place: Place) -> tuple[Place, How, float, str]:
        for words, first in self._earlier[:LOOKED_AT]:
            stands = compared(words, place.words)
            if stands is not None:
                return first, *stands
        return place, "first", 1.0, ""


def compared(first: Words, words: Words) -> tuple[How, float, str] | None:
    """Tell how words stand to those of the first; nothing where they are not the same words."""
    places = kept_places(first, words)
    if places is not None:
        return "trimmed", 1.0, marked(_left_out(first, places, "first"))
    places = kept_places(words, first)
    if places is not None:
        return "fuller", 1.0, marked(_left_out(words, places, "second"))
    overlap = compare(first, words)
    if overlap is None or len(overlap.same) < LEAST_SHARED * min(_count(first), _count(words)):
        return None
    if not overlap.differs:
        longer = _count(words) > _count(first)
        return "fuller" if longer else "trimmed", overlap.likeness, marked(overlap.steps)
    return "altered", overlap.likeness, marked(overlap.steps)


def _left_out(
    longer: Words, places: list[tuple[int, int]], step: Step
) -> Iterator[tuple[Step, str]]:
    """Give the steps from the longer to what stands in it at the places."""
    at = 0
    for start, end in places:
        if at < start:
            yield step, " ".join(longer[at:start])
        yield "same", " ".join(longer[start:end])
        at = end
    if at < len(longer):
        yield step, " ".join(longer[at:])


def _count(words: Words) -> int:
    return sum(word != GAP for word in words)
