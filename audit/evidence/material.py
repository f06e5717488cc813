"""All source material together, its words indexed for the search."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from audit.evidence.fillers import free_words
from audit.evidence.layout import printed_marks
from audit.evidence.record import Document, Passage
from audit.evidence.wordlists import BACKCHANNEL, FUNCTION_WORDS
from audit.evidence.words import Token, tokens

BETWEEN_LINES, BETWEEN_DOCUMENTS = "\n", "\n\n"
FREE, FURNITURE = 0.02, 0.12
"""What it costs to leave out a filler, and a word of a line that may be a page's header."""

COMMON = 2.5
"""The most that a function word says, in nats, however seldom a small text has it."""

PRIOR, SELDOM = 2_000, 5e-4
"""What is known of English beforehand, in words: a content word is about that seldom."""

TURN = 3
"""Words of the longest turn that can be a listener's mere noise."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a passage stands."""

    document: Document
    passage: Passage
    start: int
    number: int


class Material:
    """The documents as one text, and every word of it.

    ``ids`` are the words as numbers, ``skip`` what leaving each out costs (1 for a word that
    counts). ``weights`` says by word number how much meeting it tells, in nats.
    """

    def __init__(self, documents: Iterable[Document]) -> None:
        self.documents = tuple(documents)
        self.words: list[Token] = []
        self.borders: list[int] = [0]  # where documents begin, in words
        self._places: list[Place] = []
        self._numbers: dict[str, int] = {}
        free: list[bool] = []
        pieces: list[str] = []
        length = 0
        for document in self.documents:
            text = self._joined(document, length)
            words = tokens(text)
            free += free_words(text, words)
            moved = (Token(t.word, t.start + length, t.end + length) for t in words)
            self.words += moved if length else words
            self.borders.append(len(self.words))
            pieces.append(text + BETWEEN_DOCUMENTS)
            length += len(pieces[-1])
        self.text = "".join(pieces)
        self._starts = [place.start for place in self._places]
        self._word_starts = [token.start for token in self.words]
        self._index(free)

    def place_at(self, offset: int) -> Place:
        """Give the passage that a character of the text stands in."""
        return self._places[bisect_right(self._starts, offset) - 1]

    def word_from(self, offset: int) -> int:
        """Give the index of the first word that begins at a character or after it."""
        return bisect_left(self._word_starts, offset)

    def places(self, start: int, end: int) -> Iterator[Place]:
        """Give the passages from one character to another."""
        first = bisect_right(self._starts, start) - 1
        last = bisect_right(self._starts, max(start, end - 1)) - 1
        return iter(self._places[first : last + 1])

    def passage_end(self, place: Place) -> int:
        """Give the character after a passage's last."""
        return place.start + len(place.passage.text)

    def number(self, word: str) -> int:
        """Give a word's number, or -1 for one that the material does not have."""
        return self._numbers.get(word, -1)

    def weight(self, word: str) -> float:
        """Say how much meeting a word tells."""
        number = self.number(word)
        if number < 0:
            return COMMON if word in FUNCTION_WORDS else self._unheard
        return float(self.weights[number])

    def occurrences(self, number: int) -> NDArray[np.int32]:
        """Give the indexes of a word's occurrences, in order."""
        return self._order[self._first[number] : self._first[number + 1]]

    def _joined(self, document: Document, base: int) -> str:
        """Give a document's text; words parted at a line's end become whole."""
        pieces: list[str] = []
        length = 0
        for at, passage in enumerate(document.passages):
            text = passage.text
            following = document.passages[at + 1] if at + 1 < len(document.passages) else None
            self._places.append(Place(document, passage, base + length, len(self._places)))
            if following and _is_parted(passage, following):
                text = text if _in_a_number(passage, following) else text[:-1]
            else:
                text += BETWEEN_LINES
            pieces.append(text)
            length += len(text)
        return "".join(pieces)

    def _index(self, free: list[bool]) -> None:
        count = len(self.words)
        ids = (self._numbers.setdefault(t.word, len(self._numbers)) for t in self.words)
        self.ids = np.fromiter(ids, np.int32, count)
        known = len(self._numbers)
        self._order = np.argsort(self.ids, kind="stable").astype(np.int32)
        counts = np.bincount(self.ids, minlength=known)
        self._first = np.concatenate([[0], np.cumsum(counts)])
        self.most = math.log(count + 1)
        seen = (counts + PRIOR * SELDOM) / (count + PRIOR)
        self.weights = -np.log(seen).astype(np.float32)
        self._unheard = math.log((count + PRIOR) / (PRIOR * SELDOM))
        common = [self._numbers[word] for word in FUNCTION_WORDS if word in self._numbers]
        self.weights[common] = np.minimum(self.weights[common], COMMON)
        self.skip = np.where(np.array(free, dtype=bool), FREE, 1.0).astype(np.float32)
        self._ease_edges()
        for place in self._places:
            self._ease_marks(place)

    def _ease_marks(self, place: Place) -> None:
        """Make it cheap to leave out a paragraph's number, and the numbers of footnotes."""
        before = self._places[place.number - 1].passage.text if place.number else ""
        for start, end in printed_marks(place.passage.text, before):
            first, last = self.word_from(place.start + start), self.word_from(place.start + end)
            self.skip[first:last] = FREE

    def _ease_edges(self) -> None:
        """Make it cheap to leave out page headers, and noises of those who listen."""
        for place in self._places:
            passage = place.passage
            short = len(passage.text) <= 8 * TURN and passage.speaker
            if not passage.edge and not short:
                continue
            first, last = self.word_from(place.start), self.word_from(self.passage_end(place))
            if passage.edge:
                self.skip[first:last] = np.minimum(self.skip[first:last], FURNITURE)
            elif self._is_noise(place, self.words[first:last]):
                self.skip[first:last] = FREE

    def _is_noise(self, place: Place, words: list[Token]) -> bool:
        before = self._places[place.number - 1] if place.number else place
        after = self._places[min(place.number + 1, len(self._places) - 1)]
        speaker = place.passage.speaker
        between = before.passage.speaker == after.passage.speaker != speaker
        return between and len(words) <= TURN and all(t.word in BACKCHANNEL for t in words)


def _is_parted(passage: Passage, following: Passage) -> bool:
    """Tell whether a hyphen at the end of a line parts a word."""
    text = passage.text
    letter = text.endswith("-") and text[-2:-1].isalpha()
    return letter and following.text[:1].islower() and passage.speaker == following.speaker


def _in_a_number(passage: Passage, following: Passage) -> bool:
    """Tell whether the hyphen belongs there: twenty-five, eleven-fifteen."""
    last, first = tokens(passage.text)[-1:], tokens(following.text)[:1]
    return all(token.word.startswith("#") for token in (*last, *first))
