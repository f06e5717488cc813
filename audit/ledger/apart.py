"""Keeps apart within one article what ``sources.yaml`` says is never one source.

The language layer may have taken two names for one source; where an entry's ``never-merge-with``
says otherwise, the source is divided. Mentions that name neither of the two, and pronouns, go
with the name before them, and what was said goes with the mention it was said by.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from audit.article import Article
from audit.facts import Attribution, Facts, Quotation, Source, Span
from audit.ledger.matching import appearance_keys
from audit.ledger.settled import Settled


def kept_apart(article: Article, facts: Facts, entries: Iterable[Settled]) -> Facts:
    """Give the facts with every source divided that names two who are never one."""
    for entry in entries:
        if entry.never:
            for source in facts.sources:
                division = _division(article, facts, source, entry)
                if division is not None:
                    facts = _divided(facts, division)
    return facts


@dataclass(frozen=True, slots=True)
class _Division:
    """A source and the two it becomes; ``sides`` tells for each mention whose it is."""

    whole: Source
    parts: tuple[Source, Source]
    sides: tuple[int, ...]

    def side(self, span: Span) -> Source:
        """Give the part whose words stand at ``span``: that of the last mention up to there."""
        starts = [mention.start for mention in self.whole.mentions]
        at = max(bisect_right(starts, span.start) - 1, 0)
        return self.parts[self.sides[at]]


def _division(article: Article, facts: Facts, source: Source, entry: Settled) -> _Division | None:
    named = [_side(article, facts, mention, entry) for mention in source.mentions]
    if {0, 1} - {side for side in named if side is not None}:
        return None
    sides: list[int] = []
    current = next(side for side in named if side is not None)
    for side in named:
        current = current if side is None else side
        sides.append(current)
    number = 1 + max(int(each.id[1:]) for each in facts.sources)
    ids = (source.id, f"s{number}")
    first, second = (
        _part(article, facts, source, entry, sides, side, id) for side, id in enumerate(ids)
    )
    return _Division(source, (first, second), tuple(sides))


def _side(article: Article, facts: Facts, mention: Span, entry: Settled) -> int | None:
    """Tell whether a mention names the entry's source (0), one never it (1), or neither."""
    keys = frozenset().union(*map(appearance_keys, _names(article, facts, mention)))
    mine, never = bool(keys & entry.keys), bool(keys & entry.never)
    return None if mine == never else int(never)


def _names(article: Article, facts: Facts, mention: Span) -> Iterator[str]:
    yield article.text[mention.start : mention.end]
    for name in facts.names:
        if mention.contains(name.span):
            yield article.text[name.span.start : name.span.end]


def _part(
    article: Article,
    facts: Facts,
    source: Source,
    entry: Settled,
    sides: list[int],
    side: int,
    id: str,
) -> Source:
    """Give one of the two; only the one that bears the source's name keeps what is told of it."""
    mentions = tuple(
        mention for mention, its in zip(source.mentions, sides, strict=True) if its == side
    )
    wanted = entry.never if side else entry.keys
    if appearance_keys(source.name) & wanted:
        return replace(source, id=id, mentions=mentions)
    name = next(
        name
        for mention in mentions
        for name in _names(article, facts, mention)
        if appearance_keys(name) & wanted
    )
    return Source(id, name, source.kind, mentions, head=name.rpartition(" ")[2].lower())


def _divided(facts: Facts, division: _Division) -> Facts:
    whole, parts = division.whole, division.parts
    sources = [one for one in facts.sources if one.id != whole.id] + list(parts)
    attributions = {
        one.id: _attributed(one, division)
        for one in facts.attributions
        if one.source_id == whole.id
    }
    return replace(
        facts,
        sources=tuple(sorted(sources, key=lambda one: (one.mentions[:1], int(one.id[1:])))),
        attributions=tuple(attributions.get(one.id, one) for one in facts.attributions),
        quotations=tuple(
            _spoken(one, attributions, division) if one.speaker == whole.id else one
            for one in facts.quotations
        ),
    )


def _attributed(one: Attribution, division: _Division) -> Attribution:
    first = min(one.source or one.cue or one.content)
    return replace(one, source_id=division.side(first).id)


def _spoken(one: Quotation, attributions: dict[str, Attribution], division: _Division) -> Quotation:
    given = attributions.get(one.attribution or "")
    speaker = given.source_id if given else division.side(one.span).id
    return replace(one, speaker=speaker)
