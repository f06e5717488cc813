"""The network with what only its losses and its decoding need."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from torch import Tensor, nn

from audit.language.encoder.layout import LAYERS, ROLE_TAGS
from audit.training.batches import Batch
from audit.training.losses import Chain, Linker, tags_loss
from audit.training.network import Network, pretrained
from audit.training.syntax import Guesser, Parser

LOSSES = ("roles", "names", "links", "syntax", "guesses")
SHARES = (1.0, 0.5, 0.2, 0.2, 0.1)  # of the losses in what is minimised
PIECES_SHARE = 0.5  # of the pieces' own cross-entropy beside the chain's


class Model(nn.Module):
    """All that is trained."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network
        self.chain = Chain()
        self.linker = Linker()
        self.parser = Parser()
        self.guesser = Guesser(network.words)

    def forward(self, batch: Batch) -> tuple[Tensor, ...]:
        """The losses, as named in LOSSES."""
        states = self.network.encode(batch.ids, batch.features, batch.mask)
        roles, names, vectors = self.network.heads(states)
        taught = batch.taught[..., : len(ROLE_TAGS)], batch.taught[..., len(ROLE_TAGS) :]
        chain = self.chain(roles.float(), batch.roles, batch.path, batch.breaks)
        # The chain alone leaves a piece's own scores vague and leans on borders: every piece is
        # to know by itself as well where it belongs.
        pieces = tags_loss(roles.float(), batch.roles, taught[0])
        return (
            chain + PIECES_SHARE * pieces,
            tags_loss(names.float(), batch.names, taught[1]),
            self.linker(vectors, batch),
            self.parser(states, batch.mask, batch.heads, batch.relations),
            self.guesser(states, self.network.words.weight, batch.hidden),
        )


def fresh(minilm: Path, dropout: float) -> Model:
    """The model to train, in bfloat16; its word table stays as it came."""
    model = Model(pretrained(minilm / "model.safetensors", dropout))
    model.network.words.weight.requires_grad_(False)
    for part in (model.network, model.parser, model.guesser):
        part.bfloat16()
    return model


def rates(
    model: Model, layers: float, heads: float, tables: float, decay: float
) -> Iterator[tuple[nn.Parameter, float]]:
    """Each weight with its learning rate: lower layers learn more slowly, heads faster."""
    for name, weight in model.named_parameters():
        if name.startswith("network.words"):
            continue
        if name.startswith("network.layers."):
            yield weight, layers * decay ** (LAYERS - 1 - int(name.split(".")[2]))
        elif name.startswith(("network.positions", "network.norm")):
            yield weight, layers * decay**LAYERS
        elif name.startswith("network.shapes"):
            yield weight, layers
        elif name.startswith(("network.", "parser.", "guesser.")):
            yield weight, heads
        else:  # transitions and the links' tables: single numbers with far to go
            yield weight, tables
