"""Every labelled article through the pipeline once: what the heads see of it, and their targets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language

from audit.article import Article, read_text
from audit.facts import Span
from audit.language.claims.layout import ANSWERS, TYPES
from audit.language.claims.sight import Sight, sight
from audit.language.encoder.layout import PHRASE_TAGS, PHRASES
from audit.language.pipeline import make_doc
from audit.training.claims.articles import Label, Labelled
from audit.training.claims.articles import Span as Place

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Seen:
    """n pieces of an article with s sentences, as the heads see them, and what they are to say.

    ``states`` [n, 384]; ``own`` [n], 1 where a piece is in the article's own voice; ``sentence``
    [n]; ``features`` [s, F]; ``targets`` [s, ANSWERS]; ``tags`` [n], of PHRASE_TAGS; ``starts``
    and ``ends`` [n] and ``spans`` [s, 2] are places in the file.
    """

    article: Labelled
    states: NDArray[np.float16]
    own: Floats
    sentence: Ints
    features: Floats
    targets: Floats
    tags: Ints
    starts: Ints
    ends: Ints
    spans: Ints


def look(labelled: Labelled, language: Language) -> Seen:
    """Read one article with the pipeline, as far as it comes before the heads."""
    article = read_text(labelled.text, format="text")
    doc = make_doc(article, language)
    for name, component in language.pipeline:
        if name == "audit_judgement":
            break
        doc = component(doc)
    seen: Sight = sight(doc)
    spans = [_in_file(article, s.span) for s in doc._.sentences]
    pieces = doc._.reading.seen
    places = [
        _in_file(article, Span(int(start), int(end)))
        for start, end in zip(pieces.starts, pieces.ends, strict=True)
    ]
    starts = np.array([start for start, _ in places], dtype=np.int64)
    ends = np.array([end for _, end in places], dtype=np.int64)
    return Seen(
        labelled,
        seen.states,
        seen.own,
        seen.sentence,
        seen.features,
        _targets(labelled, spans),
        _tags(labelled, starts, ends),
        starts,
        ends,
        np.array(spans, dtype=np.int64).reshape(-1, 2),
    )


def _in_file(article: Article, span: Span) -> Place:
    found = article.in_file(span)
    return found.start, found.end


def _targets(labelled: Labelled, spans: Sequence[Place]) -> Floats:
    """Targets of our sentences, from the labelled ones that they share most with."""
    out = np.zeros((len(spans), len(ANSWERS)), dtype=np.float32)
    for label in labelled.labels:
        if label.needs or label.carried:
            at = max(range(len(spans)), key=lambda i: _shared(spans[i], label.span))
            out[at] = np.maximum(out[at], _answers(label))
    return out


def _answers(label: Label) -> Floats:
    types = [label.needs * (kind in label.types) for kind in TYPES]
    return np.array([label.needs, label.carried, *types], dtype=np.float32)


def _shared(a: Place, b: Place) -> int:
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def _tags(labelled: Labelled, starts: Ints, ends: Ints) -> Ints:
    out = np.zeros(len(starts), dtype=np.int64)
    for kind in PHRASES:
        begin = PHRASE_TAGS.index(f"B-{kind}")
        for start, end in labelled.phrases[kind]:
            first = int(np.searchsorted(ends, start, side="right"))
            last = int(np.searchsorted(starts, end, side="left"))
            if first < last:
                out[first] = begin
                out[first + 1 : last] = begin + 1
    return out
