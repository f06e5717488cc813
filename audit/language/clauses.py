"""Where the words that somebody said begin and end, seen from the cue."""

from __future__ import annotations

from audit.language.cue_verbs import QUESTION_WORDS, is_verb
from audit.language.cues import Cue, verb_cues
from audit.language.edges import quotation_starting, sentence_end
from audit.language.grammar import (
    DETERMINERS,
    HAVE,
    PERSONAL,
    SUBORDINATORS,
    TIME_WORDS,
)
from audit.language.listed import listed
from audit.language.phrase_ends import phrase_end
from audit.language.tagging import is_adverb, is_finite, is_noun_like, starts_phrase
from audit.language.words import Words

CLAUSE_OPENERS = listed(
    """
if when while although though because since there despite after before unless as once given not
only under
    """
)
CHANNEL_PREPOSITIONS = listed(
    """
in on at during to via through by from after before of about with this last late earlier late
early over while
    """
)
FURTHEST = 30
LONGEST = 300
"""How many words of reported speech are read at most: no sentence of a real article is longer."""
PLAIN_VERBS = frozenset(("need", "face", "fail", "deserve", "lack", "risk", "struggle", "tend"))
"""Base forms that are nouns as well: verbs after a plural."""
RELATIVE_TIMES = frozenset(("last", "next", "late", "early", "earlier", "later", "this"))
CUT_WORDS = frozenset(("but", "while", "though", "although", "and", "whereas", "as", "yet", "or"))


def content_begin(words: Words, at: int, cue: Cue) -> int | None:
    """Find where the content after a cue begins, past its audience, time, place and channel."""
    low = words.low
    end = sentence_end(words, at - 1)
    if "a" in cue.syntax and at < end and starts_phrase(words, at) and low[at] != "that":
        at = _past_audience(words, at, end)
    paused = False
    for _ in range(7):
        if at < len(low) and low[at] == ":":
            return at + 1 if at + 1 < len(low) else None
        if at < len(low) and low[at] == "," and quotation_starting(words, at + 1) is not None:
            return at + 1
        if at < len(low) and at <= end and quotation_starting(words, at) is not None:
            return at
        if at >= end or (low[at] == "to" and "i" in cue.syntax):
            return None
        if (not paused or low[at] == "that") and _is_content(words, at, end, cue):
            return at
        paused = paused or low[at] == ","
        past = _past_adjunct(words, at, end)
        if past is None:
            return None
        at = past
    return None


def _is_content(words: Words, at: int, end: int, cue: Cue) -> bool:
    low, syntax = words.low, cue.syntax
    if low[at] == "that" and ("s" in syntax or "t" in syntax):
        return True
    if low[at] in QUESTION_WORDS and at + 1 < end:
        if (
            low[at] in ("if", "when", "where", "who", "which")
            and "s" in syntax
            and "w" not in syntax
        ):
            return has_clause(words, at + 1, end)
        return low[at] not in ("who", "which") or "w" in syntax
    if low[at] in ("yes", "no") and "s" in syntax:
        return True
    return "s" in syntax and has_clause(words, at, end)


def has_clause(words: Words, at: int, end: int) -> bool:
    """Tell whether a clause with its own subject and verb begins here."""
    low = words.low
    if low[at] in CLAUSE_OPENERS and low[at] not in ("after", "before", "as", "under"):
        return any(is_finite(words, i) for i in range(at + 1, min(end, at + FURTHEST)))
    if not starts_phrase(words, at) or low[at] in TIME_WORDS:
        return False
    if low[at] in PERSONAL and low[at] != "you":
        return at + 1 < end
    if at + 1 < end and low[at] in RELATIVE_TIMES and low[at + 1] in TIME_WORDS:
        return False
    for i in range(at + 1, min(end, at + FURTHEST)):
        form = low[i]
        if (
            form in (",", ";", ":", "—", "–", "--", "who", "which", "that", "whose", "(")
            and i < at + 12
        ):
            if form in ("that", "who", "which", "("):
                continue
            return False
        if is_finite(words, i) or (verb_cues().get(form) and low[i - 1] in PERSONAL):
            return True
        if _is_plain_verb(form, low[i - 1]):
            return True
        cue = verb_cues().get(form)
        if cue is not None and cue.form in ("s", "base") and is_noun_like(words, i - 1):
            return True
    return False


def _is_plain_verb(form: str, before: str) -> bool:
    """Tell whether a noun that is a verb as well is one: after a plural, or in -s after a noun."""
    if before.endswith("s"):
        return form in PLAIN_VERBS
    return form[:-1] in PLAIN_VERBS and form.endswith("s") and before not in DETERMINERS


def _past_audience(words: Words, at: int, end: int) -> int:
    """Skip the object of "tell": up to the content's beginning."""
    return phrase_end(words, at, end)


def _past_adjunct(words: Words, at: int, end: int) -> int | None:
    """Skip one "on Tuesday", "in a statement", "of the plan", comma or adverb."""
    low = words.low
    form = low[at]
    if form == "," or is_adverb(form) or form in TIME_WORDS or form.isdigit():
        return at + 1
    if form in ("last", "this", "late", "early", "earlier", "next") and at + 1 < end:
        return at + 1
    if form in CHANNEL_PREPOSITIONS and at + 1 < end:
        past = phrase_end(words, at + 1, end)
        return past if past > at + 1 else None
    return None


def content_end(words: Words, begin: int, cue: Cue | None = None) -> int:
    """Find the end of a clause that began at ``begin``."""
    low, quote = words.low, words.quote
    end = min(sentence_end(words, begin), begin + LONGEST)
    at = begin
    if quote[begin] >= 0:
        at = words.quote_tokens[quote[begin]][1]
        end = max(end, at)
    while at < end:
        if quote[at] >= 0:
            at = max(at + 1, words.quote_tokens[quote[at]][1])
            end = max(end, at)
            continue
        if at > begin and _cuts(words, at, end):
            break
        at += 1
    while at - 1 > begin and low[at - 1] in (",", ";", ":", "—", "–", "--") and quote[at - 1] < 0:
        at -= 1
    return min(at, len(low))


def _cuts(words: Words, at: int, end: int) -> bool:
    """Tell whether the clause ends before this token."""
    low = words.low
    form = low[at]
    if form == ";":
        return True
    if form in (",", "–", "—", "--", "-"):
        return at + 1 < end and _new_cue_after(words, at + 1, end)
    if form in ("and", "but") and at + 1 < end:
        return _is_coordinate(words, at + 1, end)
    return form == "according" and at + 1 < end and low[at + 1] == "to"


def _new_cue_after(words: Words, at: int, end: int) -> bool:
    """Tell whether a new attribution follows a comma: "according to", "adding", "but X said"."""
    low = words.low
    form = low[at]
    if form == "according":
        return True
    cue = verb_cues().get(form)
    if cue is not None and cue.form == "ing" and at + 1 < end:
        return "s" in cue.syntax or "t" in cue.syntax or "n" in cue.syntax
    if form in CUT_WORDS:
        return _is_coordinate(words, at + 1, end) or _own_subject_cue(words, at + 1, end)
    return _own_subject_cue(words, at, min(end, at + 5), closing=True)


def _is_coordinate(words: Words, at: int, end: int) -> bool:
    """Tell whether "and" is followed by a second cue of the same speaker ("and added that")."""
    while at < end and (is_adverb(words.low[at]) or words.low[at] in HAVE):
        at += 1
    if at >= end:
        return False
    cue = verb_cues().get(words.low[at])
    return (
        cue is not None
        and cue.form in ("past", "s", "base")
        and ("q" in cue.syntax or "a" in cue.syntax or cue.lemma in ("call", "accuse", "urge"))
        and is_verb(words, at, cue)
    )


def _own_subject_cue(words: Words, at: int, end: int, *, closing: bool = False) -> bool:
    """Tell whether a short subject with a speech verb of its own follows."""
    if at >= end or not starts_phrase(words, at):
        return False
    for i in range(at + 1, min(end, at + 9)):
        form = words.low[i]
        if form == "," or words.quote[i] >= 0:
            return False
        cue = verb_cues().get(form)
        if cue is not None and cue.form in ("past", "s", "base") and is_verb(words, i, cue):
            if closing:
                return "q" in cue.syntax and (
                    i + 1 >= sentence_end(words, i) or words.low[i + 1] == ","
                )
            return "q" in cue.syntax or "a" in cue.syntax
        if is_finite(words, i):
            return False
    return False


def starts_subordinate(low: str) -> bool:
    """Tell whether a word opens a subordinate clause."""
    return low in SUBORDINATORS or low in CLAUSE_OPENERS
