"""Attributions and names of one text, as offsets into it: the encoder's answer."""

from __future__ import annotations

from dataclasses import dataclass

from audit.language.encoder.layout import NAME_TAGS, NAMES, ROLES
from audit.language.encoder.linking import Joined, Links, join
from audit.language.encoder.pairs import Spans, spans
from audit.language.encoder.pieces import Pieces, Span
from audit.language.encoder.scoring import Scores
from audit.language.encoder.tagging import Transitions, best_tags, plain, runs

PLAIN_NAMES = plain(NAME_TAGS)


@dataclass(frozen=True)
class Relation:
    """Who (or None) by which words (or None) said what: offsets, ends exclusive."""

    contents: tuple[Span, ...]
    cue: Span | None
    source: Span | None


@dataclass(frozen=True)
class Name:
    """A name and its kind, one of NAMES."""

    start: int
    end: int
    kind: str


def role_spans(pieces: Pieces, scores: Scores, steps: Transitions) -> dict[str, Spans]:
    """The spans of each role, in pieces."""
    found = runs(best_tags(scores.roles, steps, pieces.paragraphs))
    return {
        role: spans([(first, last) for kind, first, last in found if ROLES[kind] == role])
        for role in ROLES
    }


def relations(pieces: Pieces, scores: Scores, steps: Transitions, links: Links) -> list[Relation]:
    """All attributions, in the order of their contents."""
    found = role_spans(pieces, scores, steps)
    return [located(pieces, found, joined) for joined in join(pieces, scores.vectors, found, links)]


def located(pieces: Pieces, found: dict[str, Spans], joined: Joined) -> Relation:
    """The attribution's spans as offsets."""

    def place(role: str, number: int) -> Span:
        first, last = found[role].first[number], found[role].last[number]
        return int(pieces.starts[first]), int(pieces.ends[last])

    return Relation(
        tuple(place("content", number) for number in joined.contents),
        None if joined.cue is None else place("cue", joined.cue),
        None if joined.source is None else place("source", joined.source),
    )


def names(pieces: Pieces, scores: Scores) -> list[Name]:
    """All names, in order."""
    return [
        Name(int(pieces.starts[first]), int(pieces.ends[last]), NAMES[kind])
        for kind, first, last in runs(best_tags(scores.names, PLAIN_NAMES, pieces.paragraphs))
    ]
