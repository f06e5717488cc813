"""What the heads see of an article: the encoder's states, whose voice they are in, and features."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from audit.language.claims.features import Floats, features
from audit.language.claims.scores import Score
from audit.language.claims.voices import Voices
from audit.language.encoder.pieces import Ints
from audit.language.encoder.reader import Seen


@dataclass(frozen=True)
class Sight:
    """n pieces and s sentences: see the heads' inputs in :mod:`audit.language.claims.head`.

    ``scores`` are what the words of each sentence's own voice weigh.
    """

    voices: Voices
    states: NDArray[np.float16]
    own: Floats
    sentence: Ints
    features: Floats
    scores: list[Score]


def sight(doc: Doc) -> Sight:
    """Give what the heads see; ``doc._.reading.seen`` must be there."""
    voices = Voices(
        doc._.article, doc._.sentences, doc._.quotations, doc._.attributions, doc._.sources
    )
    seen: Seen = doc._.reading.seen
    told, scores = features(voices)
    starts = np.array([s.span.start for s in doc._.sentences], dtype=np.int64)
    sentence = np.maximum(np.searchsorted(starts, seen.starts, side="right") - 1, 0)
    return Sight(voices, seen.states, _own(voices, seen.starts), sentence, told, scores)


def _own(voices: Voices, starts: Ints) -> Floats:
    """[n]: 1 for each piece in the article's own voice."""
    pieces = [piece for i in range(len(voices.sentences)) for piece in voices.pieces(i)[0]]
    if not pieces:
        return np.zeros(len(starts), dtype=np.float32)
    begins = np.array([piece.start for piece in pieces], dtype=np.int64)
    ends = np.array([piece.end for piece in pieces], dtype=np.int64)
    at = np.searchsorted(begins, starts, side="right") - 1
    return ((at >= 0) & (starts < ends[np.maximum(at, 0)])).astype(np.float32)
