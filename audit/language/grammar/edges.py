"""The edges of sentences, in tokens."""

from __future__ import annotations

from audit.language.grammar.words import CLOSERS, Words

FINAL = frozenset((".", "!", "?", "…", "...", "?!"))


def sentence_end(words: Words, at: int) -> int:
    """Give the token past the sentence's words, its final marks left out."""
    _, last = words.bounds[words.sentence[at]]
    while last - 1 > at and (words.low[last - 1] in FINAL or words.low[last - 1] in CLOSERS):
        if words.quote[last - 1] >= 0:
            break
        last -= 1
    return last
