"""Walks names and source phrases in text order and asks the ledger who each of them is."""

from __future__ import annotations

import re

from audit.article import Article
from audit.facts import Attribution, Name, Span
from audit.language.grammar.words import Words
from audit.language.names.forms import name_text
from audit.language.names.index import NameIndex
from audit.language.sources.entry import Entry
from audit.language.sources.ledger import Ledger
from audit.language.sources.mentions import Mention, read_mention
from audit.language.sources.roles import role_in, role_of
from audit.language.sources.words import FEMALE, MALE

RELATIONS = {
    "f": frozenset(("wife", "mother", "sister", "daughter", "widow", "woman", "girl", "aunt")),
    "m": frozenset(("husband", "father", "brother", "son", "widower", "man", "boy", "uncle")),
}
UNNAMED = frozenset(("unnamed-described", "vague"))
MEMBERS = re.compile(r"\s*,?\s*(?:including|such as|among them|like)\s+", re.IGNORECASE)


class Resolver:
    """Finds the ledger's entry for each source phrase: ``entry_of`` by its place."""

    def __init__(self, words: Words, names: tuple[Name, ...], article: Article) -> None:
        self.words, self.text, self.article = words, words.text, article
        self.index = NameIndex(words, names)
        self.ledger = Ledger()
        self.entry_of: dict[Span, Entry] = {}

    def walk(self, attributions: tuple[Attribution, ...]) -> None:
        """Read names and source phrases in the order in which they stand."""
        phrases = sorted(
            {(item.source[0].start, item.source[-1].end) for item in attributions if item.source}
        )
        at = 0
        for name in self.index.names:
            while at < len(phrases) and phrases[at][0] <= name.span.start:
                self._phrase(Span(*phrases[at]))
                at += 1
            self._name(name)
        for phrase in phrases[at:]:
            self._phrase(Span(*phrase))

    def of(self, item: Attribution) -> Entry | None:
        """Give the entry of an attribution's source."""
        if not item.source:
            return None
        return self.entry_of.get(Span(item.source[0].start, item.source[-1].end))

    def _name(self, name: Name) -> Entry | None:
        """Enter a name that stands in the text, whoever speaks."""
        token = self.index.token(name.span.start)
        if token is None or name.kind not in ("person", "organisation"):
            return None
        words = self.words
        sentence = words.sentence[token]
        quoted = words.quote[token] >= 0
        text = name_text(self.text, name)
        if name.kind == "organisation":
            entry = self.ledger.body(text)
            self._acronym(entry, name)
        else:
            self._revealed(token, text)
            entry = self.ledger.person(text, self._gender(token, text))
            if entry.role is None and not quoted:
                entry.role, entry.affiliation = self._role(name)
        if not quoted:
            opening = sentence >= 0 and token - words.bounds[sentence][0] <= 4
            self.ledger.see(entry, name.span, sentence, topic=opening)
        elif entry.mentions:
            entry.mentions.append(name.span)
        return entry

    def _revealed(self, token: int, text: str) -> None:
        """See whether a new full name that opens the second paragraph is the first one's source.

        News stories hold a name back: "A former clerk told the court …" and then "Ana Ruiz, 38,".
        """
        words, before = self.words, self.ledger.last_source
        sentence = words.sentence[token]
        if before is None or sentence < 0 or " " not in text or self.ledger.knows(text):
            return
        block = words.block[sentence]
        opens = words.bounds[sentence][0] == token and words.block[sentence - 1] == block - 1
        fits = before.is_person and before.kind == "unnamed-described" and before.count == 1
        lede = (
            before.seen >= 0 and words.block[before.seen] == block - 1 and self._is_lede(block - 1)
        )
        if opens and fits and lede:
            self.ledger.reveal(before, text, self._gender(token, text))

    def _is_lede(self, block: int) -> bool:
        """Tell whether a block is the first paragraph of the article."""
        blocks = self.article.blocks
        return all(other.kind != "paragraph" for other in blocks[:block])

    def _phrase(self, span: Span) -> None:
        """Enter a source phrase."""
        first, last = self.index.tokens(span)
        if first >= last:
            return
        words = self.words
        inside = self.index.inside(span)
        linked = any(link.span.overlaps(span) for link in self.article.links)
        mention = read_mention(words, (first, last), inside, linked=linked)
        sentence = words.sentence[first]
        entry = self._entry(mention, sentence)
        if entry is None:
            return
        entry.speaks = True
        self.ledger.see(entry, span, sentence)
        self.ledger.last_source = entry
        self.entry_of[span] = entry
        self._members(entry, mention, last)

    def _entry(self, mention: Mention, sentence: int) -> Entry | None:
        if mention.own:
            return None
        if mention.pronoun:
            if mention.gender == "r":
                return self._antecedent(mention)
            described = self._relation_before(mention)
            return described or self.ledger.pronoun(mention.gender, sentence)
        if mention.name is not None:
            if mention.kind == "named-person":
                return self._person(mention, mention.name)
            text = name_text(self.text, mention.name)
            return self.ledger.body(text)
        core = self.words.show(*mention.core)
        return self.ledger.by_initials(core) or self.ledger.described(mention, core)

    def _person(self, mention: Mention, name: Name) -> Entry:
        entry = self.ledger.person(name_text(self.text, name), mention.gender)
        if entry.role is None:
            entry.role, entry.affiliation = self._role(name)
        if entry.role is None:
            start = self.words.start[mention.core[0]]
            core = (mention.core[0], self.index.tokens(Span(start, name.span.start))[1])
            entry.role, entry.affiliation = role_in(self.words, core, self.index.covering)
        return entry

    def _relation_before(self, mention: Mention) -> Entry | None:
        """Give "X's wife" where it stands in the pronoun's own sentence."""
        nouns = RELATIONS.get(mention.gender)
        at = mention.core[0]
        words = self.words
        if nouns is None or words.sentence[at] < 0:
            return None
        opening = words.bounds[words.sentence[at]][0]
        for noun in range(opening, min(at, opening + 6)):
            if words.low[noun] in nouns and noun not in self.index.covering:
                first = noun
                while first > opening and words.low[first - 1] not in (",", "and"):
                    first -= 1
                inside = self.index.inside(words.span(first, noun + 1))
                relation = read_mention(words, (first, noun + 1), inside, linked=False)
                if relation.name is None:
                    return self._entry(relation, words.sentence[at])
        return None

    def _antecedent(self, mention: Mention) -> Entry | None:
        """Give the entry of the noun right before "who"."""
        at = self.index.token(mention.span.start)
        if at is None or at == 0:
            return None
        back = at - 1 if self.words.low[at - 1] != "," else at - 2
        name = self.index.covering.get(back)
        if name is not None:
            return self._name(name)
        return self.ledger.last_source

    def _acronym(self, entry: Entry, name: Name) -> None:
        following = self.index.after(name)
        if following is not None:
            between = self.text[name.span.end : following.span.start].strip()
            if between in ("(", "(the"):
                self.ledger.alias(entry, self.text[following.span.start : following.span.end])

    def _members(self, entry: Entry, mention: Mention, last: int) -> None:
        """Find the named members of a group: "experts, including Omar Haq"."""
        if mention.kind not in UNNAMED or last > len(self.words.low):
            return
        start = self.words.end[mention.core[1] - 1]
        match = MEMBERS.match(self.text, start)
        if match is None:
            return
        for name in self.index.inside(Span(match.end(), match.end() + 80)):
            if name.kind == "person":
                entry.members.append(self.ledger.person(name_text(self.text, name)))
                break

    def _role(self, name: Name) -> tuple[str | None, str | None]:
        first, last = self.index.tokens(name.span)
        return role_of(self.words, (first, last), self.index.covering)

    def _gender(self, token: int, text: str) -> str:
        before = self.words.low[token - 1].rstrip(".") if token else ""
        given = text.split()[0].lower() if " " in text else ""
        for form in (before, given):
            if form in FEMALE:
                return "f"
            if form in MALE:
                return "m"
        return ""
