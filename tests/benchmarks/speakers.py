"""What speakers, source kinds and channels are worth, against labels made by reading.

Run from the checkout: ``python -m tests.benchmarks.speakers [--errors] [GOLD [ARTICLES]]``. GOLD
is a folder like ``tests/gold``, the default: ``pieces`` and ``labels``. ARTICLES holds the texts
of the articles of which the gold has offsets only; without it they are left out. ``--errors``
prints a line per error, with the words that stand there for the pieces.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from tests.gold.comparing import Comparison, compare
from tests.gold.labels import FOLDERS

GOLD = Path(__file__).parents[1] / "gold"
FIGURES = (
    # heading, right, of how many, target
    ("speaker of quotations", "speakers right", "quotations", ".93"),
    ("attributions found", "found", "attributions", ""),
    ("source, of those found", "source right", "found", ""),
    ("kind, of those found", "kind right", "found", ".92"),
    ("kind, of all", "kind right", "attributions", ""),
    ("channel where stated, of those found", "channel right", "stated found", ".85"),
    ("channel where stated, of all", "channel right", "stated", ""),
)


def show(counts: dict[str, Counter[str]]) -> None:
    """Print the table, a column per part of the gold."""
    print("| figure | " + " | ".join(counts) + " | target |")
    print("| --- |" + " --- |" * (len(counts) + 1))
    for heading, right, total, target in FIGURES:
        cells = [
            f"{c[right] / max(1, c[total]):.3f} ({c[right]}/{c[total]})" for c in counts.values()
        ]
        print(f"| {heading} | " + " | ".join(cells) + f" | {target} |")
    for heading, target in (("merges", "0"), ("splits", ""), ("documents", "")):
        print(
            f"| {heading} | "
            + " | ".join(str(c[heading]) for c in counts.values())
            + f" | {target} |"
        )


def show_errors(compared: Comparison, *, words: bool) -> None:
    """Print a line per error: document, figure, cause, offsets, gold, system, words."""
    for error in compared.errors:
        span = error.span
        shown = compared.text[span.start : min(span.end, span.start + 80)] if words else ""
        print(
            compared.gold.article, error.figure, error.cause, f"{span.start}-{span.end}",
            f"gold {error.gold}", f"system {error.system}", shown, sep="\t",
        )  # fmt: skip


def main(*arguments: str) -> None:
    """Measure and print."""
    errors = "--errors" in arguments
    paths = [Path(argument) for argument in arguments if argument != "--errors"]
    gold = paths[0] if paths else GOLD
    texts = {"articles": paths[1] if len(paths) > 1 else None, "pieces": gold / "pieces"}
    counts: dict[str, Counter[str]] = {}
    for part, folder in FOLDERS.items():
        where = texts[folder]
        if where is None or not (gold / "labels" / folder).is_dir():
            continue
        counts[part] = Counter()
        for compared in compare(gold / "labels" / folder, where):
            counts[part].update(compared.count)
            if errors:
                show_errors(compared, words=folder == "pieces")
    if len(counts) > 1:
        counts["together"] = sum(counts.values(), Counter())
    show(counts)


if __name__ == "__main__":
    main(*sys.argv[1:])
