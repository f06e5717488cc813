"""The component that finds claims: what the article states in its own voice and may be doubted.

The heads on the encoder's states tell how likely a careful editor is to send a sentence back for
want of a source, and of what type the claim is; the words that make it contestable are found by
:mod:`audit.language.claims.triggers`, and what covers it by :mod:`audit.language.claims.coverage`.
A sentence gives at most one claim in the article's own voice and one that an attribution covers.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from audit.facts import Claim, ClaimType, Span
from audit.language.claims.coverage import Ground, covered, figures_go_on, ground_of
from audit.language.claims.head import Judgement
from audit.language.claims.layout import ANSWERS, TYPES
from audit.language.claims.looks import looked_at
from audit.language.claims.scores import Score, is_contestable, weigh
from audit.language.claims.triggers import strongest
from audit.language.claims.voices import Sourced, Voices

EDGES = " \t\n,;:–—-"
LEAST = 0.15
"""The least chance to be sent back that makes a sentence a claim which nothing covers."""
EVEN = 0.5
"""From this chance on, figures need more than a document before them to be its own."""
NEEDS, CARRIED = ANSWERS.index("needs"), ANSWERS.index("carried")
FIRST_TYPE = len(ANSWERS) - len(TYPES)


@Language.factory("audit_claims")
def make_claims(nlp: Language, name: str) -> ClaimFinder:
    """Give the component that sets ``doc._.claims``."""
    return ClaimFinder()


class ClaimFinder:
    """Sets ``doc._.claims``; judgement and source phrases must be there."""

    def __call__(self, doc: Doc) -> Doc:
        """Find the claims of the article."""
        if doc._.judgement is not None:
            found = sorted(_claims(doc), key=lambda claim: (claim.span, claim.type))
            doc._.claims = tuple(
                replace(claim, id=f"c{number}") for number, claim in enumerate(found, 1)
            )
        return doc


def _claims(doc: Doc) -> Iterator[Claim]:
    judgement: Judgement = doc._.judgement
    voices = judgement.seen.voices
    for index in voices.eligible():
        own, attributed = voices.pieces(index)
        claim = _own(doc, index, own)
        if claim:
            yield claim
        yield from _attributed(voices, index, attributed)


def _own(doc: Doc, index: int, own: list[Span]) -> Claim | None:
    """Give the claim of a sentence in the article's own voice, if it makes one."""
    judgement: Judgement = doc._.judgement
    voices, score = judgement.seen.voices, judgement.seen.scores[index]
    answers = judgement.answers[index]
    chance = float(answers[NEEDS])
    ground = _ground(voices, index, score, chance, float(answers[CARRIED]))
    hedged = any(phrase.sentence == index for phrase in doc._.source_phrases)
    if ground is None or not own or (chance < LEAST and hedged):  # the hedge is what is wrong
        return None
    kind, trigger = _told(doc, index, own, TYPES[int(answers[FIRST_TYPE:].argmax())])
    piece = next((piece for piece in own if piece.contains(trigger)), own[0])
    span = _trimmed(voices.text, piece)
    return Claim("", kind, span, index, trigger, *ground, round(chance, 3))


def _ground(
    voices: Voices, index: int, score: Score, chance: float, carried: float
) -> Ground | None:
    """Tell what a statement rests on; None where it is no claim.

    What the words alone would make a claim, and the heads would not send back, is one that
    something covers, or none.
    """
    if chance < LEAST and not is_contestable(score, guarded=False):
        return None
    if chance >= LEAST:
        goes_on = figures_go_on(voices, index) if chance < EVEN else None
        said = Ground("carried", None) if carried > chance else None
        return covered(voices, index) or goes_on or said or Ground("none", None)
    ground = ground_of(voices, index, score)
    return None if ground.coverage == "none" else ground


def _told(doc: Doc, index: int, own: list[Span], kind: ClaimType) -> tuple[ClaimType, Span]:
    """Give the claim's type and the words to show: known ones, or those the heads looked at."""
    judgement: Judgement = doc._.judgement
    text, hits = judgement.seen.voices.text, judgement.seen.scores[index].hits
    seen = doc._.reading.seen
    found = strongest(text, own, hits, kind)
    if found is None:
        return kind, looked_at(judgement, seen, own)
    kind, words = found
    if kind == "evaluation" and " " not in text[words.start : words.end]:
        return kind, looked_at(judgement, seen, own, words)
    return found


def _attributed(voices: Voices, index: int, pieces: list[Sourced]) -> Iterator[Claim]:
    """Give the claim of a sentence that an attribution covers, if there is one."""
    spans = [span for span, _ in pieces]
    score = weigh(voices.text, spans, whole=False)
    found = strongest(voices.text, spans, score.hits)
    if found is None or not is_contestable(score, guarded=False):
        return
    kind, trigger = found
    piece = _trimmed(voices.text, next(span for span in spans if span.contains(trigger)))
    source = next((one for span, one in pieces if span.overlaps(trigger)), None)
    yield Claim("", kind, piece, index, trigger, "attribution", source, 0.0)


def _trimmed(text: str, span: Span) -> Span:
    """Leave out white space and punctuation at the edges, the full stop kept."""
    inside = text[span.start : span.end]
    start = span.start + len(inside) - len(inside.lstrip(EDGES))
    return Span(start, max(start, span.start + len(inside.rstrip(EDGES))))
