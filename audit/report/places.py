"""Spans as the JSON outputs publish them: places in the decoded file, and its own characters."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from audit.article import Article, Position, Region
from audit.facts import Span

Json = dict[str, Any]


def whose(article: Article) -> Json:
    """Give ``{"path": …}``, and for an article of a file of several its name there as ``part``."""
    return {"path": article.path, **({"part": article.part} if article.part else {})}


def place(article: Article, span: Span) -> Json:
    """Give ``{"start": …, "end": …}``; lines and columns from 1, offsets from 0, end exclusive."""
    return ends(article.locate(span))


def ends(region: Region) -> Json:
    """Give a region of the file as a place."""
    return {"start": _position(region.start), "end": _position(region.end)}


def words(article: Article, span: Span) -> Json:
    """Give a place together with the text that stands there in the file."""
    return {**place(article, span), "text": article.excerpt(span)}


def words_or_none(article: Article, span: Span | None) -> Json | None:
    """Give the place and text of words that an article may lack."""
    return None if span is None else words(article, span)


def all_words(article: Article, spans: Iterable[Span]) -> list[Json]:
    """Give the pieces of something that may stand in several."""
    return [words(article, span) for span in spans]


def _position(position: Position) -> Json:
    return {"line": position.line, "column": position.column, "offset": position.offset}
