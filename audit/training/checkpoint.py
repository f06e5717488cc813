"""A checkpoint, or exported weights, called as the reader calls them."""

from __future__ import annotations

from pathlib import Path

import torch
from tokenizers import Tokenizer

from audit.language.encoder import scoring, weights
from audit.language.encoder.layout import RELATIONS, ROLE_TAGS
from audit.language.encoder.linking import Links
from audit.language.encoder.pieces import Ints
from audit.language.encoder.scoring import Floats
from audit.language.encoder.tagging import Transitions, plain
from audit.training.model import Model
from audit.training.network import Network


class TorchNetwork:
    """The trained network, in float32, as the reader calls it."""

    def __init__(self, network: Network) -> None:
        self._network = network.eval()

    @torch.inference_mode()
    def __call__(self, ids: Ints, features: Ints) -> tuple[Floats, Floats, Floats, Floats]:
        """One window; see `scoring.Network`."""
        mask = torch.ones(1, len(ids), dtype=torch.bool)
        states = self._network.encode(
            torch.from_numpy(ids)[None], torch.from_numpy(features)[None], mask
        )
        roles, names, vectors = (x[0].numpy() for x in self._network.heads(states))
        return roles, names, vectors, states[0].numpy()


def load(path: Path) -> tuple[scoring.Network, Transitions, Links]:
    """The network, transitions and links of a checkpoint, or of exported weights (a folder)."""
    if path.is_dir():
        exported = weights.load(path)
        return exported, exported.steps, exported.links
    model = restored(path)
    return TorchNetwork(model.network), transitions(model), links(model)


def restored(*paths: Path) -> Model:
    """The mean of some checkpoints of one run, the chain's belief folded into what it applies to.

    The mean of several epochs' weights fits fewer of the annotators' whims than any of them.
    """
    states = [torch.load(path, weights_only=True) for path in paths]
    model = Model(Network())
    model.load_state_dict({k: torch.stack([s[k] for s in states]).mean(0) for k in states[0]})
    with torch.no_grad():
        model.network.roles.weight.mul_(model.chain.belief)
        model.network.roles.bias.mul_(model.chain.belief)
        model.chain.belief.fill_(1.0)
    return model


def transitions(model: Model) -> Transitions:
    """The chain's transitions, with what is forbidden."""
    inner, outer = (x.detach().numpy() for x in (model.chain.inner, model.chain.outer))
    never = plain(ROLE_TAGS)
    return Transitions(inner + never.inner, outer + never.outer)


def links(model: Model) -> Links:
    """What the linker learned beside the link vectors."""
    names = ["-".join(relation) for relation in RELATIONS]
    linker = model.linker
    return Links(
        tuple(linker.places[name].detach().numpy() for name in names),
        tuple(linker.nobody[name].detach().numpy() for name in names),
    )


def plain_tokenizer(folder: Path) -> Tokenizer:
    """MiniLM's tokenizer, which neither pads nor cuts off."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer
