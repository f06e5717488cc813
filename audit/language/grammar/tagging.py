"""What part a word plays in its sentence, told by closed classes and forms alone."""

from __future__ import annotations

from audit.language.attributions.cues import verb_cues
from audit.language.grammar.classes import (
    ADVERBS,
    CLAUSE_BREAKS,
    DETERMINERS,
    NOT_ADVERBS,
    PERSONAL,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    VERB_FORMS,
)
from audit.language.grammar.words import Words

FURTHEST = 120
"""How many words a verb is looked for in."""
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


def has_verb(words: Words, first: int, last: int) -> bool:
    """Tell whether there is a finite verb between two tokens."""
    return any(is_finite(words, at) for at in range(first, min(last, first + FURTHEST)))
