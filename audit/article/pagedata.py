"""What a web page says of its article: JSON-LD, meta elements and marked-up words."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from audit.article.dates import WRITTEN
from audit.article.furniture import has_words
from audit.article.page import plain_text
from audit.article.record import Metadata
from audit.article.tokens import Token, unescape_safely
from audit.article.tree import Element, names

ARTICLE_TYPES = re.compile(r"\w*(?:Article|BlogPosting|Report|Review)")
UP_TO_BY = re.compile(r"^(?:.*\b)?(?:by|By|BY|von|Von|par|Par|por|Por)\s*:?\s+")
BEFORE_DATE = re.compile(
    r"[\s,|:•·–—-]*\b(?:on|published|updated|posted)?[\s,|:•·–—-]*$", re.IGNORECASE
)
COMMENT_MARKS = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|(?://\s*)?\]\]>)\s*$")
BYLINE_WORDS = names("byline")
TITLE_TAIL = re.compile(r"\s+[|–—·-]\s+")
SMALL = frozenset(("of", "the", "and", "&", "for", "on"))
LONGEST_BYLINE = 140


def read_page_data(document: Element, source: str) -> Metadata:
    """Collect the metadata of a page; what is malformed counts as absent."""
    metas = _metas(document)
    data = _news_article(document, source)
    return Metadata(
        title=_text(data.get("headline"))
        or metas.get("og:title")
        or metas.get("twitter:title"),
        byline=_names(data.get("author"))
        or _not_an_address(metas.get("author"))
        or metas.get("byl")
        or metas.get("parsely-author")
        or _marked_author(document),
        dateline=_text(data.get("dateline")),
        date=_text(data.get("datePublished"))
        or _first(metas, ("article:published_time", "datepublished", "date", "pubdate",
                          "dc.date", "dc.date.issued", "parsely-pub-date"))
        or _marked_date(document),
        section=_names(data.get("articleSection")) or metas.get("article:section"),
        publisher=_names(data.get("publisher"))
        or metas.get("og:site_name")
        or _title_tail(document),
    )  # fmt: skip


def _title_tail(document: Element) -> str | None:
    """Give the site's name at the end of the page's title: "Rents to rise - Ouseby Post"."""
    title = next((each for each in document.elements() if each.name == "title"), None)
    parts = TITLE_TAIL.split(" ".join(plain_text(title).split())) if title is not None else []
    words = parts[-1].split() if len(parts) > 1 else []
    named = 0 < len(words) <= 4 and all(word[0].isupper() or word in SMALL for word in words)
    return parts[-1] if named else None


def _metas(document: Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in document.elements():
        if element.name == "meta":
            attributes = element.attributes
            name = attributes.get("property") or attributes.get("name") or ""
            name = name or attributes.get("itemprop", "")
            content = " ".join(attributes.get("content", "").split())
            if name and content:
                found.setdefault(name.lower(), content)
    return found


def _first(metas: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((metas[name] for name in names if name in metas), None)


def _news_article(document: Element, source: str) -> dict[str, Any]:
    """Give the first JSON-LD object that is an article; broken JSON is common and passed over."""
    known: dict[str, dict[str, Any]] = {}
    article: dict[str, Any] = {}
    for element in document.elements():
        kind = element.attributes.get("type", "").split(";")[0].strip().lower()
        if element.name == "script" and kind == "application/ld+json":
            for item in _objects(_json(element, source)):
                known.setdefault(str(item.get("@id")), item)
                article = article or (item if _is_article(item) else {})
    return {key: _resolved(value, known) for key, value in article.items()}


def _is_article(item: dict[str, Any]) -> bool:
    types = item.get("@type")
    named = types if isinstance(types, list) else [types]
    return any(isinstance(n, str) and ARTICLE_TYPES.fullmatch(n.split("/")[-1]) for n in named)


def _resolved(value: Any, known: dict[str, dict[str, Any]]) -> Any:
    """Put what an ``@id`` refers to in its place."""
    if isinstance(value, list):
        return [_resolved(item, known) for item in value]
    if isinstance(value, dict) and "name" not in value:
        return known.get(str(value.get("@id")), value)
    return value


def _json(element: Element, source: str) -> Any:
    content = "".join(
        source[child.start : child.end]
        for child in element.children
        if isinstance(child, Token) and child.kind == "raw"
    )
    try:
        return json.loads(COMMENT_MARKS.sub("", content).strip().rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return None


def _objects(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """Give the objects in JSON-LD: alone, in lists, under ``@graph`` or as the main entity."""
    if depth > 5:
        return
    if isinstance(value, list):
        for item in value:
            yield from _objects(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement"):
            yield from _objects(value.get(key), depth + 1)


def _text(value: Any) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return " ".join(unescape_safely(value).split()) or None if isinstance(value, str) else None


def _names(value: Any) -> str | None:
    """Give the names of people or bodies: texts, objects with a name, or lists of them."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_names, value))) or None
    if isinstance(value, dict):
        return _text(value.get("name"))
    return _not_an_address(_text(value))


def _not_an_address(value: str | None) -> str | None:
    return None if value and value.startswith(("http://", "https://")) else value


def page_title(document: Element) -> str | None:
    """Give the content of <title>, which often names the site as well."""
    for element in document.elements():
        if element.name == "title":
            return " ".join(plain_text(element).split()) or None
    return None


def _marked_author(document: Element) -> str | None:
    """Give the author by ``rel`` or ``itemprop``, or else by class."""
    return _shown_author(document, _is_marked_author) or _shown_author(document, _is_byline)


def _is_marked_author(element: Element) -> bool:
    attributes = element.attributes
    marks = f"{attributes.get('rel', '')} {attributes.get('itemprop', '')}".split()
    return "author" in marks and element.name not in ("link", "meta")


def _is_byline(element: Element) -> bool:
    return has_words(element, BYLINE_WORDS)


def _shown_author(document: Element, is_author: Callable[[Element], bool]) -> str | None:
    for element in filter(is_author, document.elements()):
        words = " ".join(plain_text(element).split())
        dated = WRITTEN.search(words)
        names_only = BEFORE_DATE.sub("", words[: dated.start()]) if dated else words
        shown = UP_TO_BY.sub("", names_only)
        if shown and len(shown) <= LONGEST_BYLINE:
            return shown
    return None


def _marked_date(document: Element) -> str | None:
    for element in document.elements():
        if element.name == "time":
            stated = element.attributes.get("datetime") or plain_text(element)
            if stated.strip():
                return " ".join(stated.split())
    return None
