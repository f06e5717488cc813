"""What goes wrong, sorted into kinds: `python -m audit.training.errors --help`.

Examples are given by article and offsets, never by their text.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click
import numpy as np

from audit.language.encoder.marks import quote_states
from audit.language.encoder.pieces import Span, paragraph_spans
from audit.training.corpus import Relation, Sample, polnear

WORD = re.compile(r"\w+")
Words = frozenset[int]


@dataclass(frozen=True)
class Marked:
    """An attribution as sets of words, and where it stands."""

    content: Words
    source: Words
    cue: Words
    place: Span


@dataclass(frozen=True)
class Error:
    """One error: its kind, and the place of the attribution (annotated, or else found)."""

    kind: str
    article: str
    place: Span


class Article:
    """The words of a text, numbered, and which of them stand in quotation marks."""

    def __init__(self, text: str) -> None:
        self.words = [m.span() for m in WORD.finditer(text)]
        starts = np.array([s for s, _ in self.words], dtype=np.int64)
        states = quote_states(text, paragraph_spans(text), starts)
        self.quoted = frozenset(np.flatnonzero(states > 1).tolist())
        self._starts = starts

    def marked(self, relation: Relation) -> Marked:
        """The attribution in words."""
        spans = (*relation.source, *relation.cue, *relation.content)
        place = (min(s for s, _ in spans), max(e for _, e in spans))
        content, source, cue = map(self._in, (relation.content, relation.source, relation.cue))
        return Marked(content, source, cue, place)

    def _in(self, spans: tuple[Span, ...]) -> Words:
        out: set[int] = set()
        for start, end in spans:
            first = int(np.searchsorted(self._starts, start, side="left"))
            last = int(np.searchsorted(self._starts, end, side="left"))
            out.update(range(first, last))
        return frozenset(out)

    def manner(self, content: Words) -> str:
        """Direct, mixed or indirect speech, as the scorer tells them apart."""
        share = len(content & self.quoted) / max(1, len(content))
        return "direct" if share >= 0.8 else "mixed" if share else "indirect"


def errors(article: str, text: str, gold: list[Relation], found: list[Relation]) -> Iterator[Error]:
    """Every error of one article; an attribution may show up under several kinds."""
    words = Article(text)
    a = [m for m in map(words.marked, gold) if m.content]
    b = [m for m in map(words.marked, found) if m.content]
    for one in a:
        kinds = _gold_kinds(words, one, a, b)
        yield from (Error(kind, article, one.place) for kind in kinds)
    for one in b:
        if not any(one.content & other.content for other in a):
            yield Error(f"invented: {words.manner(one.content)}", article, one.place)


def _gold_kinds(words: Article, one: Marked, gold: list[Marked], found: list[Marked]) -> list[str]:
    best = max(found, key=lambda f: len(one.content & f.content), default=None)
    manner = words.manner(one.content)
    if best is None or not one.content & best.content:
        absent = "" if one.cue else ", no cue"
        return [f"missed: {manner}{absent}"]
    out = []
    if len(one.content & best.content) / len(one.content | best.content) < 0.5:
        out.append(f"borders: {_borders(one, best, gold, found)}")
    if not one.source & best.source and one.source:
        out.append(_source_kind(one, best, found))
    elif not one.source and best.source:
        out.append("source: given one, has none")
    return out


def _borders(one: Marked, best: Marked, gold: list[Marked], found: list[Marked]) -> str:
    if sum(bool(best.content & g.content) for g in gold) > 1:
        return "two taken for one"
    if sum(bool(one.content & f.content) for f in found) > 1:
        return "one taken for two"
    return "too short" if len(best.content) < len(one.content) else "too long"


def _source_kind(one: Marked, best: Marked, found: list[Marked]) -> str:
    if any(one.source & f.source for f in found):
        return "source: none, though found elsewhere" if not best.source else "source: another's"
    return "source: none found" if not best.source else "source: other words"


def read_predictions(path: Path) -> dict[str, list[Relation]]:
    """The attributions of each article, from the scorer's JSONL."""
    out: dict[str, list[Relation]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        roles = {r: tuple((s, e) for s, e in row[r]) for r in ("source", "cue", "content")}
        out[row["doc"]].append(Relation(**roles))
    return out


def breakdown(samples: list[Sample], found: dict[str, list[Relation]]) -> dict[str, list[Error]]:
    """All errors by kind, the commonest kind first."""
    kinds: dict[str, list[Error]] = defaultdict(list)
    for sample in samples:
        gold = list(sample.relations or ())
        for error in errors(sample.key, sample.text, gold, found.get(sample.key, [])):
            kinds[error.kind].append(error)
    return dict(sorted(kinds.items(), key=lambda item: (-len(item[1]), item[0])))


def main() -> None:
    """Print the kinds of error, the commonest first, each with some places."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("predictions", type=Path)
    parser.add_argument("--polnear", type=Path, required=True)
    parser.add_argument("--polnear-names", type=Path, required=True)
    parser.add_argument("--examples", type=int, default=10)
    given = parser.parse_args()
    samples = polnear(given.polnear, "dev", given.polnear_names)
    chance = random.Random(3)
    for kind, found in breakdown(samples, read_predictions(given.predictions)).items():
        click.echo(f"\n{kind}: {len(found)}")
        for e in sorted(chance.sample(found, min(given.examples, len(found))), key=str):
            click.echo(f"  {e.article} {e.place[0]}–{e.place[1]}")


if __name__ == "__main__":
    main()
