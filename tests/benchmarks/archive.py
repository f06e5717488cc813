"""How fast an archive is audited, on one core and two, and whether memory stays flat.

Run from the checkout: ``python -m tests.benchmarks.archive speed [FOLDER]``, ``cores [NUMBER]`` or
``memory [NUMBER]``.
``speed`` has the language layer and the whole audit of a batch, with rows and Parquet, take turns
over the same articles (processor time of one process). ``cores`` times the command with one job
and with two, in turns. ``memory`` audits 1,000 short articles, and then NUMBER of them.
"""

from __future__ import annotations

import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from itertools import cycle, islice
from pathlib import Path
from statistics import median

import pyarrow as pa

from audit.archive.batch import BatchAuditor
from audit.archive.record import Order
from audit.archive.schema import incoming
from audit.archive.writing import parquet_bytes
from audit.article import find_articles, read_file, read_text
from audit.language import analyse

ROOT = Path(__file__).parents[2]
TEXTS = (".md", ".txt", ".html")
WATCHED = """\
import resource, sys
from audit.cli import main
status = main(sys.argv[1:])
own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1000
child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1000
print(own, child, file=sys.stderr)
sys.exit(status)
"""


def texts(number: int, folder: Path = ROOT / "samples") -> list[str]:
    """Give so many articles, those of a folder again and again, none like another."""
    paths, _ = find_articles([folder], exclude=["README.md", "audit.yaml"])
    found = [read_file(path).text for path in paths if Path(path).suffix in TEXTS]
    return [
        f"{text}\n\nThis was edition {at}." for at, text in enumerate(islice(cycle(found), number))
    ]


def written(folder: Path, number: int, words: int | None = None) -> int:
    """Write an archive of so many articles as JSON Lines, and give its words."""
    folder.mkdir(exist_ok=True)
    total = 0
    with (folder / "articles.jsonl").open("w", encoding="utf-8") as file:
        for at, text in enumerate(islice(cycle(texts(60)), number)):
            short = " ".join(text.split()[:words]) if words else text
            total += len(short.split()) + 1
            file.write(json.dumps({"id": str(at), "text": f"{short} {at}"}) + "\n")
    return total


def speed(folder: str = str(ROOT / "samples"), rounds: int = 6) -> None:
    """Compare the words a second of the language layer and of everything together."""
    given = texts(64, Path(folder))
    articles = [read_text(text) for text in given]
    words = sum(len(one.text.split()) for one in articles)
    columns = {name: [None] * len(given) for name in incoming().names} | {"text": given}
    batch = pa.RecordBatch.from_pydict(columns, schema=incoming())
    auditor = BatchAuditor(Order(".", ""))
    auditor.warm()
    pairs = []
    for _ in range(rounds):
        start = time.process_time()
        for one in articles:
            analyse(one)
        half = time.process_time()
        for found in (auditor(batch.slice(at, 16)) for at in range(0, len(given), 16)):
            for rows in found.values():
                parquet_bytes(pa.Table.from_batches([rows]))
        pairs.append((half - start, time.process_time() - half))
    alone, whole = (words / median(pair[at] for pair in pairs) for at in (0, 1))
    print(f"language layer alone  {alone:8,.0f} words/s and core")
    print(f"archive, batch to Parquet {whole:4,.0f} words/s and core")
    print(f"ratio {median(a / b for a, b in pairs):.3f}  (target: 0.9)")


def audited(folder: Path, out: Path, jobs: int) -> tuple[float, int, int]:
    """Run the command; give seconds, and the most megabytes of it and of its largest worker."""
    command = [sys.executable, "-c", WATCHED, "archive", str(folder), str(out), "--jobs", str(jobs)]
    size = ["--shard-size", "10", "--quiet"]
    start = time.perf_counter()
    done = subprocess.run([*command, *size], stderr=subprocess.PIPE, check=True)
    own, child = map(int, done.stderr.split()[-2:])
    return time.perf_counter() - start, own, child


def cores(number: str = "400", rounds: int = 3) -> None:
    """Compare one job and two, starts taken away by a run over a few articles."""
    with tempfile.TemporaryDirectory() as scratch:
        few, many = Path(scratch, "few"), Path(scratch, "many")
        written(few, 2)
        words = written(many, int(number))
        spent: dict[int, list[float]] = {1: [], 2: []}
        for at in range(rounds):
            for jobs in (1, 2):
                start = audited(few, Path(scratch, f"f{at}-{jobs}"), jobs)[0]
                whole = audited(many, Path(scratch, f"m{at}-{jobs}"), jobs)[0]
                spent[jobs].append(whole - start)
        one, two = median(spent[1]), median(spent[2])
        print(f"{number} articles, {words:,} words: {one:.1f} s, {two:.1f} s without the start")
        print(f"{words / one:,.0f} and {words / two:,.0f} words/s; × {one / two:.2f} (target: 1.8)")


def memory(number: str = "10000") -> None:
    """Compare the most memory over few articles and many, of about 30 words each."""
    with tempfile.TemporaryDirectory() as scratch:
        for count in (1_000, int(number)):
            folder = Path(scratch, str(count))
            written(folder, count, 30)
            seconds, own, child = audited(folder, Path(scratch, f"out{count}"), 1)
            print(f"{count:>8,} articles: {own} MB, its worker {child} MB, {seconds:.0f} s")


if __name__ == "__main__":
    print(
        f"Python {platform.python_version()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}"
    )
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    name, *given = sys.argv[1:] or ["speed"]
    {"speed": speed, "cores": cores, "memory": memory}[name](*given)
