"""The main word of a cue, its base form and its class: what rules ask of the words of saying."""

from __future__ import annotations

from functools import lru_cache

from audit.facts import CueClass
from audit.language.attributions.cue_table import BELIEF, HEDGING, IRREGULAR, LEGAL, LOADED
from audit.language.attributions.cues import (
    class_of,
    inflections,
    noun_cues,
    phrasal_cues,
    verb_cues,
)
from audit.language.grammar.classes import AUXILIARIES, BE, DETERMINERS, PERSONAL, PREPOSITIONS
from audit.language.grammar.tagging import is_adverb
from audit.language.grammar.words import Words

WORDED = frozenset(("according", "per"))
"""Prepositions that are cues: their class is that of saying."""
LIGHT = AUXILIARIES | PREPOSITIONS | DETERMINERS | PERSONAL | {"to"}
DEEDS = frozenset((("agree", "on"), ("agrees", "on"), ("agreed", "on")))
"""Verbs of saying with particles that make deeds of them."""
DEED_NOUNS = frozenset(("decision", "plan", "offer", "support", "opposition", "signal", "sign"))
"""Nouns that show what somebody means to do, and report nothing said."""
VOWELS = "aeiouy"


def cue_word(words: Words, first: int, last: int) -> tuple[str, CueClass]:
    """Give base form and class of the main word among the tokens of a cue.

    That is its first verb of saying or thinking, else its first noun of that sense, else its first
    word of weight, which then shows no more than an attitude ("embraced").
    """
    low = words.low
    worded = next((at for at in range(first, last) if low[at] in WORDED), None)
    if worded is not None:
        return " ".join(low[worded : worded + 2]), "neutral"
    for at in range(first, last):
        light = low[at] in LIGHT or tuple(low[at : at + 2]) in DEEDS
        lemma = None if light else _verb(words, at)
        if lemma is not None:
            return lemma, class_of(lemma)
    nouns = (noun_cues()[low[at]] for at in range(first, last) if low[at] in noun_cues())
    noun = next(nouns, None)
    if noun is not None:
        return noun.lemma, "attitude" if noun.lemma in DEED_NOUNS else noun.kind
    head = next((low[at] for at in range(first, last) if _has_weight(low[at])), None)
    return base_form(head) if head else " ".join(low[first:last]), "attitude"


def is_passive(words: Words, first: int, last: int) -> bool:
    """Tell whether a cue is a passive: a form of "be" and a participle, adverbs between."""
    for at in range(first, last - 1):
        if words.low[at] in BE:
            after = next((i for i in range(at + 1, last) if not is_adverb(words.low[i])), last)
            if after < last and _is_participle(words.low[after]):
                return True
    return False


def _verb(words: Words, at: int) -> str | None:
    """Give the base form of a verb of saying or thinking, with its particle."""
    low = words.low
    phrasal = phrasal_cues().get((low[at], low[at + 1])) if at + 1 < len(low) else None
    cue = phrasal or verb_cues().get(low[at])
    return cue.lemma if cue is not None else _other_verbs().get(low[at])


@lru_cache(maxsize=1)
def _other_verbs() -> dict[str, str]:
    """Give verbs that have a class and stand in no row of the table, by their forms."""
    lemmas = sorted((BELIEF | HEDGING | LEGAL | LOADED | set(IRREGULAR)) - {"go", "hit", "take"})
    return {
        form: lemma
        for lemma in lemmas
        if " " not in lemma and lemma not in noun_cues() and class_of(lemma) != "neutral"
        for _, form in inflections(lemma)
    }


def _has_weight(low: str) -> bool:
    return low.isalpha() and low not in LIGHT and not is_adverb(low)


def _is_participle(low: str) -> bool:
    cue = verb_cues().get(low)
    known = low in _other_verbs() or (cue is not None and cue.form in ("past", "participle"))
    return known or low.endswith("ed")


def base_form(low: str) -> str:
    """Give the base form of a regular verb; other words stay as they are."""
    for ending in ("ing", "ed"):
        stem = low.removesuffix(ending)
        if stem != low and any(vowel in stem for vowel in VOWELS):
            return _mended(stem, ending)
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith(("ches", "shes", "sses", "xes")):
        return low[:-2]
    return low[:-1] if low.endswith("s") and not low.endswith(("ss", "us", "is")) else low


def _mended(stem: str, ending: str) -> str:
    """Give back what an ending took or added: "embrac", "plann", "carri"."""
    if stem.endswith("i") and ending == "ed":
        return stem[:-1] + "y"
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "lszfe":
        return stem[:-1]
    lost = ("c", "v", "u", "z", "at", "ng", "as", "os", "us", "rs", "ns", "id", "ar", "ir")
    return stem + "e" if stem.endswith(lost) else stem
