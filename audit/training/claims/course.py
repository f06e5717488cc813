"""The training of the heads: some articles at a time, both losses together."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from audit.language.claims.layout import TYPES
from audit.language.encoder.layout import PHRASE_TAGS
from audit.training.claims.network import Heads
from audit.training.claims.seen import Seen

Floats = NDArray[np.float32]
SHARES = torch.tensor([1.0, 0.2, *[0.1] * len(TYPES)])
"""Of the answers in the loss: needing, carried, and the types."""
WARM, LEAST = 30, 0.02


@dataclass(frozen=True)
class Plan:
    """How long and how fast the heads learn, and how much a phrase's piece counts in the loss."""

    epochs: int = 12
    articles: int = 12
    rate: float = 1.5e-3
    decay: float = 0.02
    tagged: float = 3.0
    seed: int = 0


def train(learn: Sequence[Seen], plan: Plan) -> Heads:
    """Learn from these articles."""
    torch.manual_seed(plan.seed)
    chance = random.Random(plan.seed)
    heads = _fresh(learn)
    optimiser = torch.optim.AdamW(heads.parameters(), lr=plan.rate, weight_decay=plan.decay)
    steps = plan.epochs * -(-len(learn) // plan.articles)
    order, done = list(learn), 0
    heads.train()
    for _ in range(plan.epochs):
        chance.shuffle(order)
        for at in range(0, len(order), plan.articles):
            loss = _loss(heads, order[at : at + plan.articles], plan.tagged)
            optimiser.zero_grad()
            loss.backward()
            done += 1
            for group in optimiser.param_groups:
                group["lr"] = plan.rate * max(LEAST, min(done / WARM, 1 - done / steps))
            optimiser.step()
    heads.eval()
    return heads


@torch.inference_mode()
def say(heads: Heads, seen: Seen) -> tuple[Floats, Floats]:
    """Log-odds of the answers [s, ANSWERS] and phrase scores [n, tags] of one article."""
    answers, phrases = _run(heads, [seen])
    return answers.numpy(), phrases.numpy()


def _loss(heads: Heads, chosen: Sequence[Seen], tagged: float) -> Tensor:
    answers, phrases = _run(heads, chosen)
    targets = _all([seen.targets for seen in chosen])
    each = functional.binary_cross_entropy_with_logits(answers, targets, reduction="none")
    needing = (each * SHARES).sum(1).mean()
    weights = torch.full((len(PHRASE_TAGS),), tagged)
    weights[0] = 1.0
    tags = _all([seen.tags for seen in chosen])
    return needing + functional.cross_entropy(phrases, tags, weight=weights)


def _run(heads: Heads, chosen: Sequence[Seen]) -> tuple[Tensor, Tensor]:
    sizes = [len(seen.features) for seen in chosen]
    shift = np.cumsum([0, *sizes])
    states = _all([seen.states for seen in chosen]).float()
    answers = heads.answers(
        states,
        _all([seen.own for seen in chosen]),
        _all([seen.sentence + by for seen, by in zip(chosen, shift, strict=False)]),
        _all([seen.features for seen in chosen]),
        torch.from_numpy(np.repeat(np.arange(len(chosen)), sizes)),
    )
    return answers, heads.phrases(states[None])


def _all(parts: Sequence[NDArray[np.generic]]) -> Tensor:
    return torch.from_numpy(np.concatenate(parts))


def _fresh(learn: Sequence[Seen]) -> Heads:
    heads = Heads()
    told = np.concatenate([seen.features for seen in learn])
    heads.mean.copy_(torch.from_numpy(told.mean(0)))
    heads.spread.copy_(torch.from_numpy(np.maximum(told.std(0), 0.05)))
    return heads
