"""How well and how fast quotations are linked over an archive of a planted truth.

python -m tests.benchmarks.quotes 10000 100000 1000000     recall, precision, time, memory, slope
python -m tests.benchmarks.quotes --seed 12 10000          of another archive
"""

from __future__ import annotations

import argparse
import math
import resource
import subprocess
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path

from tests.archive.quotes.planted import archive
from tests.archive.quotes.scored import score
from tests.archive.quotes.written import finish_archive, write_archive


def main(sizes: list[int], seed: int) -> None:
    taken: list[tuple[int, float]] = []
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            taken.append((size, measured(Path(folder), size, seed)))
    for (few, short), (many, long) in pairwise(taken):
        slope = math.log(long / short) / math.log(many / few)
        print(f"{few:,} to {many:,}: slope {slope:.2f} (1 is linear)")


def measured(folder: Path, size: int, seed: int) -> float:
    write_archive(folder, archive(size, seed))
    finish_archive(folder)
    started = time.perf_counter()
    subprocess.run([sys.executable, "-m", "audit", "archive", "quotes", str(folder)], check=True)
    seconds = time.perf_counter() - started
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{size:,} quotations: {seconds:.1f} s, at most {peak:,.0f} MB")
    result = score(folder, folder / "quotes")
    for name, kinds in (("recall", result.recall), ("precision", result.precision)):
        for kind, (right, whole) in kinds.items():
            print(f"  {name:9} {kind:14} {right:8,} of {whole:8,}  {right / whole:.4f}")
    right, whole = result.pairs
    print(f"  pairs in groups: {right / whole:.4f} right; {result.mixed_groups:,} mixed groups")
    return seconds


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("sizes", nargs="*", type=int, default=[10_000])
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    main(given.sizes, given.seed)
