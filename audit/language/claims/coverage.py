"""Tells what a statement in the article's own voice rests on: what covers it, if anything."""

from __future__ import annotations

import re
from typing import NamedTuple

from audit.facts import Coverage
from audit.language.claims.scores import Score, is_contestable
from audit.language.claims.voices import FIGURE, Voices

DOCUMENT_SUBJECT = re.compile(
    r"(?:The|This|That|Its|Another|A second) (?:\w+ ){0,2}(?:polls?|survey|study|report|figures"
    r"|data|statistics|review|audit|filings?|documents|research|findings|analysis|authors"
    r"|researchers)\b"
)
"""The beginning of a sentence that goes on with a document from the one before."""
SEEN = frozenset(["event", "play"])
RECORD = frozenset(["record", "court", "market", "date", "time"])
"""Guards that speak for what could be plainly seen, and for what stands on the public record."""


class Ground(NamedTuple):
    """What a claim rests on, and the id of the source where one is known."""

    coverage: Coverage
    source: str | None


def covered(voices: Voices, index: int) -> Ground | None:
    """Tell what plainly covers a sentence's own voice: a link, or a source that carries on."""
    if voices.has_link(index):
        return Ground("link", None)
    about = voices.about_source(index)
    return Ground("attribution", about) if about else _carried(voices, index)


def figures_go_on(voices: Voices, index: int) -> Ground | None:
    """Tell whether a document introduced before seems to go on with its figures."""
    span = voices.sentences[index].span
    if FIGURE.search(voices.text, span.start, span.end) and index in voices.documented:
        return Ground("carried", voices.documented[index])
    return None


def ground_of(voices: Voices, index: int, score: Score) -> Ground:
    """Tell what a statement rests on, as far as its own words and those before it tell."""
    found = covered(voices, index) or figures_go_on(voices, index)
    if found:
        return found
    if is_contestable(score, guarded=True):
        return Ground("none", None)
    if "saying" in score.guards:
        said = voices.attributed_in(index)
        return Ground("attribution", said[0][1] if said else None)
    witnessed = SEEN & score.guards.keys() and not RECORD & score.guards.keys()
    return Ground("witnessed" if witnessed else "public-record", None)


def _carried(voices: Voices, index: int) -> Ground | None:
    """Tell whether the source of the sentences before plainly carries on."""
    if DOCUMENT_SUBJECT.match(voices.text, voices.sentences[index].span.start):
        said = voices.attributed_in(index - 1) if index else []
        return Ground("carried", said[-1][1] if said else None)
    if voices.told_in_court(index):
        return Ground("carried", None)
    return None
