"""A document's text on the way to an article: paragraphs of pieces, one line for each.

Readers of Word and OpenDocument make a manuscript; :mod:`audit.article.word.article` makes the
article of it, and the writing of comments finds the way back from a character to its element.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from audit.article.record import BlockKind, Metadata
from audit.article.word.markup import Node, Text
from audit.facts import Span

Place = Literal["body", "box", "note"]


@dataclass(slots=True, eq=False)
class Letters:
    """Characters of the text, and what they come from.

    ``node`` holds them or stands for them; ``skip`` are characters of its own before the first.
    ``within`` is the smallest part of the file that can be commented on by itself: a run.
    """

    text: str
    node: Node
    within: Node
    skip: int = 0
    chunk: Text | None = None


@dataclass(frozen=True, slots=True)
class Break:
    """A line break within a paragraph; two in a row part it like an empty line."""

    letters: Letters


@dataclass(frozen=True, slots=True)
class LinkEdge:
    """Where linked words begin, with the target, or end."""

    target: str | None


@dataclass(frozen=True, slots=True)
class NoteMark:
    """The mark of a note, by the note's key; it is no text."""

    key: str
    at: Node


@dataclass(frozen=True, slots=True)
class CommentEdge:
    """Where the words of a comment begin or end, or where its mark stands, by the comment's id."""

    id: str
    edge: Literal["start", "end", "mark"]


Piece = Letters | Break | LinkEdge | NoteMark | CommentEdge


@dataclass(slots=True, eq=False)
class Paragraph:
    """One line of the source; without a ``kind`` it is no part of the article.

    ``anchor`` is where a comment about it must stand, for a note or text box that can hold none.
    """

    kind: BlockKind | None
    level: int = 0
    pieces: list[Piece] = field(default_factory=list)
    place: Place = "body"
    anchor: Node | None = None

    def letters(self) -> Iterator[Letters]:
        """Give its letters in order, breaks among them."""
        for piece in self.pieces:
            if isinstance(piece, Letters):
                yield piece
            elif isinstance(piece, Break):
                yield piece.letters

    @property
    def text(self) -> str:
        """Give its line."""
        return "".join(one.text for one in self.letters())


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment that somebody wrote into the document."""

    id: str
    author: str
    text: str


@dataclass(frozen=True)
class Manuscript:
    """A document as read. ``stated`` is what its properties say; the text may say it better."""

    paragraphs: tuple[Paragraph, ...]
    remarks: dict[str, Remark] = field(default_factory=dict)
    stated: Metadata = field(default_factory=Metadata)
    changes: bool = False

    @cached_property
    def source(self) -> str:
        """Give the text as lines, one for each paragraph."""
        return "\n".join(one.text for one in self.paragraphs)

    @cached_property
    def line_starts(self) -> list[int]:
        """Give where each paragraph starts in the source."""
        starts, at = [], 0
        for one in self.paragraphs:
            starts.append(at)
            at += len(one.text) + 1
        return starts

    @cached_property
    def places(self) -> dict[str, Span]:
        """Give the part of the source that each comment is about, by its id."""
        starts: dict[str, int] = {}
        found: dict[str, Span] = {}
        for line, one in zip(self.line_starts, self.paragraphs, strict=True):
            at = line
            for piece in one.pieces:
                if isinstance(piece, Letters):
                    at += len(piece.text)
                elif isinstance(piece, Break):
                    at += len(piece.letters.text)
                elif isinstance(piece, CommentEdge):
                    if piece.edge == "start":
                        starts.setdefault(piece.id, at)
                    elif piece.edge == "end" or piece.id not in found:
                        found[piece.id] = Span(starts.get(piece.id, at), at)
        return found
