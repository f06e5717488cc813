"""The reader: a text in, its attributions and names out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from importlib.resources.abc import Traversable
from pathlib import Path

from audit.language.encoder.memory import Memory
from audit.language.encoder.pieces import Ints, Span, cut
from audit.language.encoder.relations import Name, Relation, names, relations
from audit.language.encoder.scoring import Halves, score
from audit.language.encoder.weights import Weights, load, packaged


@dataclass(frozen=True)
class Reading:
    """What one pass of the encoder found; all places are offsets into the text.

    ``seen`` is what further heads read; a reader without it leaves them blind.
    """

    relations: tuple[Relation, ...]
    names: tuple[Name, ...]
    seen: Seen | None = field(default=None, compare=False)


@dataclass(frozen=True)
class Seen:
    """The text's n word pieces: where each starts and ends [n], and its state [n, 384]."""

    starts: Ints
    ends: Ints
    states: Halves


class Reader:
    """Reads texts with the weights in a folder, by default those that come with the package.

    They are loaded at the first text.
    """

    def __init__(self, folder: Path | Traversable | None = None) -> None:
        self._folder = folder or packaged()
        self._memory: Memory | None = None

    def remember(self, windows: int) -> None:
        """Keep what was found in so many windows, for a text that is read again and again."""
        self._memory = Memory(windows)

    @cached_property
    def weights(self) -> Weights:
        """The weights, loaded once."""
        return load(self._folder)

    def read(self, text: str, paragraphs: Sequence[Span] | None = None) -> Reading:
        """`paragraphs` are the spans of the text's blocks, in order; by default its lines.

        Nothing outside them is read. Raises WeightsError.
        """
        weights = self.weights
        pieces = cut(text, weights.tokenizer, paragraphs)
        scores = score(pieces, self._memory.over(weights) if self._memory else weights)
        return Reading(
            tuple(relations(pieces, scores, weights.steps, weights.links)),
            tuple(names(pieces, scores)),
            Seen(pieces.starts, pieces.ends, scores.states),
        )
