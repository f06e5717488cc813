"""What schema.org's NewsArticle says in a page, under the names of all formats' metadata."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from audit.article.jsonld import Item, read_json_ld
from audit.article.markedup import read_marked_up
from audit.article.tokens import unescape_safely
from audit.article.tree import Element

ARTICLE_TYPES = re.compile(r"\w*(?:Article|BlogPosting|Report|Review)")
ADDRESS = re.compile(r"(?:https?:)?//\S+|www\.\S+")
BEHIND = ("author", "creator", "publisher", "provider", "sourceOrganization")
"""Who stands behind a work that an article builds on."""
WORKS = re.compile(r"\w*(?:Work|Article|Report|Page|Site|Dataset|Book|Document|Posting|Object)")

Told = dict[str, str | Iterable[str] | None]


def read_news_article(document: Element, source: str) -> Told:
    """Give what a page's JSON-LD says of its article, and its marked-up words beyond that."""
    told: Told = {}
    for items in (read_json_ld(document, source), read_marked_up(document)):
        article = next(filter(_is_article, items), {})
        for name, value in _told(article).items():
            told[name] = told.get(name) or value
    return told


def _is_article(item: Item) -> bool:
    named = _listed(item.get("@type"))
    return any(isinstance(one, str) and ARTICLE_TYPES.fullmatch(_local(one)) for one in named)


def _told(item: Item) -> Told:
    def texts(*properties: str) -> list[str]:
        return next((found for one in properties if (found := _texts(item.get(one)))), [])

    def names(*properties: str) -> list[str]:
        return next((found for one in properties if (found := _names(item.get(one)))), [])

    based_on = [
        one for name in ("isBasedOn", "isBasedOnUrl", "citation") for one in _listed(item.get(name))
    ]
    return {
        "title": texts("headline", "name")[:1],
        "byline": names("author", "creator"),
        "dateline": texts("dateline")[:1] or names("locationCreated")[:1],
        "date": texts("datePublished", "dateCreated")[:1],
        "section": names("articleSection"),
        "publisher": names("publisher")[:1],
        "sources": [name for one in based_on for name in _behind(one)],
        "credit": texts("creditText")[:1] or names("copyrightHolder")[:1],
        "infosource": names("sourceOrganization", "provider"),
        "status": names("creativeWorkStatus")[:1],
        "guid": _identifiers(item.get("identifier"))[:1],
        "version": texts("version")[:1],
        "language": names("inLanguage")[:1],
        "usage": (texts("usageInfo", "license"))[:1],
        "copyright": texts("copyrightNotice")[:1] or names("copyrightHolder")[:1],
        "genre": names("genre")[:1],
        "type": [_local(one) for one in _texts(item.get("@type"))][:1],
        "summary": texts("description", "abstract")[:1],
        "updated": texts("dateModified")[:1],
        "expires": texts("expires")[:1],
        "correction": texts("correction"),
        "link": texts("url")[:1],
        "authors": names("author", "creator"),
        "categories": names("articleSection"),
        "keywords": list(_apart(names("keywords"))),
        "subjects": names("about"),
        "people": [
            n for one in _listed(item.get("mentions")) if _is_a(one, "Person") for n in _names(one)
        ],
        "citations": [name for one in based_on for name in _titles(one)],
    }


def _local(name: str) -> str:
    return re.split(r"[/#:]", name)[-1]


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _texts(value: Any) -> list[str]:
    """Give texts, numbers as written, and what an object says as a text."""
    return [text for one in _listed(value) if (text := _text(one))]


def _text(value: Any) -> str:
    if isinstance(value, dict):
        return next(
            (t for n in ("text", "name", "@words", "url") if (t := _first(value.get(n)))), ""
        )
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return " ".join(unescape_safely(str(value)).split())


def _first(value: Any) -> str:
    return next(iter(_texts(value)), "")


def _names(value: Any) -> list[str]:
    """Give the names of people or bodies: texts, objects with a name; no addresses."""
    return [name for one in _listed(value) if (name := _name(one)) and not ADDRESS.fullmatch(name)]


def _name(value: Any) -> str:
    if not isinstance(value, dict):
        return _text(value) if isinstance(value, str) else ""
    parts = (_first(value.get("givenName")), _first(value.get("familyName")))
    whole = " ".join(filter(None, parts))
    return _first(value.get("name")) or whole or _first(value.get("@words"))


def _apart(names: Iterable[str]) -> Iterator[str]:
    """Give keywords one by one: many pages have them as one text with commas."""
    for name in names:
        yield from (one.strip() for one in name.split(",") if one.strip())


def _is_a(value: Any, kind: str) -> bool:
    return isinstance(value, dict) and kind in map(_local, _texts(value.get("@type")))


def _behind(value: Any) -> list[str]:
    """Give who is behind what an article builds on; the title of a work is nobody's name."""
    if isinstance(value, dict):
        makers = [name for each in BEHIND for name in _names(value.get(each))]
        kinds = _texts(value.get("@type"))
        is_work = any(WORKS.fullmatch(_local(one)) for one in kinds)
        return makers or ([] if is_work else _names(value))
    return _names(value)


def _titles(value: Any) -> list[str]:
    """Give the title of what an article builds on, or else its address."""
    return [text] if (text := _text(value)) else []


def _identifiers(value: Any) -> list[str]:
    """Give identifiers, which may stand in objects of a name and a value."""
    return [
        text
        for one in _listed(value)
        if (text := _text(one.get("value")) if isinstance(one, dict) else _text(one))
    ]
