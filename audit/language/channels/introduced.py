"""Occasions that another clause or the sentence before introduces."""

from __future__ import annotations

import re

from audit.facts import Attribution, Channel, Source, Span
from audit.language.channels.patterns import CHANNEL, HELD, SPEAKING, channel_named
from audit.language.grammar.words import Words

Found = tuple[Channel, Span] | None
NEAREST = 30
"""How many characters after "spoke", "appeared" a channel may begin."""
CREDITED = re.compile(r"[,;(]? (?=[a-z])|, ")
QUALIFIED = re.compile(
    r",? (?:who|reached|interviewed|speaking|talking|writing|appearing|testifying|in|on|to|at|via) "
)


def in_clause(text: str, start: int) -> Found:
    """Find "held a news conference", "speaking on Radio Tarrow" in a clause.

    ``start`` is where the text stands in the article.
    """
    held = HELD.search(text)
    if held is not None and held.lastgroup is not None:
        channel = channel_named(held.lastgroup)
        return (channel, Span(start + held.start(), start + held.end())) if channel else None
    for speaking in SPEAKING.finditer(text):
        match = CHANNEL.search(text, speaking.start())
        if match is not None and match.start() <= speaking.end() + NEAREST and match.lastgroup:
            channel = channel_named(match.lastgroup)
            return (channel, Span(start + match.start(), start + match.end())) if channel else None
    return None


def in_source(text: str, item: Attribution) -> Found:
    """Find the occasion in what qualifies the source: "Ruiz, who spoke at the meeting,"."""
    for part in item.source:
        match = QUALIFIED.search(text, part.start, part.end)
        if match is not None:
            found = in_clause(text[match.start() : part.end], match.start())
            if found is not None:
                return found
            begin = match.end() - len(match[0].split()[-1]) - 1
            stated = CHANNEL.match(text, begin, part.end)
            if stated is not None and stated.lastgroup is not None:
                own_piece = stated.lastgroup.endswith("in_outlet")
                named = "published-work" if own_piece else channel_named(stated.lastgroup)
                return (named, Span(*stated.span())) if named else None
    return None


def in_credit(words: Words, item: Attribution) -> Found:
    """Find the occasion after the name under a quotation: "— Ruth Okafor, on Facebook"."""
    if item.cue or not item.source or not item.content or item.carried:
        return None
    end = item.source[-1].end
    if item.content[-1].end > item.source[0].start:
        return None
    match = CREDITED.match(words.text, end)
    stated = CHANNEL.match(words.text, match.end()) if match is not None else None
    if stated is None or stated.lastgroup is None:
        return None
    channel = channel_named(stated.lastgroup)
    return (channel, Span(*stated.span())) if channel else None


def in_sentence_before(words: Words, item: Attribution, source: Source | None) -> Found:
    """Find the occasion in the sentence before where the source is spoken of there."""
    before = item.sentence - 1
    if before < 0 or source is None or before >= len(words.bounds):
        return None
    if words.block[item.sentence] - words.block[before] > 1:
        return None
    first, last = words.bounds[before]
    if first >= last or any(words.quote[at] >= 0 for at in range(first, last)):
        return None
    span = words.span(first, last)
    spoken_of = any(span.contains(mention) for mention in source.mentions)
    return in_clause(words.text[span.start : span.end], span.start) if spoken_of else None
