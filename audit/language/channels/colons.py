"""Words before a colon that lead to a quotation and were read as no cue: "told the Comet: …"."""

from __future__ import annotations

import re
from dataclasses import replace

from audit.facts import Attribution, Span
from audit.language.grammar.words import Words

LED = re.compile(
    r"[^“”\"‘.!?:]{0,60}?\b(told|tells|said|says|wrote|writes|posted|added|explained|replied|"
    r"tweeted|joked|recalled|admitted|insisted|announced)\b[^“”\"‘.!?:]{0,80}:\s*$"
)
LEMMAS = {
    "told": "tell", "tells": "tell", "said": "say", "says": "say", "wrote": "write",
    "writes": "write", "posted": "post", "tweeted": "tweet",
}  # fmt: skip
FARTHEST = 160


def leading(words: Words, item: Attribution) -> Attribution | None:
    """Give an attribution without a cue as if the verb before its colon were one."""
    if item.cue or item.carried or not (item.source and item.content):
        return None
    start, end = item.source[-1].end, item.content[0].start
    if not 0 < end - start <= FARTHEST:
        return None
    match = LED.fullmatch(words.text, start, end)
    if match is None:
        return None
    lemma = LEMMAS.get(match[1], match[1])
    return replace(item, cue=(Span(*match.span(1)),), cue_lemma=lemma, cue_class="neutral")
