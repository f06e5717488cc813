"""Runs what finds who says what over the same texts, one beside the other.

Run from the checkout: ``python -m tests.benchmarks.compare TEXTS OUT [--pipeline NAME]
[--checkout FOLDER] [--rounds N]``. TEXTS is a folder of ``*.txt``. OUT gets one file of
predictions for each way that could be run, in the form of :mod:`tests.benchmarks.polnear`, ready
for a scorer of that corpus; what could not be run is told.

``--pipeline`` is an installed spaCy pipeline with a parser: textacy and sayswho need one, and our
own components are then run on it too. ``--checkout`` is another checkout of this project, such as
one of an earlier commit.

Each has a process of its own, so that load and memory are its own; the rounds take turns, so that
a busy machine is fair to all. Times are processor time, of all threads together.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from importlib.util import module_from_spec, spec_from_file_location
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple

Prediction = Mapping[str, object]
Reads = Callable[[Path], list[Prediction]]

ROOT = Path(__file__).parents[2]
FIRST = "“It will hold,” the inspector said.\n"
"""Loading ends when this has been read: some load their models at the first text."""
FINDERS = {
    "textacy": ("textacy.extract", "direct_quotations"),
    "sayswho": ("sayswho.quote_finder", "quote_finder"),
}
"""Functions that give (speaker, cue, content) for a parsed Doc, by the package they come in."""


class Way(NamedTuple):
    """A way to find who says what: the function that makes it ready, and its arguments."""

    name: str
    make: Callable[..., Reads]
    arguments: tuple[str, ...]


class Round(NamedTuple):
    """What one time over all the texts took (at most, for memory) and gave."""

    seconds: float
    megabytes: float
    predictions: list[Prediction]


def product(checkout: str, pipeline: str = "") -> Reads:
    """Make this project ready as it stands in a checkout, on a spaCy pipeline or on its own."""
    os.environ["AUDIT_SPACY"] = pipeline
    sys.path.insert(0, checkout)
    file = Path(checkout) / "tests" / "benchmarks" / "polnear.py"
    spec = spec_from_file_location("polnear_of_checkout", file)
    assert spec is not None  # the file's name ends in .py
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return lambda path: list(module.predictions(path))


def finder(module: str, function: str, pipeline: str) -> Reads:
    """Make one of the ``FINDERS`` ready on a spaCy pipeline.

    It gets paragraph by paragraph, which suits them best: textacy gives up a text with an odd
    number of quotation marks, sayswho one with blank lines.
    """
    import spacy

    find = getattr(import_module(module), function)
    language = spacy.load(pipeline, exclude=["ner"])  # no finder asks for it

    def read(path: Path) -> list[Prediction]:
        with path.open(encoding="utf-8", newline="") as file:
            parts = list(paragraphs(file.read()))
        docs = language.pipe([text for _, text in parts])
        return [
            {"doc": path.stem}
            | {"content": ranges(content, start), "source": ranges(speaker, start)}
            | {"cue": ranges(cue, start)}
            for (start, _), doc in zip(parts, docs, strict=True)
            for speaker, cue, content in until_it_gives_up(find(doc))
        ]

    return read


def paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Give the lines of a text that hold more than white space, each with its start."""
    start = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            yield start + len(line) - len(line.lstrip()), line.strip()
        start += len(line)


def until_it_gives_up(found: Iterable[Any]) -> Iterator[Any]:
    """Give what a finder finds before an error: ValueError textacy's, TypeError sayswho's."""
    try:
        yield from found
    except (TypeError, ValueError):
        return


def ranges(tokens: Iterable[Any], start: int) -> list[tuple[int, int]]:
    """Give spaCy tokens as ranges of characters, neighbours as one, from the text's start on."""
    found: list[tuple[int, int]] = []
    before = None
    for token in sorted(tokens, key=lambda token: token.i):
        end = start + token.idx + len(token)
        if before is not None and token.i == before.i + 1:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start + token.idx, end))
        before = token
    return found


class Worker:
    """One way in a process of its own."""

    reads: Reads  # in that process only

    def __init__(self, way: Way) -> None:
        self.name = way.name
        self.rounds: list[Round] = []
        self._pool = ProcessPoolExecutor(1, mp_context=get_context("spawn"))
        self.load = self._pool.submit(Worker._start, way).result()

    def read(self, paths: list[Path]) -> None:
        """Read all texts once more."""
        self.rounds.append(self._pool.submit(Worker._read, paths).result())

    def close(self) -> None:
        """End the process."""
        self._pool.shutdown()

    @staticmethod
    def _start(way: Way) -> float:
        start = time.process_time()
        Worker.reads = staticmethod(way.make(*way.arguments))
        with tempfile.TemporaryDirectory() as folder:
            first = Path(folder) / "first.txt"
            first.write_text(FIRST, encoding="utf-8")
            Worker.reads(first)
        return time.process_time() - start

    @staticmethod
    def _read(paths: list[Path]) -> Round:
        start = time.process_time()
        found = [prediction for path in paths for prediction in Worker.reads(path)]
        spent = time.process_time() - start
        return Round(spent, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000, found)


def ways(pipeline: str, checkout: str) -> Iterator[Way]:
    """Give every way that was asked for and is installed; tell of the others."""
    yield Way("source-audit", product, (str(ROOT),))
    if checkout:
        yield Way("source-audit-before", product, (checkout,))
    if not pipeline:
        print("without --pipeline, nothing that needs a parser is run")
        return
    yield Way("source-audit-on-pipeline", product, (str(ROOT), pipeline))
    for package, function in FINDERS.items():
        if installed(package):
            yield Way(package, finder, (*function, pipeline))
        else:
            print(f"{package} is not installed")


def installed(package: str) -> str:
    """Give the version of a package, or nothing."""
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def write(worker: Worker, out: Path) -> None:
    """Write what a worker found."""
    lines = [json.dumps(prediction) for prediction in worker.rounds[-1].predictions]
    text = "".join(f"{line}\n" for line in lines)
    (out / f"{worker.name}.jsonl").write_text(text, encoding="utf-8")


def main(texts: Path, out: Path, pipeline: str, checkout: str, rounds: int) -> None:
    """Measure, write and print."""
    paths = sorted(texts.glob("*.txt"))
    words = sum(len(path.read_text(encoding="utf-8").split()) for path in paths)
    out.mkdir(parents=True, exist_ok=True)
    versions = [f"{name} {installed(name)}" for name in ("spacy", *FINDERS) if installed(name)]
    print(f"Python {platform.python_version()}, {', '.join(versions)}; pipeline {pipeline or '–'}")
    print(f"{len(paths)} texts, {words:,} words, {rounds} rounds")
    workers = [Worker(way) for way in ways(pipeline, checkout)]
    for _ in range(rounds):
        for worker in workers:
            worker.read(paths)
    for worker in workers:
        write(worker, out)
        pace = words / statistics.median(done.seconds for done in worker.rounds)
        print(
            f"{worker.name:<26}{pace:>8,.0f} words/s and core"
            f"{worker.rounds[-1].megabytes:>6.0f} MB{worker.load:>6.2f} s to load"
            f"{len(worker.rounds[-1].predictions):>7,} found"
        )
        worker.close()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("texts", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--pipeline", default="")
    parser.add_argument("--checkout", default="")
    parser.add_argument("--rounds", type=int, default=3)
    main(**vars(parser.parse_args()))
