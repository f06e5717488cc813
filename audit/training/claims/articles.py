"""Articles with labels of sentences and phrases, in the forms in which they are kept."""

from __future__ import annotations

import hashlib
import json
import lzma
import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from audit.language.encoder.layout import PHRASES
from audit.training.claims.worldwide import text_of

Span = tuple[int, int]

FIFTHS = 5
OUT = 4
"""The fifth of PolNeAR and of Wikinews that is measured on, and never learned from."""
STOP = re.compile(r"(?<![A-Z])[.?!][”\"’]?(?=\s+[“\"A-Z])")
"""Where a sentence most likely ends: excerpts may begin after it."""
PARAGRAPH = re.compile(r"\S(?:.*\S)?")
LONGEST = 4
"""How many such sentences an excerpt has at most."""


@dataclass(frozen=True)
class Label:
    """What the readers marked in one sentence (offsets into the text).

    ``needs`` and ``carried`` are the shares of the readers that marked it so.
    """

    span: Span
    needs: float = 0.0
    carried: float = 0.0
    types: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Labelled:
    """An article's text, its labelled sentences in order, and the phrases marked, by kind.

    ``corpus`` is where it came from: ``polnear``, ``wikinews``, ``worldwide`` or ``own``.
    """

    doc: str
    corpus: str
    text: str
    labels: tuple[Label, ...]
    phrases: dict[str, tuple[Span, ...]]
    sourced: bool | None = None

    @property
    def fifth(self) -> int:
        """Which fifth of its corpus it belongs to, by its name alone."""
        return int(hashlib.md5(self.doc.encode()).hexdigest(), 16) // 2 % FIFTHS


def polnear(labels: Path, texts: Path, again: Path | None = None) -> Iterator[Labelled]:
    """Articles of PolNeAR's train part: ``labels`` (JSON Lines), a folder of their texts.

    ``again`` holds what a further reader marked in some of them.
    """
    further = {row["doc"]: row["readers"] for row in _rows(again)} if again else {}
    for row in _rows(labels):
        row["readers"] += further.get(row["doc"], [])
        yield _labelled(row, "polnear", raw(texts / f"{row['doc']}.txt"))


def wikinews(labels: Path, corpus: Path) -> Iterator[Labelled]:
    """Articles of Wikinews: ``labels`` (JSON Lines), the corpus (JSON Lines, xz)."""
    with lzma.open(corpus, "rt", encoding="utf-8") as file:
        texts = {row["doc"]: row["text"] for row in map(json.loads, file)}
    for row in _rows(labels):
        yield _labelled(row, "wikinews", texts[row["doc"]])


def worldwide(labels: Path, corpus: Path) -> Iterator[Labelled]:
    """Articles of the worldwide newswire: ``labels`` (JSON Lines), the corpus's folder."""
    files = {path.name.removesuffix(".txt.tsv"): path for path in corpus.rglob("*.tsv")}
    for row in _rows(labels):
        yield _labelled(row, "worldwide", text_of(files[row["doc"]]))


def own(folder: Path) -> Iterator[Labelled]:
    """Articles in ``folder/pieces`` with their labels in ``folder/labels``."""
    for path in sorted((folder / "labels").glob("*.jsonl")):
        head, *labels = _rows(path)
        for number, label in enumerate(labels):
            label["sent"] = number
        row = {
            "doc": head["doc"],
            "sentences": [label["span"] for label in labels],
            "readers": [{"labels": labels}],
        }
        yield _labelled(row, "own", raw(folder / "pieces" / head["doc"]), head["sourced"])


def raw(path: Path) -> str:
    """The file's text, its line ends as they are."""
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _labelled(row: dict[str, Any], corpus: str, text: str, sourced: bool | None = None) -> Labelled:
    readers = [reader["labels"] for reader in row["readers"]]
    spans = [(start, end) for start, end in row["sentences"]]
    needs, carried = _shares(readers, "needs", len(spans)), _shares(readers, "carried", len(spans))
    for label in row.get("settled", ()):  # where readers differed, another has decided
        needs[label["sent"]] = float(bool(label["needs"]))
    marked = [label for labels in readers for label in labels]
    types: list[set[str]] = [set() for _ in spans]
    for label in marked:
        types[label["sent"]].update(label.get("needs", ()))
    return Labelled(
        row["doc"],
        corpus,
        text,
        tuple(
            Label(span, needs[i], carried[i], frozenset(types[i])) for i, span in enumerate(spans)
        ),
        {kind: _phrases(text, spans, marked, kind) for kind in PHRASES},
        sourced,
    )


def _phrases(
    text: str, spans: list[Span], marked: Iterable[dict[str, Any]], kind: str
) -> tuple[Span, ...]:
    found = {
        place
        for label in marked
        for place in _places(text, spans[label["sent"]], label.get(kind, ()))
    }
    return tuple(sorted(found))


def _places(text: str, sentence: Span, given: Iterable[Any]) -> Iterator[Span]:
    """Spans as they are; some labels give a phrase's words, which stand in their sentence."""
    for one in given:
        if not isinstance(one, str):
            yield one[0], one[1]
        elif found := re.compile(r"\s+".join(map(re.escape, one.split()))).search(text, *sentence):
            yield found.span()


def _shares(readers: list[list[dict[str, Any]]], key: str, count: int) -> list[float]:
    found = [{label["sent"] for label in labels if label.get(key)} for labels in readers]
    return [sum(i in one for one in found) / len(found) for i in range(count)]


def excerpts(article: Labelled, how_many: int, seed: int = 0) -> Iterator[Labelled]:
    """Give a few sentences in a row, as articles of their own.

    People paste a paragraph, and a rule's example is a sentence: the heads are to know such too.
    Paragraphs are cut at their own sentences, as :func:`audit.training.claims.seen.look` finds.
    """
    chance = random.Random(f"{seed} {article.doc}")
    ends = [match.end() for match in STOP.finditer(article.text)]
    for number in range(how_many if len(ends) > LONGEST else 0):
        first = chance.randrange(1, len(ends) - LONGEST)
        last = first + chance.randint(1, LONGEST)
        yield _within(article, ends[first - 1], ends[last - 1], number)


def miniatures(article: Labelled) -> Iterator[Labelled]:
    """Give each paragraph of an article as one of its own: they have nothing to do with another."""
    for number, found in enumerate(PARAGRAPH.finditer(article.text)):
        yield _within(article, *found.span(), number)


def _within(article: Labelled, start: int, end: int, number: int) -> Labelled:
    inside = article.text[start:end]
    start += len(inside) - len(inside.lstrip())
    labels = [
        replace(label, span=(label.span[0] - start, label.span[1] - start))
        for label in article.labels
        if start <= label.span[0] and label.span[1] <= end
    ]
    phrases = {
        kind: tuple((s - start, e - start) for s, e in spans if start <= s and e <= end)
        for kind, spans in article.phrases.items()
    }
    name = f"{article.doc}#{number}"
    return replace(
        article, doc=name, text=article.text[start:end], labels=tuple(labels), phrases=phrases
    )
