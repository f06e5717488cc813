"""Verbs that lead to or follow a quotation and were read as no cue: "told the Comet: …"."""

from __future__ import annotations

import re
from dataclasses import replace

from audit.facts import Attribution, Span
from audit.language.grammar.words import Words

VERBS = (
    r"(told|tells|said|says|wrote|writes|posted|added|explained|replied|tweeted|joked|recalled|"
    r"admitted|insisted|announced|asked|shouted|called|warned|argued|declared|testified)"
)
LED = re.compile(rf"[^“”\"‘.!?:]{{0,60}}?\b{VERBS}\b[^“”\"‘.!?:]{{0,80}}:\s*$")
SAID_AFTER = re.compile(rf"(?:, [^,.“”\"]{{1,60}},)? {VERBS}\b")
SAID_BEFORE = re.compile(rf"\b{VERBS} $")
LONGEST_VERB = 12
LEMMAS = {
    "told": "tell", "tells": "tell", "said": "say", "says": "say", "wrote": "write",
    "writes": "write", "posted": "post", "tweeted": "tweet",
}  # fmt: skip
FARTHEST = 160


def leading(words: Words, item: Attribution) -> Attribution | None:
    """Give an attribution without a cue as if the verb by its colon or source were one."""
    if item.cue or item.carried or not (item.source and item.content):
        return None
    match = _verb(words.text, item)
    if match is None:
        return None
    lemma = LEMMAS.get(match[1], match[1])
    return replace(item, cue=(Span(*match.span(1)),), cue_lemma=lemma, cue_class="neutral")


def _verb(text: str, item: Attribution) -> re.Match[str] | None:
    """Find a verb before a colon, or beside the source that follows a quotation."""
    source, content = item.source[-1], item.content
    if 0 < content[0].start - source.end <= FARTHEST:
        return LED.fullmatch(text, source.end, content[0].start)
    past = [part.end for part in content if part.end <= source.start]
    if not past or source.start - past[-1] > LONGEST_VERB:
        return None
    return SAID_AFTER.match(text, source.end) or SAID_BEFORE.search(text, past[-1], source.start)
