"""The component that finds claims: what the article states in its own voice and may be doubted.

First form, lexical: each sentence's own words are weighed for what makes a statement contestable
(:mod:`audit.language.claims.scores`), and what weighs enough is a claim. What it rests on is told
by :mod:`audit.language.claims.coverage`. A sentence gives at most one claim in the article's own
voice and one that an attribution covers.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from audit.facts import Claim, Span
from audit.language.claims.coverage import Ground, Sourced, Voices, ground_of
from audit.language.claims.scores import Score, is_contestable, weigh
from audit.language.claims.surroundings import Surroundings
from audit.language.claims.triggers import strongest

EDGES = " \t\n,;:–—-"


@Language.factory("audit_claims")
def make_claims(nlp: Language, name: str) -> ClaimFinder:
    """Give the component that sets ``doc._.claims``."""
    return ClaimFinder()


class ClaimFinder:
    """Sets ``doc._.claims``; attributions and sources must be there."""

    def __call__(self, doc: Doc) -> Doc:
        """Find the claims of the article."""
        voices = Voices(
            doc._.article, doc._.sentences, doc._.quotations, doc._.attributions, doc._.sources
        )
        found = sorted(_claims(voices), key=lambda claim: (claim.span, claim.type))
        doc._.claims = tuple(
            replace(claim, id=f"c{number}") for number, claim in enumerate(found, 1)
        )
        return doc


def _claims(voices: Voices) -> Iterator[Claim]:
    for index, score, own, attributed in _weighed(voices):
        if is_contestable(score, guarded=False):
            ground = ground_of(voices, index, score)
            claim = _claim(voices.text, index, own, score, ground)
            if claim:
                yield claim
        yield from _attributed(voices, index, attributed)


def _weighed(voices: Voices) -> Iterator[tuple[int, Score, list[Span], list[Sourced]]]:
    """Give each sentence's index, what its own voice weighs where it stands, and its pieces."""
    eligible = list(voices.eligible())
    pieces = [voices.pieces(index) for index in eligible]
    alone = [
        weigh(voices.text, own, whole=voices.is_whole(index))
        for index, (own, _) in zip(eligible, pieces, strict=True)
    ]
    around = Surroundings(voices, eligible, [own for own, _ in pieces], alone)
    for place, (index, (own, attributed)) in enumerate(zip(eligible, pieces, strict=True)):
        score = alone[place]
        yield index, score._replace(total=score.total + around.weight(place)), own, attributed


def _attributed(voices: Voices, index: int, pieces: list[Sourced]) -> Iterator[Claim]:
    """Give the claim of a sentence that an attribution covers, if there is one."""
    spans = [span for span, _ in pieces]
    score = weigh(voices.text, spans, whole=False)
    if not is_contestable(score, guarded=False):
        return
    claim = _claim(voices.text, index, spans, score, Ground("attribution", None))
    if claim:
        source = next((one for span, one in pieces if span.overlaps(claim.trigger)), None)
        yield replace(claim, covered_by=source)


def _claim(text: str, index: int, pieces: list[Span], score: Score, ground: Ground) -> Claim | None:
    """Make the claim of the piece that its trigger stands in."""
    found = strongest(text, pieces, score.hits)
    if found is None:
        return None
    kind, trigger = found
    piece = next(piece for piece in pieces if piece.contains(trigger))
    return Claim("", kind, _trimmed(text, piece), index, trigger, ground.coverage, ground.source)


def _trimmed(text: str, span: Span) -> Span:
    """Leave out white space and punctuation at the edges, the full stop kept."""
    inside = text[span.start : span.end]
    start = span.start + len(inside) - len(inside.lstrip(EDGES))
    return Span(start, max(start, span.start + len(inside.rstrip(EDGES))))
