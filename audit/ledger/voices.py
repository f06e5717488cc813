"""How much of an article each source has: attributions and quoted words, in number and share."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from audit.facts import Facts, Quotation

QUOTED = ("direct", "partial", "nested", "block")
"""The kinds of quotation that somebody is quoted with."""


@dataclass(frozen=True, slots=True)
class Voice:
    """One source's part: counts, and shares from 0 to 1 of all in the article.

    Attributions without a source, and quotations without a speaker, count in the whole, so the
    shares of all sources may add up to less than 1.
    """

    attributions: int = 0
    attribution_share: float = 0.0
    quoted_words: int = 0
    quoted_share: float = 0.0


def voices(facts: Facts) -> dict[str, Voice]:
    """Give the voice of every source of an article, by its id."""
    spoken = Counter(one.source_id for one in facts.attributions if one.source_id)
    quoted = quoted_words(facts)
    all_quoted = sum(quoted.values())
    return {
        source.id: part_of(
            spoken[source.id], len(facts.attributions), quoted[source.id], all_quoted
        )
        for source in facts.sources
    }


def quoted_words(facts: Facts) -> Counter[str]:
    """Count the quoted words of each source by id, and under ``""`` those of nobody known."""
    counts: Counter[str] = Counter()
    for quotation, words in own_words(facts):
        counts[quotation.speaker or ""] += words
    return counts


def own_words(facts: Facts) -> list[tuple[Quotation, int]]:
    """Give each quotation that somebody is quoted with, and how many of its words are its own.

    No word counts twice: a nested quotation's words are its own speaker's alone where that one
    is known, and else those of the quotation around it.
    """
    quoted = {one.id: one for one in facts.quotations if one.kind in QUOTED}
    around = {id: _around(one, quoted) for id, one in quoted.items()}
    own = {id: 0 if around[id] and not one.speaker else one.words for id, one in quoted.items()}
    for id, outer in around.items():
        if outer and own[id]:
            own[outer] -= quoted[id].words
    return [(one, max(own[id], 0)) for id, one in quoted.items()]


def part_of(attributions: int, of_attributions: int, words: int, of_words: int) -> Voice:
    """Give a part with its shares of the wholes."""
    return Voice(
        attributions, _share(attributions, of_attributions), words, _share(words, of_words)
    )


def _share(part: int, whole: int) -> float:
    """Give part of whole, rounded to four places; nothing of nothing is 0."""
    return round(part / whole, 4) if whole else 0.0


def _around(quotation: Quotation, quoted: dict[str, Quotation]) -> str | None:
    """Give the quotation around a nested one that counts its words otherwise."""
    parent = quoted.get(quotation.parent or "")
    while parent is not None and parent.parent in quoted and not parent.speaker:
        parent = quoted[parent.parent]
    return parent.id if parent else None
