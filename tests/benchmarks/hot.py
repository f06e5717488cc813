"""How many words a second a warm audit reads, and how much memory it holds.

Run from the checkout: ``python -m tests.benchmarks.hot [ROUNDS]``. One process, one core, all
samples again and again; reading, language layer and judging are timed apart.
"""

from __future__ import annotations

import platform
import sys
import time
from collections.abc import Callable
from pathlib import Path

from audit.article import Article, find_articles, read_file
from audit.engine import judge, rulebook_for
from audit.language import analyse

ROOT = Path(__file__).parents[2]
TEXTS = (".md", ".txt", ".html")


def resident() -> float:
    """Give the resident memory of this process in megabytes, or 0 where nobody says."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    line = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1000


def timed(use: Callable[[], object]) -> float:
    """Give the processor time that a call takes, in seconds."""
    start = time.process_time()
    use()
    return time.process_time() - start


def main(rounds: int = 10) -> None:
    """Measure and print."""
    found, _ = find_articles([ROOT / "samples"], exclude=["README.md"])
    paths = [path for path in found if Path(path).suffix in TEXTS]
    articles: list[Article] = [read_file(path) for path in paths]
    words = sum(len(article.text.split()) for article in articles) * rounds
    rulebook = rulebook_for(ROOT / "samples" / "x.txt")
    facts = [analyse(article) for article in articles]  # warm
    before = resident()
    again = range(rounds)
    reading = timed(lambda: [read_file(path) for _ in again for path in paths])
    language = timed(lambda: [analyse(article) for _ in again for article in articles])
    pairs = list(zip(articles, facts, strict=True))
    judging = timed(
        lambda: [judge(article, fact, rulebook) for _ in again for article, fact in pairs]
    )
    print(
        f"Python {platform.python_version()}, {len(articles)} articles × {rounds}, {words:,} words"
    )
    for name, spent in (("reading", reading), ("language", language), ("judging", judging)):
        print(f"{name:<10} {words / spent:>10,.0f} words/s and core")
    print(f"{'together':<10} {words / (reading + language + judging):>10,.0f} words/s and core")
    print(f"resident memory {before:.0f} MB, after {resident():.0f} MB")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
