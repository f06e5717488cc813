"""Words that carry nothing: a quotation may leave them out, and still be what was said."""

from __future__ import annotations

import re
from collections.abc import Sequence

from audit.evidence.wordlists import (
    FUNCTION_WORDS,
    NEGATIONS,
    SET_OFF,
    SOUNDS,
    UNLIKE_STUTTER,
)
from audit.evidence.words import Token

PHRASES = (("you", "know", "what", "i", "mean"), ("you", "know"), ("i", "mean"), ("you", "see"))
"""Fillers where punctuation parts them on one side, or where the text has none at all."""

DIRECTION = re.compile(
    r"\[[^\[\]\n]{1,60}\]|<[^<>\n]{1,40}>|♪|"
    r"\((?:laugh|chuckl|applause|inaudible|unintelligible|indistinct|cross ?talk|pause|sigh|cough|"
    r"cheer|silence|music|overlap|ph\)|sic\))[^()\n]{0,40}\)?",
    re.IGNORECASE,
)
"""What a transcriber adds: "[inaudible]", "(laughter)"."""

PAUSE = re.compile(r"[.,;:?!…—–\"“”()\n]|--|\s-\s")
RESTART = re.compile(r"\s*(?:[,…—–-]|--|\.\.\.)\s*")
LONGEST_RESTART = 4
FEW_PAUSES = 40
"""Words to a mark beyond which a text counts as one without punctuation."""


def is_negation(word: str) -> bool:
    """Tell whether a word turns a statement round."""
    return word in NEGATIONS or word.endswith("n't")


def free_words(text: str, words: Sequence[Token]) -> list[bool]:
    """Tell of each word of a text whether it is a filler, a stutter or a direction."""
    free = [token.word in SOUNDS for token in words]
    paused = _has_pauses(text, words)
    names = [token.word for token in words]
    for at, word in enumerate(names):
        if word in STARTS:
            _mark_phrase(text, words, names, at, free, paused=paused)
        if word in SET_OFF and _pause_before(text, words, at) and _pause_after(text, words, at):
            free[at] = True
        if at + 1 < len(names):
            _mark_stutter(text, words, names, at, free)
    _mark_directions(text, words, free)
    return free


STARTS = {phrase[0] for phrase in PHRASES}


def _mark_phrase(
    text: str,
    words: Sequence[Token],
    names: list[str],
    at: int,
    free: list[bool],
    *,
    paused: bool,
) -> None:
    for phrase in PHRASES:
        end = at + len(phrase)
        if tuple(names[at:end]) == phrase:
            apart = _pause_before(text, words, at) or _pause_after(text, words, end - 1)
            if apart or not paused:
                free[at:end] = [True] * len(phrase)
                return


def _mark_stutter(
    text: str, words: Sequence[Token], names: list[str], at: int, free: list[bool]
) -> None:
    word, following = names[at], names[at + 1]
    broken = text[words[at].end : words[at].end + 1] in ("-", "—", "–")
    if broken and len(word) < len(following) and following.startswith(word):
        free[at] = True
    if word not in names[at + 1 : at + LONGEST_RESTART + 1]:
        return
    for length in range(1, LONGEST_RESTART + 1):
        first, second = names[at : at + length], names[at + length : at + 2 * length]
        if first == second and _is_restart(text, words, at, first):
            free[at : at + length] = [True] * length


def _is_restart(text: str, words: Sequence[Token], at: int, said: list[str]) -> bool:
    """Tell whether words said twice are a start made twice, and not meant so.

    Small words are: "I, I think". Others are after a small one and a pause: "by Monday, by Monday".
    """
    small = [word in FUNCTION_WORDS and word not in UNLIKE_STUTTER for word in said]
    if all(small):
        return True
    last = at + len(said) - 1
    between = text[words[last].end : words[last + 1].start]
    begun = small[0] and not any(is_negation(word) for word in said)
    return len(said) > 1 and begun and bool(RESTART.fullmatch(between))


def _mark_directions(text: str, words: Sequence[Token], free: list[bool]) -> None:
    at = 0
    for match in DIRECTION.finditer(text):
        while at < len(words) and words[at].start < match.start():
            at += 1
        while at < len(words) and words[at].end <= match.end():
            free[at] = True
            at += 1


def _has_pauses(text: str, words: Sequence[Token]) -> bool:
    if not words:
        return True
    part = text[words[0].start : words[-1].end]
    marks = sum(part.count(mark) for mark in ".,?!;")
    return marks * FEW_PAUSES >= len(words) or len(words) < FEW_PAUSES


def _pause_before(text: str, words: Sequence[Token], at: int) -> bool:
    return at == 0 or bool(PAUSE.search(text, words[at - 1].end, words[at].start))


def _pause_after(text: str, words: Sequence[Token], at: int) -> bool:
    last = at + 1 == len(words)
    return last or bool(PAUSE.search(text, words[at].end, words[at + 1].start))
