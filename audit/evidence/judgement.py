"""Judges a match: which verdict what was found bears."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from audit.evidence.edits import Edit, edits
from audit.evidence.material import Material
from audit.evidence.quoted import Segment
from audit.evidence.search import Match, Part
from audit.facts import Verdict

FEW = 3
"""Words below which a quotation that is not found is never one that was altered."""

RUN = 3.0
"""Nats beyond chance from which one side of a joint is taken for something that was said."""


@dataclass(frozen=True, slots=True)
class Standard:
    """What a match must have to be the same utterance, altered, and not a chance likeness.

    ``words`` at least; ``sure``: nats beyond chance; ``shared``: of its weight; ``changed``: at
    most, of its words. Where ``inner``, quotations under six words differ in their midst only.
    """

    words: int
    sure: float
    shared: float
    changed: float
    inner: bool


OWN = Standard(words=FEW, sure=6.0, shared=0.55, changed=0.5, inner=False)
"""For a passage that the transcript gives to the same speaker."""

ANYBODY = Standard(words=5, sure=9.0, shared=0.7, changed=0.25, inner=True)
"""For other passages, where stock phrases meet by chance."""

SHORT = 6


@dataclass(frozen=True, slots=True)
class Judged:
    """The verdict on a segment, and the edits of each part of its match."""

    verdict: Verdict
    parts: tuple[tuple[Part, tuple[Edit, ...]], ...] = ()
    shared: float = 0.0


def judged(material: Material, segment: Segment, match: Match, *, own: bool) -> Judged:
    """Give the verdict: trimmed, altered, spliced or not found; ``own``: by the same speaker."""
    parts = tuple((part, tuple(edits(material, segment, part))) for part in match.parts)
    found = list(chain.from_iterable(listed for _, listed in parts))
    weighed = _Weighed(material, segment)
    shared = weighed.share(match)
    if not found and len(parts) == 1:
        return Judged("trimmed", parts, 1.0)
    joints = len(parts) - 1 + sum(edit.splice for edit in found)
    credible = all(map(weighed.is_credible, _runs(parts)))
    if not weighed.is_same_utterance(match, found, OWN if own else ANYBODY):
        return Judged("not-found", parts, shared)
    if joints and not credible and not weighed.outweighs(_runs(parts)):
        return Judged("not-found", parts, shared)
    differs = any(not edit.splice for edit in found)
    return Judged("spliced" if joints and (credible or not differs) else "altered", parts, shared)


def tells_enough(material: Material, segment: Segment) -> bool:
    """Tell whether words are so many or so rare that nobody else would use them by chance."""
    weighed = _Weighed(material, segment)
    return len(weighed.content) >= FEW and weighed.total >= material.most + OWN.sure


def _runs(parts: tuple[tuple[Part, tuple[Edit, ...]], ...]) -> Iterator[list[int]]:
    """Give the quoted words that were found between one joint and the next."""
    for part, listed in parts:
        joints = [edit.quoted[0] for edit in listed if edit.splice]
        same = [s.quoted for s in part.steps if s.kind == "same" and s.quoted is not None]
        for start, end in zip([-1, *joints], [*joints, len(same) + 10_000], strict=True):
            yield [index for index in same if start <= index < end]


class _Weighed:
    """The words of a segment that count, and what meeting them tells."""

    def __init__(self, material: Material, segment: Segment) -> None:
        self._most, self._words = material.most, segment.words
        self._weights = [
            0.0 if word.free or word.wild else material.weight(word.word) for word in segment.words
        ]
        self.content = [
            at for at, word in enumerate(segment.words) if not word.free and not word.wild
        ]
        self.total = sum(self._weights)

    def share(self, match: Match) -> float:
        """Give the part of the quotation's weight that a match shares."""
        same = sum(self._weights[index] for index in self._same(match))
        return same / self.total if self.total else 0.0

    def is_credible(self, run: list[int]) -> bool:
        """Tell whether one side of a joint is more than a few words that everybody uses."""
        return len(run) >= FEW and sum(self._weights[at] for at in run) >= self._most + RUN

    def outweighs(self, runs: Iterator[list[int]]) -> bool:
        """Tell whether one run alone is most of the quotation."""
        most = max(sum(self._weights[at] for at in run) for run in runs)
        return most >= ANYBODY.shared * self.total

    def is_same_utterance(self, match: Match, found: list[Edit], standard: Standard) -> bool:
        """Tell whether a match is what was said, and no chance likeness."""
        same = self._same(match)
        count = len(self.content)
        changed = sum(_size(edit) for edit in found if not edit.splice)
        return (
            count >= standard.words
            and sum(self._weights[at] for at in same) >= self._most + standard.sure
            and self.share(match) >= standard.shared
            and changed <= standard.changed * count + 1
            and not (standard.inner and count < SHORT and any(map(self._at_an_end, found)))
        )

    def _at_an_end(self, edit: Edit) -> bool:
        return edit.quoted[0] <= self.content[0] or edit.quoted[1] > self.content[-1]

    def _same(self, match: Match) -> list[int]:
        return [
            step.quoted
            for part in match.parts
            for step in part.steps
            if step.kind == "same" and step.quoted is not None and not self._words[step.quoted].free
        ]


def _size(edit: Edit) -> int:
    return max(edit.quoted[1] - edit.quoted[0], edit.said[1] - edit.said[0])
