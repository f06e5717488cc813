"""Reads Word documents and OpenDocument texts as articles are read, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from audit.article.reading import format_of
from audit.article.word import manuscript_in
from audit.article.word.manuscript import Break, Manuscript, Paragraph
from audit.evidence.labels import Line, labelled
from audit.evidence.layout import tidied
from audit.evidence.record import Document


def read_word(path: str) -> Document:
    """Read a ``.docx`` or ``.odt``; tracked insertions count, tracked deletions do not.

    Raises :class:`ReadError` for what is no such document, is damaged or needs a password.
    """
    manuscript = manuscript_in(Path(path).read_bytes(), path, format_of(path))
    return Document(path, labelled(_lines(manuscript)))


def _lines(manuscript: Manuscript) -> Iterator[Line]:
    """Give the lines of paragraphs, empty ones counted: a line break begins another."""
    for number, paragraph in enumerate(manuscript.paragraphs, 1):
        for text in _text(paragraph).split("\n"):
            if text.strip():
                yield Line(tidied(text), f"paragraph {number}")


def _text(paragraph: Paragraph) -> str:
    breaks = {piece.letters for piece in paragraph.pieces if isinstance(piece, Break)}
    return "".join("\n" if one in breaks else one.text for one in paragraph.letters())
