"""A sample in word pieces, with a tag per piece and the links between its spans."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from audit.language.encoder.layout import NAME_TAGS, RELATIONS, ROLE_TAGS, ROLES
from audit.language.encoder.pieces import Pieces, cut
from audit.training.corpus import Sample
from audit.training.lessons import Chances, Lesson, aligned
from audit.training.syntax import SYNTAX, UNKNOWN

Ints = NDArray[np.int64]
Span = tuple[int, int]
ROOT = -1

Links = dict[tuple[str, str], dict[Span, Span | None]]


@dataclass(frozen=True)
class Labelled:
    """Pieces with their tags (UNKNOWN where nobody looked); spans are first and last pieces.

    `heads` are the numbers of the pieces that begin each word's head (ROOT for none), `relations`
    those of its relation in SYNTAX; UNKNOWN but at words' first pieces. `path` and
    `taught` are the lesson's (see `lessons.aligned`).
    """

    pieces: Pieces
    roles: Ints
    names: Ints
    heads: Ints
    relations: Ints
    path: Ints
    taught: Chances
    spans: dict[str, list[Span]]
    links: Links


def label(
    sample: Sample, text: str, tokenizer: Tokenizer, lesson: Lesson | None = None
) -> Labelled:
    """`text` is the sample's, or a variant of it of the same length."""
    pieces = cut(text, tokenizer)
    roles = np.full(len(pieces), UNKNOWN if sample.relations is None else 0, dtype=np.int64)
    names = np.full(len(pieces), UNKNOWN if sample.names is None else 0, dtype=np.int64)
    for start, end, kind in sample.names or ():
        _paint(names, _pieces_of(pieces, (start, end)), NAME_TAGS.index(f"B-{kind}"))
    spans: dict[str, list[Span]] = {role: [] for role in ROLES}
    links: Links = {relation: {} for relation in RELATIONS}
    for relation in sample.relations or ():
        found = {role: _all(pieces, getattr(relation, role)) for role in ROLES}
        for role, places in found.items():
            spans[role] += [p for p in places if p not in spans[role]]
        for a, b in RELATIONS:
            target = found[b][0] if found[b] else None
            links[a, b].update((place, target) for place in found[a])
    for role in ROLES:
        for place in spans[role]:
            _paint(roles, place, ROLE_TAGS.index(f"B-{role}"))
    mend(roles, pieces.paragraphs)
    heads, relations = _parsed(sample, pieces)
    path, taught = aligned(lesson, pieces, roles)
    mend(path, pieces.paragraphs)
    return Labelled(pieces, roles, names, heads, relations, path, taught, spans, links)


def _parsed(sample: Sample, pieces: Pieces) -> tuple[Ints, Ints]:
    heads = np.full(len(pieces), UNKNOWN, dtype=np.int64)
    relations = heads.copy()
    for dependency in sample.syntax or ():
        word = _pieces_of(pieces, dependency.word)
        head = _pieces_of(pieces, dependency.head) if dependency.head else (ROOT, ROOT)
        if word and head and dependency.relation in SYNTAX:
            heads[word[0]] = head[0]
            relations[word[0]] = SYNTAX.index(dependency.relation)
    return heads, relations


def mend(roles: Ints, paragraphs: Ints) -> None:
    """Make every I- a B- that begins the text, a paragraph, or a span of another role."""
    for i in np.flatnonzero(roles > 0).tolist():
        inner = roles[i] % 2 == 0
        if inner and (
            i == 0
            or paragraphs[i] != paragraphs[i - 1]
            or roles[i - 1] not in (roles[i] - 1, roles[i])
        ):
            roles[i] -= 1


def _all(pieces: Pieces, places: tuple[Span, ...]) -> list[Span]:
    found = [_pieces_of(pieces, place) for place in places]
    return sorted(place for place in found if place is not None)


def _pieces_of(pieces: Pieces, place: Span) -> Span | None:
    """The pieces that share a character with offsets [start, end)."""
    first = int(np.searchsorted(pieces.ends, place[0], side="right"))
    last = int(np.searchsorted(pieces.starts, place[1], side="left")) - 1
    return (first, last) if first <= last else None


def _paint(tags: Ints, place: Span | None, begin: int) -> None:
    if place is not None:
        tags[place[0]] = begin
        tags[place[0] + 1 : place[1] + 1] = begin + 1
