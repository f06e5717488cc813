"""Judges a match: which verdict what was found bears."""

from __future__ import annotations

from dataclasses import dataclass

from audit.evidence.edits import Edit, edits
from audit.evidence.material import Material
from audit.evidence.quoted import Segment
from audit.evidence.search import Match, Part
from audit.facts import Verdict

SURE = 6.0
"""Nats beyond chance from which shared words are taken for the same utterance."""

HALF = 0.55
"""The least part of a quotation, in words and in weight, that an altered one shares."""

FEW = 3
"""Words below which a quotation that is not found is never one that was altered."""


@dataclass(frozen=True, slots=True)
class Judged:
    """The verdict on a segment, and the edits of each part of its match."""

    verdict: Verdict
    parts: tuple[tuple[Part, tuple[Edit, ...]], ...] = ()
    shared: float = 0.0


def judged(material: Material, segment: Segment, match: Match) -> Judged:
    """Give the verdict, whoever speaks: trimmed, altered, spliced or not found."""
    parts = tuple((part, tuple(edits(material, segment, part))) for part in match.parts)
    found = [edit for _, part in parts for edit in part]
    shared = _shared(material, segment, match)
    if not found and len(parts) == 1:
        return Judged("trimmed", parts, 1.0)
    if not _is_same_utterance(material, segment, match, found):
        return Judged("not-found", parts, shared)
    spliced = len(parts) > 1 or any(edit.splice for edit in found)
    return Judged("spliced" if spliced else "altered", parts, shared)


def tells_enough(material: Material, segment: Segment) -> bool:
    """Tell whether words are so many or so rare that nobody else would use them by chance."""
    content = [word for word in segment.words if not word.free and not word.wild]
    weight = sum(material.weight(word.word) for word in content)
    return len(content) >= FEW and weight >= material.most + SURE


def _is_same_utterance(
    material: Material, segment: Segment, match: Match, found: list[Edit]
) -> bool:
    content = [word for word in segment.words if not word.free and not word.wild]
    same = _same(segment, match)
    weight = sum(material.weight(segment.words[index].word) for index in same)
    changed = sum(_size(edit) for edit in found if not edit.splice)
    return (
        len(content) >= FEW
        and weight >= material.most + SURE
        and len(same) >= HALF * len(content)
        and _shared(material, segment, match) >= HALF
        and changed <= HALF * len(content) + 1
    )


def _size(edit: Edit) -> int:
    return max(edit.quoted[1] - edit.quoted[0], edit.said[1] - edit.said[0])


def _same(segment: Segment, match: Match) -> list[int]:
    return [
        step.quoted
        for part in match.parts
        for step in part.steps
        if step.kind == "same" and step.quoted is not None and not segment.words[step.quoted].free
    ]


def _shared(material: Material, segment: Segment, match: Match) -> float:
    """Give the part of the quotation's weight that the match shares."""
    content = [word.word for word in segment.words if not word.free and not word.wild]
    total = sum(map(material.weight, content))
    same = sum(material.weight(segment.words[index].word) for index in _same(segment, match))
    return same / total if total else 0.0
