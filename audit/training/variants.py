"""Variants of a text against house styles: other quotation marks, other breaks, other casing.

Every variant has its text's length, so that offsets stay right.
"""

from __future__ import annotations

import random

import numpy as np
from numpy.typing import NDArray

from audit.language.encoder.layout import CASES, MASK, QUOTES
from audit.language.encoder.marks import MARK, quote_states
from audit.language.encoder.pieces import paragraph_spans

STYLES = ('""', "“”", "''", "‘’", "«»")
OTHER_MARKS, JOINED, LOWERED, RAISED = 0.35, 0.08, 0.06, 0.02

HIDDEN = 0.1  # of the pieces are shown as [MASK], a fifth of those as any other piece
FIRST_WORD, VOCABULARY = 999, 30522

DOUBLES = frozenset('"“”„‟«»')


def varied(text: str, chance: random.Random) -> str:
    """Perhaps with other quotation marks, perhaps with some paragraphs run together."""
    if chance.random() < OTHER_MARKS:
        text = with_marks(text, chance.choice(STYLES))
    if chance.random() < JOINED:
        text = "".join(" " if ch in "\r\n" and chance.random() < 0.5 else ch for ch in text)
    return text


def with_marks(text: str, style: str) -> str:
    """`text` with its double quotation marks replaced by `style`, an opening and a closing mark."""
    places = [m.start() for m in MARK.finditer(text) if m.group() in DOUBLES]
    states = quote_states(text, paragraph_spans(text), np.array(places, dtype=np.int64))
    out = list(text)
    for place, state in zip(places, states.tolist(), strict=True):
        if QUOTES[state] in ("open", "close"):
            out[place] = style[QUOTES[state] == "close"]
    return "".join(out)


def recased(features: NDArray[np.int64], chance: random.Random) -> NDArray[np.int64]:
    """Perhaps as if the text were all in small letters, or all in capitals."""
    draw = chance.random()
    if draw >= LOWERED + RAISED:
        return features
    case = CASES.index("lower" if draw < LOWERED else "upper")
    lettered = [CASES.index(name) for name in ("lower", "title", "upper", "mixed", "initial")]
    out = features.copy()
    out[np.isin(out[:, 0], lettered), 0] = case
    return out


def masked(ids: NDArray[np.int64], chance: random.Random) -> NDArray[np.int64]:
    """With some pieces hidden, so that no judgement comes to rest on a single word or name."""
    draw = np.random.default_rng(chance.getrandbits(32))
    shown = np.where(
        draw.random(len(ids)) < 0.2,
        draw.integers(FIRST_WORD, VOCABULARY, len(ids)),
        MASK,
    )
    out: NDArray[np.int64] = np.where(draw.random(len(ids)) < HIDDEN, shown, ids)
    return out
