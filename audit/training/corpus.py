"""The corpora as samples: a text with the attributions and names that somebody marked in it."""

from __future__ import annotations

import json
import lzma
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

Span = tuple[int, int]
Name = tuple[int, int, str]


@dataclass(frozen=True)
class Relation:
    """One attribution as annotated: the spans of each role; source and cue may be empty."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True)
class Dependency:
    """One word's place in the syntax of its sentence: its head (None for the root), and as what."""

    word: Span
    head: Span | None
    relation: str


@dataclass(frozen=True)
class Sample:
    """A text with its marks. None means that nobody looked for that kind of mark."""

    key: str
    text: str
    relations: tuple[Relation, ...] | None
    names: tuple[Name, ...] | None
    syntax: tuple[Dependency, ...] | None = None


POLNEAR_NAMES = {
    "PERSON": "person",
    "ORGANIZATION": "organisation",
    "LOCATION": "place",
    "MISC": "other",
}


def polnear(folder: Path, split: str, names: Path) -> list[Sample]:
    """One part of PolNeAR. Of several annotators the one whose id sorts first is taken."""
    found = _polnear_names(names)
    base = folder / "data" / split
    samples = []
    for path in sorted((base / "text").glob("*.txt")):
        text = raw(path)
        marks = sorted((base / "attributions").glob(f"{path.stem}_*.ann"))
        marks = [m for m in marks if m.stem.rsplit("_", 1)[0] == path.stem]
        if marks:
            relations = tuple(read_brat(marks[0]))
            samples.append(Sample(path.stem, text, relations, found.get(path.stem)))
    return samples


def raw(path: Path) -> str:
    """The file's text, its line ends as they are: offsets count them."""
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()


def unmarked(path: Path) -> list[Sample]:
    """Texts that nobody marked: a .jsonl.xz of rows with `doc` and `text`."""
    with lzma.open(path, "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    return [Sample(row["doc"], row["text"], None, None) for row in rows]


def _polnear_names(path: Path) -> dict[str, tuple[Name, ...]]:
    with lzma.open(path, "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    return {
        row["doc"]: tuple((s, e, POLNEAR_NAMES[kind]) for s, e, kind in row["entities"])
        for row in rows
    }


def read_brat(path: Path) -> Iterator[Relation]:
    """The attributions of one stand-off file; those without content are left out."""
    spans: dict[str, tuple[Span, ...]] = {}
    events: list[str] = []
    for line in raw(path).split("\n"):
        mark = re.match(r"(T\d+)\t\S+ ([\d; ]+)(?:\t|$)", line)
        if mark:
            pairs = [part.split() for part in mark.group(2).split(";")]
            spans[mark.group(1)] = tuple((int(p[0]), int(p[1])) for p in pairs if len(p) == 2)
        elif re.match(r"E\d+\t", line):
            events.append(line.split("\t")[1])
    for event in events:
        roles: dict[str, tuple[Span, ...]] = {"source": (), "cue": (), "content": ()}
        for part in event.split():
            role, reference = part.split(":")
            role = re.sub(r"\d+$", "", role).lower()
            if role in roles:
                roles[role] += spans.get(reference, ())
        if roles["content"]:
            yield Relation(**roles)
