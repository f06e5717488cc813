"""The edges of sentences and quotations, in tokens."""

from __future__ import annotations

from audit.language.cue_verbs import FINAL
from audit.language.words import CLOSERS, Words


def sentence_end(words: Words, at: int) -> int:
    """Give the token past the sentence's words, its final marks left out."""
    _, last = words.bounds[words.sentence[at]]
    while last - 1 > at and (words.low[last - 1] in FINAL or words.low[last - 1] in CLOSERS):
        if words.quote[last - 1] >= 0:
            break
        last -= 1
    return last


def quotation_starting(words: Words, at: int) -> int | None:
    """Give the quotation whose first token this is."""
    if at >= len(words.quote) or words.quote[at] < 0:
        return None
    found = words.quote[at]
    return found if words.quote_tokens[found][0] == at else None


def quotation_ending(words: Words, at: int) -> int | None:
    """Give the quotation whose last token this is."""
    if at < 0 or words.quote[at] < 0:
        return None
    found = words.quote[at]
    return found if words.quote_tokens[found][1] == at + 1 else None
