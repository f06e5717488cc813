"""The main text of web pages as crawlers keep them, by trafilatura."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from audit.errors import ReadError


def page_text(record: Mapping[str, Any], name: str) -> dict[str, Any]:
    """Give a page's record with its main text, and with what the page says of itself.

    What the record says already stands. Raises :class:`ReadError` for a page without an article.
    """
    bare_extraction = _extractor()
    page = record["data"] if record.get("data") is not None else record["text"]
    found: Any = bare_extraction(
        page,
        url=record.get("url"),
        with_metadata=True,
        include_comments=False,
        favor_precision=True,
    )
    if found is None or not (found.text or "").strip():
        raise ReadError(name, "no main text was found in this web page")
    paragraphs = [line.strip() for line in found.text.splitlines() if line.strip()]
    said = {
        "title": found.title,
        "byline": found.author,
        "date": found.date,
        "outlet": found.sitename,
        "section": (found.categories or [None])[0],
        "language": found.language,
    }
    given = {key: value for key, value in record.items() if value is not None}
    return {
        **{key: value for key, value in said.items() if value},
        **given,
        "data": None,
        "text": "\n\n".join(paragraphs),
        "format": "text",
    }


@cache
def _extractor() -> Callable[..., Any]:
    """Load trafilatura, and keep its notes on single pages off the screen."""
    from trafilatura import bare_extraction

    for name in ("trafilatura", "htmldate", "courlan"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    return bare_extraction
