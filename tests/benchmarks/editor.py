"""How soon findings follow a change in an editor: ``python -m tests.benchmarks.editor``.

A real client types a word at twelve places of an article of 1,000 words, made of paragraphs of the
samples, and waits for the findings; the wait for further keys is part of the time. The server has
been warmed by the article as it was opened. Then a word more in every paragraph stands for another
article: nothing of it is remembered.
"""

from __future__ import annotations

import asyncio
import os
import platform
import tempfile
import time
from itertools import cycle
from pathlib import Path
from statistics import median

from audit.article import find_articles
from tests.lsp.editor import Editor, editor

ROOT = Path(__file__).parents[2]
WORDS, PLACES = 1000, 12
NEW = ("Then", "Meanwhile", "Later", "Today", "There", "Again")
TARGET_SECONDS = 0.3


def article() -> str:
    """Give an article of so many words."""
    paths, _ = find_articles([ROOT / "samples"], exclude=["README.md", "audit.yaml"])
    texts = [Path(path).read_text("utf-8") for path in paths if path.endswith(".md")]
    paragraphs = [one for text in texts for one in text.split("\n\n") if one[:1].isalpha()]
    made: list[str] = []
    for one in cycle(paragraphs):
        if sum(len(part.split()) for part in made) >= WORDS:
            return "# A day in town\n\n" + "\n\n".join(made) + "\n"
        made.append(one)
    raise AssertionError("there are no samples")


async def typed(desk: Editor, path: Path, text: str) -> float:
    """Give the seconds from a change to the findings."""
    start = time.perf_counter()
    await desk.type(path, text)
    return time.perf_counter() - start


async def measured(folder: Path) -> tuple[list[float], list[float]]:
    """Give the seconds for a word more in an article, and for another article."""
    async with editor(folder) as desk:
        path, text = folder / "story.md", article()
        await desk.open(path, text, "markdown")
        words = text.split(" ")
        cuts = [len(words) * place // PLACES for place in range(1, PLACES + 1)]
        more = [" ".join([*words[:cut], "also", *words[cut:]]) for cut in cuts]
        edits = [await typed(desk, path, one) for one in more]
        others = [await typed(desk, path, text.replace("\n\n", f"\n\n{word} ")) for word in NEW]
        return edits, others


def main() -> None:
    """Measure and print."""
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores")
    with tempfile.TemporaryDirectory() as scratch:
        edits, others = asyncio.run(measured(Path(scratch)))
    for what, seconds in (("a word more", edits), ("another article", others)):
        middle, most = median(seconds) * 1000, max(seconds) * 1000
        print(f"{what:<16} median {middle:4.0f} ms, most {most:4.0f} ms")
    told = "met" if median(edits) <= TARGET_SECONDS else "missed"
    print(f"target {TARGET_SECONDS * 1000:.0f} ms: {told}")


if __name__ == "__main__":
    main()
