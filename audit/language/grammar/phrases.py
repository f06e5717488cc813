"""Noun phrases around a cue, found by closed-class words alone: there is no parser here.

All positions are token indexes; a range is (first, past the last).
"""

from __future__ import annotations

from audit.language.grammar.classes import (
    CLAUSE_BREAKS,
    DETERMINERS,
    PERSONAL,
    POSSESSIVES,
    PREPOSITIONS,
    ROLE_NOUNS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
)
from audit.language.grammar.listed import listed
from audit.language.grammar.phrase_ends import (
    APPOSITION,
    Range,
    is_apposition,
    is_short_quote,
    phrase_end,
)
from audit.language.grammar.tagging import (
    LIST_WORDS,
    is_adverb,
    is_finite,
    starts_phrase,
)
from audit.language.grammar.words import PAUSES, Words
from audit.language.sources.words import DOCUMENT, OFFICE, VAGUE

LONGEST = 45
NEVER_SPEAK = listed(
    "weeks days months years hours finals games events things times moments others'"
)


def subject_before(words: Words, at: int, floor: int) -> Range | None:
    """Find the noun phrase that ends right before ``at``, not reaching before ``floor``."""
    low = words.low
    last = at
    while last > floor and is_adverb(low[last - 1]) and words.quote[last - 1] < 0:
        last -= 1
    last = _without_time(words, last, floor)
    if last <= floor:
        return None
    if low[last - 1] in PERSONAL or low[last - 1] in ("who", "which"):
        return last - 1, last
    if low[last - 1] in (",", "–", "—", "--", ")", "-"):
        return _with_apposition(words, last, floor)
    first = _phrase_start(words, last, floor)
    return (first, last) if first < last else None


def _without_time(words: Words, last: int, floor: int) -> int:
    """Step left over the "on Monday" between a subject and its verb."""
    low = words.low
    if last - 1 > floor and low[last - 1] in TIME_WORDS and low[last - 1] != "may":
        return last - 2 if low[last - 2] == "on" else last - 1
    return last


def _with_apposition(words: Words, last: int, floor: int) -> Range | None:
    """Find "NAME, apposition," before a cue: the first segment that is a plain noun phrase."""
    low = words.low
    if low[last - 1] == "," and last - 2 > floor and low[last - 2] == ")":
        return _with_apposition(words, last - 1, floor)
    if low[last - 1] == ")":
        opening = last - 1
        while opening > floor and low[opening] != "(":
            opening -= 1
        first = _phrase_start(words, opening, floor)
        return (first, last) if first < opening else None
    pauses = [
        i
        for i in range(last - 2, max(floor, last - LONGEST) - 1, -1)
        if low[i] in PAUSES and words.quote[i] < 0
    ]
    best: Range | None = None
    for pause in pauses:
        if low[pause + 1] == "according":  # "X, according to Y, said": Y is another source
            first = _phrase_start(words, pause, floor)
            return (first, pause) if first < pause else None
        if not is_apposition(words, pause + 1, last - 1):
            break
        first = _phrase_start(words, _before_brackets(words, pause, floor), floor)
        if first < pause and words.low[pause - 1] in TIME_WORDS:
            break
        if first < pause:
            best = (first, last - 1)
            if not _place_tail(words, first):
                break
    return best


def _before_brackets(words: Words, last: int, floor: int) -> int:
    """Step left over "(D)" at the end of a noun phrase."""
    if words.low[last - 1] != ")":
        return last
    at = last - 1
    while at > floor and words.low[at] != "(":
        at -= 1
    return at if at > floor else last


def _place_tail(words: Words, first: int) -> bool:
    """Tell whether a segment is itself only the tail of one before ("…, Texas, said")."""
    return (
        first > 0
        and words.low[first - 1] == ","
        and (words.low[first] in APPOSITION or words.low[first] in ROLE_NOUNS)
    )


def _phrase_start(words: Words, last: int, floor: int) -> int:
    """Walk left from the end of a noun phrase to its beginning."""
    low, quote = words.low, words.quote
    at = last
    stop = max(floor, last - LONGEST)
    while at > stop:
        here = at - 1
        form = low[here]
        if quote[here] >= 0 and not is_short_quote(words, here):
            break
        if form in PERSONAL or (form in PAUSES and form != "-"):
            break
        if (form in SUBORDINATORS and form != "that") or form in ("after", "before", "until"):
            break
        if form == "that" or form in CLAUSE_BREAKS:
            break
        if form in LIST_WORDS and _clause_between(words, floor, here):
            break
        if is_finite(words, here) and not _inside_name(words, here):
            break
        at = here
    return _without_lead(words, at, last)


def main_subject(words: Words, floor: int, at: int) -> Range | None:
    """Give the sentence's first noun phrase that stands before a verb."""
    begin, stop = _past_place(words, floor, at), floor + 2 * LONGEST
    while (
        begin < at and begin < stop and (words.quote[begin] >= 0 or not starts_phrase(words, begin))
    ):
        if words.low[begin] in PREPOSITIONS:
            begin = max(phrase_end(words, begin + 1, at), begin + 1)
        else:
            begin += 1
    if begin >= min(at, stop):
        return None
    if words.low[begin] in PERSONAL:
        return begin, begin + 1
    last = phrase_end(words, begin, at)
    return (begin, last) if begin < last < at else None


def _past_place(words: Words, floor: int, at: int) -> int:
    """Step over "VIK -" at the start of a report."""
    place = floor + 1 < at and words.word[floor].isupper() and len(words.word[floor]) > 2
    return floor + 2 if place and words.low[floor + 1] in ("-", "—", "–", "--") else floor


def may_speak(words: Words, source: Range) -> bool:
    """Tell whether a phrase can stand for people, a body or a document."""
    first, last = source
    low = words.low
    if low[first] in SUBJECT_PRONOUNS or low[first] in POSSESSIVES:
        return True
    head = last - 1
    for at in range(first, last):
        if words.word[at][0].isupper() and (at > first or low[at] not in DETERMINERS):
            return low[last - 1] not in TIME_WORDS
        if at > first and (low[at] in PREPOSITIONS or low[at] in PAUSES or low[at] == "who"):
            head = at - 1
            break
    noun = low[head]
    if noun in TIME_WORDS or noun in NEVER_SPEAK:
        return False
    return (
        noun in ROLE_NOUNS
        or noun in VAGUE
        or noun in DOCUMENT
        or noun in OFFICE
        or noun.endswith(("s", "man", "woman", "er", "or", "ist", "ian", "people"))
    )


def _inside_name(words: Words, at: int) -> bool:
    return words.word[at][0].isupper() and at > 0 and words.word[at - 1][0].isupper()


def _clause_between(words: Words, floor: int, last: int) -> bool:
    """Tell whether there is a verb between the last boundary and ``last``."""
    for at in range(last - 1, max(floor, last - 30) - 1, -1):
        if words.low[at] in (",", ";", ":", "—", "–"):
            return False
        if is_finite(words, at) or words.low[at] in PERSONAL:
            return True
    return False


def _without_lead(words: Words, first: int, last: int) -> int:
    """Drop adverbs, conjunctions, times and a leading prepositional phrase."""
    low = words.low
    while first < last:
        form = low[first]
        if form in LIST_WORDS or is_adverb(form) or form in TIME_WORDS or not form[0].isalnum():
            first += 1
        elif form in ("last", "this", "next") and first + 1 < last and low[first + 1] in TIME_WORDS:
            first += 2
        elif form in PREPOSITIONS:
            first = _after_preposition(words, first, last)
        else:
            break
    return first


def _after_preposition(words: Words, first: int, last: int) -> int:
    """Skip "In Paris", "On Tuesday", "In the end": up to the next determiner or name."""
    low, word = words.low, words.word
    at = first + 1
    if at < last and low[at] in DETERMINERS:
        at += 1
    while at < last:
        if low[at] in DETERMINERS and low[at] not in POSSESSIVES:
            return at
        if word[at][0].isupper() and not word[at - 1][0].isupper() and at > first + 1:
            return at
        at += 1
    return last
