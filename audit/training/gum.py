"""GUM's syntax and names, from its CoNLL-U files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from audit.training.corpus import Dependency, Name, Sample, Span, raw

GUM_NAMES = {"person": "person", "organization": "organisation", "place": "place"}


def gum(folder: Path) -> list[Sample]:
    """GUM: syntax, and entities cut down to names: runs of proper nouns with the entity's kind."""
    return [_gum_document(path) for path in sorted(folder.glob("*.conllu"))]


def _gum_document(path: Path) -> Sample:
    parts: list[str] = []
    length = 0
    words: list[tuple[int, int, str]] = []
    entities: list[tuple[int, int, str]] = []
    open_entities: list[tuple[str, str, int]] = []
    syntax: list[Dependency] = []
    for block in raw(path).split("\n\n"):
        lines = block.split("\n")
        if parts and any(re.match(r"# newpar(?!_block)", line) for line in lines):
            parts.append("\n")
            length += 1
        rows = [fields for line in lines if len(fields := line.split("\t")) == 10]
        sentence: list[tuple[Span, int, str]] = []
        for fields, space in zip(_words(rows), _spaces(rows), strict=True):
            words.append((length, length + len(fields[1]), fields[4]))
            sentence.append((words[-1][:2], int(fields[6]), fields[7].partition(":")[0]))
            parts.append(fields[1] + space)
            length += len(fields[1]) + len(space)
            _gum_entities(fields[9], len(words) - 1, open_entities, entities)
        syntax += _dependencies(sentence)
    names = tuple(_proper_runs(words, entities))
    return Sample(path.stem, "".join(parts), None, names, tuple(syntax))


def _words(rows: list[list[str]]) -> list[list[str]]:
    return [fields for fields in rows if fields[0].isdigit()]


def _spaces(rows: list[list[str]]) -> Iterator[str]:
    """What follows each word. A row for several words ("3-4 can't") says it for the last."""
    glued: set[int] = set()
    for fields in rows:
        first, _, last = fields[0].partition("-")
        if last:
            glued.update(range(int(first), int(last)))
        if "SpaceAfter=No" in fields[9].split("|"):
            glued.add(int(last or first))
        elif last:
            glued.discard(int(last))
    for fields in _words(rows):
        yield "" if int(fields[0]) in glued else " "


def _dependencies(sentence: list[tuple[Span, int, str]]) -> Iterator[Dependency]:
    """From rows of word, number of the head (from 1, 0 for the root) and relation."""
    for word, head, relation in sentence:
        yield Dependency(word, sentence[head - 1][0] if head else None, relation)


def _gum_entities(
    misc: str,
    word: int,
    open_entities: list[tuple[str, str, int]],
    entities: list[tuple[int, int, str]],
) -> None:
    """Read one word's `Entity=` brackets; finished entities are (first word, last word, kind)."""
    field = next((f[7:] for f in misc.split("|") if f.startswith("Entity=")), "")
    for bracket in re.findall(r"\([^()]+\)?|[^()]+\)", field):
        body = bracket.strip("()").split("-")
        if bracket.startswith("("):
            open_entities.append((body[0], body[1] if len(body) > 1 else "", word))
        if bracket.endswith(")"):
            at = next(
                (i for i in reversed(range(len(open_entities))) if open_entities[i][0] == body[0]),
                None,
            )
            if at is not None:
                _, kind, first = open_entities.pop(at)
                entities.append((first, word, kind))


def _proper_runs(
    words: list[tuple[int, int, str]], entities: list[tuple[int, int, str]]
) -> Iterator[Name]:
    at = 0
    while at < len(words):
        if not words[at][2].startswith("NNP"):
            at += 1
            continue
        first = at
        while at < len(words) and words[at][2].startswith("NNP"):
            at += 1
        around = [e for e in entities if e[0] <= first and e[1] >= at - 1]
        if around:
            kind = min(around, key=lambda e: (e[1] - e[0], e[0]))[2]
            yield words[first][0], words[at - 1][1], GUM_NAMES.get(kind, "other")
