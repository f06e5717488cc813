"""What holds for every article, whatever its format."""

from __future__ import annotations

from itertools import pairwise

from audit.article import Article
from audit.article.assembly import INVISIBLE
from audit.facts import Span


def check(article: Article) -> None:
    """Assert all of it."""
    _check_runs(article)
    _check_blocks(article)
    _check_links(article)
    _check_places(article)


def _check_runs(article: Article) -> None:
    for run in article.runs:
        assert 0 <= run.file.start <= run.file.end <= len(article.source)
        assert run.text.start < run.text.end <= len(article.text)
        if run.verbatim:
            assert len(run.text) == len(run.file)
            pairs = zip(
                article.text[run.text.start : run.text.end],
                article.source[run.file.start : run.file.end],
                strict=True,
            )
            assert all(a == b or (a == " " and b.isspace()) for a, b in pairs)
    for before, after in pairwise(article.runs):
        assert before.text.end <= after.text.start
        assert before.file.end <= after.file.start


def _check_blocks(article: Article) -> None:
    covered = [False] * len(article.text)
    for run in article.runs:
        covered[run.text.start : run.text.end] = [True] * len(run.text)
    at = 0
    for block in article.blocks:
        words = article.text[block.span.start : block.span.end]
        assert words
        assert words == words.strip()
        assert "\n" not in words
        assert not set(words) & set(INVISIBLE)
        assert all(covered[block.span.start : block.span.end])
        assert article.text[at : block.span.start] == ("\n\n" if at else "")
        at = block.span.end
    assert at == len(article.text)


def _check_links(article: Article) -> None:
    for link in article.links:
        assert 0 <= link.span.start <= link.span.end <= len(article.text)
        words = article.text[link.span.start : link.span.end]
        assert words == words.strip()
    starts = [comment.file.start for comment in article.comments]
    assert starts == sorted(starts)
    assert len(set(starts)) == len(starts)
    for comment in article.comments:
        written = article.source[comment.file.start : comment.file.end]
        assert written.startswith("<!--")
        assert comment.closed == written.endswith(("-->", "--!>"))
        assert 0 <= comment.at <= len(article.text)
        spans = [block.span for block in article.blocks[comment.block :]]
        assert not spans or comment.at <= spans[0].end
        assert not comment.block or article.blocks[comment.block - 1].span.end <= comment.at


def _check_places(article: Article) -> None:
    whole = article.locate(Span(0, len(article.text)))
    assert 0 <= whole.start.offset <= whole.end.offset <= len(article.source)
    assert article.excerpt(Span(0, len(article.text))) in article.source
    for block in article.blocks:
        region = article.locate(block.span)
        assert (
            article.excerpt(block.span) == article.source[region.start.offset : region.end.offset]
        )
        assert region.start.line <= region.end.line


def blocks(article: Article) -> list[tuple[str, str]]:
    """Give the kind and the words of every block."""
    return [(b.kind, article.text[b.span.start : b.span.end]) for b in article.blocks]


def place(article: Article, words: str) -> tuple[int, int, int, int]:
    """Give line and column of the start and the end of words that stand once in the text."""
    assert article.text.count(words) == 1
    start = article.text.index(words)
    region = article.locate(Span(start, start + len(words)))
    return region.start.line, region.start.column, region.end.line, region.end.column
