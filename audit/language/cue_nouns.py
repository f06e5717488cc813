"""Nouns as cues: "X's claim that", "a warning by X that", "allegations that"."""

from __future__ import annotations

from audit.language.clauses import content_end
from audit.language.cues import noun_cues
from audit.language.edges import sentence_end
from audit.language.finder import Finder
from audit.language.grammar import POSSESSIVES
from audit.language.phrase_ends import Range, phrase_end
from audit.language.phrases import subject_before
from audit.language.words import Words

SOURCELESS = frozenset(
    ("reports", "rumours", "rumors", "allegations", "accusations", "claims", "speculation",
     "suggestions", "concerns", "fears", "suspicions")
)  # fmt: skip
"""Plural nouns that report something even where nobody is named."""


def noun_triple(finder: Finder, at: int) -> bool:
    """Match a cue noun with a that-clause at a token; tell whether there was one."""
    words = finder.words
    cue = noun_cues().get(words.low[at])
    if cue is None or "t" not in cue.syntax or words.word[at][0].isupper():
        return False
    end = sentence_end(words, at)
    source, past = _after(words, at + 1, end)
    if past >= end or words.low[past] != "that" or words.quote[past] >= 0:
        return False
    source = source or _possessor(words, at)
    covered = bool(finder.found) and any(a <= at < b for a, b in finder.found[-1].content)
    if source is None and (covered or words.low[at] not in SOURCELESS):
        return False
    finder.add(source, (at, at + 1), [(past, content_end(words, past))], at, cue)
    return True


def _after(words: Words, at: int, end: int) -> tuple[Range | None, int]:
    """Read "by X", "from X" after the noun."""
    if at < end and words.low[at] in ("by", "from", "among"):
        last = phrase_end(words, at + 1, end)
        if last > at + 1:
            return (at + 1, last), last
    return None, at


def _possessor(words: Words, at: int) -> Range | None:
    """Read "X's" or "his" before the noun, an adjective between them allowed."""
    floor = words.bounds[words.sentence[at]][0]
    for back in (at - 1, at - 2):
        if back < floor:
            return None
        if words.low[back] in POSSESSIVES:
            return back, back + 1
        if words.low[back] in ("'s", "'"):
            return subject_before(words, back, floor)
    return None
