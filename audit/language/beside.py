"""Cue clauses that stand after or within what was said: "…," X said; "…," said X, "…"."""

from __future__ import annotations

from audit.language.clauses import content_end
from audit.language.cues import Cue, verb_cues
from audit.language.edges import quotation_ending, quotation_starting, sentence_end
from audit.language.finder import Finder
from audit.language.grammar import OBJECT_PRONOUNS, PREPOSITIONS
from audit.language.phrase_ends import Range, phrase_end, with_apposition_after
from audit.language.tagging import has_verb, starts_phrase
from audit.language.words import Words

NOT_SAID = frozenset(
    ("as", "when", "while", "after", "before", "since", "although", "though", "according")
)
PAUSE = frozenset((",", "—", "–", "--"))
FURTHEST = 300
"""How many words before a cue are read."""
LONGEST_TAIL = 12
"""How many words may stand between a cue and the quotation that goes on."""


def inverted(finder: Finder, cue: Range, at: int, verb: Cue) -> bool:
    """Match "…," said X."""
    words = finder.words
    first, past = cue
    floor = words.bounds[words.sentence[at]][0]
    if verb.form not in ("past", "s") or first != at:
        return False
    quoted = quotation_ending(words, at - 1) is not None
    if not quoted and not (at - 1 >= floor and words.low[at - 1] in PAUSE):
        return False
    end = sentence_end(words, at)
    if past >= end or not starts_phrase(words, past) or words.low[past] in OBJECT_PRONOUNS:
        return False
    last = phrase_end(words, past, end)
    if last <= past:
        return False
    last = with_apposition_after(words, past, last, end)
    content = left_content(finder, at, floor)
    if not content or (not quoted and not is_statement(words, *content[0])):
        return False
    finder.add((past, last), cue, content + right_rest(words, last, content), at, verb)
    return True


def leading(finder: Finder, cue: Range, at: int, verb: Cue) -> bool:
    """Match "Said X: “…”" and "Remarked X, “…”" at the start of a sentence."""
    words = finder.words
    past = cue[1]
    opens = cue[0] == words.bounds[words.sentence[at]][0]
    if not opens or verb.form not in ("past", "s") or "q" not in verb.syntax:
        return False
    end = words.bounds[words.sentence[at]][1]
    if past >= end or not starts_phrase(words, past) or words.low[past] in OBJECT_PRONOUNS:
        return False
    last = phrase_end(words, past, end)
    if last <= past:
        return False
    last = with_apposition_after(words, past, last, end)
    begin = last + (last < len(words.low) and words.low[last] in (",", ":"))
    if begin == last or quotation_starting(words, begin) is None:
        return False
    finder.add((past, last), cue, [(begin, content_end(words, begin))], at, verb)
    return True


def postposed(finder: Finder, cue: Range, at: int, verb: Cue, subject: Range) -> bool:
    """Match "…," X said."""
    words = finder.words
    left = subject[0]
    floor = words.bounds[words.sentence[at]][0]
    quoted = quotation_ending(words, left - 1) is not None
    comma = left > floor and words.low[left - 1] in PAUSE
    if not quoted and (not comma or "q" not in verb.syntax):
        return False
    content = left_content(finder, left, floor)
    if not content or not (is_statement(words, *content[0]) or _interrupts(words, cue, content[0])):
        return False
    finder.add(subject, cue, content + right_rest(words, cue[1], content), at, verb)
    return True


def _interrupts(words: Words, cue: Range, lead: Range) -> bool:
    """Tell whether "X said" stands between commas after a lead: "But now, X said, it is …"."""
    end = sentence_end(words, cue[0])
    return (
        cue[1] + 2 < end
        and words.low[cue[1]] == ","
        and lead[1] - lead[0] <= LONGEST_TAIL
        and words.low[lead[0]] not in NOT_SAID
        and has_verb(words, cue[1] + 1, end)
    )


def is_statement(words: Words, first: int, last: int) -> bool:
    """Tell whether what stands before "X said" can be what was said."""
    if first >= last:
        return False
    if words.quote[last - 1] >= 0 or words.quote[first] >= 0:
        return True
    if words.low[first] in NOT_SAID or (words.low[first] in PREPOSITIONS and last - first < 7):
        return False
    return has_verb(words, first, last)


def left_content(finder: Finder, at: int, floor: int) -> list[Range]:
    """Give the content that ends before ``at``: a quotation, or the clause."""
    words = finder.words
    last = strip_left(words, at)
    begin = content_floor(finder, floor, last)
    quotation = quotation_ending(words, last - 1)
    if quotation is not None:
        start = words.quote_tokens[quotation][0]
        if start <= floor or words.quotations[quotation].kind == "direct":
            begin = start if _is_own(words, begin, start) else begin
            begin = min(begin, start)
    return [(begin, last)] if begin < last else []


def strip_left(words: Words, at: int) -> int:
    """Step left over commas and dashes."""
    while at > 0 and words.low[at - 1] in (*PAUSE, "-", "and", "but") and words.quote[at - 1] < 0:
        at -= 1
    return at


def content_floor(finder: Finder, floor: int, at: int) -> int:
    """Give where content before a cue may begin: after the attribution before it."""
    words = finder.words
    if floor < len(words.low) and words.sentence[floor] >= 0:
        reach = finder.reach(words.sentence[floor])
        if floor < reach < at - 2:
            floor = reach
    floor = _past_dateline(words, max(floor, at - FURTHEST), at)
    while floor < at and words.low[floor] in (",", ";", "and", "but", ":", "—", "–"):
        floor += 1
    return floor


def _past_dateline(words: Words, floor: int, at: int) -> int:
    """Step over "PARIS, 3 May (AP) —" at the start of a sentence."""
    if floor < at and words.word[floor].isupper() and len(words.word[floor]) > 2:
        for i in range(floor + 1, min(floor + 14, at)):
            if words.low[i] in ("—", "–", "--"):
                return i + 1
    return floor


def _is_own(words: Words, begin: int, start: int) -> bool:
    """Tell whether what stands before a quotation in its sentence is no part of the content."""
    return (
        start > begin and words.low[start - 1] in (":", ".", ",") and has_verb(words, begin, start)
    )


def right_rest(words: Words, at: int, content: list[Range]) -> list[Range]:
    """Give the rest of a content that a cue clause interrupts."""
    end = sentence_end(words, at - 1)
    rest = at
    end = min(end, at + 3 * LONGEST_TAIL)
    while rest < end and words.quote[rest] < 0 and words.low[rest] not in (*PAUSE, ":", ";"):
        rest += 1
    if rest >= len(words.low) or not content:
        return []
    after = rest + 1 if words.quote[rest] < 0 else rest
    quotation = quotation_starting(words, after)
    if quotation is not None and rest - at <= LONGEST_TAIL:
        return _goes_on(words, quotation, at)
    first, last = content[0]
    lead = words.quote[first] < 0 and not has_verb(words, first, last)
    if rest < end and words.low[rest] == "," and rest - at <= 1 and lead:
        return [(rest + 1, content_end(words, rest + 1))]
    return []


def _goes_on(words: Words, quotation: int, at: int) -> list[Range]:
    """Give the quotation after a cue clause unless it has a cue clause of its own."""
    first, last = words.quote_tokens[quotation]
    same_block = words.block[words.sentence[first]] == words.block[words.sentence[at - 1]]
    if not same_block or has_own_cue(words, quotation):
        return []
    return [(first, last)]


def has_own_cue(words: Words, quotation: int) -> bool:
    """Tell whether a cue clause follows a quotation ("…," she adds)."""
    inner = words.quotations[quotation].inner
    closing = words.text[inner.start : inner.end].rstrip()[-1:]
    if closing == ",":
        return True
    past = words.quote_tokens[quotation][1]
    sentence = words.sentence[past - 1]
    for at in range(past, min(past + 7, len(words.low))):
        if (
            words.sentence[at] != sentence
            or words.quote[at] >= 0
            or words.low[at] in (".", ";", ":")
        ):
            return False
        cue = verb_cues().get(words.low[at])
        if cue is not None and "q" in cue.syntax and cue.form in ("past", "s"):
            return True
    return False
