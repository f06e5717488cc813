"""How long a cold audit of one article takes, against importing spaCy alone.

Run from the checkout: ``python -m tests.benchmarks.cold [ROUNDS]``. It prints a table; the
rounds alternate between the two commands, so that a busy moment hits both. Each round's ratio
compares neighbours, and the median of these is the figure.
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[2]
WORDS = 700
TARGET = 2.5

SPACY = [sys.executable, "-c", "import spacy; spacy.blank('en')"]
AUDIT = [sys.executable, "-m", "audit", "check", "--no-cache", "--fail-on", "never"]


def seconds(command: list[str]) -> float:
    """Run a command to its end and give the wall-clock time it took."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def article(words: int = WORDS) -> str:
    """Give an article of about ``words`` words, put together from the plain-text samples."""
    parts: list[str] = []
    for path in sorted((ROOT / "samples").rglob("*.txt")):
        for paragraph in path.read_text("utf-8").split("\n\n")[2:]:
            if sum(len(part.split()) for part in parts) >= words:
                return "\n\n".join(parts) + "\n"
            parts.append(paragraph)
    return "\n\n".join(parts) + "\n"


def main(rounds: int = 9) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "article.txt"
        path.write_text(article(), "utf-8")
        command = [*AUDIT, str(path)]
        seconds(SPACY), seconds(command)  # byte-compiles, and fills the disk cache
        pairs = [(seconds(SPACY), seconds(command)) for _ in range(rounds)]
    spacy, audit = median(a for a, _ in pairs), median(b for _, b in pairs)
    ratio = median(b / a for a, b in pairs)
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, {rounds} rounds, medians")
    print(f"import spacy; spacy.blank('en')      {spacy:6.2f} s")
    print(f"audit check, {len(article().split())} words, cold       {audit:6.2f} s")
    print(f"ratio                                {ratio:6.2f}   (target: at most {TARGET})")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
