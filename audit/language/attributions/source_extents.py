"""The source phrase made whole, where the encoder stopped inside it or ran past it."""

from __future__ import annotations

from audit.facts import Span
from audit.language.attributions.cue_extents import cue_alone
from audit.language.attributions.cues import verb_cues
from audit.language.attributions.extents import LOOSE, Extents
from audit.language.grammar.classes import PREPOSITIONS
from audit.language.grammar.phrases import may_speak, subject_before
from audit.language.grammar.tagging import is_adverb

RELATIVES = frozenset(("who", "which", "that", "whom"))
LONGEST_CLAUSE = 25


def source_and_cue(
    extents: Extents, source: Span | None, cue: Span | None
) -> tuple[Span | None, Span | None]:
    """Give source and cue with the border between them set right."""
    if source is not None:
        source = _without_preposition(extents, source)
    if source is not None and cue is None:
        return source, _said_before(extents, source)
    if cue is not None:
        cue = cue_alone(extents, cue)
    if source is None or cue is None:
        return source, cue
    source, cue = _with_capitals(extents, source, cue)
    source = _not_of_relay(extents, source, cue)
    return _with_clause(extents, _relative(extents, _without_by(extents, source), cue), cue), cue


def _without_preposition(extents: Extents, source: Span) -> Span:
    """Drop the preposition that a source ends in: "a contractor charged | over"."""
    first, last = extents.tokens(source)
    while last - first > 1 and extents.words.low[last - 1] in PREPOSITIONS:
        last -= 1
        if last - first > 2 and extents.words.low[last - 1].endswith("ed"):
            last -= 1
    return extents.words.span(first, last)


def _not_of_relay(extents: Extents, source: Span, cue: Span) -> Span:
    """Give Li Wen, not the agency, of "Li Wen, according to the agency, said"."""
    words = extents.words
    first, last = extents.tokens(source)
    before = words.low[max(first - 3, 0) : first] == [",", "according", "to"]
    paused = words.low[extents.first_token(cue) - 1] == "," and last <= extents.first_token(cue)
    if not (before and paused) or words.sentence[first] < 0:
        return source
    subject = subject_before(words, first - 3, words.bounds[words.sentence[first]][0])
    return words.span(*subject) if subject and may_speak(words, subject) else source


def _said_before(extents: Extents, source: Span) -> Span | None:
    """Give the verb right before a source that was read without a cue: "Said Berg: “…”"."""
    words = extents.words
    at = extents.first_token(source) - 1
    cue = verb_cues().get(words.low[at]) if at >= 0 else None
    said = cue is not None and "q" in cue.syntax and cue.form in ("past", "s")
    same = words.sentence[at] == words.sentence[at + 1] and words.quote[at] < 0
    return words.span(at, at + 1) if said and same else None


def _with_capitals(extents: Extents, source: Span, cue: Span) -> tuple[Span, Span]:
    """Give the source the capitals that open a cue right after it: "Hannah | Were asked"."""
    words = extents.words
    first, last = extents.tokens(cue)
    at = first
    while at < last - 1 and words.word[at].istitle() and len(words.word[at]) > 1:
        at += 1
    beside = source.end < cue.start and not extents.text[source.end : cue.start].strip()
    if at == first or not beside:
        return source, cue
    return Span(source.start, words.end[at - 1]), words.span(at, last)


def _without_by(extents: Extents, source: Span) -> Span:
    """Drop the "by" before an agent and the possessive after an owner."""
    first, last = extents.tokens(source)
    first += _is_by(extents, first, last)
    last -= last - first > 1 and extents.words.low[last - 1] in ("'s", "'")
    return extents.words.span(first, last)


def _is_by(extents: Extents, first: int, last: int) -> bool:
    return extents.words.low[first] == "by" and last - first > 1


def _with_clause(extents: Extents, source: Span, cue: Span) -> Span:
    """Take in the relative clause that stands between a source and its cue."""
    words = extents.words
    first, last = extents.tokens(source)
    begin = extents.first_token(cue)
    near = last + 2 < begin <= last + LONGEST_CLAUSE and words.low[last] == ","
    if not near or words.low[last + 1] not in ("who", "whose") or words.low[begin - 1] != ",":
        return source
    return words.span(first, _unpaused(extents, last, begin))


def _relative(extents: Extents, source: Span, cue: Span) -> Span:
    """Give a source that ends in a relative pronoun its whole clause, or drop the pronoun.

    "A clerk, who | asked not to be named, said" has the clause, "A clerk, who | asked" none.
    """
    words = extents.words
    first, last = extents.tokens(source)
    if last - first < 2 or words.low[last - 1] not in RELATIVES:
        return source
    begin = extents.first_token(cue)
    same = words.sentence[begin] == words.sentence[first]
    clause = same and last < begin <= last + LONGEST_CLAUSE
    if clause and not all(is_adverb(words.low[at]) for at in range(last, begin)):
        return words.span(first, _unpaused(extents, last, begin))
    return words.span(first, _unpaused(extents, first + 1, last - 1))


def _unpaused(extents: Extents, first: int, last: int) -> int:
    """Step back over the pauses before a token."""
    while last > first and extents.words.low[last - 1] in LOOSE:
        last -= 1
    return last
