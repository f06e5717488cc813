"""Calls the reader of a wire format."""

from __future__ import annotations

from audit.article.record import Article, Format


def read_wire(source: str, path: str, format: Format) -> Article:
    """Read a file of one article."""
    match format:
        case "nitf":
            from audit.article.wire.nitf import read_nitf as read
        case "newsml":
            from audit.article.wire.newsml import read_newsml as read
        case "ninjs":
            from audit.article.wire.ninjs import read_ninjs as read
        case "wxr":
            from audit.article.wire.wxr import read_wxr as read
        case _:
            from audit.article.wire.feed import read_feed as read
    return read(source, path)
