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
from audit.training.inputs import MINILM, XZ, at_least, folder, polnear_part, readable
from audit.training.lessons import Taught, Teacher
from audit.training.model import fresh, rates
from audit.training.named import universal_samples, worldwide
from audit.training.optimiser import Masters


def arguments() -> argparse.Namespace:
    """What the command line gave."""
    parser = argparse.ArgumentParser(
        prog="python -m audit.training.train",
        description="Train the encoder end to end. The weights after each epoch are written to "
        "OUT/epoch1.pt, OUT/epoch2.pt…, the losses to OUT/log.jsonl, and what the package ships to "
        "OUT/weights.",
        formatter_class=argparse.ArgumentDefaultsHelpFormatter,
        argument_default=argparse.SUPPRESS,  # shows no default where there is none
    )
    add = parser.add_argument
    add("--polnear", type=polnear_part("train"), required=True, help="folder with data/train")
    add("--polnear-names", type=readable(XZ), required=True, help="the .jsonl.xz of names")
    add("--gum", type=folder("*.conllu"), required=True, help="folder of .conllu files")
    add("--worldwide", type=folder("**/*.tsv"), required=True, help="folder of .tsv files")
    add("--universal", type=readable(), required=True, help="the .iob2 file of UNER test")
    add("--wikinews", type=readable(XZ), required=True, help=".jsonl.xz of unmarked texts")
    add("--minilm", type=MINILM, required=True, help="folder of all-MiniLM-L6-v2")
    add("--out", type=Path, required=True, help="folder for weights and the log")
    add("--epochs", type=at_least(1), default=7, help="how often all is read")
    add("--alone", type=at_least(1), default=3, help="epochs before it teaches itself")
    add("--rate", type=float, default=2e-4, help="learning rate of the encoder's last layer")
    add("--head-rate", type=float, default=1e-3, help="learning rate of the heads")
    add("--table-rate", type=float, default=2e-2, help="that of transitions and links' tables")
    add("--layer-decay", type=float, default=0.9, help="by this much less for each layer below")
    add("--dropout", type=float, default=0.1, help="in the encoder")
    add("--pieces", type=at_least(300), default=1500, help="word pieces per batch and worker")
    add("--articles", type=at_least(0), default=0, help="only so many of each; 0 for all")
    add("--workers", type=at_least(1), default=2, help="processes of one thread")
    add("--seed", type=int, default=3, help="of all that is drawn")
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
    for left in ("meeting", "log.jsonl"):  # of a course before
        (given.out / left).unlink(missing_ok=True)
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
