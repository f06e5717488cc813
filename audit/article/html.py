"""Reads HTML: the article of a page, without what is around it, with exact places.

Tokens carry their ranges (see :mod:`audit.article.tokens`); the tree only arranges them, so the
place of a character is never computed from decoded text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from audit.article.assembly import Assembly
from audit.article.htmlwriter import HtmlWriter
from audit.article.page import find_article, plain_text
from audit.article.pagedata import page_title, read_page_data
from audit.article.record import Article
from audit.article.tokens import Token
from audit.article.tree import Element, parse


def read_html(source: str, path: str) -> Article:
    """Read the article of a web page, or of a piece of HTML."""
    document = parse(source)
    metadata = read_page_data(document, source)
    root, headline = find_article(document, metadata.title or page_title(document))
    assembly = Assembly(path, "html", source)
    writer = HtmlWriter(assembly, headline)
    begin = root.start
    if headline and headline.end <= root.start:
        _keep_comments(document, assembly, 0, headline.start)
        writer.element(headline)
        writer.end_block()
        _keep_comments(document, assembly, headline.end, begin)
    else:
        _keep_comments(document, assembly, 0, begin)
    writer.children(root)
    writer.end_block()
    _keep_comments(document, assembly, root.end, len(source))
    shown = " ".join(plain_text(headline).split()) if headline else None
    title = metadata.title or shown or page_title(document)
    return assembly.finish(replace(metadata, title=title))


def _keep_comments(document: Element, assembly: Assembly, start: int, end: int) -> None:
    """Keep the comments outside the article too: a waiver may stand anywhere."""
    for token in _comments(document):
        if start <= token.start < end:
            assembly.add_comment(token.value.strip(), token.start, token.end)


def _comments(element: Element) -> Iterator[Token]:
    for child in element.children:
        if isinstance(child, Element):
            yield from _comments(child)
        elif child.kind == "comment":
            yield child
