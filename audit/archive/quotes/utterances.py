"""Printed quotations, and those that “she said” parts put together again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

REACH = 90
"""Characters between two parts of one utterance: who said it, and little more."""

PARTED = "” … “"
"""Shown between the parts, where the article has its own words."""

GOES_ON = re.compile(r"[,;:—–-]\s*$")
ENDS = re.compile(r"[.?!…]\s*$")


@dataclass(frozen=True, slots=True)
class Printed:
    """A quotation as the archive has it; ``ids`` are several where parts were put together.

    ``spoken`` are the words to be compared, ``text`` what is shown. Places count characters.
    """

    article: str
    ids: str
    text: str
    spoken: str
    kind: str
    start: int
    end: int
    attribution: str | None = None
    source: str | None = None
    speaker: str | None = None
    speaker_kind: str | None = None
    channel: str | None = None
    day: int | None = None


def utterances(quotations: Iterable[Printed]) -> Iterator[Printed]:
    """Give the quotations, in order of article and place, parts of one utterance as one.

    Two are one where the same attribution brings both in, little stands between them, and the
    first goes on in the second or whole clauses follow on whole clauses.
    """
    held: Printed | None = None
    for one in quotations:
        if held is not None and _is_one(held, one):
            held = replace(
                held,
                ids=f"{held.ids} {one.ids}",
                text=f"{held.text}{PARTED}{one.text}",
                spoken=f"{held.spoken} {one.spoken}",
                end=one.end,
            )
            continue
        if held is not None:
            yield held
        held = one
    if held is not None:
        yield held


def _is_one(first: Printed, second: Printed) -> bool:
    if first.article != second.article or not first.attribution:
        return False
    if first.attribution != second.attribution or second.start - first.end > REACH:
        return False
    if first.kind != "direct" or second.kind not in ("direct", "partial"):
        return False
    if ENDS.search(first.text):
        return second.kind == "direct"
    return bool(GOES_ON.search(first.text)) or second.text[:1].islower()
