"""The cue without what the encoder read with it: the "by" of a passive, the people told."""

from __future__ import annotations

from audit.facts import Span
from audit.language.attributions.cue_words import is_passive
from audit.language.attributions.extents import Extents
from audit.language.grammar.classes import PREPOSITIONS
from audit.language.grammar.listed import listed
from audit.language.grammar.tagging import is_adverb

TELLING = listed(
    """
tell tells told telling asked asks assured assures assuring informed informs reminded reminds
warned warns warning advised advises notified notifies convinced convinces persuaded promised
    """
)
"""Verbs that are followed by the people whom somebody speaks to."""


def cue_alone(extents: Extents, cue: Span) -> Span:
    """Give "told" of "told police", "was criticised" of "was criticised by"."""
    words = extents.words
    first, last = extents.tokens(cue)
    if last - first > 2 and words.low[last - 1] == "by" and is_passive(words, first, last - 1):
        return words.span(first, last - 1)
    for at in range(first, last - 1):
        if words.low[at] in TELLING and not is_passive(words, first, at + 1):
            after = words.low[at + 1]
            other = after in PREPOSITIONS or after in ("to", "that") or is_adverb(after)
            return cue if other else words.span(first, at + 1)
    return cue
