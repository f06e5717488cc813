"""What the attributions are worth on PolNeAR: writes predictions for a scorer of that corpus.

Run from the checkout: ``python -m tests.benchmarks.polnear FOLDER [SPLIT] >PREDICTIONS.jsonl``.
FOLDER holds ``data/SPLIT/text/*.txt``. Each line is one attribution, as character ranges of the
raw text file: ``{"doc", "content", "source", "cue"}``. A content that is carried over from an
attribution before gets the source words of that one, as the corpus has it.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from audit.article import Article, read_text
from audit.facts import Attribution, Span
from audit.language import analyse


def predictions(path: Path) -> Iterator[dict[str, object]]:
    """Give the attributions of one raw text file."""
    with path.open(encoding="utf-8", newline="") as file:
        article = read_text(file.read(), format="text", path=path.name)
    said_by: dict[str | None, tuple[Span, ...]] = {}
    for attribution in analyse(article).attributions:
        if attribution.source:
            said_by[attribution.source_id] = attribution.source
        yield {
            "doc": path.stem,
            "content": ranges(article, attribution.content),
            "source": ranges(article, source_of(attribution, said_by)),
            "cue": ranges(article, attribution.cue),
        }


def source_of(
    attribution: Attribution, said_by: dict[str | None, tuple[Span, ...]]
) -> tuple[Span, ...]:
    """Give the source words, for carried content those of the attribution before."""
    if attribution.carried:
        return said_by.get(attribution.source_id, ())
    return attribution.source


def ranges(article: Article, spans: Iterable[Span]) -> list[tuple[int, int]]:
    """Give spans as ranges of the file."""
    places = (article.in_file(span) for span in spans)
    return [(place.start, place.end) for place in places]


def main(folder: str, split: str = "dev") -> None:
    """Write the predictions of a split."""
    for path in sorted((Path(folder) / "data" / split / "text").glob("*.txt")):
        for prediction in predictions(path):
            print(json.dumps(prediction))


if __name__ == "__main__":
    main(*sys.argv[1:])
