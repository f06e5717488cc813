"""The network being trained: a MiniLM encoder, shape features at its input, and the heads.

Everything here has its counterpart without torch: `graph` writes the same arithmetic as ONNX.
Shapes: B windows, T pieces, D = 384 wide, F kinds of shape feature, L = link vector width.
"""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from audit.language.encoder.layout import (
    EPSILON,
    FEATURE_SIZES,
    HEADS,
    LAYERS,
    LINK_WIDTH,
    NAME_TAGS,
    ROLE_TAGS,
    WIDTH,
)

HIDDEN = 1536
POSITIONS = 512


class Layer(nn.Module):
    """One post-norm BERT layer."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.mix = nn.Linear(WIDTH, WIDTH)
        self.mix_norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.up = nn.Linear(WIDTH, HIDDEN)
        self.down = nn.Linear(HIDDEN, WIDTH)
        self.down_norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.drop = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """x: B T D; mask: B 1 1 T, true where a piece is real."""
        b, t, d = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, HEADS, d // HEADS).permute(2, 0, 3, 1, 4)
        mixed = functional.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        mixed = self.mix(mixed.transpose(1, 2).reshape(b, t, d))
        x = self.mix_norm(x + self.drop(mixed))
        inner = self.down(functional.gelu(self.up(x)))
        out: Tensor = self.down_norm(x + self.drop(inner))
        return out


class Network(nn.Module):
    """Encoder and heads. `forward` gives role scores, name scores and link vectors per piece."""

    def __init__(self, vocabulary: int = 30522, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(vocabulary, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.shapes = nn.ModuleList(nn.Embedding(size, WIDTH) for size in FEATURE_SIZES)
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.drop = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.roles = nn.Linear(WIDTH, len(ROLE_TAGS))
        self.names = nn.Linear(WIDTH, len(NAME_TAGS))
        self.link_hidden = nn.Linear(WIDTH, 256)
        self.link_out = nn.Linear(256, LINK_WIDTH)
        for table in self.shapes.parameters():
            nn.init.zeros_(table)
        for head in (self.roles, self.names):
            nn.init.normal_(head.weight, std=0.02)
            nn.init.zeros_(head.bias)

    def encode(self, ids: Tensor, features: Tensor, mask: Tensor) -> Tensor:
        """ids: B T; features: B T F; mask: B T of bool → B T D."""
        where = torch.arange(ids.shape[1], device=ids.device)
        x = self.words(ids) + self.positions(where)
        for i, table in enumerate(self.shapes):
            x = x + table(features[..., i])
        x = self.drop(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask[:, None, None, :])
        out: Tensor = x
        return out

    def forward(self, ids: Tensor, features: Tensor, mask: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Role scores, name scores and link vectors, each B T and its width."""
        return self.heads(self.encode(ids, features, mask))

    def heads(self, states: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """The same from the encoder's states, B T D."""
        x = self.drop(states)
        link = self.link_out(functional.gelu(self.link_hidden(x)))
        return self.roles(x), self.names(x), link


def pretrained(weights: Path, dropout: float = 0.1) -> Network:
    """A network whose encoder holds all-MiniLM-L6-v2's weights (safetensors, BERT's names)."""
    found = load_file(weights)
    network = Network(dropout=dropout)
    state = network.state_dict()
    state["words.weight"] = found["embeddings.word_embeddings.weight"]
    state["positions.weight"] = found["embeddings.position_embeddings.weight"]
    # Only one segment is ever used, so its embedding becomes part of every position's.
    state["positions.weight"] = (
        state["positions.weight"] + found["embeddings.token_type_embeddings.weight"][0]
    )
    _copy(state, "norm", found, "embeddings.LayerNorm")
    for i in range(LAYERS):
        _copy_layer(state, f"layers.{i}", found, f"encoder.layer.{i}")
    network.load_state_dict(state)
    return network


def _copy(state: dict[str, Tensor], to: str, found: dict[str, Tensor], name: str) -> None:
    for part in ("weight", "bias"):
        state[f"{to}.{part}"] = found[f"{name}.{part}"]


def _copy_layer(state: dict[str, Tensor], to: str, found: dict[str, Tensor], name: str) -> None:
    for part in ("weight", "bias"):
        state[f"{to}.qkv.{part}"] = torch.cat(
            [found[f"{name}.attention.self.{x}.{part}"] for x in ("query", "key", "value")]
        )
    _copy(state, f"{to}.mix", found, f"{name}.attention.output.dense")
    _copy(state, f"{to}.mix_norm", found, f"{name}.attention.output.LayerNorm")
    _copy(state, f"{to}.up", found, f"{name}.intermediate.dense")
    _copy(state, f"{to}.down", found, f"{name}.output.dense")
    _copy(state, f"{to}.down_norm", found, f"{name}.output.LayerNorm")
