"""What the network itself says half-way: marks for texts that nobody marked, and doubts.

PolNeAR's annotators agree at an alpha of .75. A network learns first what they have in common and
only later, by heart, their whims. So half-way it reads everything once; from then on it learns from
the mean of that and of what the annotator did, and from texts that it has marked itself.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from audit.language.encoder.layout import NAME_TAGS, ROLE_TAGS
from audit.language.encoder.linking import Links
from audit.language.encoder.pieces import Pieces, cut
from audit.language.encoder.relations import names, relations
from audit.language.encoder.scoring import Network, Scores, score
from audit.language.encoder.tagging import Transitions, best_tags
from audit.training.corpus import Relation, Sample

Ints = NDArray[np.int64]
Chances = NDArray[np.float16]


@dataclass(frozen=True)
class Lesson:
    """Of n pieces: their places, the best chain of role tags [n], and the probabilities of every
    role's and name's tag side by side [n, 7 + 9].
    """

    starts: Ints
    path: Ints
    chances: Chances


@dataclass(frozen=True)
class Taught:
    """A sample, its gaps filled, and the lesson, if there was one."""

    sample: Sample
    lesson: Lesson | None = None


@dataclass(frozen=True)
class Teacher:
    """A trained network with all it needs to read."""

    network: Network
    steps: Transitions
    links: Links
    tokenizer: Tokenizer

    def teach(self, sample: Sample) -> Taught:
        """Read a sample. Whatever nobody marked in it is marked as the teacher reads it."""
        pieces = cut(sample.text, self.tokenizer)
        scores = score(pieces, self.network)
        if sample.relations is None:
            sample = replace(sample, relations=self._relations(pieces, scores))
        if sample.names is None:
            found = tuple((n.start, n.end, n.kind) for n in names(pieces, scores))
            sample = replace(sample, names=found)
        path = np.array(best_tags(scores.roles, self.steps, pieces.paragraphs), dtype=np.int64)
        chances = np.concatenate([_chances(scores.roles), _chances(scores.names)], axis=1)
        return Taught(sample, Lesson(pieces.starts, path, chances))

    def _relations(self, pieces: Pieces, scores: Scores) -> tuple[Relation, ...]:
        return tuple(
            Relation(
                (found.source,) if found.source else (),
                (found.cue,) if found.cue else (),
                found.contents,
            )
            for found in relations(pieces, scores, self.steps, self.links)
        )


def _chances(scores: NDArray[np.float32]) -> Chances:
    grown = np.exp(scores - scores.max(1, keepdims=True))
    chances: Chances = (grown / grown.sum(1, keepdims=True)).astype(np.float16)
    return chances


def aligned(lesson: Lesson | None, pieces: Pieces, roles: Ints) -> tuple[Ints, Chances]:
    """The lesson for these pieces: a path [n] and chances [n, 16].

    Where there is none, or a variant of the text is cut otherwise, the path is that of `roles` and
    the chances are NaN.
    """
    path = roles.copy()
    chances = np.full((len(pieces), len(ROLE_TAGS) + len(NAME_TAGS)), np.nan, dtype=np.float16)
    if lesson is not None and len(lesson.starts):
        at = np.clip(np.searchsorted(lesson.starts, pieces.starts), 0, len(lesson.starts) - 1)
        same = lesson.starts[at] == pieces.starts
        path[same] = lesson.path[at[same]]
        chances[same] = lesson.chances[at[same]]
    return path, chances
