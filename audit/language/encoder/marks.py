"""Quotation marks as the encoder sees them: the state of every character's place in a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from audit.language.encoder.layout import QUOTES

MARK = re.compile("[\"“”„‟«»‘’']")
OPENING_DOUBLE, CLOSING_DOUBLE = "“„‟«", "”»"
OPENING_SINGLE, EITHER_SINGLE = "‘", "’'"
BEFORE_OPENING = frozenset('([{-–—“"«')

_STATE = {name: i for i, name in enumerate(QUOTES)}


def quote_states(
    text: str, paragraphs: Sequence[tuple[int, int]], starts: NDArray[np.int64]
) -> NDArray[np.int64]:
    """The quote state (an index into QUOTES) of the piece at each of `starts`, which ascend."""
    places, states = [0], [_STATE["outside"]]
    for start, end in paragraphs:
        for place, state in _changes(text, start, end):
            places.append(place)
            states.append(state)
        places.append(end)
        states.append(_STATE["outside"])
    found = np.searchsorted(np.array(places), starts, side="right") - 1
    return np.array(states, dtype=np.int64)[found]


def _changes(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """(offset from which it holds, state) over one paragraph."""
    changes: list[tuple[int, int]] = []
    double = single = -1  # where in `changes` the inside of an open quotation begins, or -1
    for match in MARK.finditer(text, start, end):
        at, mark = match.start(), match.group()
        if mark in OPENING_DOUBLE or (mark == '"' and double < 0):
            if double < 0:
                changes += [(at, _STATE["open"]), (at + 1, _STATE["inside"])]
                double, single = len(changes) - 1, -1
        elif mark in CLOSING_DOUBLE or mark == '"':
            if double >= 0:
                changes += [(at, _STATE["close"]), (at + 1, _STATE["outside"])]
                double = single = -1
        elif double < 0 and single < 0 and _opens(text, at, start, end, mark):
            changes += [(at, _STATE["open"]), (at + 1, _STATE["inside-single"])]
            single = len(changes) - 1
        elif double < 0 and single >= 0 and _closes(text, at, end, mark):
            changes += [(at, _STATE["close"]), (at + 1, _STATE["outside"])]
            single = -1
    if double >= 0:
        changes[double] = (changes[double][0], _STATE["unclosed"])
    elif single >= 0:  # an apostrophe after all
        del changes[single - 1 : single + 1]
    return iter(changes)


def _opens(text: str, at: int, start: int, end: int, mark: str) -> bool:
    if mark not in OPENING_SINGLE and mark != "'":
        return False
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    return (before.isspace() or before in BEFORE_OPENING) and not after.isspace()


def _closes(text: str, at: int, end: int, mark: str) -> bool:
    if mark not in EITHER_SINGLE or text[at - 1].isspace():
        return False
    return at + 1 >= end or not text[at + 1].isalnum()
