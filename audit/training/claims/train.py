"""Train the heads on the encoder's states: `python -m audit.training.claims.train --help`.

Labelled articles go through the pipeline once, with the encoder in a folder of weights; what it
makes of them is all that the heads see. A fifth of the PolNeAR and Wikinews articles, by their
names, is left out for measuring. About ten minutes on one core; the same seed, data and
weights give the same bytes.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence

import spacy
import torch

from audit.language.encoder.reading import READER
from audit.language.pipeline import with_components
from audit.training.claims.articles import (
    OUT,
    Labelled,
    excerpts,
    miniatures,
    own,
    polnear,
    wikinews,
    worldwide,
)
from audit.training.claims.course import Plan, train
from audit.training.claims.export import export
from audit.training.claims.seen import Seen, look
from audit.training.inputs import XZ, at_least, folder, readable

MINIATURES = "lines-"
"""How the names of files begin whose paragraphs have nothing to do with one another."""
EXCERPTS = 2
"""How many excerpts of each of our own articles are learned beside it."""


def arguments(given: Sequence[str] | None = None) -> argparse.Namespace:
    """Read the command line; what is not there is said before any work."""
    parser = argparse.ArgumentParser(description=__doc__)
    weights = folder("encoder.onnx", "checksums.json")
    parser.add_argument("weights", type=weights, help="folder of weights: the heads go there too")
    parser.add_argument("--polnear-labels", type=readable(), required=True, metavar="JSONL")
    parser.add_argument("--polnear-texts", type=folder("*.txt"), required=True, metavar="FOLDER")
    parser.add_argument("--polnear-again", type=readable(), metavar="JSONL", help="second readers")
    parser.add_argument("--wikinews-labels", type=readable(), required=True, metavar="JSONL")
    parser.add_argument("--wikinews", type=readable(XZ), required=True, metavar="JSONL.XZ")
    parser.add_argument("--worldwide-labels", type=readable(), required=True, metavar="JSONL")
    parser.add_argument("--worldwide", type=folder("**/*.tsv"), required=True, metavar="FOLDER")
    parser.add_argument(
        "--own", type=folder("pieces/*", "labels/*.jsonl"), required=True, metavar="FOLDER"
    )
    parser.add_argument("--members", type=at_least(1), default=2, help="networks to average")
    parser.add_argument("--epochs", type=at_least(1), default=11)
    parser.add_argument("--half", action="store_true", help="of the articles, to see what they pay")
    return parser.parse_args(given)


def articles(given: argparse.Namespace) -> Iterator[Labelled]:
    """Give the articles to learn from, excerpts of our own among them."""
    corpora = [
        *polnear(given.polnear_labels, given.polnear_texts, given.polnear_again),
        *wikinews(given.wikinews_labels, given.wikinews),
    ]
    yield from (one for one in corpora if one.fifth != OUT)
    yield from worldwide(given.worldwide_labels, given.worldwide)
    for one in own(given.own):
        if one.doc.startswith(MINIATURES):
            yield from miniatures(one)
        else:
            yield one
            yield from excerpts(one, EXCERPTS)


def main() -> None:
    """Read the articles, train the networks, write the graph."""
    given = arguments()
    torch.set_num_threads(1)
    reader = {"@misc": READER, "weights": str(given.weights)}
    language = with_components(spacy.blank("en"), reader=reader)
    chosen = list(articles(given))
    if given.half:
        chosen = chosen[::2]
    seen: list[Seen] = []
    for number, one in enumerate(chosen, 1):
        seen.append(look(one, language))
        _say(f"\rread {number} of {len(chosen)}")
    _say("\n")
    heads = []
    for seed in range(given.members):
        _say(f"network {seed + 1} of {given.members}\n")
        heads.append(train(seen, Plan(epochs=given.epochs, seed=seed)))
    export(heads, given.weights)


def _say(text: str) -> None:
    sys.stderr.write(text)
    sys.stderr.flush()


if __name__ == "__main__":
    main()
