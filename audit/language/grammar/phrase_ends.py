"""Where a noun phrase ends, read from its beginning; and the appositions after it."""

from __future__ import annotations

from audit.language.grammar.classes import (
    AUXILIARIES,
    DETERMINERS,
    PERSONAL,
    PREPOSITIONS,
    ROLE_NOUNS,
    SUBJECT_PRONOUNS,
    TIME_WORDS,
)
from audit.language.grammar.listed import listed
from audit.language.grammar.tagging import (
    LIST_WORDS,
    is_adverb,
    is_finite,
    is_noun_like,
    opens_name,
)
from audit.language.grammar.words import PAUSES, Words

Range = tuple[int, int]
APPOSITION = listed(
    """
a an the who whose which whom then now one former formerly also his her their its himself
herself and or both no deputy assistant senior acting aged
    """
)
NEW_PHRASE = frozenset(("the", "a", "an", "his", "her", "its", "their", "this", "these"))
LONGEST = 60
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


def is_apposition(words: Words, first: int, last: int) -> bool:
    """Tell whether the words between two commas describe the noun before them."""
    if first >= last:
        return False
    low = words.low[first]
    if low.isdigit():
        return first + 1 >= last or words.low[first + 1] in (",", "who", "-")
    if low in APPOSITION or low in ROLE_NOUNS or words.word[first][0].isupper():
        if low in ("who", "whose", "which", "whom"):
            return True
        return low not in SUBJECT_PRONOUNS or low in APPOSITION
    return any(words.low[i] in ROLE_NOUNS for i in range(first, min(first + 4, last)))


def is_short_quote(words: Words, at: int) -> bool:
    """Tell whether a token is in a quoted term that is part of a phrase."""
    quotation = words.quotations[words.quote[at]]
    return quotation.kind not in ("direct", "block") and quotation.words <= 4


def phrase_end(words: Words, at: int, ceiling: int) -> int:
    """Walk right from the start of a noun phrase to past its end, prepositions included."""
    low = words.low
    if at < ceiling and (low[at] in PERSONAL or low[at] in ("him", "them", "me", "us")):
        return at + 1
    first = at
    ceiling = min(ceiling, at + LONGEST)
    while at < ceiling:
        form = low[at]
        if opens_name(words, at):
            at += 1
            continue
        if at > first and form in ("who", "which", "that", "whose"):
            break
        if words.quote[at] >= 0 and not is_short_quote(words, at):
            break
        if (
            at > first
            and form in NEW_PHRASE
            and low[at - 1] not in PREPOSITIONS | LIST_WORDS | DETERMINERS
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
        if form in ("in", "at", "from", "on") and _is_adjunct(words, at, ceiling):
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


def _is_adjunct(words: Words, at: int, ceiling: int) -> bool:
    """Tell whether a preposition opens a time or place of its own, no part of the noun phrase.

    "From the Harbour Trust" is a part: a body of several words.
    """
    if at + 1 >= ceiling or not _adjunct_word(words.low[at + 1]):
        return False
    body = words.low[at + 1] == "the" and words.low[at] in ("at", "from") and at + 3 < ceiling
    return not (body and words.word[at + 2][0].isupper() and words.word[at + 3][0].isupper())


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
    ceiling = min(ceiling, last + LONGEST)
    if last < ceiling and low[last] in ("who", "whose"):
        while last < ceiling and low[last] not in PAUSES and words.quote[last] < 0:
            last += 1
        return last
    if last + 1 >= ceiling or low[last] not in (",", "(") or low[last + 1] == "according":
        return last
    closing = ")" if low[last] == "(" else None
    if closing is None and not is_apposition(words, last + 1, min(last + 12, ceiling)):
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
        if form in ("who", "whose", "which", "that") or (form in PAUSES and form != "-"):
            return False
        if is_finite(words, at):
            return True
    return False


def _role_near(words: Words, at: int) -> bool:
    return any(words.low[i] in ROLE_NOUNS for i in range(at, min(at + 4, len(words.low))))


def _list_goes_on(words: Words, at: int, ceiling: int) -> bool:
    """Tell whether a comma stands inside a place or title rather than at the clause's end."""
    return at + 1 < ceiling and words.word[at + 1][0].isupper() and words.quote[at + 1] < 0
