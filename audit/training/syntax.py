"""Where each word stands in its sentence: a task learned beside the others, and thrown away.

A source is the subject of its cue and a content its complement; the encoder, made to compare whole
sentences, knows little of that when it comes.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from audit.language.encoder.layout import WIDTH
from audit.language.grammar.listed import listed

UNKNOWN = -100
PARSED = 96  # width of what a word looks for in its head
# The relations of Universal Dependencies without their subtypes.
SYNTAX = sorted(
    listed(
        """
acl advcl advmod amod appos aux case cc ccomp clf compound conj cop csubj dep det discourse
dislocated expl fixed flat goeswith iobj list mark nmod nsubj nummod obj obl orphan parataxis
punct reparandum root vocative xcomp
        """
    )
)


class Parser(nn.Module):
    """Each word chooses its head among the pieces of its window ([CLS] for the root)."""

    def __init__(self) -> None:
        super().__init__()
        self.seek = nn.Linear(WIDTH, PARSED)
        self.offer = nn.Linear(WIDTH, PARSED)
        self.relation = nn.Linear(WIDTH, len(SYNTAX))

    def forward(self, states: Tensor, mask: Tensor, heads: Tensor, relations: Tensor) -> Tensor:
        """Cross-entropy of heads and relations (B T, UNKNOWN where no word begins or none looked).

        states: B T D; mask: B T, true where a piece is real.
        """
        parsed = (heads != UNKNOWN).any(1)
        if not parsed.any():
            return states.sum() * 0
        states, mask = states[parsed], mask[parsed]
        scores = self.seek(states) @ self.offer(states).transpose(1, 2) / PARSED**0.5
        scores = scores.float().masked_fill(~mask[:, None, :], -1e4)
        arcs = _loss(scores, heads[parsed])
        return arcs + _loss(self.relation(states).float(), relations[parsed])


def _loss(scores: Tensor, target: Tensor) -> Tensor:
    return functional.cross_entropy(scores.flatten(0, 1), target.flatten(), ignore_index=UNKNOWN)


class Guesser(nn.Module):
    """Hidden pieces guessed from their surroundings, as BERT learned: keeps what it knows of words.

    The word table itself, which is not trained, gives the scores.
    """

    def __init__(self, words: nn.Embedding) -> None:
        super().__init__()
        self.inner = nn.Linear(WIDTH, WIDTH)
        self.norm = nn.LayerNorm(WIDTH)
        self.bias = nn.Parameter(torch.zeros(words.num_embeddings))

    def forward(self, states: Tensor, words: Tensor, hidden: Tensor) -> Tensor:
        """states: B T D; words: V D; hidden: B T, the piece that was there (UNKNOWN elsewhere)."""
        places = hidden != UNKNOWN
        if not places.any():
            return states.sum() * 0
        guess = self.norm(functional.gelu(self.inner(states[places])))
        scores = guess @ words.T.to(guess.dtype) + self.bias
        return functional.cross_entropy(scores.float(), hidden[places])
