"""What comes of comparing parts of a quotation, and of all of them together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from audit.evidence.material import Material
from audit.facts import Change, Comparison, Quotation, Verdict

Range = tuple[int, int]
"""Characters of the material's text, the end exclusive."""

GRAVEST: tuple[Verdict, ...] = (
    "spliced",
    "altered",
    "other-speaker",
    "not-found",
    "trimmed",
    "verbatim",
)
"""The verdict on a whole is the gravest on its parts."""

ALMOST_NOTHING = 0.35
"""The part of its weight that a quotation must share with a passage to be shown beside it."""

BETWEEN = " … "


@dataclass(frozen=True, slots=True)
class Outcome:
    """A verdict, where the words were found, and how they differ.

    ``shared`` is the part of the quotation's weight that was found, from 0 to 1.
    """

    verdict: Verdict
    found: tuple[Range, ...] = ()
    changes: tuple[Change, ...] = ()
    shared: float = 1.0


def together(outcomes: Sequence[Outcome]) -> Outcome:
    """Give the outcome for all parts of a quotation, in their order."""
    verdict = min((one.verdict for one in outcomes), key=GRAVEST.index)
    return Outcome(
        verdict,
        tuple(place for one in outcomes for place in one.found),
        tuple(change for one in outcomes for change in one.changes),
        min(one.shared for one in outcomes),
    )


def comparison(material: Material, quotation: Quotation, text: str, outcome: Outcome) -> Comparison:
    """Give the record of a quotation's comparison; ``text`` is the quotation's."""
    if not outcome.found or outcome.shared < ALMOST_NOTHING:
        return Comparison(quotation.id, outcome.verdict)
    first = material.place_at(outcome.found[0][0])
    passage = passage_text(material, outcome.found)
    return Comparison(
        quotation=quotation.id,
        verdict=outcome.verdict,
        file=first.document.path,
        place=_places(material, outcome.found),
        passage=passage,
        said_by=first.passage.speaker,
        similarity=round(ratio(text.lower(), passage.lower()) / 100, 3),
        difference=outcome.changes,
    )


def passage_text(material: Material, found: Sequence[Range]) -> str:
    """Give what the material says in some places; what touches is joined."""
    pieces: list[str] = []
    for start, end in found:
        pieces.append(" ".join(material.text[start:end].split()))
    return BETWEEN.join(dict.fromkeys(pieces))


def _places(material: Material, found: Sequence[Range]) -> str:
    """Name the places; those of other files than the first with the file."""
    first = material.place_at(found[0][0]).document.path
    names: dict[str, None] = {}
    for start, _ in found:
        place = material.place_at(start)
        other = place.document.path != first
        names[f"{place.document.path}, {place.passage.place}" if other else place.passage.place] = (
            None
        )
    return " and ".join(names)
