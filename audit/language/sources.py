"""Who the sources are: component ``audit_sources``.

Takes attributions (source, cue and content, whoever found them) and names; gives each
attribution its source's id, sets ``doc._.sources``, and tells each quotation its speaker.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from spacy.language import Language

from audit.facts import Attribution, Name, Quotation, Source, Span
from audit.language.anonymity import basis_in, is_protected, reason_in
from audit.language.attributions import number
from audit.language.ledger import Entry, Ledger, name_text
from audit.language.mentions import Mention, read_mention
from audit.language.roles import role_in, role_of
from audit.language.source_words import FEMALE, MALE, PRONOUNS, PROTECTED
from audit.language.speakers import carried, owners
from audit.language.words import Words, words_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

RELATIONS = {
    "f": frozenset(("wife", "mother", "sister", "daughter", "widow", "woman", "girl", "aunt")),
    "m": frozenset(("husband", "father", "brother", "son", "widower", "man", "boy", "uncle")),
}
SEQUEL = 3
"""How many sentences on a reason for anonymity is looked for."""
UNNAMED = frozenset(("unnamed-described", "vague"))
MEMBERS = re.compile(r"\s*,?\s*(?:including|such as|among them|like)\s+", re.IGNORECASE)


@Language.factory("audit_sources")
def make_sources(nlp: Language, name: str) -> SourceLedger:
    """Give the component."""
    return SourceLedger()


class SourceLedger:
    """Sets ``doc._.sources`` and completes attributions and quotations."""

    def __call__(self, doc: Doc) -> Doc:
        """Resolve the sources."""
        words = words_of(doc)
        resolver = Resolver(words, doc)
        attributions = resolver.resolve(doc._.attributions)
        doc._.sources = resolver.sources(attributions)
        doc._.attributions = tuple(attributions)
        doc._.quotations = _with_speakers(doc._.quotations, tuple(attributions))
        return doc


class Resolver:
    """Walks names and source phrases in text order and asks the ledger about each."""

    def __init__(self, words: Words, doc: Doc) -> None:
        self.words = words
        self.text = words.text
        self.names: tuple[Name, ...] = doc._.names
        self.article = doc._.article
        self.ledger = Ledger()
        self.entry_of: dict[Span, Entry] = {}
        self._token_of = {start: at for at, start in enumerate(words.start)}
        self._name_starts = [name.span.start for name in self.names]
        self._covering = self._cover()
        self._ids: dict[int, str] = {}

    def resolve(self, attributions: tuple[Attribution, ...]) -> list[Attribution]:
        """Give the attributions, continuations among them, with their sources' ids."""
        self._walk(attributions)
        self._ids = self._number(attributions)
        known = [self._with_id(item) for item in attributions]
        by_id = {item.id: item for item in known}
        more = carried(self.words, self.article, tuple(known))
        known += [replace(new, source_id=by_id[old.id].source_id) for new, old in more]
        known.sort(key=lambda item: (min(item.content + item.cue), item.cue))
        return number(known)

    def sources(self, attributions: list[Attribution]) -> tuple[Source, ...]:
        """Give the ledger's entries that speak, in the order of their ids."""
        groups: dict[str, list[Attribution]] = {}
        for item in attributions:
            if item.source_id:
                groups.setdefault(item.source_id, []).append(item)
        entries = sorted(
            (entry for entry in self.ledger.entries if entry.order in self._ids),
            key=lambda entry: int(self._ids[entry.order][1:]),
        )
        return tuple(
            self._source(entry, groups.get(self._ids[entry.order], [])) for entry in entries
        )

    def _walk(self, attributions: tuple[Attribution, ...]) -> None:
        phrases = sorted(
            {(item.source[0].start, item.source[-1].end) for item in attributions if item.source}
        )
        at = 0
        for name in self.names:
            while at < len(phrases) and phrases[at][0] <= name.span.start:
                self._phrase(Span(*phrases[at]))
                at += 1
            self._name(name)
        for phrase in phrases[at:]:
            self._phrase(Span(*phrase))

    def _name(self, name: Name) -> Entry | None:
        """Enter a name that stands in the text, whoever speaks."""
        token = self._token(name.span.start)
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
        first, last = self._tokens(span)
        if first >= last:
            return
        words = self.words
        inside = self._names_in(span)
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
        return self.ledger.described(mention, core)

    def _person(self, mention: Mention, name: Name) -> Entry:
        entry = self.ledger.person(name_text(self.text, name), mention.gender)
        if entry.role is None:
            entry.role, entry.affiliation = self._role(name)
        if entry.role is None:
            start = self.words.start[mention.core[0]]
            core = (mention.core[0], self._tokens(Span(start, name.span.start))[1])
            entry.role, entry.affiliation = role_in(self.words, core, self._covering)
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
            if words.low[noun] in nouns and noun not in self._covering:
                first = noun
                while first > opening and words.low[first - 1] not in (",", "and"):
                    first -= 1
                inside = self._names_in(words.span(first, noun + 1))
                relation = read_mention(words, (first, noun + 1), inside, linked=False)
                if relation.name is None:
                    return self._entry(relation, words.sentence[at])
        return None

    def _antecedent(self, mention: Mention) -> Entry | None:
        """Give the entry of the noun right before "who"."""
        at = self._token(mention.span.start)
        if at is None or at == 0:
            return None
        back = at - 1 if self.words.low[at - 1] != "," else at - 2
        name = self._covering.get(back)
        if name is not None:
            return self._name(name)
        return self.ledger.last_source

    def _acronym(self, entry: Entry, name: Name) -> None:
        at = bisect_right(self._name_starts, name.span.start)
        if at < len(self.names):
            following = self.names[at].span
            if self.text[name.span.end : following.start].strip() in ("(", "(the"):
                self.ledger.alias(entry, self.text[following.start : following.end])

    def _members(self, entry: Entry, mention: Mention, last: int) -> None:
        """Find the named members of a group: "experts, including Omar Haq"."""
        if mention.kind not in UNNAMED or last > len(self.words.low):
            return
        start = self.words.end[mention.core[1] - 1]
        match = MEMBERS.match(self.text, start)
        if match is None:
            return
        for name in self._names_in(Span(match.end(), match.end() + 80)):
            if name.kind == "person":
                entry.members.append(self.ledger.person(name_text(self.text, name)))
                break

    def _role(self, name: Name) -> tuple[str | None, str | None]:
        first, last = self._tokens(name.span)
        return role_of(self.words, (first, last), self._covering)

    def _gender(self, token: int, text: str) -> str:
        before = self.words.low[token - 1].rstrip(".") if token else ""
        for form in (before, text.split()[0].lower()):
            if form in FEMALE:
                return "f"
            if form in MALE:
                return "m"
        return ""

    def _number(self, attributions: tuple[Attribution, ...]) -> dict[int, str]:
        """Give ids in the order in which sources first appear in attributions."""
        ids: dict[int, str] = {}
        for item in attributions:
            entry = self._of(item)
            if entry is not None and entry.order not in ids:
                ids[entry.order] = f"s{len(ids) + 1}"
        for entry in self.ledger.entries:
            for member in entry.members if entry.order in ids else ():
                ids.setdefault(member.order, f"s{len(ids) + 1}")
        return ids

    def _of(self, item: Attribution) -> Entry | None:
        if not item.source:
            return None
        return self.entry_of.get(Span(item.source[0].start, item.source[-1].end))

    def _with_id(self, item: Attribution) -> Attribution:
        entry = self._of(item)
        return replace(item, source_id=self._ids[entry.order] if entry else None)

    def _source(self, entry: Entry, group: list[Attribution]) -> Source:
        unnamed = entry.kind in UNNAMED
        places = [self._place(item) for item in group] if unnamed else []
        stops = [item.cue[0].start if item.cue else 0 for item in group]
        near = list(zip(places, stops, strict=False))
        around = [*places, *(self._sequel(item, entry) for item in group)] if unnamed else []
        reason = next((found for at in around if (found := reason_in(self.text, at))), None)
        basis = next((found for at in near if (found := basis_in(self.text, *at))), None)
        protected = unnamed and (
            entry.head in PROTECTED or any(is_protected(self.text, place) for place in places)
        )
        return Source(
            id=self._ids[entry.order],
            name=entry.name,
            kind=entry.kind,
            mentions=_outermost(entry.mentions),
            head=entry.head,
            role=entry.role,
            affiliation=entry.affiliation,
            plural=entry.plural,
            count=entry.count,
            reason=reason,
            basis=basis,
            protected=protected,
            members=tuple(self._ids[member.order] for member in entry.members),
        )

    def _place(self, item: Attribution) -> Span:
        """Give the words around a source in its sentence where reasons are looked for."""
        token = self._token(item.cue[0].start) if item.cue else None
        if token is None:
            return Span(0, 0)
        first, last = self.words.bounds[self.words.sentence[token]]
        return self.words.span(first, last)

    def _sequel(self, item: Attribution, entry: Entry) -> Span:
        """Give the next sentences of the block that speak of the source again."""
        words, sentence = self.words, item.sentence
        first = last = sentence + 1
        while last < len(words.bounds) and last - sentence <= SEQUEL:
            if words.block[last] != words.block[sentence] or not self._speaks_of(entry, last):
                break
            last += 1
        if first == last:
            return Span(0, 0)
        return words.span(words.bounds[first][0], words.bounds[last - 1][1])

    def _speaks_of(self, entry: Entry, sentence: int) -> bool:
        opening, closing = self.words.bounds[sentence]
        start = self.words.low[opening : min(opening + 4, closing)]
        return entry.head in start or any(word in PRONOUNS for word in start[:1])

    def _token(self, offset: int) -> int | None:
        return self._token_of.get(offset)

    def _tokens(self, span: Span) -> tuple[int, int]:
        first = bisect_right(self.words.start, span.start) - 1
        last = bisect_right(self.words.start, span.end - 1)
        return max(first, 0), last

    def _names_in(self, span: Span) -> list[Name]:
        at = bisect_right(self._name_starts, span.start - 1)
        found = []
        while at < len(self.names) and self.names[at].span.start < span.end:
            found.append(self.names[at])
            at += 1
        return found

    def _cover(self) -> dict[int, Name]:
        covering = {}
        for name in self.names:
            first, last = self._tokens(name.span)
            for at in range(first, last):
                covering[at] = name
        return covering


def _outermost(spans: list[Span]) -> tuple[Span, ...]:
    """Give spans in order, those inside another left out."""
    kept: list[Span] = []
    for span in sorted(set(spans), key=lambda span: (span.start, -span.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)


def _with_speakers(
    quotations: tuple[Quotation, ...], attributions: tuple[Attribution, ...]
) -> tuple[Quotation, ...]:
    """Give the quotations their speakers and attributions; attributed scare quotes are partial."""
    owner = owners(quotations, attributions)
    done = []
    for quotation in quotations:
        item = owner.get(quotation.id)
        if item is None or quotation.kind in ("title", "term"):
            done.append(quotation)
            continue
        kind = "partial" if quotation.kind == "scare" else quotation.kind
        done.append(replace(quotation, kind=kind, speaker=item.source_id, attribution=item.id))
    return tuple(done)
