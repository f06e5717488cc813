"""What is trained on the encoder's states: answers about sentences, and tags of phrases.

Everything here has its counterpart without torch: `graph` writes the same arithmetic as ONNX.
Shapes: n pieces of some articles, D = 384 wide, s of their sentences.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from audit.language.claims.features import WIDTH as FEATURES
from audit.language.claims.layout import ANSWERS
from audit.language.encoder.layout import PHRASE_TAGS, PHRASES, WIDTH

POOLED, LOOKS = 128, 4
"""How much is pooled of a sentence's pieces, twice, and by how many looks."""
NEAR, WHOLE, HIDDEN, NARROW = 64, 32, 96, 128
"""What is told of a neighbour, and of the whole article; the widths within."""
REACH = 5
"""How many pieces each of two layers of the phrases' tagger sees together."""
FAINT = 0.02
"""What a piece in others' words counts for beside one in the article's own voice."""


class Heads(nn.Module):
    """The sentences' head and the phrases' tagger; both see the same states."""

    def __init__(self) -> None:
        super().__init__()
        self.seen = nn.Linear(WIDTH, 2 * POOLED)
        self.looks = nn.Linear(WIDTH, LOOKS)
        self.near = nn.Linear(2 * POOLED, NEAR)
        self.whole = nn.Linear(2 * POOLED, WHOLE)
        told = 2 * POOLED + 2 * NEAR + WHOLE + FEATURES + len(PHRASES)
        self.inner = nn.Linear(told, HIDDEN)
        self.out = nn.Linear(HIDDEN, len(ANSWERS))
        self.narrow = nn.Linear(WIDTH, NARROW)
        self.around = nn.Conv1d(NARROW, NARROW, REACH, padding=REACH // 2)
        self.further = nn.Conv1d(NARROW, NARROW, REACH, padding=REACH // 2)
        self.tags = nn.Linear(2 * NARROW, len(PHRASE_TAGS))
        self.drop, self.much = nn.Dropout(0.2), nn.Dropout(0.3)
        self.register_buffer("mean", torch.zeros(FEATURES))
        self.register_buffer("spread", torch.ones(FEATURES))

    def answers(
        self, states: Tensor, own: Tensor, sentence: Tensor, features: Tensor, doc: Tensor
    ) -> Tensor:
        """states n D, own n, sentence n (ascending), features s F, doc s → log-odds s ANSWERS."""
        pooled = self.much(self._pooled(self.much(states), own, sentence, len(features)))
        near = functional.gelu(self.near(pooled))
        told = self.much((features - self.mean) / self.spread)
        whole = self.much(functional.gelu(self.whole(_means(pooled, doc))))[doc]
        phrases = _sums(self._begun(states), sentence, len(features))
        near_by = [_shifted(near, doc, 1), _shifted(near, doc, -1)]
        parts = [pooled, *near_by, whole, told, phrases]
        inner = functional.gelu(self.inner(torch.cat(parts, dim=1)))
        out: Tensor = self.out(self.much(inner))
        return out

    def _pooled(self, states: Tensor, own: Tensor, sentence: Tensor, count: int) -> Tensor:
        """A sentence's vector: what several looks at it pick out, and the mean of its pieces."""
        seen, meant = functional.gelu(self.seen(states)).split(POOLED, dim=1)
        even = (own + FAINT)[:, None]
        scores = self.looks(states).clamp(-8, 8).exp() * even
        looked = scores / _sums(scores, sentence, count)[sentence]
        mean = even / _sums(even, sentence, count)[sentence]
        wide = looked.repeat_interleave(POOLED // LOOKS, dim=1)
        parts = [_sums(wide * seen, sentence, count), _sums(mean * meant, sentence, count)]
        return torch.cat(parts, dim=1)

    def _begun(self, states: Tensor) -> Tensor:
        """The chance that a phrase of each kind begins at a piece: a hedge covers its clause."""
        return self.phrases(states[None]).detach().softmax(dim=1)[:, 1::2]

    def phrases(self, states: Tensor) -> Tensor:
        """states 1 n D → scores of PHRASE_TAGS n tags; each piece sees eight around it."""
        narrow = functional.gelu(self.narrow(self.drop(states))).transpose(1, 2)
        far = functional.gelu(self.further(functional.gelu(self.around(narrow))))
        both = torch.cat([narrow, far], dim=1).transpose(1, 2)
        found: Tensor = self.tags(self.drop(both))[0]
        return found


def _sums(values: Tensor, sentence: Tensor, count: int) -> Tensor:
    return values.new_zeros(count, values.shape[1]).index_add(0, sentence, values) + 1e-9


def _means(values: Tensor, doc: Tensor) -> Tensor:
    """The mean of each article's sentences."""
    count = int(doc.max()) + 1
    sizes = torch.bincount(doc, minlength=count)[:, None]
    return values.new_zeros(count, values.shape[1]).index_add(0, doc, values) / sizes


def _shifted(values: Tensor, doc: Tensor, step: int) -> Tensor:
    """The values of the sentence before (1) or after (-1); zeros beyond an article's end."""
    same = doc.roll(step) == doc
    same[0 if step > 0 else -1] = False
    return values.roll(step, 0) * same[:, None]
