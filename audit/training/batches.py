"""Windows of labelled pieces, sorted by length into batches of tensors."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from audit.language.encoder.layout import (
    CLS,
    FEATURE_SIZES,
    NAME_TAGS,
    RELATIONS,
    ROLE_TAGS,
    ROLES,
    SEP,
    WINDOW,
)
from audit.language.encoder.pairs import SIZES, Spans, buckets, spans
from audit.language.encoder.pieces import Pieces
from audit.training.labels import ROOT, Labelled, mend
from audit.training.lessons import Chances
from audit.training.syntax import UNKNOWN
from audit.training.variants import masked, recased

# Shares of cues and sources hidden from the links, as the reader will overlook some: what pointed
# at them must learn to point at nobody rather than at the next best.
HIDDEN = {"content": 0.0, "cue": 0.1, "source": 0.05}
ALIKE = 2500  # windows shuffled together before they are sorted by length
Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Part:
    """One window of one sample, cut out; numbers of pieces count from the window's begin.

    `shown` are the pieces' ids with some hidden behind others.
    """

    pieces: Pieces
    shown: Ints
    roles: Ints
    names: Ints
    heads: Ints
    relations: Ints
    path: Ints
    taught: Chances
    spans: dict[str, Spans]
    targets: dict[tuple[str, str], Ints]


@dataclass(frozen=True)
class PairBatch:
    """The candidate pairs of one relation over a batch: spans as (window, first, last) rows.

    `buckets` is [4, A, B], `target` [A] (B for "nobody", UNKNOWN for "cannot be known here"),
    `possible` [A, B]: both spans stand in the same window.
    """

    a: Tensor
    b: Tensor
    buckets: Tensor
    possible: Tensor
    target: Tensor


@dataclass(frozen=True)
class Batch:
    """Padded windows with [CLS] and [SEP]; tags are UNKNOWN there.

    `hidden` holds the piece that stood where `ids` shows another, and UNKNOWN elsewhere. `path`
    and `taught`, B T and B T 16, are the lesson's: see `lessons.aligned`.
    """

    ids: Tensor
    features: Tensor
    mask: Tensor
    roles: Tensor
    names: Tensor
    hidden: Tensor
    heads: Tensor
    relations: Tensor
    path: Tensor
    taught: Tensor
    breaks: Tensor
    pairs: dict[tuple[str, str], PairBatch]


def parts(labelled: Labelled, chance: random.Random) -> Iterator[Part]:
    """The sample in windows of whole paragraphs, of a size that varies by epoch."""
    n = len(labelled.pieces)
    starts = np.flatnonzero(np.diff(labelled.pieces.paragraphs, prepend=-1))
    size = chance.randint(int(WINDOW * 0.7), WINDOW)
    begin = 0
    while begin < n:
        at = int(np.searchsorted(starts, begin + size, side="right")) - 1
        end = n if n <= begin + size else int(starts[at])
        if end <= begin:
            end = min(n, begin + size)
        yield _part(labelled, begin, end, chance)
        begin = end


def _part(labelled: Labelled, begin: int, end: int, chance: random.Random) -> Part:
    whole = labelled.pieces
    pieces = Pieces(
        whole.ids[begin:end],
        whole.starts[begin:end],
        whole.ends[begin:end],
        recased(whole.features[begin:end], chance),
        whole.paragraphs[begin:end],
        whole.sentences[begin:end],
    )
    inside = {
        role: sorted(
            s
            for s in labelled.spans[role]
            if begin <= s[0] and s[1] < end and chance.random() >= HIDDEN[role]
        )
        for role in ROLES
    }
    targets = {
        (a, b): np.array(
            [_target(labelled.links[a, b].get(s), inside[b], begin, end) for s in inside[a]],
            dtype=np.int64,
        )
        for a, b in RELATIONS
    }
    roles = labelled.roles[begin:end].copy()
    path = labelled.path[begin:end].copy()
    for tags in (roles, path):
        mend(tags, pieces.paragraphs)
    heads = labelled.heads[begin:end]
    known = (heads == ROOT) | ((heads >= begin) & (heads < end))
    return Part(
        pieces,
        masked(pieces.ids, chance),
        roles,
        labelled.names[begin:end],
        np.where(known, np.where(heads == ROOT, ROOT, heads - begin), UNKNOWN),
        labelled.relations[begin:end],
        path,
        labelled.taught[begin:end],
        {r: spans([(f - begin, t - begin) for f, t in inside[r]]) for r in ROLES},
        targets,
    )


def _target(
    partner: tuple[int, int] | None, inside: list[tuple[int, int]], begin: int, end: int
) -> int:
    """The partner's number; the number after the last where it is nobody or hidden."""
    if partner is None:
        return len(inside)
    if partner in inside:
        return inside.index(partner)
    return len(inside) if begin <= partner[0] and partner[1] < end else UNKNOWN


def batches(all_parts: list[Part], pieces: int, chance: random.Random) -> list[list[Part]]:
    """Batches of about `pieces` pieces, of windows of like length, in random order."""
    mixed = all_parts[:]
    chance.shuffle(mixed)
    out: list[list[Part]] = []
    for at in range(0, len(mixed), ALIKE):
        batch: list[Part] = []
        for part in sorted(mixed[at : at + ALIKE], key=lambda p: len(p.pieces)):
            if batch and (len(batch) + 1) * (len(part.pieces) + 2) > pieces:
                out.append(batch)
                batch = []
            batch.append(part)
        if batch:
            out.append(batch)
    chance.shuffle(out)
    return out


def collate(members: list[Part]) -> Batch:
    """Tensors of one batch."""
    size = max(len(p.pieces) for p in members) + 2
    shape = (len(members), size)
    ids = np.zeros(shape, dtype=np.int64)
    features = np.zeros((*shape, len(FEATURE_SIZES)), dtype=np.int64)
    mask = np.zeros(shape, dtype=bool)
    roles = np.full(shape, UNKNOWN, dtype=np.int64)
    names, hidden, heads, relations, path = (
        np.full(shape, UNKNOWN, dtype=np.int64) for _ in range(5)
    )
    taught = np.full((*shape, len(ROLE_TAGS) + len(NAME_TAGS)), np.nan, dtype=np.float32)
    breaks = np.ones(shape, dtype=bool)
    for i, part in enumerate(members):
        n = len(part.pieces)
        ids[i, : n + 2] = [CLS, *part.shown, SEP]
        features[i, 1 : n + 1] = part.pieces.features
        mask[i, : n + 2] = True
        roles[i, 1 : n + 1] = part.roles
        names[i, 1 : n + 1] = part.names
        known = part.pieces.ids != part.shown
        hidden[i, 1 : n + 1] = np.where(known, part.pieces.ids, UNKNOWN)
        heads[i, 1 : n + 1] = np.where(part.heads == UNKNOWN, UNKNOWN, part.heads + 1)
        relations[i, 1 : n + 1] = part.relations
        path[i, 1 : n + 1] = part.path
        taught[i, 1 : n + 1] = part.taught
        breaks[i, 2 : n + 1] = np.diff(part.pieces.paragraphs) > 0
    return Batch(
        torch.from_numpy(ids),
        torch.from_numpy(features),
        torch.from_numpy(mask),
        torch.from_numpy(roles),
        torch.from_numpy(names),
        torch.from_numpy(hidden),
        torch.from_numpy(heads),
        torch.from_numpy(relations),
        torch.from_numpy(path),
        torch.from_numpy(taught),
        torch.from_numpy(breaks),
        {relation: _pairs(members, relation) for relation in RELATIONS},
    )


def _pairs(members: list[Part], relation: tuple[str, str]) -> PairBatch:
    a_rows, b_rows = (_rows(members, role) for role in relation)
    where = np.zeros((len(SIZES), len(a_rows), len(b_rows)), dtype=np.int64)
    possible = np.zeros((len(a_rows), len(b_rows)), dtype=bool)
    target = np.full(len(a_rows), UNKNOWN, dtype=np.int64)
    a_at = b_at = 0
    for part in members:
        a, b = part.spans[relation[0]], part.spans[relation[1]]
        a_end, b_end = a_at + len(a), b_at + len(b)
        where[:, a_at:a_end, b_at:b_end] = buckets(part.pieces, a, b)
        possible[a_at:a_end, b_at:b_end] = True
        found = part.targets[relation]
        target[a_at:a_end] = np.where(
            found == len(b), len(b_rows), np.where(found == UNKNOWN, UNKNOWN, found + b_at)
        )
        a_at, b_at = a_end, b_end
    tensors = (torch.from_numpy(x) for x in (a_rows, b_rows, where, possible, target))
    return PairBatch(*tensors)


def _rows(members: list[Part], role: str) -> Ints:
    """(window, first, last) of each span; +1 for [CLS]."""
    rows = [
        (i, first + 1, last + 1)
        for i, part in enumerate(members)
        for first, last in zip(part.spans[role].first, part.spans[role].last, strict=True)
    ]
    return np.array(rows, dtype=np.int64).reshape(-1, 3)
