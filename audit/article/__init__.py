"""Readers: one per format, all giving an :class:`Article` with exact source positions."""

from __future__ import annotations

from audit.article.discovery import find_articles
from audit.article.reading import read_bytes, read_file, read_text
from audit.article.record import (
    Article,
    Block,
    Comment,
    FieldNames,
    Link,
    Metadata,
    Position,
    Region,
)

__all__ = [
    "Article",
    "Block",
    "Comment",
    "FieldNames",
    "Link",
    "Metadata",
    "Position",
    "Region",
    "find_articles",
    "read_bytes",
    "read_file",
    "read_text",
]
