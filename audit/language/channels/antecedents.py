"""Papers that a pronoun stands for, that words are cited from, or that somebody wrote."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from audit.facts import Attribution, Channel, Source, Span
from audit.language.channels.carrying import WRITING
from audit.language.channels.frame import Zone
from audit.language.channels.origin import COURT_PAPER, HEADS
from audit.language.grammar.words import Words

Found = tuple[Channel, Span] | None
RELATIVE = frozenset(("which", "that"))
NEUTER = frozenset(("it", "they"))
FARTHEST = 90
"""How many characters before "which" its noun may stand."""
WORD = re.compile(r"[^\W\d_][\w’'-]*")
SUBJECT = re.compile(
    r"(?:The|A|An|Its|His|Her|Their|This|That|Another|[A-Z][\w-]+[’']s)(?: [\w’'“”-]+){0,4}?"
    r" ([a-z]+)\b(?= (?:by|from|of|on|into|in|was|were|is|are|has|had|also|did|does|[a-z]+s|"
    r"[a-z]+ed)\b|,)"
)
"""What a sentence is about: "The report by the Ombudsman was scathing"."""
GIVEN = re.compile(
    r"\b(?:read|reads|issued|released|published|posted|sent|wrote|produced|quoted) (?:from |out )?"
    r"(?:an? |the |his |her |their |its )(?:[\w-]+ )?(\w+)\b"
)
"""A paper that somebody puts before others: "read a statement"."""
ACCORDING = re.compile(r"[\s,–—-]*(?:according to|as (?:shown|recorded|stated) in) ([^,.;:]{3,90})")
PEOPLE = frozenset(("named-person", "unnamed-described"))
AUTHORED: frozenset[Channel] = frozenset(
    ("published-work", "official-document", "statement", "court-record", "social-media")
)


def in_antecedent(words: Words, item: Attribution) -> Found:
    """Find the paper that "which" or "it" stands for before a cue."""
    if len(item.source) != 1:
        return None
    span = item.source[0]
    shown = words.text[span.start : span.end].lower()
    first = words.bounds[item.sentence][0]
    if shown in RELATIVE:
        return _last_paper(words.text, max(span.start - FARTHEST, words.start[first]), span.start)
    before = item.sentence - 1
    if shown not in NEUTER or before < 0 or words.block[before] != words.block[item.sentence]:
        return None
    low, high = words.bounds[before]
    match = SUBJECT.match(words.text, words.start[low], words.end[high - 1]) if low < high else None
    channel = HEADS.get(match[1]) if match is not None else None
    if match is None or channel is None or channel == "outlet-report":
        given = (
            GIVEN.search(words.text, words.start[low], words.end[high - 1]) if low < high else None
        )
        return (HEADS[given[1]], Span(*given.span())) if given and given[1] in HEADS else None
    court = COURT_PAPER.search(match[0]) is not None
    return "court-record" if court else channel, Span(match.start(), match.end())


def _last_paper(text: str, start: int, end: int) -> Found:
    """Give the channel of the last paper that a stretch speaks of."""
    papers = (each for each in WORD.finditer(text, start, end) if each[0] in HEADS)
    found = [each for each in papers if HEADS[each[0]] != "outlet-report"]
    if not found:
        return None
    return HEADS[found[-1][0]], Span(*found[-1].span())


def cited_after(tail: Zone) -> Found:
    """Find the paper that follows what it says: "…, according to a complaint"."""
    match = ACCORDING.match(tail.text)
    if match is None:
        return None
    court = COURT_PAPER.search(match[1]) or re.search(r"\bcriminal complaint\b", match[1])
    for each in WORD.finditer(match[1]):
        channel = HEADS.get(each[0])
        if channel is not None and channel != "outlet-report":
            return "court-record" if court else channel, tail.span(*match.span(1))
    return None


class Authors:
    """Gives what an author "writes" the channel of the work that was cited just before."""

    def __init__(self, words: Words, sources: Mapping[str, Source]) -> None:
        self.words, self.sources = words, sources

    def fill(self, items: Sequence[Attribution]) -> list[Attribution]:
        """Give the attributions, those of authors with their work's channel."""
        return [self._next(items, at) for at in range(len(items))]

    def _next(self, items: Sequence[Attribution], at: int) -> Attribution:
        item = items[at]
        source = self.sources.get(item.source_id or "")
        if item.channel != "unknown" or item.cue_lemma not in WRITING or source is None:
            return item
        for before in reversed(items[max(at - 3, 0) : at]):
            near = self.words.block[before.sentence] == self.words.block[item.sentence]
            if near and before.channel in AUTHORED and self._by(before, source):
                return replace(
                    item,
                    channel=before.channel,
                    channel_words=before.channel_words,
                    channel_carried=True,
                )
        return item

    def _by(self, before: Attribution, source: Source) -> bool:
        """Tell whether the work names its author: "a study by the sociologist"."""
        return any(part.contains(mention) for part in before.source for mention in source.mentions)
