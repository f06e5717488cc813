"""AdamW whose state is kept in float32 while the network computes in bfloat16."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import torch
from torch import Tensor, distributed, nn

AVERAGED = 0.997  # how much of the running average each step keeps


def together(weights: list[Tensor]) -> None:
    """Make every worker's gradients the mean of all workers'."""
    if not distributed.is_initialized() or distributed.get_world_size() == 1:
        return
    held = [w.grad if w.grad is not None else torch.zeros_like(w) for w in weights]
    flat = torch.cat([g.flatten() for g in held]) / distributed.get_world_size()
    distributed.all_reduce(flat)
    for weight, part in zip(weights, torch.split(flat, [w.numel() for w in weights]), strict=True):
        weight.grad = part.view_as(weight)


class Masters:
    """Float32 copies of a module's trainable weights, stepped in their place.

    A running average of them is kept too: annotators disagree, and the average of many steps fits
    fewer of their whims than the last step does.
    """

    def __init__(self, groups: Iterable[tuple[nn.Parameter, float]], decay: float) -> None:
        self._steps = 0
        self._weights: list[nn.Parameter] = []
        self._masters: list[Tensor] = []
        options: list[dict[str, Any]] = []
        for weight, rate in groups:
            master = weight.detach().float().clone().requires_grad_(True)
            self._weights.append(weight)
            self._masters.append(master)
            held = decay if weight.dim() > 1 else 0.0
            options.append({"params": [master], "lr": rate, "weight_decay": held})
        self._rates = [float(option["lr"]) for option in options]
        self._averages = [master.detach().clone() for master in self._masters]
        self._adam = torch.optim.AdamW(options, betas=(0.9, 0.98), eps=1e-6, foreach=True)

    def step(self, share: float, largest: float = 1.0) -> None:
        """Clip, step at this share of every learning rate, and copy back."""
        for weight, master in zip(self._weights, self._masters, strict=True):
            master.grad = None if weight.grad is None else weight.grad.float()
            weight.grad = None
        together(self._masters)
        torch.nn.utils.clip_grad_norm_(self._masters, largest)
        for group, whole in zip(self._adam.param_groups, self._rates, strict=True):
            group["lr"] = whole * share
        self._adam.step()
        with torch.no_grad():
            for weight, master in zip(self._weights, self._masters, strict=True):
                weight.copy_(master)
            self._steps += 1
            share = max(1 - AVERAGED, 4 / (4 + self._steps))
            for average, master in zip(self._averages, self._masters, strict=True):
                average.lerp_(master, share)

    def averages(self) -> list[Tensor]:
        """The averaged weights, in the order of the groups."""
        return self._averages
