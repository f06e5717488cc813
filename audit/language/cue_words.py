"""The main word of a cue, its base form and its class: what rules ask of the words of saying."""

from __future__ import annotations

from audit.facts import CueClass
from audit.language.cues import Cue, noun_cues, phrasal_cues, verb_cues
from audit.language.grammar import AUXILIARIES, BE, PREPOSITIONS
from audit.language.tagging import is_adverb
from audit.language.words import Words

WORDED = frozenset(("according", "per"))
"""Prepositions that are cues: their class is that of saying."""
VOWELS = "aeiou"


def cue_word(words: Words, first: int, last: int) -> tuple[str, CueClass]:
    """Give base form and class of the main word among the tokens of a cue.

    That is its first verb of saying or thinking, else its first noun of that sense, else its first
    word of weight: what shows an attitude without a word for it ("embraced") counts as belief.
    """
    low = words.low
    if low[first] in WORDED:
        return words.show(first, last).lower(), "neutral"
    for at in range(first, last):
        cue = _verb(words, at)
        if cue is not None and low[at] not in AUXILIARIES:
            return cue.lemma, cue.kind
    noun = next((noun_cues()[low[at]] for at in range(first, last) if low[at] in noun_cues()), None)
    if noun is not None:
        return noun.lemma, noun.kind
    head = next((low[at] for at in range(first, last) if _has_weight(low[at])), low[first])
    return base_form(head), "belief"


def is_passive(words: Words, first: int, last: int) -> bool:
    """Tell whether a cue is a passive: a form of "be" and a participle, adverbs between."""
    for at in range(first, last - 1):
        if words.low[at] in BE:
            after = next((i for i in range(at + 1, last) if not is_adverb(words.low[i])), last)
            if after < last and _is_participle(words.low[after]):
                return True
    return False


def _verb(words: Words, at: int) -> Cue | None:
    following = words.low[at + 1] if at + 1 < len(words.low) else ""
    return phrasal_cues().get((words.low[at], following)) or verb_cues().get(words.low[at])


def _has_weight(low: str) -> bool:
    return low.isalpha() and low not in AUXILIARIES and low not in PREPOSITIONS and low != "to"


def _is_participle(low: str) -> bool:
    cue = verb_cues().get(low)
    return low.endswith("ed") or (cue is not None and cue.form in ("past", "participle"))


def base_form(low: str) -> str:
    """Give the base form of a regular verb; other words stay as they are."""
    for ending in ("ing", "ed"):
        stem = low.removesuffix(ending)
        if stem != low and any(vowel in stem for vowel in VOWELS + "y"):
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
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "lszf":
        return stem[:-1]
    silent = stem.endswith(("c", "v", "u", "z", "at", "ng", "as", "os", "us", "rs", "ns"))
    return stem + "e" if silent else stem
