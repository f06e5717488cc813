"""Reads text, Markdown and web pages through the readers of articles."""

from __future__ import annotations

from collections.abc import Iterator

from audit.article import read_file
from audit.article.record import LINE_END, Article
from audit.evidence.labels import Line, labelled
from audit.evidence.layout import tidied, without_line_numbers
from audit.evidence.record import Document


def read_text_document(path: str) -> Document:
    """Read a plain text line by line: in transcripts every line may be somebody else's.

    Raises :class:`audit.errors.ReadError`.
    """
    lines = LINE_END.split(read_file(path).source)
    numbered = without_line_numbers(lines)
    found = [
        Line(tidied(text), f"line {number}") for number, text in enumerate(numbered, 1) if text
    ]
    return Document(path, labelled(found))


def read_page(path: str) -> Document:
    """Read Markdown or HTML by its blocks.

    Raises :class:`audit.errors.ReadError`.
    """
    article = read_file(path)
    return Document(path, labelled(_blocks(article)))


def _blocks(article: Article) -> Iterator[Line]:
    for block in article.blocks:
        text = article.text[block.span.start : block.span.end]
        yield Line(tidied(text), f"line {article.locate(block.span).start.line}")
