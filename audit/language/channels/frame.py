"""The words around a cue that can tell how its content was said.

Source and content are blotted out, so that what somebody said is never taken for how they said
it; so is what belongs to the attributions before, after and around.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from audit.facts import Attribution, Span
from audit.language.grammar.words import Words

HIDDEN = "\x00"
WINDOW = 400
"""How many characters on either side of a cue are read."""


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of text with parts blotted out, and where it stands in the article."""

    text: str
    start: int

    def span(self, first: int, last: int) -> Span:
        """Give the place in the article of offsets within the zone."""
        return Span(self.start + first, self.start + last)


@dataclass(frozen=True, slots=True)
class Frame:
    """``near``: from the cue on to the content; ``lead``: before both; ``tail``: after both."""

    near: Zone
    lead: Zone
    tail: Zone

    def zones(self) -> tuple[Zone, Zone]:
        """Give those that need no guard, the nearest first."""
        return self.near, self.lead


def frame_of(words: Words, item: Attribution, beside: Sequence[Attribution]) -> Frame:
    """Give the frame of an attribution with a cue, given those with a cue in its sentence."""
    cue = item.cue[0]
    floor, ceiling = _sentence(words, cue)
    floor, ceiling = _between(words.text, item, beside, floor, ceiling)
    before = [part.end for part in item.content if floor < part.end <= cue.start]
    after = [part for part in item.content if cue.start <= part.start < ceiling]
    first = max([floor, *before])
    past = min([part.start for part in after], default=ceiling)
    end = max([part.end for part in after], default=ceiling)
    return Frame(
        _zone(words.text, cue.start, max(past, cue.end), item),
        _zone(words.text, first, cue.start, item),
        _zone(words.text, min(end, ceiling), ceiling, item),
    )


def _sentence(words: Words, cue: Span) -> tuple[int, int]:
    """Give the part of the cue's sentence within the window."""
    at = max(bisect_right(words.start, cue.start) - 1, 0)
    first, last = words.bounds[words.sentence[at]] if words.sentence[at] >= 0 else (at, at + 1)
    floor = max(words.start[first], cue.start - WINDOW)
    return floor, min(words.end[max(last - 1, first)], cue.end + WINDOW)


def _between(
    text: str, item: Attribution, beside: Sequence[Attribution], floor: int, ceiling: int
) -> tuple[int, int]:
    """Cut off what belongs to other attributions of the sentence."""
    cue = item.cue[0]
    for other in beside:
        if other is item:
            continue
        around = next((part for part in other.content if part.contains(cue)), None)
        if around is not None:
            floor, ceiling = max(floor, around.start), min(ceiling, around.end)
        elif any(part.contains(other.cue[0]) for part in item.content):
            continue
        elif other.cue[0].end <= cue.start and text[: other.cue[0].end].endswith("ing"):
            continue  # "In a post announcing the closure, she wrote"
        elif other.cue[0].end <= cue.start:
            parts = other.cue + other.source + other.content
            floor = max([floor, *(part.end for part in parts if part.end <= cue.start)])
        else:
            parts = other.cue + tuple(part for part in other.source if part not in item.source)
            ceiling = min([ceiling, *(part.start for part in parts if part.start >= cue.end)])
    return floor, ceiling


def _zone(text: str, start: int, end: int, item: Attribution) -> Zone:
    shown = text[start : max(start, end)]
    for part in item.source + item.content:
        low, high = max(part.start - start, 0), min(part.end - start, len(shown))
        if low < high:
            shown = shown[:low] + HIDDEN * (high - low) + shown[high:]
    return Zone(shown, start)
