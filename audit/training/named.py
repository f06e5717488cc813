"""Corpora whose names somebody marked: worldwide newswire, Universal NER."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from audit.training.corpus import Name, Sample, Span, raw

WORLDWIDE_NAMES = {
    "Person": "person",
    "Organization": "organisation",
    "Location": "place",
    "Facility": "place",
    "NORP": "other",
    "Product": "other",
    "Misc": "other",
}


def worldwide(folder: Path) -> list[Sample]:
    """The worldwide newswire. Its files hold words only: spaces are put back by rule."""
    return [_worldwide_article(path) for path in sorted(folder.rglob("*.tsv"))]


def _worldwide_article(path: Path) -> Sample:
    writer = _Writer()
    for line in raw(path).split("\n"):
        word, _, tag = line.rstrip("\r").partition("\t")
        if not word.strip():
            writer.break_line()
            continue
        for part in word.split():
            writer.add(part, tag.strip())
            tag = tag.replace("B-", "I-")
    return Sample(path.name, writer.text(), None, tuple(writer.names(WORLDWIDE_NAMES)))


NO_SPACE_BEFORE = re.compile(r"^([.,;:!?%)\]}’”]|'s$|n't$|'re$|'ve$|'ll$|'d$|'m$|’s$)")
NO_SPACE_AFTER = re.compile(r"[(\[{“‘$]$")


class _Writer:
    """Words back into running text, each with its offsets."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._words: list[tuple[int, int, str]] = []
        self._glue = True
        self._quote_open = False

    def add(self, word: str, tag: str) -> None:
        closing = word == '"' and self._quote_open
        if not (self._glue or closing or NO_SPACE_BEFORE.match(word)):
            self._write(" ")
        start = self._length
        self._write(word)
        self._words.append((start, self._length, tag))
        if word == '"':
            self._quote_open = not self._quote_open
        self._glue = bool(NO_SPACE_AFTER.search(word)) or (word == '"' and self._quote_open)

    def break_line(self) -> None:
        """A sentence's end; the corpus does not say where paragraphs end, so a space will do."""
        self._quote_open = False

    def _write(self, part: str) -> None:
        self._parts.append(part)
        self._length += len(part)

    def text(self) -> str:
        return "".join(self._parts)

    def names(self, kinds: dict[str, str]) -> Iterator[Name]:
        """Runs of B-, I- tags (with any of BIOES's other marks) whose kind is known."""
        current: Name | None = None
        for start, end, tag in self._words:
            mark, _, kind = tag.partition("-")
            known = kinds.get(kind)
            if current and known == current[2] and mark in ("I", "E"):
                current = (current[0], end, current[2])
                continue
            if current:
                yield current
            current = (start, end, known) if known else None
        if current:
            yield current


UNER_NAMES = {"PER": "person", "ORG": "organisation", "LOC": "place", "OTH": "other"}


@dataclass(frozen=True)
class NamedText:
    """A document of Universal NER: its sentences a line each, the words' offsets, the names."""

    text: str
    words: tuple[Span, ...]
    names: tuple[Name, ...]


def universal(path: Path) -> list[NamedText]:
    """Universal NER (IOB2 with the raw text in comments); the offsets follow from the text."""
    out: list[NamedText] = []
    for block in raw(path).split("\n\n"):
        lines = block.split("\n")
        text = next((x[len("# text = ") :] for x in lines if x.startswith("# text = ")), None)
        if text is None:
            continue
        rows = [x.split("\t") for x in lines if re.match(r"\d+\t", x)]
        sentence = _named(text, [(row[1], row[2]) for row in rows])
        if any(x.startswith("# newdoc") for x in lines) or not out:
            out.append(sentence)
        else:
            out[-1] = _joined(out[-1], sentence)
    return out


def universal_samples(path: Path) -> list[Sample]:
    """The documents as samples for training."""
    return [
        Sample(f"{path.stem}-{i}", text.text, None, text.names)
        for i, text in enumerate(universal(path))
    ]


def _joined(before: NamedText, after: NamedText) -> NamedText:
    shift = len(before.text) + 1
    return NamedText(
        f"{before.text}\n{after.text}",
        before.words + tuple((s + shift, e + shift) for s, e in after.words),
        before.names + tuple((s + shift, e + shift, kind) for s, e, kind in after.names),
    )


def _named(text: str, rows: list[tuple[str, str]]) -> NamedText:
    words: list[Span] = []
    names: list[Name] = []
    at = 0
    for word, tag in rows:
        at += len(text[at:]) - len(text[at:].lstrip())
        words.append((at, at + len(word)))
        at += len(word)
        mark, _, kind = tag.partition("-")
        if mark == "I" and names:
            names[-1] = (names[-1][0], at, names[-1][2])
        elif mark == "B":
            names.append((words[-1][0], at, UNER_NAMES[kind]))
    return NamedText(text, tuple(words), tuple(names))
