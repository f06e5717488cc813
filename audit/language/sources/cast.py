"""Everybody whom a text speaks of, and all that is known of them while it is being read."""

from __future__ import annotations

from functools import cached_property

from audit.article import Article
from audit.facts import Name, SourceKind, Span
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
from audit.language.sources.interviews import answers, interviewee
from audit.language.sources.introductions import Introductions
from audit.language.sources.issuers import Issuers
from audit.language.sources.mentions import read_mention
from audit.language.sources.people import People
from audit.language.sources.places import Places
from audit.language.sources.pronouns import Pronouns
from audit.language.sources.words import PRONOUNS


class Cast:
    """The entries of one text; ``entry_of`` gives those of source phrases by their place."""

    def __init__(self, words: Words, names: tuple[Name, ...], article: Article) -> None:
        self.words, self.text, self.article = words, words.text, article
        self.index = NameIndex(words, names)
        self.entries: list[Entry] = []
        self.entry_of: dict[Span, Entry] = {}
        self.begins: dict[int, Entry] = {}
        self.people = People(words, self.index, self.new)
        self.bodies = Bodies(self.index, self.text, self.new)
        self.discourse = Discourse(words)
        self.described = Described(self.discourse, self.new)
        self.pronouns = Pronouns(self.discourse)
        self.issuers = Issuers(words)
        self.places = Places(words, self.index)
        self.introductions = Introductions(words, self.index, article)
        self.antecedents = Antecedents(words, self.index)

    @cached_property
    def interviewed(self) -> Entry | None:
        """Give who is interviewed, where the article is an interview."""
        spans = answers(self.article)
        before = spans[0].start if spans else self.words.start[self.words.bounds[-1][0]]
        return interviewee(self.article, self.people.entry_of, before)

    def new(self, name: str, kind: SourceKind, head: str) -> Entry:
        """Give a new entry."""
        entry = Entry(name, kind, head, len(self.entries))
        self.entries.append(entry)
        return entry

    def see(
        self, entry: Entry, first: int, last: int, *, source: bool = False, aside: bool = False
    ) -> None:
        """Keep in view that an entry is mentioned in a range of tokens."""
        sentence = self.words.sentence[first]
        self.begins.setdefault(first, entry)
        if sentence < 0:
            return
        subject = not aside and (source or self.places.is_subject(first, last))
        governed = aside or self.places.is_aside(first, last)
        self.discourse.see(Seen(entry, first, sentence, subject, source, governed))

    def body(self, name: Name) -> Entry:
        """Give the entry of an organisation's name; a bare "the Ministry" is one named before."""
        text = name_text(self.text, name)
        word = text.lower().removeprefix("the ")
        if " " not in word and word in ORGANISATION and word not in OUTLETS and text.islower():
            first, last = self.index.tokens(name.span)
            mention = read_mention(self.words, (first, last), [], linked=False)
            known = self.described.known(mention, word, self.words.sentence[first], None)
            if known is not None:
                return known
        return self.bodies.entry(text)

    def owner(self, at: int) -> Entry | None:
        """Give whose something is: of a name's token, or of a possessive pronoun."""
        name = self.index.covering.get(at)
        if name is not None:
            if name.kind == "person":
                return self.people.entry_of.get(name.span)
            return self.body(name) if name.kind == "organisation" else None
        gender = PRONOUNS.get(self.words.low[at], "")
        return self.pronouns.entry(gender, at) if gender else None

    def introduce(self, entry: Entry, name: Name) -> None:
        """Take what the words around a name say of the person, and whom it reveals."""
        first = self.index.tokens(name.span)[0]
        held_back = self.introductions.held_back(entry, name, first)
        if held_back is not None:
            self.merge(held_back, entry)
        new = entry.role is None
        self._take_role(entry, name)
        entry.age = entry.age or self.introductions.age(name)
        hidden = self.introductions.foreshadowed(entry, first, self.entries) if new else None
        if hidden is not None:
            self.merge(hidden, entry)

    def _take_role(self, entry: Entry, name: Name) -> None:
        role = self.introductions.role(name)
        affiliation = role.affiliation
        if affiliation is None and role.owner is not None:
            owner = self.owner(role.owner)
            affiliation = _body_name(owner)
            entry.owner = entry.owner or owner
        else:
            sentence = self.words.sentence[self.index.tokens(name.span)[0]]
            affiliation = self.affiliation(affiliation, sentence)
        if not (role.role or role.affiliation):
            return
        if entry.role is None:
            entry.role, entry.affiliation = role.role, entry.affiliation or affiliation
        for told in (role.role, role.other):
            nouns, modifiers = self.introductions.words_of(told or "")
            entry.nouns |= nouns
            entry.modifiers |= modifiers

    def affiliation(self, told: str | None, sentence: int) -> str | None:
        """Give the name of the body that "the trust" is, where it was named before."""
        if told is None or not is_body_noun(told.lower()):
            return told
        return _body_name(self.described.body(told.lower(), sentence)) or told

    def merge(self, hidden: Entry, entry: Entry) -> None:
        """Let an unnamed source be the person, or the body, whom a name reveals."""
        if entry.is_person:
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


def _body_name(entry: Entry | None) -> str | None:
    """Give a body's name as an affiliation."""
    if entry is None or entry.is_person or entry.is_document:
        return None
    name = entry.name
    return name[4:] if name.lower().startswith("the ") else name
