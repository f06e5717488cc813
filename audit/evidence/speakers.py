"""Whose words a passage holds, held against whose words the article says they are."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cached_property
from itertools import groupby

from audit.article import Article
from audit.evidence.material import Material, Place
from audit.evidence.people import Person, Relation, names_of, person, relation
from audit.facts import Attribution, Facts, Quotation, Source, Span

SAME, UNKNOWN, OTHER = 0, 1, 2
"""Ranks of passages for a quotation: its speaker's own, nobody says, somebody else's."""

PRONOUN = re.compile(r"(?:s?he|they|i|we|it|who|this|that|his|her|their)\b", re.IGNORECASE)
OPENING_OR_CLOSING = re.compile(
    r"(?P<opening>[“‘„«]|(?<![^\s(\[—–-])[\"'](?=[^\s]|$))|(?P<closing>[”»]|(?<=\S)\"|(?<=[.,?!;])['’])"
)
LONGEST_CITED = 400
"""Characters from an opening quotation mark within which its closing one is expected."""

TWICE = 2
"""Quotations under a label without a name from which it is taken for the speaker's own."""


class Speakers:
    """Ranks places of the material for the quotations of one article."""

    def __init__(self, material: Material, article: Article, facts: Facts) -> None:
        self._material, self._article, self._facts = material, article, facts
        self._sources = {source.id: source for source in facts.sources}
        self._attributions = {one.id: one for one in facts.attributions}
        self._people: dict[str, Person] = {}
        self._under: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)

    def source_of(self, quotation: Quotation) -> Source | None:
        """Give the source that the article gives the words to."""
        given = self._attributions.get(quotation.attribution or "")
        speaker = quotation.speaker or (given.source_id if given else None)
        return self._sources.get(speaker or "")

    def note(self, quotation: Quotation, place: Place) -> None:
        """Remember under which label a speaker's words were found."""
        source = self.source_of(quotation)
        if source and place.passage.speaker:
            self._under[place.document.path, source.id][place.passage.speaker] += 1

    def rank(self, quotation: Quotation, start: int, end: int) -> int:
        """Rank characters of the material's text from ``start`` to ``end``."""
        source = self.source_of(quotation)
        if source is None:
            return UNKNOWN
        relations = [
            self._relation(quotation, source, place)
            for place in self._material.places(start, end)
            if place.passage.text
        ]
        if "other" in relations:
            return UNKNOWN if self._is_told(start) else OTHER
        return SAME if relations and all(one == "same" for one in relations) else UNKNOWN

    def _is_told(self, start: int) -> bool:
        """Tell whether words stand within quotation marks: the labelled speaker cites somebody."""
        here = self._material.place_at(start)
        text = self._material.text[max(start - LONGEST_CITED, 0) : start]
        if here.start > start - len(text) and not self._goes_on(here):
            text = self._material.text[here.start : start]
        marks = list(OPENING_OR_CLOSING.finditer(text))
        return bool(marks) and marks[-1].lastgroup == "opening"

    def _goes_on(self, place: Place) -> bool:
        """Tell whether the passage before is the same speaker's."""
        before = self._material.place_at(max(place.start - 1, 0))
        same = before.document is place.document
        return same and before.passage.speaker == place.passage.speaker

    def _relation(self, quotation: Quotation, source: Source, place: Place) -> Relation:
        label = place.passage.speaker
        if not label:
            return "unknown"
        someone = self._person(source)
        found = relation(someone, label)
        if found == "other" and not self._is_a_person(place, label):
            found = "unknown"
        if found == "unknown" and self._has_own_label(source, someone, place):
            found = "other"
        if found == "other" and self._may_be_meant(quotation, label):
            return "unknown"
        return found

    def _is_a_person(self, place: Place, label: str) -> bool:
        """Tell whether a label names somebody, and is no heading ("Recommendation:")."""
        names = names_of(label)
        known = names[-1] in self._article.text.lower()
        return known or len(names) > 1 or self._turns[place.document.path][label] >= TWICE

    @cached_property
    def _turns(self) -> dict[str, Counter[str | None]]:
        """How many times each label takes the word, by document."""
        return {
            document.path: Counter(key for key, _ in groupby(p.speaker for p in document.passages))
            for document in self._material.documents
        }

    def _person(self, source: Source) -> Person:
        if source.id not in self._people:
            self._people[source.id] = person(self._article, source)
        return self._people[source.id]

    def _has_own_label(self, source: Source, someone: Person, place: Place) -> bool:
        """Tell whether the speaker has another label in this document, by name or by habit."""
        if source.plural or source.kind not in ("named-person", "unnamed-described"):
            return False
        labels = self._labels[place.document.path]
        if any(relation(someone, label) == "same" for label in labels):
            return True
        used = self._under[place.document.path, source.id]
        label, most = max(used.items(), key=lambda pair: pair[1], default=("", 0))
        here = used[place.passage.speaker or ""]
        return label != place.passage.speaker and most >= TWICE and most > here

    @cached_property
    def _labels(self) -> dict[str, tuple[str, ...]]:
        return {
            document.path: tuple(dict.fromkeys(p.speaker for p in document.passages if p.speaker))
            for document in self._material.documents
        }

    def _may_be_meant(self, quotation: Quotation, label: str) -> bool:
        """Tell whether the article itself may give the words to the labelled speaker.

        It may where it names that person next to the quotation, and nobody else by name in the
        attribution: then "she" was perhaps resolved to the wrong one.
        """
        names = names_of(label)
        if not names:
            return False
        given = self._attributions.get(quotation.attribution or "")
        words = _words_of(self._article, given)
        if words and not PRONOUN.match(words) and any(c.isupper() for c in words):
            return names[-1] in words.lower()
        return names[-1] in self._nearby(quotation.span).lower()

    def _nearby(self, span: Span) -> str:
        """Give the block of a quotation and the one before, without what is quoted there."""
        blocks = self._article.blocks
        here = next((i for i, b in enumerate(blocks) if b.span.end > span.start), len(blocks) - 1)
        start, end = blocks[max(here - 1, 0)].span.start, blocks[here].span.end
        pieces, at = [], start
        for quotation in self._facts.quotations:
            if quotation.parent is None and start <= quotation.span.start < end:
                pieces.append(self._article.text[at : quotation.span.start])
                at = max(at, quotation.span.end)
        return " ".join([*pieces, self._article.text[at:end]])


def _words_of(article: Article, attribution: Attribution | None) -> str:
    if attribution is None:
        return ""
    return " ".join(article.text[span.start : span.end] for span in attribution.source)
