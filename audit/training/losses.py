"""What is minimised: a linear-chain CRF over roles, cross-entropy over names, choices of links."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from audit.language.encoder.layout import LINK_SIZE, RELATIONS, ROLE_TAGS
from audit.language.encoder.pairs import SIZES
from audit.language.encoder.tagging import plain
from audit.training.batches import Batch, PairBatch
from audit.training.syntax import UNKNOWN

NEVER = -1e4
DOUBT = 0.5  # the lesson's share in what a piece is to be


class Chain(nn.Module):
    """A CRF whose chain starts afresh, with scores of its own, where a paragraph begins."""

    def __init__(self, tags: tuple[str, ...] = ROLE_TAGS) -> None:
        super().__init__()
        self.inner = nn.Parameter(torch.zeros(len(tags), len(tags)))
        self.outer = nn.Parameter(torch.zeros(len(tags)))
        # The pieces' own scores are trained to be right alone; together they say the same thing
        # many times over, and this is how far the chain believes them.
        self.belief = nn.Parameter(torch.ones(()))
        never = plain(tags)
        self.register_buffer("never_inner", torch.from_numpy(never.inner), persistent=False)
        self.register_buffer("never_outer", torch.from_numpy(never.outer), persistent=False)

    def forward(self, scores: Tensor, tags: Tensor, path: Tensor, breaks: Tensor) -> Tensor:
        """Mean negative log-likelihood per piece over the windows that have tags.

        scores: B T K; tags and path: B T (UNKNOWN at both ends), what was marked and what the
        lesson says; breaks: B T, true where a paragraph begins.
        """
        scores = scores * self.belief
        known = tags != UNKNOWN
        windows = known.any(1)
        if not windows.any():
            return scores.sum() * 0
        scores, known = scores[windows, 1:], known[windows, 1:]
        steps = self._steps(breaks[windows, 1:])
        marked, said = (
            self._one(scores, chain[windows, 1:].clamp(min=0), known, steps)
            for chain in (tags, path)
        )
        gold = DOUBT * said + (1 - DOUBT) * marked
        return (self._total(scores, known, steps) - gold).sum() / known.sum()

    def _steps(self, breaks: Tensor) -> Tensor:
        """The transition scores before each piece, B T K K."""
        inner = self.inner + self.get_buffer("never_inner")
        return torch.where(breaks[..., None, None], self._first()[None, :], inner)

    def _one(self, scores: Tensor, tags: Tensor, known: Tensor, steps: Tensor) -> Tensor:
        emitted = scores.gather(2, tags[..., None])[..., 0] * known
        b, t = tags.shape
        rows = torch.arange(b)[:, None], torch.arange(1, t)[None, :]
        moved = steps[rows[0], rows[1], tags[:, :-1], tags[:, 1:]] * known[:, 1:]
        return emitted.sum(1) + moved.sum(1) + self._first()[tags[:, 0]]

    def _first(self) -> Tensor:
        return self.outer + self.get_buffer("never_outer")

    def _total(self, scores: Tensor, known: Tensor, steps: Tensor) -> Tensor:
        forward = scores[:, 0] + self._first()
        for at in range(1, scores.shape[1]):
            after = torch.logsumexp(forward[:, :, None] + steps[:, at], dim=1) + scores[:, at]
            forward = torch.where(known[:, at, None], after, forward)
        return torch.logsumexp(forward, dim=1)


class Linker(nn.Module):
    """Scores of pairs of spans: what one looks for, what the other offers, and where they stand."""

    def __init__(self) -> None:
        super().__init__()
        self.places = nn.ParameterDict(
            {"-".join(r): nn.Parameter(torch.zeros(sum(SIZES))) for r in RELATIONS}
        )
        self.nobody = nn.ParameterDict(
            {"-".join(r): nn.Parameter(torch.zeros(LINK_SIZE)) for r in RELATIONS}
        )

    def forward(self, vectors: Tensor, batch: Batch) -> Tensor:
        """Mean cross-entropy of all choices in the batch; vectors: B T L."""
        sums = functional.pad(vectors.float().cumsum(1), (0, 0, 1, 0))
        losses = []
        for i, relation in enumerate(RELATIONS):
            pairs = batch.pairs[relation]
            if len(pairs.a) and (pairs.target != UNKNOWN).any():
                losses.append(self._loss(sums, i, pairs))
        return torch.stack(losses).mean() if losses else vectors.sum() * 0

    def _loss(self, sums: Tensor, i: int, pairs: PairBatch) -> Tensor:
        name = "-".join(RELATIONS[i])
        seek = _pooled(sums, pairs.a, 2 * i)
        offer = _pooled(sums, pairs.b, 2 * i + 1)
        scores = seek @ offer.T / LINK_SIZE**0.5
        offset = 0
        for kind, size in enumerate(SIZES):
            scores = scores + self.places[name][offset + pairs.buckets[kind]]
            offset += size
        scores = scores.masked_fill(~pairs.possible, NEVER)
        nobody = seek @ self.nobody[name] / LINK_SIZE**0.5
        scores = torch.cat([scores, nobody[:, None]], dim=1)
        return functional.cross_entropy(scores, pairs.target, ignore_index=UNKNOWN)


def _pooled(sums: Tensor, rows: Tensor, part: int) -> Tensor:
    """The mean of one part of the link vectors over each span of `rows`."""
    columns = slice(part * LINK_SIZE, (part + 1) * LINK_SIZE)
    window, first, last = rows[:, 0], rows[:, 1], rows[:, 2]
    total = sums[window, last + 1, columns] - sums[window, first, columns]
    return total / (last + 1 - first)[:, None]


def tags_loss(scores: Tensor, tags: Tensor, taught: Tensor) -> Tensor:
    """Cross-entropy over the pieces whose tags are known: against the mean of tag and lesson.

    scores: B T K; tags: B T; taught: B T K, NaN where there was no lesson.
    """
    known = tags != UNKNOWN
    if not known.any():
        return scores.sum() * 0
    marked = functional.one_hot(tags[known], scores.shape[-1]).float()
    said = taught[known]
    target = torch.where(said.isnan(), marked, DOUBT * said + (1 - DOUBT) * marked)
    return functional.cross_entropy(scores[known], target)
