"""Sources named by a preposition: "according to X", "in the words of X", "per X", "in X's view"."""

from __future__ import annotations

from audit.language.beside import content_floor, strip_left
from audit.language.clauses import content_end
from audit.language.cues import Cue
from audit.language.edges import quotation_ending, sentence_end
from audit.language.finder import Finder
from audit.language.grammar import TIME_WORDS
from audit.language.phrase_ends import Range, phrase_end, with_apposition_after
from audit.language.tagging import has_verb, is_adverb, is_finite
from audit.language.words import PAUSES, Words

PHRASES: dict[str, tuple[tuple[str, ...], ...]] = {
    "according": (("to",),),
    "in": (("the", "words", "of"), ("the", "view", "of"), ("the", "opinion", "of")),
}
LONGEST = 14
NO_SOURCE = frozenset(("plan", "plans", "schedule", "law", "size", "taste", "need", "age", "type"))


def according_triple(finder: Finder, at: int) -> bool:
    """Match a prepositional cue at a token; tell whether there was one."""
    words = finder.words
    begin = _past_phrase(words, at)
    if begin is None:
        return False
    end = sentence_end(words, at)
    last = max(phrase_end(words, begin, end), _to_pause(words, begin, end))
    if last <= begin or words.low[last - 1] in NO_SOURCE:
        return False
    floor = words.bounds[words.sentence[at]][0]
    leads = _only_lead(words, floor, at) or _after_clause_break(words, at)
    extended = with_apposition_after(words, begin, last, end)
    last = last if leads and extended >= end else extended
    verb = Cue(" ".join(words.low[at:begin]), "neutral", "sq", "base")
    if leads:
        start = last + (last < end and words.low[last] == ",")
        content = [(start, content_end(words, start))] if start < end else []
    else:
        content = _before(finder, floor, at, last, end)
    finder.add((begin, last), (at, begin), content, at, verb)
    return True


def _to_pause(words: Words, begin: int, end: int) -> int:
    """Give the end of a phrase that runs to the next pause without a verb ("data from the X")."""
    for at in range(begin, min(begin + LONGEST, end)):
        if words.low[at] in PAUSES and words.low[at] != "-":
            return at
        if words.quote[at] >= 0 or is_finite(words, at) or words.low[at] in TIME_WORDS:
            return begin
    return begin


def _past_phrase(words: Words, at: int) -> int | None:
    for phrase in PHRASES.get(words.low[at], ()):
        past = at + 1 + len(phrase)
        if tuple(words.low[at + 1 : past]) == phrase and past < len(words.low):
            return past
    return None


def _after_clause_break(words: Words, at: int) -> bool:
    """Tell whether the phrase opens a clause of its own: "and, according to X, …"."""
    return at > 1 and words.low[at - 1] == "," and words.low[at - 2] in ("and", "but", "that")


def _before(finder: Finder, floor: int, at: int, last: int, end: int) -> list[Range]:
    """Give the content before the phrase, and what follows it where it only interrupts."""
    words = finder.words
    stop = strip_left(words, at)
    content = [(content_floor(finder, floor, stop), stop)]
    if last < end and words.low[last] == "," and not has_verb(words, floor, at):
        content.append((last + 1, content_end(words, last + 1)))
    quotation = quotation_ending(words, stop - 1)
    if quotation is not None:
        content[0] = (min(content[0][0], words.quote_tokens[quotation][0]), stop)
    return content


def _only_lead(words: Words, floor: int, at: int) -> bool:
    return all(
        is_adverb(words.low[i]) or words.low[i] in ("and", "but", ",", "—", "–")
        for i in range(floor, at)
    )
