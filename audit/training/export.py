"""Write checkpoints as the weights a run loads: `python -m audit.training.export --help`."""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from audit.language.encoder.layout import NAME_TAGS, RELATIONS, ROLE_TAGS
from audit.language.encoder.pairs import SIZES
from audit.language.encoder.weights import CHECKSUMS, GRAPH, LINKS, TOKENIZER
from audit.training import graph
from audit.training.checkpoint import links, plain_tokenizer, restored, transitions
from audit.training.inputs import MINILM, readable
from audit.training.model import Model

LEANINGS = (
    "B-source=0.75",
    "B-cue=0.75",
    "O=-0.1",
    "steps=0.3",
    "across=-3",
    "name:O=0.5",
)
"""What `lean` is asked by default: chosen on PolNeAR dev and Universal NER dev."""


def export(model: Model, minilm: Path, out: Path, small: bool) -> None:
    """The graph, the tokenizer, the links' arrays, and the checksums of all three."""
    out.mkdir(parents=True, exist_ok=True)
    weights = {name: value.numpy() for name, value in model.network.state_dict().items()}
    (out / GRAPH).write_bytes(graph.network(weights, small).SerializeToString(deterministic=True))
    tokenizer = plain_tokenizer(minilm).to_str(pretty=False)
    (out / TOKENIZER).write_text(tokenizer, encoding="utf-8")
    np.savez(out / LINKS, **arrays(model))  # type: ignore[arg-type]
    sums = {
        name: hashlib.sha256((out / name).read_bytes()).hexdigest()
        for name in (GRAPH, TOKENIZER, LINKS)
    }
    (out / CHECKSUMS).write_text(json.dumps(sums, indent=2) + "\n", encoding="utf-8")


def lean(model: Model, wishes: Iterable[str] = LEANINGS) -> None:
    """Make some answers likelier by so much; chosen on dev, then fixed.

    `B-cue=1`: a role's tag. `name:B-place=-0.5`: a name's tag. `belief=0.75`: how far the chain
    believes the pieces' scores, as a factor. `steps=0.35`: how far the scores of one tag after
    another count, as a factor. `across=-3`: contents that find their cue or source
    in another paragraph.
    """
    with torch.no_grad():
        for wish in wishes:
            what, _, much = wish.partition("=")
            if what == "belief":
                model.network.roles.weight.mul_(float(much))
                model.network.roles.bias.mul_(float(much))
            elif what == "steps":
                model.chain.inner.mul_(float(much))
                model.chain.outer.mul_(float(much))
            elif what == "across":
                _lean_across(model, float(much))
            elif what.startswith("name:"):
                model.network.names.bias[NAME_TAGS.index(what.removeprefix("name:"))] += float(much)
            else:
                model.network.roles.bias[ROLE_TAGS.index(what)] += float(much)


def wish(text: str) -> str:
    """Check one of the things that `lean` understands."""
    what, _, much = text.partition("=")
    names = [f"name:{tag}" for tag in NAME_TAGS]
    if what not in (*ROLE_TAGS, *names, "across", "belief", "steps"):
        raise argparse.ArgumentTypeError(f"{what}: there is no such tag or factor to lean to")
    try:
        float(much)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text}: say how much, as in {what}=0.5") from error
    return text


def _lean_across(model: Model, much: float) -> None:
    begin, half = sum(SIZES[:-1]), SIZES[-1] // 2
    for name in ("content-cue", "content-source"):
        for direction in (begin, begin + half):
            model.linker.places[name][direction + 1 : direction + half] += much


def arrays(model: Model) -> dict[str, NDArray[np.float32]]:
    """Transitions and links, by the names that `weights.load` knows."""
    steps, learned = transitions(model), links(model)
    out = {"inner": steps.inner, "outer": steps.outer}
    for (a, b), places, nobody in zip(RELATIONS, learned.places, learned.nobody, strict=True):
        out[f"{a}-{b}.places"] = places
        out[f"{a}-{b}.nobody"] = nobody
    return out


def main() -> None:
    """Export one checkpoint."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoints", type=readable(), nargs="+", help="their mean is exported")
    parser.add_argument("--out", type=Path, required=True, help="folder to write")
    parser.add_argument("--minilm", type=MINILM, required=True, help="folder of all-MiniLM-L6-v2")
    parser.add_argument("--float", action="store_true", help="float32, to compare int8 with")
    tags = "a tag (B-cue, name:B-place), across, belief or steps"
    parser.add_argument(
        "--lean",
        type=wish,
        action="append",
        metavar="WHAT=MUCH",
        help=f"{tags}; may be repeated; instead of {' '.join(LEANINGS)}",
    )
    given = parser.parse_args()
    model = restored(*given.checkpoints)
    lean(model, given.lean or LEANINGS)
    export(model, given.minilm, given.out, small=not given.float)


if __name__ == "__main__":
    main()
