"""A text taken out of a file's markup, with the place in the file of every character.

Formats hold one another: HTML in a JSON string, escaped HTML in XML. Each reader works on the
text that the outer one gives, and its places are carried back through the map, never searched.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from html import unescape
from itertools import accumulate

from audit.article.record import Article, Run
from audit.facts import Span

REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\w{1,32});")


@dataclass(frozen=True, slots=True)
class Piece:
    """Consecutive characters of a text and where they stand in the file.

    ``verbatim`` ones are the same there, one to one; any other piece as a whole stands for the
    whole range (an escape, a character reference), which is empty for what we put in ourselves.
    """

    text: str
    file: Span
    verbatim: bool


class Mapped:
    """A text and the pieces that it is made of."""

    def __init__(self, pieces: Iterable[Piece]) -> None:
        self.pieces = tuple(_joined(pieces))
        self.text = "".join([piece.text for piece in self.pieces])
        self._starts = list(accumulate((len(one.text) for one in self.pieces), initial=0))

    def cut(self, start: int, end: int) -> Iterator[Piece]:
        """Give what stands from one character to another."""
        at = max(bisect_right(self._starts, start) - 1, 0)
        while at < len(self.pieces) and self._starts[at] < end:
            piece, first = self.pieces[at], self._starts[at]
            left, right = max(start - first, 0), min(end - first, len(piece.text))
            if right > left:
                yield _part(piece, left, right)
            at += 1

    def place(self, start: int, end: int) -> Span:
        """Give the file range of the characters from one to another."""
        found = list(self.cut(start, max(end, start + 1)))
        if not found:
            last = self.pieces[-1].file.end if self.pieces else 0
            return Span(last, last)
        first, last = found[0].file.start, found[-1].file.end
        return Span(first, max(first, last) if end > start else first)


def unescaped(text: Mapped) -> Mapped:
    """Give a text with its character references decoded: what was escaped once too often."""
    return Mapped(_unescaped(text))


def _unescaped(text: Mapped) -> Iterator[Piece]:
    at = 0
    for found in REFERENCE.finditer(text.text):
        yield from text.cut(at, found.start())
        place = text.place(found.start(), found.end())
        yield Piece(unescape(found.group()), place, verbatim=False)
        at = found.end()
    yield from text.cut(at, len(text.text))


def _part(piece: Piece, left: int, right: int) -> Piece:
    text = piece.text[left:right]
    if not piece.verbatim:
        return replace(piece, text=text)
    return Piece(text, Span(piece.file.start + left, piece.file.start + right), verbatim=True)


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Make one piece of verbatim ones that follow each other in the file too."""
    texts: list[str] = []
    start = end = 0
    for piece in pieces:
        if texts and not (piece.verbatim and piece.file.start == end):
            yield Piece("".join(texts), Span(start, end), verbatim=True)
            texts = []
        if not piece.verbatim:
            if piece.text:
                yield piece
            continue
        start = start if texts else piece.file.start
        texts.append(piece.text)
        end = piece.file.end
    if texts:
        yield Piece("".join(texts), Span(start, end), verbatim=True)


def carried_back(article: Article, mapped: Mapped, source: str) -> Article:
    """Give an article that was read from a mapped text with its places in the file itself."""
    runs = tuple(run for each in article.runs for run in _runs(each, mapped))
    comments = tuple(
        replace(one, file=mapped.place(one.file.start, one.file.end)) for one in article.comments
    )
    return replace(article, source=source, runs=runs, comments=comments)


def _runs(run: Run, mapped: Mapped) -> Iterator[Run]:
    """Give a run of the mapped text as runs of the file."""
    if not run.verbatim:
        yield Run(run.text, mapped.place(run.file.start, run.file.end), verbatim=False)
        return
    at = run.text.start
    for piece in mapped.cut(run.file.start, run.file.end):
        yield Run(Span(at, at + len(piece.text)), piece.file, piece.verbatim)
        at += len(piece.text)
