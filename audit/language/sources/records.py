"""The ledger's entries as the records that the layers share."""

from __future__ import annotations

from dataclasses import replace

from audit.facts import Attribution, Source, Span
from audit.language.attributions.component import number
from audit.language.attributions.speakers import carried
from audit.language.grammar.classes import POSSESSIVES
from audit.language.grammar.words import Words
from audit.language.sources.anonymity import basis_in, is_protected, reason_in
from audit.language.sources.entry import Entry
from audit.language.sources.interviews import answers
from audit.language.sources.resolver import Resolver
from audit.language.sources.words import PRONOUNS, PROTECTED

WINDOW = 80
"""How many words around a cue are searched for reasons and access."""
UNNAMED = frozenset(("unnamed-described", "vague"))
SEQUEL = 3
"""How many sentences on a reason for anonymity is looked for."""


class Records:
    """Turns the ledger's entries into the records that the layers share."""

    def __init__(
        self, words: Words, resolver: Resolver, attributions: tuple[Attribution, ...]
    ) -> None:
        self.words, self.text, self.resolver = words, words.text, resolver
        self._replies = answers(resolver.article)
        self._ids = self._number(attributions)

    def attributions(self, attributions: tuple[Attribution, ...]) -> list[Attribution]:
        """Give the attributions, continuations among them, with their sources' ids."""
        known = [self._with_id(item) for item in attributions]
        by_id = {item.id: item for item in known}
        more = carried(self.words, tuple(known))
        known += [replace(new, source_id=by_id[old.id].source_id) for new, old in more]
        known += self._answers(known)
        known.sort(key=lambda item: (min(item.content + item.cue), item.cue))
        return number(known)

    def _answers(self, known: list[Attribution]) -> list[Attribution]:
        """Give the answers of an interview, which nobody is said to have said."""
        entry = self.resolver.cast.interviewed if self._replies else None
        if entry is None:
            return []
        return [
            Attribution(
                id="",
                source=(),
                cue=(),
                content=(span,),
                sentence=self.resolver.sentence_at(span.start),
                mode="indirect",
                source_id=self._ids[entry.order],
                carried=True,
            )
            for span in self._replies
            if not any(
                span.contains(item.source[0]) and not item.cue for item in known if item.source
            )
        ]

    def sources(self, attributions: list[Attribution]) -> tuple[Source, ...]:
        """Give the ledger's entries that speak, in the order of their ids."""
        groups: dict[str, list[Attribution]] = {}
        for item in attributions:
            if item.source_id:
                groups.setdefault(item.source_id, []).append(item)
        entries = sorted(
            (entry for entry in self.resolver.entries if entry.order in self._ids),
            key=lambda entry: int(self._ids[entry.order][1:]),
        )
        return tuple(
            self._source(entry, groups.get(self._ids[entry.order], [])) for entry in entries
        )

    def _number(self, attributions: tuple[Attribution, ...]) -> dict[int, str]:
        """Give ids in the order in which sources first appear in attributions."""
        ids: dict[int, str] = {}
        for item in attributions:
            entry = self.resolver.of(item)
            if entry is not None and entry.order not in ids:
                ids[entry.order] = f"s{len(ids) + 1}"
        asked = self.resolver.cast.interviewed if self._replies else None
        if asked is not None:
            ids.setdefault(asked.order, f"s{len(ids) + 1}")
        for entry in self.resolver.entries:
            for member in entry.members if entry.order in ids else ():
                ids.setdefault(member.order, f"s{len(ids) + 1}")
        return ids

    def _with_id(self, item: Attribution) -> Attribution:
        entry = self.resolver.of(item)
        return replace(item, source_id=self._ids[entry.order] if entry else None)

    def _source(self, entry: Entry, group: list[Attribution]) -> Source:
        unnamed = entry.kind in UNNAMED
        places = [self._place(item) for item in group] if unnamed else []
        own = [at for item in group if (at := self._own_words(item))] if unnamed else []
        reason = self._reason(entry, group) if unnamed else None
        basis = next((words for at in own if (words := basis_in(self.text, *at))), None)
        protected = unnamed and (
            entry.head in PROTECTED or any(is_protected(self.text, place) for place in places)
        )
        return Source(
            id=self._ids[entry.order],
            name=_shown(entry),
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

    def _reason(self, entry: Entry, group: list[Attribution]) -> Span | None:
        """Find why a source is not named; what it fears is no reason by itself."""
        around = [(self._place(item), item) for item in group]
        around += [(self._sequel(item, entry), item) for item in group]
        for place, item in around:
            found = reason_in(self.text, place)
            if found is not None and not any(found.contains(cue) for cue in item.cue):
                return found
        return None

    def _own_words(self, item: Attribution) -> tuple[Span, int] | None:
        """Give the words that describe a source, and where they end at the latest.

        They are the source's own, those up to a cue that follows, and those that follow it: what
        stands elsewhere in the sentence tells of somebody else.
        """
        if not item.source:
            return None
        start, end = item.source[0].start, item.source[-1].end
        if not item.cue:
            return Span(start, end), 0
        cue = item.cue[0].start if item.cue else 0
        if cue > end:
            return Span(start, cue), cue
        token = self.resolver.index.tokens(item.source[-1])[1] - 1
        last = self.words.bounds[self.words.sentence[token]][1]
        return Span(start, max(end, self.words.span(last - 1, last).end)), 0

    def _place(self, item: Attribution) -> Span:
        """Give the words around a source in its sentence where reasons are looked for."""
        token = self.resolver.index.token(item.cue[0].start) if item.cue else None
        if token is None:
            return Span(0, 0)
        first, last = self.words.bounds[self.words.sentence[token]]
        return self.words.span(max(first, token - WINDOW), min(last, token + WINDOW))

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


def _shown(entry: Entry) -> str:
    """Give an entry's name: a body's without "the", the owner's in place of "her"."""
    first, _, rest = entry.name.partition(" ")
    if entry.kind == "named-organisation" and first.lower() == "the" and rest[:1].isupper():
        return rest
    if (
        entry.owner is None
        or entry.kind == "named-person"
        or first.lower() not in POSSESSIVES
        or not rest
    ):
        return entry.name
    return f"{entry.owner.name}’s {rest}"


def _outermost(spans: list[Span]) -> tuple[Span, ...]:
    """Give spans in order, those inside another left out."""
    kept: list[Span] = []
    for span in sorted(set(spans), key=lambda span: (span.start, -span.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)
