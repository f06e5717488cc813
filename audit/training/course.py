"""The course of training: so many epochs over what each is given to read, by several workers."""

from __future__ import annotations

import json
import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click
import numpy as np
import torch
from tokenizers import Tokenizer
from torch import distributed

from audit.training.batches import Part, batches, collate, parts
from audit.training.labels import label
from audit.training.lessons import Taught
from audit.training.model import LOSSES, SHARES, Model
from audit.training.optimiser import Masters
from audit.training.variants import varied

LOGGED = 25  # steps between lines of the log
WARM = 0.05  # of the course, in which the rates rise; then they fall in a straight line to nothing
SMALL = 2  # how often an epoch reads the small corpora


@dataclass(frozen=True)
class Reading:
    """What is read: all of `main`, the `small` corpora more often, and half of `more` by turns."""

    main: Sequence[Taught]
    small: Sequence[Taught]
    more: Sequence[Taught]

    def epoch(self, number: int) -> list[Taught]:
        """The samples of one epoch."""
        return [*self.main, *SMALL * [*self.small], *self.more[number % 2 :: 2]]


@dataclass(frozen=True)
class Course:
    """How long, in batches of how many pieces a worker, and where weights and log go."""

    out: Path
    epochs: int
    pieces: int
    seed: int

    def weights(self, epoch: int) -> Path:
        """Where the weights lie after so many epochs."""
        return self.out / f"epoch{epoch}.pt"

    def follow(
        self,
        model: Model,
        masters: Masters,
        reading: Callable[[int], Reading],
        tokenizer: Tokenizer,
    ) -> None:
        """All epochs; `reading` is asked before each, with the number of those that are over."""
        rank, workers = distributed.get_rank(), distributed.get_world_size()
        chance = random.Random(self.seed)
        began = time.monotonic()
        for epoch in range(self.epochs):
            windows = list(_windows(reading(epoch).epoch(epoch), tokenizer, chance))
            todo = batches(windows, self.pieces, chance)
            todo = todo[: len(todo) // workers * workers][rank::workers]
            for done, figures in self._epoch(model, masters, todo, epoch):
                if rank == 0:
                    self._log(epoch + done / len(todo), figures, time.monotonic() - began)
            if rank == 0:
                save(model, masters, self.weights(epoch + 1))
            distributed.barrier()

    def _epoch(
        self, model: Model, masters: Masters, todo: list[list[Part]], epoch: int
    ) -> Iterator[tuple[int, dict[str, float]]]:
        """Every batch once. Now and then: how many are done, and the means of the losses."""
        model.train()
        sums = np.zeros(len(LOSSES))
        for done, members in enumerate(todo, start=1):
            losses = model(collate(members))
            sum(much * loss for much, loss in zip(SHARES, losses, strict=True)).backward()
            masters.step(rate((epoch + done / len(todo)) / self.epochs))
            sums += [float(x.detach()) for x in losses]
            if done % LOGGED == 0 or done == len(todo):
                yield done, dict(zip(LOSSES, sums / done, strict=True))

    def _log(self, epochs: float, figures: dict[str, float], seconds: float) -> None:
        row = {"epochs": round(epochs, 3)} | {k: round(v, 4) for k, v in figures.items()}
        line = json.dumps(row | {"seconds": round(seconds)})
        click.echo(line)
        with (self.out / "log.jsonl").open("a", encoding="utf-8") as file:
            file.write(line + "\n")


def _windows(chosen: list[Taught], tokenizer: Tokenizer, chance: random.Random) -> Iterator[Part]:
    for taught in chosen:
        text = varied(taught.sample.text, chance)
        yield from parts(label(taught.sample, text, tokenizer, taught.lesson), chance)


def rate(at: float) -> float:
    """The share of every learning rate at this point of the course, from 0 to 1."""
    return min(at / WARM, (1 - at) / (1 - WARM))


def save(model: Model, masters: Masters, path: Path) -> None:
    """The averaged weights in float32 (the word table, which is not trained, as it came)."""
    state = {name: value.float() for name, value in model.state_dict().items()}
    names = [n for n, _ in model.named_parameters() if not n.startswith("network.words")]
    state.update(zip(names, masters.averages(), strict=True))
    torch.save(state, path)
