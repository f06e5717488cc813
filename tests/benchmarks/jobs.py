"""How long many articles take: by one job, by two, and once more when none has changed.

Run from the checkout: ``python -m tests.benchmarks.jobs [AUDITED] [UNCHANGED]``. The articles are
the samples again and again, each with a line of its own, in a scratch folder. Wall-clock time is
that of the whole command; the rounds of one and two jobs alternate, so that a busy moment hits
both, and memory is the most that the command's own process held.
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import tempfile
import time
from itertools import cycle, islice
from pathlib import Path
from statistics import median

from audit.article import find_articles

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "samples"
TAKING = (".txt", ".md", ".html")
"""The endings of samples that take another line at their end; XML and Word do not."""
TARGET_RATIO, TARGET_SECONDS = 1.7, 1.5
WATCHED = """\
import resource, sys
from audit.cli import main
status = main(sys.argv[1:])
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1000, file=sys.stderr)
sys.exit(status)
"""


def written(folder: Path, number: int) -> None:
    """Write so many articles, none like another, and none that needs evidence."""
    paths, _ = find_articles([SAMPLES], exclude=["README.md", "audit.yaml"])
    taking = [Path(path) for path in paths if Path(path).suffix in TAKING]
    texts = [(path.suffix, path.read_text("utf-8")) for path in taking]
    plain = [one for one in texts if "\nevidence:" not in one[1]]
    for at, (suffix, text) in enumerate(islice(cycle(plain), number)):
        place = folder / f"{at % 40:02}" / f"{at:05}{suffix}"
        place.parent.mkdir(exist_ok=True)
        place.write_text(f"{text}\n\nThis was edition {at}.\n", "utf-8")


def checked(folder: Path, cache: Path, *args: str) -> tuple[float, int]:
    """Run a check, and give its wall-clock seconds and its own memory in megabytes."""
    command = [sys.executable, "-c", WATCHED, "check", ".", "--fail-on", "never", *args]
    env = {**os.environ, "AUDIT_CACHE_DIR": str(cache)}
    start = time.perf_counter()
    done = subprocess.run(
        command, cwd=folder, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=True
    )
    return time.perf_counter() - start, int(done.stderr.split()[-1])


def main(audited: int = 200, unchanged: int = 2000, rounds: int = 3) -> None:
    """Measure and print."""
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, {rounds} rounds, medians")
    with tempfile.TemporaryDirectory() as scratch:
        few, many, cache = (Path(scratch) / name for name in ("few", "many", "cache"))
        few.mkdir(), many.mkdir()
        written(few, audited)
        pairs = [
            [checked(few, cache, "--no-cache", "--jobs", jobs) for jobs in ("1", "2")]
            for _ in range(rounds)
        ]
        one, two = (median(pair[at][0] for pair in pairs) for at in (0, 1))
        ratio = median(pair[0][0] / pair[1][0] for pair in pairs)
        print(f"{audited:>6,} articles, one job         {one:7.2f} s   {pairs[0][0][1]:>4} MB")
        print(f"{audited:>6,} articles, two jobs        {two:7.2f} s   {pairs[0][1][1]:>4} MB")
        print(f"       ratio                    {ratio:7.2f}     (target: {TARGET_RATIO})")
        written(many, unchanged)
        first, _ = checked(many, cache)
        print(f"{unchanged:>6,} articles, the first time   {first:7.2f} s")
        for form in ("text", "json"):
            again = [checked(many, cache, "--format", form) for _ in range(rounds)]
            seconds, memory = median(one for one, _ in again), again[0][1]
            print(
                f"{unchanged:>6,} unchanged, {form:<16} {seconds:7.2f} s   {memory:>4} MB"
                f"   (target: {TARGET_SECONDS} s)"
            )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
