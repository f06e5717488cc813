"""Places in an article's file, by which labels and what is found are held together."""

from __future__ import annotations

from audit.article import Article
from audit.facts import Span

Place = tuple[int, int]


def in_file(article: Article, span: Span) -> Place:
    """Give the characters of the file that a span stands for."""
    found = article.in_file(span)
    return found.start, found.end


def shared(a: Place, b: Place) -> int:
    """Count the characters that two places share."""
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))
