"""When two that are alike are one quotation: by how much the words tell, who says them, when."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from audit.archive.quotes.comparing import Likeness
from audit.archive.quotes.nodes import NEAR, SAME_STORY
from audit.archive.quotes.voices import Relation
from audit.archive.quotes.words import Weight

CLOSE, VERY_CLOSE = 0.85, 0.9
"""Likeness that altered words must have where not everything else speaks for them."""


class Strength(IntEnum):
    """How strong a link is.

    ``LOOSE`` ones hold to the fullest version only, ``FIRM`` ones to any: so no chain of
    loose ones joins what nobody would take for one quotation.
    """

    NONE = 0
    LOOSE = 1
    FIRM = 2


@dataclass(frozen=True, slots=True)
class Circumstances:
    """Who says two quotations, and how many days are between; ``None``: not known.

    ``bound`` tells that one is a phrase of many speakers, or too short to tell anything;
    ``named``, that both have a speaker, though not of one kind perhaps.
    """

    relation: Relation
    days: int | None
    bound: bool = False
    named: bool = False

    @property
    def near(self) -> bool:
        """Tell whether they can be of one occasion."""
        return self.days is not None and self.days <= NEAR

    @property
    def same_story(self) -> bool:
        """Tell whether they are of the same days."""
        return self.days is not None and self.days <= SAME_STORY


def strength(like: Likeness, around: Circumstances) -> Strength:
    """Give the strength of the link between two that are alike."""
    weight = like.weight
    if around.bound:
        weight = min(weight, Weight.FAIR)
    if like.kind == "altered":
        return Strength.LOOSE if _altered(like, weight, around) else Strength.NONE
    return _unaltered(like, weight, around)


def _unaltered(like: Likeness, weight: Weight, around: Circumstances) -> Strength:
    same = around.relation == "same"
    if weight == Weight.STRONG:
        return Strength.FIRM if like.whole else _overlapping(around)
    if weight == Weight.MEDIUM:
        if same:
            return Strength.FIRM if like.whole else Strength.LOOSE
        return Strength.LOOSE if around.near and like.whole else Strength.NONE
    if not like.whole:
        return Strength.NONE
    if same and around.near and weight >= Weight.SHORT:
        return Strength.FIRM
    if same and around.same_story and like.kind == "exact":
        return Strength.FIRM
    unsure = around.relation == "unknown" and not around.named
    unsure = unsure and around.same_story and weight == Weight.FAIR
    return Strength.LOOSE if unsure else Strength.NONE


def _overlapping(around: Circumstances) -> Strength:
    """Judge two parts of one speech, of which neither has all of the other."""
    fits = around.relation == "same" or around.near
    return Strength.LOOSE if fits else Strength.NONE


def _altered(like: Likeness, weight: Weight, around: Circumstances) -> bool:
    near = around.near
    if around.relation == "same" and near:
        return weight >= Weight.FAIR
    if like.numbers or like.swapped:
        return False  # “200 jobs” and “300 jobs”: only one speaker's, on one occasion
    if weight < Weight.STRONG:
        unsure = around.relation == "unknown" and around.same_story and weight == Weight.MEDIUM
        return unsure and like.likeness >= CLOSE
    if around.relation == "same":
        return like.likeness >= CLOSE
    if around.relation == "unknown":
        return near or like.likeness >= VERY_CLOSE
    return near and like.likeness >= CLOSE
