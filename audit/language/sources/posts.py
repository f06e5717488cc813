"""The nouns that say what somebody is, and where a description of them ends."""

from __future__ import annotations

from audit.language.grammar.classes import (
    AUXILIARIES,
    CLAUSE_BREAKS,
    DETERMINERS,
    MODALS,
    PREPOSITIONS,
    ROLE_NOUNS,
)
from audit.language.grammar.listed import listed
from audit.language.grammar.phrase_ends import Range
from audit.language.grammar.tagging import is_finite
from audit.language.grammar.words import Words
from audit.language.names.table import TITLES
from audit.language.sources.person_nouns import GENERIC, SINGULAR, is_person_noun

HONORIFICS = listed(
    """
mr mrs ms miss mx dr sir dame lord lady st hon rev reverend the herr frau monsieur mme señor señora
signor signora shri smt
    """
)
CLERICAL = listed("father sister brother mother")
"""With a capital they are forms of address."""
ROLE_WORDS = (
    ROLE_NOUNS | SINGULAR | TITLES | listed("head co-director vice ceo cfo coo mp mep major")
) - HONORIFICS
ENDINGS = ("ologist", "ographer", "officer", "keeper", "master", "mistress")
ING = listed(
    """
operating managing acting commanding founding sitting visiting marketing engineering nursing
housing planning training banking mining building driving running serving investigating presiding
leading ruling outgoing incoming consulting teaching fundraising programming broadcasting
"""
)
"""They end in -ing and belong to a post."""
PORTFOLIOS = listed("minister secretary commissioner spokesman spokeswoman spokesperson envoy")
SAYING = listed(
    """
says said say tells told adds added asks asked writes wrote explains explained insists recalls
argues since once while although though because
    """
)
"""They stand before a description and are no part of it: "said lead author Ruth Okafor"."""
ENDS = frozenset((",", ";", ".", "—", "–", "(", ")", "!", "?", ":", "--", "“", "”", '"'))
RELATIVE = frozenset(("who", "which", "whose", "whom", "that"))
LONGEST = 16


def is_post(words: Words, at: int) -> bool:
    """Tell whether a token is a noun that says what somebody is."""
    low = words.low[at].rstrip(".")
    return low in ROLE_WORDS or low.endswith(ENDINGS)


def is_trade(words: Words, at: int) -> bool:
    """Tell whether a token right before a comma or preposition is a noun for a person."""
    low = words.low[at]
    return is_post(words, at) or (words.word[at].islower() and is_person_noun(low))


def stops_post(words: Words, at: int) -> bool:
    """Tell whether a word cannot belong to the description before a name, read leftwards."""
    low = words.low[at].rstrip(".")
    if low in SAYING:
        return True
    if not low or not (low[0].isalnum() or low in ("-", "&", "'s", "'")):
        return True
    if low in CLAUSE_BREAKS or (low == "-" and words.start[at] > words.end[at - 1]):
        return True
    if low in AUXILIARIES and low not in ("'s",):
        return True
    if low in RELATIVE or low in HONORIFICS - {"the"} or words.quote[at] >= 0:
        return True
    if low.endswith("ing") and low not in ING and words.word[at].islower():
        return True
    if low in PREPOSITIONS - {"of", "for", "at"}:
        return low != "in" or words.low[at - 1] != "-"
    return not is_post(words, at) and is_finite(words, at)


def apposition(words: Words, last: int) -> Range | None:
    """Give the words between the comma after a name and the end of what they say of it."""
    low, size = words.low, len(words.low)
    if last + 1 >= size or low[last] not in (",", "(", "—", "–"):
        return None
    sentence = words.sentence[last]
    first = last + 1
    if low[first].isdigit() and first + 1 < size and low[first + 1] == ",":
        first += 2
    at = first
    while at < size and at - first < LONGEST and words.sentence[at] == sentence:
        if low[at] in ENDS or words.quote[at] >= 0:
            break
        at += 1
    return (first, at) if at > first and words.sentence[last + 1] == sentence else None


def head_of(words: Words, first: int, last: int) -> int | None:
    """Give the head noun of a description: a post before any verb, or after "who is"."""
    at = first
    if words.low[at] in RELATIVE:
        at += 1
        if at >= last or words.low[at] not in AUXILIARIES - MODALS:
            return None
        while at < last and (words.low[at] in AUXILIARIES or words.low[at] in ("also", "now")):
            at += 1
    found = None
    while at < last:
        low = words.low[at]
        if found is not None and low == "and" and words.low[at + 1] in DETERMINERS:
            return found
        closes = at + 1 >= last or words.low[at + 1] in PREPOSITIONS | RELATIVE | {"and", "or"}
        if is_post(words, at) or (closes and is_trade(words, at)):
            found = at
        elif found is not None and closes and low not in DETERMINERS:
            return found if words.low[at] in GENERIC else None
        elif low in PREPOSITIONS or low in RELATIVE or is_finite(words, at):
            return found
        at += 1
        if found is not None and at < last and words.low[at] in PREPOSITIONS | RELATIVE:
            return found
    return found
