"""Why a statement is a claim, what covers it or only stands near, and what would settle it."""

from __future__ import annotations

from audit.engine.scene import Scene
from audit.facts import Attribution, Claim, ClaimType, Coverage, Source

NATURES: dict[ClaimType, str] = {
    "number": "a figure",
    "allegation": "an accusation",
    "cause": "a statement of what caused what",
    "motive": "a statement of what somebody thinks, feels or wants",
    "prediction": "a prediction",
    "evaluation": "a judgement that readers may dispute",
    "fact": "a statement that may be disputed",
}
SETTLED: dict[ClaimType, str] = {
    "number": "who counted it and when",
    "allegation": "who alleges it, in which proceedings if any, and what the accused says to it",
    "cause": "who found that the one causes the other, and on what evidence",
    "motive": "how you know: their own words, or those of somebody who heard them",
    "prediction": "who expects it, and on what grounds",
    "evaluation": "whose judgement it is, or the figures that bear it out",
    "fact": "who told you, or the document that shows it",
}
"""What an editor would ask for, by the type of claim."""
COVERED: dict[Coverage, str] = {
    "attribution": "a source in its sentence says it",
    "carried": "the source before it carries on",
    "link": "a link or a note stands with it",
    "public-record": "it is on the public record",
    "witnessed": "it could be plainly seen",
}
KNOWN = ("named-person", "named-organisation", "identified-document")
NEAR = 2
"""How many sentences away a source is still near."""
PLACES = {
    -2: "two sentences before",
    -1: "in the sentence before",
    0: "in this sentence",
    1: "in the next sentence",
    2: "two sentences on",
}


def reason(scene: Scene, claim: Claim) -> str:
    """Say in a sentence why it is a claim, and what it rests on."""
    words = " ".join(scene.text_of(claim.trigger).split())
    start = f"“{words}” makes this {NATURES[claim.type]}; "
    if not claim.attributed:
        return f"{start}no source stands behind it{not_covered(scene, claim)}."
    source = scene.sources.get(claim.covered_by or "")
    told = f" ({source.name})" if source else ""
    return f"{start}{COVERED[claim.coverage]}{told}."


def beside(scene: Scene, claim: Claim) -> tuple[Source, int] | None:
    """Give the nearest source with an attribution near a claim, and how many sentences off it is.

    0 is the claim's own sentence, -1 the one before; of two as near, the one before.
    """
    found = [
        (source, attribution.sentence - claim.sentence)
        for attribution in scene.facts.attributions
        if abs(attribution.sentence - claim.sentence) <= NEAR
        for source in [_told(scene, attribution)]
        if source is not None
    ]
    return min(found, key=lambda pair: (abs(pair[1]), pair[1]), default=None)


def _told(scene: Scene, attribution: Attribution) -> Source | None:
    source = scene.source_of(attribution)
    return source if source is not None and source.kind in KNOWN else None


def not_covered(scene: Scene, claim: Claim) -> str:
    """Say which source stands beside the claim, as the end of a sentence; empty if none does."""
    found = beside(scene, claim)
    if found is None:
        return ""
    source, off = found
    return f": {source.name}, {PLACES[off]}, is not credited with it"
