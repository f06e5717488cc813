"""Walks names and source phrases in text order and finds the ledger's entry of each."""

from __future__ import annotations

from collections.abc import Iterator

from audit.article import Article
from audit.facts import Attribution, Name, SourceKind, Span
from audit.language.grammar.words import Words
from audit.language.names.forms import name_text
from audit.language.names.index import NameIndex
from audit.language.names.table import ORGANISATION
from audit.language.sources.antecedents import Antecedents
from audit.language.sources.bodies import OUTLETS, Bodies
from audit.language.sources.body_nouns import is_body_noun
from audit.language.sources.described import Described
from audit.language.sources.discourse import Discourse, Seen
from audit.language.sources.entry import Entry
from audit.language.sources.genders import PRONOUN_GENDER
from audit.language.sources.groups import members_of
from audit.language.sources.interviews import answers, interviewee
from audit.language.sources.introductions import Introductions
from audit.language.sources.issuers import Issuers
from audit.language.sources.mention_words import UTTERANCES
from audit.language.sources.mentions import Mention, read_mention
from audit.language.sources.noun_mentions import noun_mentions
from audit.language.sources.people import People
from audit.language.sources.places import Places
from audit.language.sources.pronouns import Pronouns
from audit.language.sources.words import PRONOUNS

INITIALS = range(2, 4)
ARTICLES = frozenset(("the", "a", "an"))


class Resolver:
    """Finds the ledger's entry for each source phrase: ``entry_of`` by its place."""

    def __init__(self, words: Words, names: tuple[Name, ...], article: Article) -> None:
        self.words, self.text, self.article = words, words.text, article
        self.index = NameIndex(words, names)
        self.entries: list[Entry] = []
        self.people = People(words, self.index, self._new)
        self.bodies = Bodies(self.index, self.text, self._new)
        self.discourse = Discourse(words)
        self.described = Described(self.discourse, self._new)
        self.pronouns = Pronouns(self.discourse)
        self.issuers = Issuers(words)
        self.places = Places(words, self.index)
        self.introductions = Introductions(words, self.index, article)
        self.antecedents = Antecedents(words, self.index)
        self.entry_of: dict[Span, Entry] = {}
        self._begins: dict[int, Entry] = {}

    def walk(self, attributions: tuple[Attribution, ...]) -> None:
        """Read names, people without one and source phrases in the order in which they stand."""
        phrases = dict.fromkeys(
            (item.source[0].start, item.source[-1].end) for item in attributions if item.source
        )
        self.antecedents.contents(attributions)
        taken = [self.index.tokens(Span(*phrase)) for phrase in phrases]
        inside = {at for first, last in taken for at in range(first, last)}
        steps: list[tuple[int, int, Span | Name]] = [
            (start, 0, Span(start, end)) for start, end in phrases
        ]
        steps += [(name.span.start, 1, name) for name in self.index.names]
        for first, last in noun_mentions(self.words, self.index):
            if first not in inside:
                span = self.words.span(first, last)
                steps.append((span.start, 2, span))
        steps += [(span.start, 3, span) for span in self._personal(inside)]
        read = {0: self._phrase, 2: self._noun, 3: self._personal_pronoun}
        for _, rank, step in sorted(steps, key=lambda step: (step[0], step[1])):
            if isinstance(step, Name):
                self._name(step, aside=self.index.tokens(step.span)[0] in inside)
            else:
                read[rank](step)

        self._first_persons(attributions)

    def _first_persons(self, attributions: tuple[Attribution, ...]) -> None:
        """Give "I" inside somebody's words to whose they are."""
        for item in attributions:
            for part in item.source[:1]:
                if self.text[part.start : part.end].lower() in ("i", "me", "my"):
                    entry = self.antecedents.around(part, self.entry_of)
                    if entry is not None:
                        self.entry_of[Span(part.start, item.source[-1].end)] = entry

    def of(self, item: Attribution) -> Entry | None:
        """Give the entry of an attribution's source."""
        if not item.source:
            return None
        return self.entry_of.get(Span(item.source[0].start, item.source[-1].end))

    def _new(self, name: str, kind: SourceKind, head: str) -> Entry:
        entry = Entry(name, kind, head, len(self.entries))
        self.entries.append(entry)
        return entry

    def _name(self, name: Name, *, aside: bool) -> None:
        """Enter a name that stands in the text, whoever speaks."""
        first, last = self.index.tokens(name.span)
        if name.kind == "person":
            entry = self.people.entry_of.get(name.span)
        else:
            entry = self._body(name) if name.kind == "organisation" else None
        if entry is None:
            return
        if self.words.quote[first] >= 0:
            if entry.mentions:
                entry.mentions.append(name.span)
            return
        if name.kind == "person":
            self._reveal(entry, first)
            self._introduce(entry, name)
        entry.mentions.append(name.span)
        self._see(entry, first, last, aside=aside)
        pair = self.places.pair(name) if name.kind == "person" else None
        partner = self.people.entry_of.get(pair.span) if pair is not None else None
        if partner is not None and partner is not entry and not aside:
            both = self.described.group([entry, partner])
            self._see(both, first, last)

    def _introduce(self, entry: Entry, name: Name) -> None:
        """Take what the words around a name say of the person."""
        role = self.introductions.role(name)
        affiliation = role.affiliation
        if affiliation is None and role.owner is not None:
            owner = self._owner(role.owner)
            affiliation = _body_name(owner)
            entry.owner = entry.owner or owner
        elif affiliation is not None and is_body_noun(affiliation.lower()):
            sentence = self.words.sentence[self.index.tokens(name.span)[0]]
            body = self.described.body(affiliation.lower(), sentence)
            affiliation = _body_name(body) or affiliation
        new = entry.role is None
        if role.role or role.affiliation:
            if entry.role is None:
                entry.role, entry.affiliation = role.role, entry.affiliation or affiliation
            for told in (role.role, role.other):
                nouns, modifiers = self.introductions.words_of(told or "")
                entry.nouns |= nouns
                entry.modifiers |= modifiers
        entry.age = entry.age or self.introductions.age(name)
        first = self.index.tokens(name.span)[0]
        hidden = self.introductions.foreshadowed(entry, first, self.entries) if new else None
        if hidden is not None:
            self._merge(hidden, entry)

    def _body(self, name: Name) -> Entry:
        """Give the entry of an organisation's name; a bare "the Ministry" is one named before."""
        text = name_text(self.text, name)
        word = text.lower().removeprefix("the ")
        if " " not in word and word in ORGANISATION and word not in OUTLETS and word.islower():
            first, last = self.index.tokens(name.span)
            mention = read_mention(self.words, (first, last), [], linked=False)
            known = self.described.known(mention, word, self.words.sentence[first], None)
            if known is not None:
                return known
        return self.bodies.entry(text)

    def _reveal(self, entry: Entry, first: int) -> None:
        """Let a full name that opens the second paragraph be the source held back in the first."""
        hidden = self.introductions.held_back(entry, first)
        if hidden is not None:
            self._merge(hidden, entry)

    def _merge(self, hidden: Entry, entry: Entry) -> None:
        """Let an unnamed source be the person whom a name reveals."""
        entry.role = entry.role or self.introductions.without_article(hidden.name)
        entry.affiliation = entry.affiliation or hidden.affiliation
        entry.gender = entry.gender or hidden.gender
        entry.nouns |= hidden.nouns
        entry.mentions += hidden.mentions
        entry.speaks = entry.speaks or hidden.speaks
        hidden.mentions, hidden.definite = [], False
        for span, known in self.entry_of.items():
            if known is hidden:
                self.entry_of[span] = entry
        self.discourse.rename(hidden, entry)

    def _noun(self, span: Span) -> None:
        """Enter a person without a name whom the text speaks of."""
        first, last = self.index.tokens(span)
        mention = read_mention(self.words, (first, last), self.index.inside(span), linked=False)
        if mention.name is not None:
            return
        entry = self._described(mention, first)
        if entry is not None:
            entry.mentions.append(span)
            self._see(entry, first, last)

    def _personal(self, inside: set[int]) -> Iterator[Span]:
        """Give the pronouns for people that are no sources, outside of quotation marks."""
        words = self.words
        for at, low in enumerate(words.low):
            if low in PRONOUN_GENDER and at not in inside and words.quote[at] < 0:
                yield words.span(at, at + 1)

    def _personal_pronoun(self, span: Span) -> None:
        """Keep in view whom a pronoun stands for."""
        at = self.index.tokens(span)[0]
        gender = PRONOUN_GENDER[self.words.low[at]]
        entry = self.pronouns.entry(gender, at, self.antecedents.speaker(span, self.entry_of))
        if entry is not None:
            entry.mentions.append(span)
            self._see(entry, at, at + 1, aside=self.words.low[at] not in ("he", "she"))

    def _phrase(self, span: Span) -> None:
        """Enter a source phrase."""
        first, last = self.index.tokens(span)
        if first >= last:
            return
        entry = self._resolve((first, last))
        if entry is None:
            return
        entry.speaks = True
        entry.mentions.append(span)
        self.entry_of[span] = entry
        self.introductions.spoke(entry, first)
        if self.words.quote[first] < 0:
            self._see(entry, first, last, source=True)
            self.issuers.heard(entry, self.words.sentence[first])

    def _resolve(self, tokens: tuple[int, int]) -> Entry | None:
        parts = members_of(self.words, self.index, tokens)
        if parts:
            members = [entry for part in parts if (entry := self._single(part)) is not None]
            distinct = list(dict.fromkeys(members))
            if len(distinct) > 1:
                return self.described.group(distinct, self.words.show(*tokens))
            return distinct[0] if distinct else None
        return self._single(tokens)

    def _single(self, tokens: tuple[int, int]) -> Entry | None:
        """Give the entry of a phrase that names one source."""
        span = self.words.span(*tokens)
        linked = any(link.span.overlaps(span) for link in self.article.links)
        mention = read_mention(self.words, tokens, self.index.inside(span), linked=linked)
        if mention.own:
            return None
        if mention.pronoun:
            return self._pronoun(mention)
        if mention.name is None and self.words.word[tokens[0]].isupper():
            labelled = self._labelled(self.words.show(*tokens))
            if labelled is not None or self.words.show(*tokens) in ("A", "Q"):
                return labelled
        if mention.name is None:
            return None if mention.head in ARTICLES else self._described(mention, tokens[0])
        if mention.kind == "named-person":
            return self._person(mention, mention.name)
        return self._body(mention.name)

    def _labelled(self, label: str) -> Entry | None:
        """Give whom an interview's label names: "OKAFOR", "RO", "R.O.", "A" for the answers."""
        if label in ("A", "Q"):
            return self.interviewed() if label == "A" else None
        initials = label.replace(".", "")
        if len(initials) in INITIALS and initials.isupper():
            found = [e for e in self.entries if e.is_person and e.initials == initials]
            if found:
                return found[0]
        return self.people.named(label) if label.isupper() else None

    def _person(self, mention: Mention, name: Name) -> Entry:
        entry = self.people.entry_of.get(name.span)
        if entry is None:
            entry = self.people.named(name_text(self.text, name)) or self._new(
                name_text(self.text, name), "named-person", mention.head
            )
        self._reveal(entry, self.index.tokens(name.span)[0])
        self._introduce(entry, name)
        return entry

    def _pronoun(self, mention: Mention) -> Entry | None:
        at = mention.at
        if mention.gender == "r":
            before = self.antecedents.before(at)
            if before is None:
                return None
            return self._begins.get(before[0]) or self._single(before)
        speaker = self.antecedents.speaker(mention.span, self.entry_of)
        return self.pronouns.entry(mention.gender, at, speaker)

    def _owner(self, at: int) -> Entry | None:
        """Give whose something is: of a name's token, or of a possessive pronoun."""
        name = self.index.covering.get(at)
        if name is not None:
            if name.kind == "person":
                return self.people.entry_of.get(name.span)
            return self._body(name) if name.kind == "organisation" else None
        gender = PRONOUNS.get(self.words.low[at], "")
        return self.pronouns.entry(gender, at) if gender else None

    def _described(self, mention: Mention, first: int) -> Entry | None:
        words = self.words
        core = words.show(*mention.core)
        sentence = words.sentence[first]
        owner = self._owner(mention.owner) if mention.owner is not None else None
        if mention.head in UTTERANCES:
            issuer = owner or self._issuer(mention)
            if issuer is not None:
                return issuer
        if owner is not None and mention.name is None and not mention.plural:
            relative = self.people.relative(owner, mention.head, mention.gender)
            if relative is not None:
                return relative
        entry = self.described.entry(mention, core, sentence, owner)
        if entry.kind == "unnamed-described" and entry.role is None and not entry.mentions:
            self._describe(entry, mention)
        self.introductions.members(entry, mention, self.people)
        return entry

    def _describe(self, entry: Entry, mention: Mention) -> None:
        """Give a person without a name the role and affiliation that the description tells."""
        role = self.introductions.described(mention)
        if role is not None:
            entry.role, entry.affiliation = role.role, role.affiliation

    def _issuer(self, mention: Mention) -> Entry | None:
        """Give whose statement it is: "a statement from X", or the one issued before."""
        after = mention.at + 1
        if after < mention.core[1] and self.words.low[after] in ("from", "by", "of"):
            return (
                self._single((after + 1, mention.core[1])) if after + 1 < mention.core[1] else None
            )
        if not mention.definite:
            return None
        return self.issuers.of(mention.head, self.words.sentence[mention.core[0]])

    def sentence_at(self, offset: int) -> int:
        """Give the sentence that begins at or holds an offset."""
        return self.words.sentence[self.index.tokens(Span(offset, offset + 1))[0]]

    def interviewed(self) -> Entry | None:
        """Give who is interviewed, where the article is an interview."""
        spans = answers(self.article)
        before = spans[0].start if spans else self.words.start[self.words.bounds[-1][0]]
        return interviewee(self.article, self.people.entry_of, before)

    def _see(
        self, entry: Entry, first: int, last: int, *, source: bool = False, aside: bool = False
    ) -> None:
        sentence = self.words.sentence[first]
        self._begins.setdefault(first, entry)
        if sentence < 0:
            return
        subject = not aside and (source or self.places.is_subject(first, last))
        governed = aside or self.places.is_aside(first, last)
        self.discourse.see(Seen(entry, first, sentence, subject, source, governed))


def _body_name(entry: Entry | None) -> str | None:
    """Give a body's name as an affiliation."""
    if entry is None or entry.is_person or entry.is_document:
        return None
    name = entry.name
    return name[4:] if name.lower().startswith("the ") else name
