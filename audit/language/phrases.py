"""Noun phrases around a cue, found by closed-class words alone: there is no parser here.

All positions are token indexes; a range is (first, past the last).
"""

from __future__ import annotations

from audit.language.cues import verb_cues
from audit.language.grammar import (
    ADVERBS,
    AUXILIARIES,
    CLAUSE_BREAKS,
    DETERMINERS,
    NOT_ADVERBS,
    PERSONAL,
    POSSESSIVES,
    PREPOSITIONS,
    ROLE_NOUNS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
    VERB_FORMS,
)
from audit.language.listed import listed
from audit.language.source_words import DOCUMENT, OFFICE, VAGUE
from audit.language.words import PAUSES, Words

Range = tuple[int, int]

LONGEST = 45
APPOSITION = listed(
    """
a an the who whose which whom then now one former formerly also his her their its himself
herself and or both no deputy assistant senior acting aged
    """
)
ENVOYS = frozenset(
    (
        "close",
        "ambassador",
        "adviser",
        "advisor",
        "envoy",
        "secretary",
        "aide",
        "counsel",
        "candidate",
    )
)
NOUN_PREPOSITIONS = frozenset(("of", "for", "at", "in", "from", "with", "to", "on"))
NEVER_SPEAK = listed(
    "weeks days months years hours finals games events things times moments others'"
)
LIST_WORDS = frozenset(("and", "or", "&"))


def is_adverb(low: str) -> bool:
    """Tell whether a word is an adverb: listed, or in -ly."""
    return low in ADVERBS or (low.endswith("ly") and len(low) > 4 and low not in NOT_ADVERBS)


def opens_name(words: Words, at: int) -> bool:
    """Tell whether a word that may be a function word opens a name inside a sentence: Will, Per."""
    word = words.word
    if not word[at][0].isupper() or at == 0 or at + 1 >= len(word):
        return False
    before = word[at - 1]
    inside = words.sentence[at - 1] == words.sentence[at] and (before[0].islower() or before == ",")
    return inside and word[at + 1][0].isupper() and words.sentence[at + 1] == words.sentence[at]


def is_finite(words: Words, at: int) -> bool:
    """Tell whether a token looks like a finite verb (auxiliary, common verb, cue, -ed)."""
    low = words.low[at]
    if opens_name(words, at) or (low == "may" and words.word[at] == "May"):
        return False
    if low in ("'s", "’s"):
        return words.low[at - 1] in PERSONAL or words.low[at - 1] in (
            "there",
            "that",
            "what",
            "who",
        )
    if low in VERB_FORMS:
        return True
    cue = verb_cues().get(low)
    if cue is not None:
        return cue.form in ("past", "participle") and not _modifies(words, at)
    if not low.endswith("ed") or len(low) < 5 or words.word[at][0].isupper():
        return False
    by = at + 1 < len(words.low) and words.low[at + 1] == "by"
    return not by and not _modifies(words, at)


def _modifies(words: Words, at: int) -> bool:
    """Tell whether an -ed form stands before a noun it describes ("the proposed plan")."""
    if at == 0:
        return False
    before = words.low[at - 1]
    return before in DETERMINERS or before in PREPOSITIONS or before in ("'s", "and", "-")


def starts_phrase(words: Words, at: int) -> bool:
    """Tell whether a noun phrase can begin here."""
    low = words.low[at]
    if opens_name(words, at):
        return True
    if is_adverb(low) and low != "there":
        return False
    if low in DETERMINERS or low in SUBJECT_PRONOUNS or low == "there":
        return True
    if words.word[at][0].isupper() or words.word[at][0].isdigit() or words.word[at][0] in "$£€":
        return low not in PREPOSITIONS and low not in SUBORDINATORS
    return is_noun_like(words, at)


def is_noun_like(words: Words, at: int) -> bool:
    """Tell whether a token can belong to a noun phrase as noun or adjective."""
    low = words.low[at]
    if not (low[0].isalnum() or low in ("'s", "'", "$", "£", "€", "%", "-", "&")):
        return False
    return not (
        low in PREPOSITIONS
        or low in SUBORDINATORS
        or low in CLAUSE_BREAKS
        or low in LIST_WORDS
        or (low in VERB_FORMS and low != "'s")
        or low == "to"
    )


def subject_before(words: Words, at: int, floor: int) -> Range | None:
    """Find the noun phrase that ends right before ``at``, not reaching before ``floor``."""
    low = words.low
    last = at
    while last > floor and is_adverb(low[last - 1]) and words.quote[last - 1] < 0:
        last -= 1
    if last <= floor:
        return None
    if low[last - 1] in PERSONAL or low[last - 1] in ("who", "which"):
        return last - 1, last
    if low[last - 1] in (",", "–", "—", "--", ")", "-"):
        return _with_apposition(words, last, floor)
    first = _phrase_start(words, last, floor)
    return (first, last) if first < last else None


def _with_apposition(words: Words, last: int, floor: int) -> Range | None:
    """Find "NAME, apposition," before a cue: the first segment that is a plain noun phrase."""
    low = words.low
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
        if not _is_apposition(words, pause + 1, last - 1):
            break
        first = _phrase_start(words, pause, floor)
        if first < pause and not _place_tail(words, first, pause):
            best = (first, last - 1)
            break
    return best


def _is_apposition(words: Words, first: int, last: int) -> bool:
    """Tell whether the words between two commas describe the noun before them."""
    if first >= last:
        return False
    low = words.low[first]
    if low in APPOSITION or low in ROLE_NOUNS or low.isdigit() or words.word[first][0].isupper():
        if low in ("who", "whose", "which", "whom"):
            return True
        return low not in SUBJECT_PRONOUNS or low in APPOSITION
    return any(words.low[i] in ROLE_NOUNS for i in range(first, min(first + 4, last)))


def _place_tail(words: Words, first: int, last: int) -> bool:
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
        if quote[here] >= 0 and not _short_quote(words, here):
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


def has_verb(words: Words, first: int, last: int) -> bool:
    """Tell whether there is a finite verb between two tokens."""
    return any(is_finite(words, at) for at in range(first, last))


def main_subject(words: Words, floor: int, at: int) -> Range | None:
    """Give the sentence's first noun phrase that stands before a verb."""
    begin = floor
    while begin < at and (words.quote[begin] >= 0 or not starts_phrase(words, begin)):
        if words.low[begin] in PREPOSITIONS:
            begin = max(phrase_end(words, begin + 1, at), begin + 1)
        else:
            begin += 1
    if begin >= at:
        return None
    if words.low[begin] in PERSONAL:
        return begin, begin + 1
    last = phrase_end(words, begin, at)
    return (begin, last) if begin < last < at else None


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


def _short_quote(words: Words, at: int) -> bool:
    quotation = words.quotations[words.quote[at]]
    return quotation.kind not in ("direct", "block") and quotation.words <= 4


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


def phrase_end(words: Words, at: int, ceiling: int) -> int:
    """Walk right from the start of a noun phrase to past its end, prepositions included."""
    low = words.low
    if at < ceiling and (low[at] in PERSONAL or low[at] in ("him", "them", "me", "us")):
        return at + 1
    first = at
    while at < ceiling:
        form = low[at]
        if opens_name(words, at):
            at += 1
            continue
        if at > first and form in ("who", "which", "that", "whose"):
            break
        if words.quote[at] >= 0 and not _short_quote(words, at):
            break
        if (
            at > first
            and form in ("the", "a", "an")
            and low[at - 1] not in PREPOSITIONS | LIST_WORDS
        ):
            break
        if form in PREPOSITIONS and form not in NOUN_PREPOSITIONS:
            break
        if form == "to" and not (low[at - 1] in ENVOYS and at + 1 < ceiling):
            break
        if (
            at > first
            and form not in AUXILIARIES
            and words.word[at].islower()
            and is_finite(words, at)
        ):
            break
        if form in ("in", "at", "from", "on") and at + 1 < ceiling and _adjunct_word(low[at + 1]):
            break
        if not (is_noun_like(words, at) or form in PREPOSITIONS or form in LIST_WORDS):
            break
        if at > first and (is_adverb(form) or form in AUXILIARIES - {"'s"}):
            break
        if at > first and form in TIME_WORDS and not _in_title(words, at, ceiling):
            break
        if at > first and form in SUBJECT_PRONOUNS and form in PERSONAL:
            break
        at += 1
    while at > first and (low[at - 1] in PREPOSITIONS or low[at - 1] in LIST_WORDS):
        at -= 1
    return at


def _in_title(words: Words, at: int, ceiling: int) -> bool:
    """Tell whether a day or month stands inside a name ("the Sunday Times")."""
    return (
        words.word[at][0].isupper()
        and at + 1 < ceiling
        and words.word[at + 1][0].isupper()
        and (words.word[at - 1][0].isupper() or words.low[at - 1] == "the")
    )


def _adjunct_word(low: str) -> bool:
    return low in TIME_WORDS or low in (
        "a",
        "an",
        "the",
        "his",
        "her",
        "their",
        "court",
        "response",
    )


def with_apposition_after(words: Words, first: int, last: int, ceiling: int) -> int:
    """Extend "said X" over ", a role at Y" or ", who …" after it, up to the next pause."""
    low = words.low
    if last < ceiling and low[last] in ("who", "whose"):
        while last < ceiling and low[last] not in PAUSES and words.quote[last] < 0:
            last += 1
        return last
    if last >= ceiling or low[last] not in (",", "("):
        return last
    closing = ")" if low[last] == "(" else None
    if closing is None and not _is_apposition(words, last + 1, min(last + 12, ceiling)):
        return last
    if (
        closing is None
        and words.word[last + 1][0].isupper()
        and not (_role_near(words, last + 1) or low[last - 1] in ROLE_NOUNS)
    ):
        return last
    if closing is None and _is_clause(words, last + 1, ceiling):
        return last
    at = last + 1
    while at < ceiling and words.quote[at] < 0:
        if low[at] == closing:
            return at + 1
        if closing is None and low[at] in (";", "—", "–", "--"):
            break
        if closing is None and low[at] == "," and not _list_goes_on(words, at, ceiling):
            break
        at += 1
    return at


def _is_clause(words: Words, first: int, ceiling: int) -> bool:
    """Tell whether a verb of its own follows before the next pause: no apposition then."""
    for at in range(first, ceiling):
        form = words.low[at]
        if form in ("who", "whose", "which", "that") or form in PAUSES:
            return False
        if is_finite(words, at):
            return True
    return False


def _role_near(words: Words, at: int) -> bool:
    return any(words.low[i] in ROLE_NOUNS for i in range(at, min(at + 4, len(words.low))))


def _list_goes_on(words: Words, at: int, ceiling: int) -> bool:
    """Tell whether a comma stands inside a place or title rather than at the clause's end."""
    return at + 1 < ceiling and words.word[at + 1][0].isupper() and words.quote[at + 1] < 0
