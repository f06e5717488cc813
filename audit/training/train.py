"""Train the encoder end to end: `python -m audit.training.train --help`."""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import click
import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor, distributed, nn
from torch.multiprocessing.spawn import spawn

from audit.language.encoder.layout import LAYERS
from audit.training.batches import Batch, Part, batches, collate, parts
from audit.training.corpus import Sample, polnear
from audit.training.labels import label
from audit.training.losses import Chain, Linker, tags_loss
from audit.training.named import gum, worldwide
from audit.training.network import Network, pretrained
from audit.training.optimiser import Masters
from audit.training.variants import varied

PIECES_SHARE, NAMES_SHARE, LINK_SHARE = 0.5, 0.5, 0.2


class Model(nn.Module):
    """The network with what only its losses and its decoding need."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network
        self.chain = Chain()
        self.linker = Linker()

    def forward(self, batch: Batch) -> tuple[Tensor, Tensor, Tensor]:
        """The three losses: roles, names, links."""
        roles, names, vectors = self.network(batch.ids, batch.features, batch.mask)
        # The chain alone leaves a piece's own scores vague and leans on borders: every piece is
        # to know by itself as well where it belongs.
        chain = self.chain(roles.float(), batch.roles, batch.breaks)
        return (
            chain + PIECES_SHARE * tags_loss(roles.float(), batch.roles),
            tags_loss(names.float(), batch.names),
            self.linker(vectors, batch),
        )


def arguments() -> argparse.Namespace:
    """What the command line gave."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--polnear", type=Path, required=True, help="folder with data/train")
    parser.add_argument("--polnear-names", type=Path, required=True, help="the .jsonl.xz of names")
    parser.add_argument("--gum", type=Path, required=True, help="folder of .conllu files")
    parser.add_argument("--worldwide", type=Path, required=True, help="folder of .tsv files")
    parser.add_argument("--minilm", type=Path, required=True, help="folder of all-MiniLM-L6-v2")
    parser.add_argument("--out", type=Path, required=True, help="folder for weights and the log")
    parser.add_argument("--start", type=Path, help="go on from this checkpoint, at a new schedule")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--table-rate", type=float, default=2e-2)
    parser.add_argument("--layer-decay", type=float, default=0.9)
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--pieces", type=int, default=1500, help="per batch and worker")
    parser.add_argument("--articles", type=int, default=0, help="only so many of each corpus")
    parser.add_argument("--workers", type=int, default=2, help="processes of one thread")
    parser.add_argument("--seed", type=int, default=3)
    return parser.parse_args()


def samples(given: argparse.Namespace) -> list[list[Sample]]:
    """The corpora; of the worldwide names every second article is kept out, for measuring."""
    found = [
        polnear(given.polnear, "train", given.polnear_names),
        gum(given.gum),
        worldwide(given.worldwide)[::2],
    ]
    return [corpus[: given.articles or None] for corpus in found]


def epoch_parts(
    corpora: list[list[Sample]], epoch: int, tokenizer: Tokenizer, chance: random.Random
) -> list[Part]:
    """This epoch's windows: all of PolNeAR and GUM, a quarter of the worldwide articles."""
    main, genres, world = corpora
    chosen = [*main, *genres, *world[epoch % 4 :: 4]]
    out: list[Part] = []
    for sample in chosen:
        labelled = label(sample, varied(sample.text, chance), tokenizer)
        out.extend(parts(labelled, chance))
    return out


def rates(model: Model, given: argparse.Namespace) -> Iterator[tuple[nn.Parameter, float]]:
    """Each weight with its learning rate: lower layers learn more slowly, heads faster."""
    for name, weight in model.named_parameters():
        if name.startswith("network.words"):
            continue
        if name.startswith("network.layers."):
            depth = LAYERS - 1 - int(name.split(".")[2])
            yield weight, given.rate * given.layer_decay**depth
        elif name.startswith(("network.positions", "network.norm")):
            yield weight, given.rate * given.layer_decay**LAYERS
        elif name.startswith("network.shapes"):
            yield weight, given.rate
        elif name.startswith("network."):
            yield weight, given.head_rate
        else:  # transitions and the links' tables: single numbers with far to go
            yield weight, given.table_rate


def build(given: argparse.Namespace) -> Model:
    """The model to train, in bfloat16; its word table stays as it came."""
    model = Model(pretrained(given.minilm / "model.safetensors", given.dropout))
    if given.start:
        model.load_state_dict(torch.load(given.start, weights_only=True))
    model.network.words.weight.requires_grad_(False)
    model.network.bfloat16()
    return model


def plain_tokenizer(folder: Path) -> Tokenizer:
    """MiniLM's tokenizer, which neither pads nor cuts off."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def main() -> None:
    """Start the workers."""
    given = arguments()
    given.out.mkdir(parents=True, exist_ok=True)
    (given.out / "meeting").unlink(missing_ok=True)
    spawn(work, args=(given,), nprocs=given.workers)  # type: ignore[no-untyped-call]


def work(rank: int, given: argparse.Namespace) -> None:
    """One of the workers. Each takes its share of the batches; their gradients are averaged.

    Workers rather than threads: on a busy machine threads wait for one another at every product.
    """
    torch.set_num_threads(1)
    meeting = f"file://{(given.out / 'meeting').resolve()}"
    distributed.init_process_group("gloo", init_method=meeting, rank=rank, world_size=given.workers)
    torch.manual_seed(given.seed)
    tokenizer = plain_tokenizer(given.minilm)
    corpora = samples(given)
    model = build(given)
    masters = Masters(rates(model, given), decay=0.01)
    torch.manual_seed(given.seed + rank)  # from here on only dropout draws
    train(model, masters, corpora, tokenizer, given)
    distributed.destroy_process_group()


def train(
    model: Model,
    masters: Masters,
    corpora: list[list[Sample]],
    tokenizer: Tokenizer,
    given: argparse.Namespace,
) -> None:
    """All epochs; the first worker writes the log and, after each epoch, the weights."""
    chance = random.Random(given.seed)
    began, step, schedule = time.monotonic(), 0, None
    rank = distributed.get_rank()
    for epoch in range(given.epochs):
        model.train()
        todo = batches(epoch_parts(corpora, epoch, tokenizer, chance), given.pieces, chance)
        todo = todo[: len(todo) // given.workers * given.workers][rank :: given.workers]
        if schedule is None:
            total = len(todo) * given.epochs
            schedule = masters.schedule(partial(share, total=total))
        sums = np.zeros(3)
        for done, members in enumerate(todo, start=1):
            losses = model(collate(members))
            loss = losses[0] + NAMES_SHARE * losses[1] + LINK_SHARE * losses[2]
            loss.backward()
            masters.step()
            schedule.step()
            step += 1
            sums += [float(x.detach()) for x in losses]
            if rank == 0 and (done % 25 == 0 or done == len(todo)):
                log(
                    given.out,
                    epoch=epoch,
                    step=step,
                    of=total,
                    batch=done,
                    roles=sums[0] / done,
                    names=sums[1] / done,
                    links=sums[2] / done,
                    seconds=time.monotonic() - began,
                )
        if rank == 0:
            save(model, masters, given.out / f"epoch{epoch + 1}.pt")


def share(at: int, total: int) -> float:
    """Warm up over a twentieth, then fall in a straight line to nothing."""
    warm = max(1, total // 20)
    return min((at + 1) / warm, max(0.0, (total - at) / max(1, total - warm)))


def log(out: Path, **figures: float) -> None:
    """Add a line of figures to the log."""
    line = json.dumps({k: round(v, 4) for k, v in figures.items()})
    click.echo(line)
    with (out / "log.jsonl").open("a", encoding="utf-8") as file:
        file.write(line + "\n")


def save(model: Model, masters: Masters, path: Path) -> None:
    """The averaged weights in float32 (the word table, which is not trained, as it came)."""
    state = {name: value.float() for name, value in model.state_dict().items()}
    names = [n for n, _ in model.named_parameters() if not n.startswith("network.words")]
    state.update(zip(names, masters.averages(), strict=True))
    torch.save(state, path)


if __name__ == "__main__":
    main()
