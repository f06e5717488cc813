"""The heads on the encoder's states: which sentences need a source, and which phrases are one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from audit.language.claims.features import Floats
from audit.language.claims.layout import ANSWERS
from audit.language.claims.sight import Sight
from audit.language.encoder.layout import PHRASE_TAGS
from audit.language.encoder.weights import checked, packaged, session

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

GRAPH = "claims.onnx"
WIDTHS = {"answers": len(ANSWERS), "looks": 1, "phrases": len(PHRASE_TAGS)}
CHUNK = 200
"""Sentences judged at once, so that a long text does not need much memory."""
AROUND = 3
"""Sentences before and after a chunk that are read with it, so that its edges know them."""


@dataclass(frozen=True)
class Judgement:
    """What the heads say of ``seen``.

    ``answers`` [s, ANSWERS] are chances from 0 to 1; ``looks`` [n] how much each piece counted
    for its sentence, in sum 1; ``phrases`` [n, K] scores of PHRASE_TAGS.
    """

    seen: Sight
    answers: Floats
    looks: Floats
    phrases: Floats


class Chunk(NamedTuple):
    """Sentences [begin, end) are read together; the answers for [own_begin, own_end) are kept."""

    begin: int
    own_begin: int
    own_end: int
    end: int


class Heads:
    """The heads in a folder of weights, by default those that come with the package."""

    def __init__(self, folder: Path | Traversable | None = None) -> None:
        self._folder = folder or packaged()

    @cached_property
    def session(self) -> InferenceSession:
        """The graph, loaded once."""
        return session(checked(self._folder, (GRAPH,))[GRAPH], self._folder, WIDTHS)

    def judge(self, seen: Sight) -> Judgement:
        """Judge one article. Raises WeightsError."""
        sentences, pieces = len(seen.features), len(seen.states)
        out = Judgement(
            seen,
            np.zeros((sentences, len(ANSWERS)), dtype=np.float32),
            np.zeros(pieces, dtype=np.float32),
            np.zeros((pieces, len(PHRASE_TAGS)), dtype=np.float32),
        )
        for chunk in _chunks(sentences):
            self._judge(seen, chunk, out)
        return out

    def _judge(self, seen: Sight, chunk: Chunk, out: Judgement) -> None:
        edges = np.searchsorted(seen.sentence, chunk)
        begin, own_begin, own_end, end = (int(edge) for edge in edges)
        if own_begin == own_end:
            return
        given = {
            "states": seen.states[begin:end].astype(np.float32),
            "own": seen.own[begin:end, None],
            "sentence": seen.sentence[begin:end] - chunk.begin,
            "features": seen.features[chunk.begin : chunk.end],
        }
        answers, looks, phrases = self.session.run(list(WIDTHS), given)
        own = slice(own_begin - begin, own_end - begin)
        said = answers[chunk.own_begin - chunk.begin : chunk.own_end - chunk.begin]
        out.answers[chunk.own_begin : chunk.own_end] = 1 / (1 + np.exp(-said))
        out.looks[own_begin:own_end] = looks[own, 0]
        out.phrases[own_begin:own_end] = phrases[own]


def _chunks(sentences: int) -> Iterator[Chunk]:
    for begin in range(0, sentences, CHUNK):
        end = min(begin + CHUNK, sentences)
        yield Chunk(max(0, begin - AROUND), begin, end, min(sentences, end + AROUND))
