"""How often a step of a token pattern may stand, and how far a pattern reaches by its steps."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

RANGE = re.compile(r"\{(?P<least>\d*)(?P<comma>,?)(?P<most>\d*)\}")
ONES = {"1": (1, 1), "!": (1, 1), "?": (0, 1), "*": (0, None), "+": (1, None)}
NOWHERE = -1


@dataclass(frozen=True, slots=True)
class Quantity:
    """At least ``least`` times and at most ``most``, without end where that is absent."""

    least: int
    most: int | None


def quantity(operator: str) -> Quantity:
    """Read spaCy's ``OP``: ``!``, ``?``, ``+``, ``*``, ``{2}``, ``{1,3}``, ``{2,}``, ``{,3}``."""
    if operator in ONES:
        return Quantity(*ONES[operator])
    match = RANGE.fullmatch(operator)
    if match is None:
        raise ValueError(operator)
    least = int(match["least"] or 0)
    if not match["comma"]:
        return Quantity(least, least)
    return Quantity(least, int(match["most"]) if match["most"] else None)


def longest_ends(steps: Sequence[tuple[Sequence[bool], Quantity]], size: int) -> list[int]:
    """Give, for each of ``size`` tokens, where the longest match that begins there ends.

    A step is the tokens that it fits, and how often it stands. From the last step back to the
    first, so that the work grows with the text and with the pattern, whatever either is.
    """
    ends = list(range(size + 1))  # where nothing more is asked, a match ends where it is
    for fits, often in reversed(steps):
        if often.most is None:
            ends = _repeated(fits, ends)
        else:
            for _ in range(often.most - often.least):
                ends = [max(now, then) for now, then in zip(ends, _once(fits, ends), strict=True)]
        for _ in range(often.least):
            ends = _once(fits, ends)
    return ends


def _once(fits: Sequence[bool], ends: list[int]) -> list[int]:
    here = [ends[at + 1] if fit else NOWHERE for at, fit in enumerate(fits)]
    return [*here, NOWHERE]


def _repeated(fits: Sequence[bool], ends: list[int]) -> list[int]:
    found = list(ends)
    for at in range(len(fits) - 1, -1, -1):
        if fits[at]:
            found[at] = max(found[at], found[at + 1])
    return found
