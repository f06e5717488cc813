"""What is told to the claims' head of each sentence, beside the encoder's states of its words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import get_args

import numpy as np
from numpy.typing import NDArray

from audit.facts import Coverage, Span
from audit.language.claims.coverage import ground_of
from audit.language.claims.scores import Score, counts, weigh
from audit.language.claims.voices import OWN_VOICE, Voices
from audit.language.claims.weights import WEIGHTS

Floats = NDArray[np.float32]
COVERAGES = get_args(Coverage)
LEXICAL = sorted(WEIGHTS)
FIGURES = re.compile(r"\d")
ENDS = re.compile(r"[.?!][\"”’')\]]*\s*\Z")

SHAPE = 18
"""How many features a sentence has of its shape and place."""
NEAR = 8
"""How many it has of its neighbours."""
REST = len(COVERAGES) + 2 + len(LEXICAL)
"""How many of what covers it and of its words."""
WIDTH = SHAPE + NEAR + REST


def features(voices: Voices) -> tuple[Floats, list[Score]]:
    """[sentences, WIDTH], and what the words of each sentence's own voice weigh."""
    indices = range(len(voices.sentences))
    own = [voices.pieces(index)[0] for index in indices]
    scores = [weigh(voices.text, own[i], whole=voices.is_whole(i)) for i in indices]
    shapes = _shapes(voices, own)
    rest = [[*_grounds(voices, i, scores[i]), *_words(scores[i])] for i in indices]
    parts = [shapes, _near(shapes), np.array(rest, dtype=np.float32).reshape(len(own), REST)]
    return np.concatenate(parts, axis=1), scores


def _shapes(voices: Voices, own: Sequence[Sequence[Span]]) -> Floats:
    """[sentences, SHAPE]: how much is attributed and quoted, how long, where it stands."""
    total = max(1, len(voices.sentences))
    rows = []
    for index, sentence in enumerate(voices.sentences):
        span, block = sentence.span, voices.article.blocks[sentence.block]
        size = max(1, span.end - span.start)
        text = voices.text[span.start : span.end]
        said = voices.attributed_in(index)
        mine = sum(piece.end - piece.start for piece in own[index]) / size
        rows.append(
            [
                mine,
                sum(part.end - part.start for part, _ in said) / size,
                voices.quoted_share(index),
                min(len(said), 3) / 3,
                any(source for _, source in said),
                not voices.is_whole(index),
                block.kind in OWN_VOICE,
                block.kind == "list-item",
                block.span.start >= span.start,
                block.span.end <= span.end,
                index == 0,
                index < 4,
                index / total,
                index == total - 1,
                min(len(text.split()), 60) / 30,
                min(len(FIGURES.findall(text)), 8) / 8,
                ENDS.search(text) is None,
                min((block.span.end - block.span.start) / 400, 2.0),
            ]
        )
    return np.array(rows, dtype=np.float32).reshape(len(own), SHAPE)


def _near(shapes: Floats) -> Floats:
    """[sentences, NEAR]: what of the neighbours is attributed and quoted, and of the article."""
    some = shapes[:, 1:3]
    parts = [_moved(some, 1), _moved(some, -1), _moved(some, 2)]
    mean = some.mean(0, keepdims=True) if len(some) else some
    return np.concatenate([*parts, np.repeat(mean, len(some), 0)], axis=1)


def _moved(values: Floats, by: int) -> Floats:
    out = np.zeros_like(values)
    if by > 0:
        out[by:] = values[:-by]
    else:
        out[:by] = values[-by:]
    return out


def _grounds(voices: Voices, index: int, score: Score) -> list[float]:
    found = ground_of(voices, index, score).coverage
    return [float(found == coverage) for coverage in COVERAGES]


def _words(score: Score) -> list[float]:
    counted = counts(score.hits)
    spoken = sum(score.guards.values())
    return [score.total / 4, spoken / 4, *(float(counted.get(name, 0)) for name in LEXICAL)]
