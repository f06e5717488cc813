"""JSON-LD in a page: the objects that it holds, with what their names refer to in its place."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from audit.article.tokens import Token
from audit.article.tree import Element

COMMENT_MARKS = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|(?://\s*)?\]\]>)\s*$")
BEFORE_NAME = re.compile(r"(?:https?://schema\.org/|schema:)")
WITHIN = ("@graph", "mainEntity", "mainEntityOfPage", "hasPart")
LISTED = ("itemListElement", "item")
"""Names under which a page lists other articles than its own."""
NO_REFERENCES = ("@id", "@type", "url", "identifier", "headline", "description", "articleBody")
"""Properties whose value is itself, even where something else goes by it."""
DEEPEST = 6

Item = dict[str, Any]
"""An object of schema.org: ``@type``, ``@id`` and properties, each a value or a list of them."""


def read_json_ld(document: Element, source: str) -> tuple[Item, ...]:
    """Give the objects in a page, those in lists of others last; what is broken is passed over."""
    given = [_plain(_json(each, source)) for each in document.elements() if _is_json_ld(each)]
    found = list(_objects(given, WITHIN))
    taken = {id(item) for item in found}
    others = [item for item in _objects(given, (*WITHIN, *LISTED)) if id(item) not in taken]
    known: dict[str, Item] = {}
    for item in _all(given):
        name = item.get("@id")
        if isinstance(name, str) and len(item) > len(known.get(name, ())):
            known[name] = item
    return tuple(_resolved(item, known) for item in (*found, *others))


def _is_json_ld(element: Element) -> bool:
    kind = element.attributes.get("type", "").split(";")[0].strip().lower()
    return element.name == "script" and kind == "application/ld+json"


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


def _plain(value: Any, depth: int = 0) -> Any:
    """Give a value with names without their vocabulary, and what ``@value`` and ``@list`` wrap."""
    if depth > 4 * DEEPEST:
        return None
    if isinstance(value, list):
        return [_plain(one, depth + 1) for one in value]
    if not isinstance(value, dict):
        return value
    for wrapped in ("@value", "@list", "@set"):
        if wrapped in value:
            return _plain(value[wrapped], depth + 1)
    return {BEFORE_NAME.sub("", key, count=1): _plain(one, depth + 1) for key, one in value.items()}


def _objects(value: Any, names: tuple[str, ...], depth: int = 0) -> Iterator[Item]:
    """Give the objects that stand for themselves: alone, in lists, or under some names."""
    if depth > DEEPEST:
        return
    if isinstance(value, list):
        for one in value:
            yield from _objects(one, names, depth + 1)
    elif isinstance(value, dict):
        yield value
        for name in names:
            yield from _objects(value.get(name), names, depth + 1)


def _all(value: Any) -> Iterator[Item]:
    """Give every object, wherever it stands."""
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from _all(one)


def _resolved(item: Item, known: dict[str, Item]) -> Item:
    return {
        name: value if name in NO_REFERENCES else _in_place(value, known)
        for name, value in item.items()
    }


def _in_place(value: Any, known: dict[str, Item]) -> Any:
    """Put what an ``@id`` refers to in its place."""
    if isinstance(value, list):
        return [_in_place(one, known) for one in value]
    name = value.get("@id") if isinstance(value, dict) else value
    return known.get(name, value) if isinstance(name, str) else value
