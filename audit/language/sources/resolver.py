"""Walks names, people and source phrases in text order and finds the entry of each."""

from __future__ import annotations

from collections.abc import Iterator

from audit.article import Article
from audit.facts import Attribution, Name, Span
from audit.language.grammar.words import Words
from audit.language.sources.cast import Cast
from audit.language.sources.entry import Entry
from audit.language.sources.genders import PRONOUN_GENDER
from audit.language.sources.interviews import answers
from audit.language.sources.mentions import read_mention
from audit.language.sources.noun_mentions import noun_mentions
from audit.language.sources.phrases import Phrases

FIRST_PERSON = frozenset(("i", "me", "my"))
PHRASE, NAME, NOUN, PRONOUN = range(4)
"""What is read first where several begin at one place."""


class Resolver:
    """Finds the ledger's entry for each attribution's source."""

    def __init__(self, words: Words, names: tuple[Name, ...], article: Article) -> None:
        self.words, self.article = words, article
        self.cast = Cast(words, names, article)
        self.index, self.entries = self.cast.index, self.cast.entries
        self.phrases = Phrases(self.cast)
        self._waiting: list[Span] = []
        self._answers = answers(article)
        ends = (block.span.end for block in article.blocks if block.kind == "headline")
        self._headline_end = max(ends, default=0)

    def walk(self, attributions: tuple[Attribution, ...]) -> None:
        """Read all mentions in the order in which they stand."""
        self.cast.antecedents.contents(attributions)
        phrases = list(dict.fromkeys(_place(item) for item in attributions if item.source))
        ranges = [self.index.tokens(span) for span in phrases]
        inside = {at for first, last in ranges for at in range(first, last)}
        steps: list[tuple[int, int, Span | Name]] = [(s.start, PHRASE, s) for s in phrases]
        steps += [(name.span.start, NAME, name) for name in self.index.names]
        steps += [(span.start, NOUN, span) for span in self._nouns(inside)]
        steps += [(span.start, PRONOUN, span) for span in self._pronouns(inside)]
        read = {PHRASE: self._phrase, NOUN: self._noun, PRONOUN: self._pronoun}
        for _, rank, step in sorted(steps, key=lambda step: (step[0], step[1])):
            if isinstance(step, Name):
                self._name(step, aside=self.index.tokens(step.span)[0] in inside)
            else:
                read[rank](step)
        for span in self._waiting:
            self._enter(span, *self.index.tokens(span))
        self._first_persons(attributions)
        self._headline(attributions)

    def of(self, item: Attribution) -> Entry | None:
        """Give the entry of an attribution's source."""
        return self.cast.entry_of.get(_place(item)) if item.source else None

    def sentence_at(self, offset: int) -> int:
        """Give the sentence that begins at or holds an offset."""
        return self.words.sentence[self.index.tokens(Span(offset, offset + 1))[0]]

    def _nouns(self, inside: set[int]) -> Iterator[Span]:
        for first, last in noun_mentions(self.words, self.index):
            if first not in inside:
                yield self.words.span(first, last)

    def _pronouns(self, inside: set[int]) -> Iterator[Span]:
        """Give the pronouns for people that are no sources, outside of quotation marks."""
        words = self.words
        for at, low in enumerate(words.low):
            if low in PRONOUN_GENDER and at not in inside and words.quote[at] < 0:
                yield words.span(at, at + 1)

    def _first_persons(self, attributions: tuple[Attribution, ...]) -> None:
        """Give "I" inside somebody's words to whose they are."""
        for item in attributions:
            place = _place(item) if item.source else Span(0, 0)
            if self.cast.text[place.start : place.end].lower() in FIRST_PERSON:
                entry = self.cast.antecedents.around(place, self.cast.entry_of)
                if entry is None and any(answer.contains(place) for answer in self._answers):
                    entry = self.cast.interviewed
                if entry is not None:
                    self.cast.entry_of[place] = entry

    def _headline(self, attributions: tuple[Attribution, ...]) -> None:
        """Let "officials say" over a story be the officials who speak in it, "Council" the council.

        A headline shortens; what it calls by a noun alone is told in the text below.
        """
        end = self._headline_end
        spoken = [entry for item in attributions if (entry := self.of(item)) is not None]
        for entry in dict.fromkeys(spoken):
            if entry.name.lower() != entry.head:
                continue
            if all(mention.end <= end for mention in entry.mentions):
                others = dict.fromkeys([*spoken, *(e for e in self.entries if e.is_named)])
                told = [each for each in others if each is not entry and _is_told(entry, each)]
                if told and (len(told) == 1 or not entry.is_person):
                    self.cast.merge(entry, told[0])

    def _name(self, name: Name, *, aside: bool) -> None:
        """Enter a name that stands in the text, whoever speaks."""
        cast = self.cast
        first, last = self.index.tokens(name.span)
        person = cast.people.entry_of.get(name.span) if name.kind == "person" else None
        entry = cast.body(name) if name.kind == "organisation" else person
        if entry is None:
            return
        if self.words.quote[first] >= 0:
            if entry.mentions:
                entry.mentions.append(name.span)
            return
        if person is not None:
            cast.introduce(person, name)
            person.topic = person.topic or name.span.end <= self._headline_end
        entry.mentions.append(name.span)
        cast.see(entry, first, last, aside=aside)
        if person is not None and not aside:
            self._pair(person, name)

    def _pair(self, person: Entry, name: Name) -> None:
        """Keep two people joined by "and" in view as one."""
        before = self.cast.places.pair(name)
        partner = self.cast.people.entry_of.get(before.span) if before is not None else None
        if partner is not None and partner is not person:
            both = self.cast.described.group([partner, person])
            self.cast.see(both, *self.index.tokens(name.span))

    def _noun(self, span: Span) -> None:
        """Enter a person or body without a name whom the text speaks of."""
        first, last = self.index.tokens(span)
        mention = read_mention(self.words, (first, last), self.index.inside(span), linked=False)
        if mention.name is None:
            entry = self.phrases.described(mention)
            entry.mentions.append(span)
            self.cast.see(entry, first, last)

    def _pronoun(self, span: Span) -> None:
        """Keep in view whom a pronoun stands for."""
        cast, at = self.cast, self.index.tokens(span)[0]
        speaker = cast.antecedents.speaker(span, cast.entry_of)
        talking = cast.antecedents.talking(span, cast.entry_of)
        talking += cast.antecedents.asked(span, cast.entry_of)
        entry = cast.pronouns.entry(PRONOUN_GENDER[self.words.low[at]], at, speaker, talking)
        if entry is not None:
            entry.mentions.append(span)
            cast.see(entry, at, at + 1, aside=self.words.low[at] not in ("he", "she"))

    def _phrase(self, span: Span) -> None:
        """Enter a source phrase."""
        first, last = self.index.tokens(span)
        if self._waits(span, first, last):
            self._waiting.append(span)
            return
        self._enter(span, first, last)
        waiting, self._waiting = self._waiting, []
        for each in waiting:
            self._phrase(each)

    def _waits(self, span: Span, first: int, last: int) -> bool:
        """Tell whether a pronoun stands in quoted words of which nobody knows yet whose they are.

        "“She told me, ‘Go left,’” she said": who the first "she" is depends on the second.
        """
        if last - first != 1 or self.words.low[first] not in ("he", "she"):
            return False
        quoted = self.words.quote[first] >= 0
        return quoted and self.cast.antecedents.is_open(span, self.cast.entry_of)

    def _enter(self, span: Span, first: int, last: int) -> None:
        cast = self.cast
        entry = self.phrases.entry((first, last)) if first < last else None
        if entry is None:
            return
        entry.speaks = True
        entry.mentions.append(span)
        cast.entry_of[span] = entry
        cast.introductions.spoke(entry, first)
        if self.words.quote[first] < 0:
            cast.see(entry, first, last, source=True)
            cast.issuers.heard(entry, self.words.sentence[first])


def _is_told(short: Entry, entry: Entry) -> bool:
    """Tell whether an entry can be what a headline calls by a noun alone."""
    if short.is_person:
        return entry.is_person and not entry.plural and short.head in entry.nouns | {entry.head}
    if short.is_document or entry.is_person:
        return short.is_document and entry.is_document and short.head == entry.head
    return short.plural == entry.plural and (
        short.head == entry.head or (entry.is_named and short.head in entry.nouns)
    )


def _place(item: Attribution) -> Span:
    """Give the place of an attribution's source, from its first part to its last."""
    return Span(item.source[0].start, item.source[-1].end)
