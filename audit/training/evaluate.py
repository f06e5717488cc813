"""Measure weights: `python -m audit.training.evaluate --help`.

Attributions are written as JSONL for PolNeAR's scorer; names are measured here.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import click
import numpy as np
import torch

from audit.language.encoder.linking import Joined
from audit.language.encoder.pairs import Spans
from audit.language.encoder.pieces import Pieces, cut
from audit.language.encoder.relations import (
    Name,
    Relation,
    located,
    names,
    relations,
    role_spans,
)
from audit.language.encoder.scoring import Scores, score
from audit.training.checkpoint import load, plain_tokenizer
from audit.training.inputs import MINILM, folder, readable
from audit.training.measure_names import article_names, universal_names
from audit.training.named import universal, worldwide
from audit.training.variants import with_marks

Scorer = Callable[[str], tuple[Pieces, Scores]]
Attributions = Callable[[Pieces, Scores], list[Relation]]


def nearest(pieces: Pieces, found: dict[str, Spans]) -> list[Joined]:
    """The rule to compare with: the nearest cue to each content, the nearest source to the cue."""

    def near(a: Spans, i: int, b: Spans) -> int | None:
        gaps = np.maximum(b.first - a.last[i], a.first[i] - b.last)
        return int(gaps.argmin()) if len(b) else None

    groups: dict[int | None, list[int]] = {}
    for i in range(len(found["content"])):
        groups.setdefault(near(found["content"], i, found["cue"]), []).append(i)
    return [
        Joined(tuple(c), q, None if q is None else near(found["cue"], q, found["source"]))
        for q, c in groups.items()
    ]


def rows(folder: Path, marks: str, scored: Scorer, found: Attributions) -> Iterator[str]:
    """The scorer's lines for every text of a folder, its quotation marks replaced if wanted."""
    words, began = 0, time.process_time()
    for path in sorted(folder.glob("*.txt")):
        with path.open(encoding="utf-8", newline="") as file:
            text = file.read()
        words += len(text.split())
        for r in found(*scored(with_marks(text, marks) if marks else text)):
            source, cue = ([place] if place else [] for place in (r.source, r.cue))
            row = {"doc": path.stem, "content": r.contents, "source": source, "cue": cue}
            yield json.dumps(row) + "\n"
    click.echo(f"{words / (time.process_time() - began):.0f} words a second and core")


def arguments() -> argparse.Namespace:
    """What the command line gave."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path, help="a checkpoint (.pt) or an exported folder")
    parser.add_argument("--minilm", type=MINILM, required=True, help="folder of all-MiniLM-L6-v2")
    parser.add_argument("--texts", type=folder("*.txt"), help="folder of .txt files to read")
    parser.add_argument("--predictions", type=Path, help="write attributions here, as JSONL")
    parser.add_argument("--nearest", action="store_true", help="link by the rule instead")
    parser.add_argument("--marks", default="", help="with these two quotation marks instead")
    parser.add_argument("--universal", type=readable(), help="a .iob2 file of Universal NER")
    parser.add_argument(
        "--worldwide", type=folder("**/*.tsv"), help="folder of the worldwide newswire"
    )
    given = parser.parse_args()
    if given.predictions and not given.texts:
        parser.error("--predictions needs --texts, the folder to read")
    if len(given.marks) not in (0, 2):
        parser.error("--marks needs an opening and a closing mark")
    return given


def main() -> None:
    """Write the predictions and print the figures asked for."""
    given = arguments()
    torch.set_num_threads(1)
    tokenizer = plain_tokenizer(given.minilm)
    network, steps, links = load(given.weights)

    def scored(text: str) -> tuple[Pieces, Scores]:
        pieces = cut(text, tokenizer)
        return pieces, score(pieces, network)

    def learned(pieces: Pieces, scores: Scores) -> list[Relation]:
        return relations(pieces, scores, steps, links)

    def ruled(pieces: Pieces, scores: Scores) -> list[Relation]:
        spans = role_spans(pieces, scores, steps)
        return [located(pieces, spans, joined) for joined in nearest(pieces, spans)]

    def named(text: str) -> list[Name]:
        return names(*scored(text))

    if given.predictions:
        with given.predictions.open("w", encoding="utf-8") as file:
            found = ruled if given.nearest else learned
            file.writelines(rows(given.texts, given.marks, scored, found))
    if given.universal:
        click.echo(f"universal {universal_names(universal(given.universal), named)}")
    if given.worldwide:
        sample = worldwide(given.worldwide)[1::10]
        click.echo(f"worldwide {article_names(sample, named)}")


if __name__ == "__main__":
    main()
