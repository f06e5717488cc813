"""Train the encoder end to end: `python -m audit.training.train --help`."""

from __future__ import annotations

import argparse
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import distributed
from torch.multiprocessing.spawn import spawn

from audit.training.checkpoint import (
    TorchNetwork,
    links,
    plain_tokenizer,
    restored,
    transitions,
)
from audit.training.corpus import Sample, polnear, unmarked
from audit.training.course import Course, Reading
from audit.training.export import export, lean
from audit.training.gum import gum
from audit.training.lessons import Taught, Teacher
from audit.training.model import fresh, rates
from audit.training.named import universal_samples, worldwide
from audit.training.optimiser import Masters


def arguments() -> argparse.Namespace:
    """What the command line gave."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--polnear", type=Path, required=True, help="folder with data/train")
    parser.add_argument("--polnear-names", type=Path, required=True, help="the .jsonl.xz of names")
    parser.add_argument("--gum", type=Path, required=True, help="folder of .conllu files")
    parser.add_argument("--worldwide", type=Path, required=True, help="folder of .tsv files")
    parser.add_argument("--universal", type=Path, required=True, help="the .iob2 file of UNER test")
    parser.add_argument("--wikinews", type=Path, required=True, help=".jsonl.xz of unmarked texts")
    parser.add_argument("--minilm", type=Path, required=True, help="folder of all-MiniLM-L6-v2")
    parser.add_argument("--out", type=Path, required=True, help="folder for weights and the log")
    parser.add_argument("--epochs", type=int, default=7)
    parser.add_argument("--alone", type=int, default=3, help="epochs before it teaches itself")
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
    """PolNeAR; the small corpora; the worldwide articles and Wikinews.

    Of the worldwide articles every second is kept out, for measuring.
    """
    found = [
        polnear(given.polnear, "train", given.polnear_names),
        gum(given.gum),
        universal_samples(given.universal),
        worldwide(given.worldwide)[::2],
        unmarked(given.wikinews),
    ]
    main, genres, web, world, news = (corpus[: given.articles or None] for corpus in found)
    return [main, [*genres, *web], [*world, *news]]


def main() -> None:
    """Start the workers, and write the weights that a run loads when they are done."""
    given = arguments()
    given.out.mkdir(parents=True, exist_ok=True)
    (given.out / "meeting").unlink(missing_ok=True)
    spawn(work, args=(given,), nprocs=given.workers)  # type: ignore[no-untyped-call]
    model = restored(given.out / f"epoch{given.epochs}.pt")
    lean(model)
    export(model, given.minilm, given.out / "weights", small=True)


def work(rank: int, given: argparse.Namespace) -> None:
    """One of the workers. Each takes its share of the batches; their gradients are averaged.

    Workers rather than threads: on a busy machine threads wait for one another at every product.
    """
    torch.set_num_threads(1)
    meeting = f"file://{(given.out / 'meeting').resolve()}"
    distributed.init_process_group("gloo", init_method=meeting, rank=rank, world_size=given.workers)
    torch.manual_seed(given.seed)
    model = fresh(given.minilm, given.dropout)
    steps = rates(model, given.rate, given.head_rate, given.table_rate, given.layer_decay)
    masters = Masters(steps, decay=0.01)
    torch.manual_seed(given.seed + rank)  # from here on only dropout draws
    tokenizer = plain_tokenizer(given.minilm)
    course = Course(given.out, given.epochs, given.pieces, given.seed)
    corpora = samples(given)
    readings: dict[bool, Reading] = {}

    def reading(epoch: int) -> Reading:
        late = epoch >= given.alone
        if late not in readings:
            taught = by_itself(course.weights(epoch), tokenizer, corpora) if late else None
            readings[late] = taught or by_hand(corpora)
        return readings[late]

    course.follow(model, masters, reading, tokenizer)
    distributed.destroy_process_group()


def by_hand(corpora: list[list[Sample]]) -> Reading:
    """Only what somebody has marked."""
    return Reading(*(tuple(Taught(s) for s in part if is_marked(s)) for part in corpora))


def is_marked(sample: Sample) -> bool:
    """Tell whether somebody has looked for something in it."""
    return sample.relations is not None or sample.names is not None


def by_itself(weights: Path, tokenizer: Tokenizer, corpora: list[list[Sample]]) -> Reading:
    """All, with what the network of these weights says of it. Each worker asks it for a share."""
    trained = restored(weights)
    network = TorchNetwork(trained.network)
    teacher = Teacher(network, transitions(trained), links(trained), tokenizer)
    rank, workers = distributed.get_rank(), distributed.get_world_size()
    own = [[teacher.teach(sample) for sample in part[rank::workers]] for part in corpora]
    shares: list[list[list[Taught]]] = [[] for _ in range(workers)]
    distributed.all_gather_object(shares, own)
    return Reading(*(tuple(t for share in shares for t in share[i]) for i in range(len(corpora))))


if __name__ == "__main__":
    main()
