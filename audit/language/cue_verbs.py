"""Cue words used as verbs: the verb or the noun "claims", the verb group around it."""

from __future__ import annotations

from audit.language.cues import Cue, noun_cues, phrasal_cues, verb_cues
from audit.language.grammar import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    MODALS,
    NEGATIONS,
    PERSONAL,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    VERB_FORMS,
)
from audit.language.listed import listed
from audit.language.tagging import is_adverb
from audit.language.words import Words

QUESTION_WORDS = listed(
    """
whether if what why how who when where which
    """
)
FINAL = frozenset((".", "!", "?", "…", "...", "?!"))
COPYING = listed("on used went continued continues continuing proceeded began begun refused")


def cue_at(words: Words, at: int) -> tuple[Cue, int] | None:
    """Give the cue verb at a token and the token past it, where it is used as a verb."""
    low = words.low[at]
    following = words.low[at + 1] if at + 1 < len(words.low) else ""
    phrasal = phrasal_cues().get((low, following))
    cue = phrasal or verb_cues().get(low)
    if cue is None or not is_verb(words, at, cue):
        return None
    if cue.form == "past" and at and words.low[at - 1] == "-":
        return None
    if words.word[at][0].isupper() and words.bounds[words.sentence[at]][0] != at:
        return None
    return cue, at + 1 + (phrasal is not None)


def is_verb(words: Words, at: int, cue: Cue) -> bool:
    """Tell whether a form that is in our list is a verb here, by the words before it."""
    low = words.low
    before = at - 1
    while before >= 0 and is_adverb(low[before]):
        before -= 1
    form = low[before] if before >= 0 and words.sentence[before] == words.sentence[at] else ""
    if form in ("to",):
        return before > 0 and low[before - 1] in COPYING
    if cue.form == "base":
        return _base_is_verb(words, at, form, phrasal=" " in cue.lemma)
    if cue.form == "s":
        return _third_is_verb(words, at, form)
    if cue.form in ("past", "participle"):
        if form in VERB_FORMS and form not in AUXILIARIES:
            return False
        return not (form in DETERMINERS or (form in PREPOSITIONS and form != "like")) and not (
            form == "'s" and low[before - 1] not in PERSONAL
        )
    return form not in DETERMINERS and form != "'s" and low[at] not in PARTICIPLES_ONLY


PARTICIPLES_ONLY = frozenset(("regarding", "meaning", "concerning", "considering", "wanting"))


def _base_is_verb(words: Words, at: int, form: str, *, phrasal: bool) -> bool:
    if form in MODALS or form in ("do", "does", "did", "n't"):
        return True
    if form in PERSONAL:
        return form not in ("he", "she", "it")
    if words.low[at] == "like" or form in BE:
        return False
    if form in SUBJECT_PRONOUNS and form != "one":
        noun = words.low[at] in noun_cues() or words.low[at] + "s" in NOUNS_TOO
        return form == "who" or not noun or _object_follows(words, at + 1)
    if _is_plural(form) or _plural_before(words, at):
        noun = words.low[at] in noun_cues() or words.low[at] + "s" in NOUNS_TOO
        closes = at + 1 >= len(words.low) or words.low[at + 1] in FINAL
        return phrasal or closes or not noun or _object_follows(words, at + 1)
    return False


def _is_plural(form: str) -> bool:
    return (form.endswith("s") and form != "'s") or form in PLURALS


def _plural_before(words: Words, at: int) -> bool:
    """Tell whether the noun before is part of a plural subject: "experts in the field say"."""
    floor = max(words.bounds[words.sentence[at]][0], at - FURTHEST_BACK)
    for back in range(at - 1, floor, -1):
        low = words.low[back]
        if low in PREPOSITIONS:
            return back >= floor and _is_plural(words.low[back - 1]) and low not in ("by", "to")
        if not low[0].isalpha() or low in VERB_FORMS or words.quote[back] >= 0:
            return False
    return False


FURTHEST_BACK = 7
"""How many words may stand between a plural subject's noun and its verb."""


def _third_is_verb(words: Words, at: int, form: str) -> bool:
    if form in PERSONAL or form in ("who", "which"):
        return True
    if form in DETERMINERS or form in PREPOSITIONS or form in AUXILIARIES or form == "'s":
        return False
    if words.low[at] not in noun_cues() and words.low[at] not in NOUNS_TOO:
        return bool(form)
    if at + 1 < len(words.low) and words.low[at + 1] in (".", ",") and words.word[at - 1].istitle():
        return True
    return bool(form) and _object_follows(words, at + 1)


PLURALS = frozenset(
    ("people", "police", "data", "men", "women", "children", "staff", "media", "public")
)
NOUNS_TOO = listed(
    """
calls plans hopes fears views notes shows states charges demands answers questions comments
doubts supports attacks blasts slams orders rules offers replies tweets posts reports claims
requests signals jokes blames
    """
)


def _object_follows(words: Words, at: int) -> bool:
    if at >= len(words.low):
        return False
    low = words.low[at]
    return (
        low in DETERMINERS
        or low in PERSONAL
        or low in QUESTION_WORDS
        or low
        in ("that", ":", "him", "them", "us", "me", "for", "on", "to", "about", "there", "of")
        or words.quote[at] >= 0
        or words.word[at][0].isupper()
        or words.word[at][0].isdigit()
        or is_adverb(low)
    )


def group_start(words: Words, at: int, floor: int) -> tuple[int, bool]:
    """Walk left over adverbs and auxiliaries: the group's start, and whether it is passive."""
    low = words.low
    passive = False
    first = at
    while first > floor:
        form = low[first - 1]
        if form in AUXILIARIES:
            if form == "'s" and low[first - 2] not in PERSONAL:
                break
            if form in BE and first == _first_auxiliary(words, at):
                passive = True
        elif not is_adverb(form):
            break
        first -= 1
    while first < at and is_adverb(low[first]) and low[first] not in NEGATIONS:
        first += 1
    return first, passive


def _first_auxiliary(words: Words, at: int) -> int:
    """Give the position past the auxiliary nearest to the verb."""
    while at > 0 and is_adverb(words.low[at - 1]):
        at -= 1
    return at
