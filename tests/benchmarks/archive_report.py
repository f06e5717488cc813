"""How long the report over an archive takes, and how much memory.

python -m tests.benchmarks.archive_report 100000 1000000     articles, made up for the purpose
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.archive.report.synthetic import many, write


def main(sizes: list[int]) -> None:
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            started = time.perf_counter()
            write(Path(folder), many(size))
            made = time.perf_counter() - started
            rows = sum(one.stat().st_size for one in Path(folder).rglob("*.parquet")) >> 20
            print(f"{size:,} articles, {rows:,} MB of Parquet, made in {made:.0f} s", flush=True)
            started = time.perf_counter()
            command = [sys.executable, "-m", "audit", "archive", "report", folder]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
            seconds = time.perf_counter() - started
            peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
            print(f"  reported in {seconds:.1f} s, at most {peak:,.0f} MB", flush=True)


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [100_000])
