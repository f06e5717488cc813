"""Microdata and RDFa Lite in a page: its marked-up words as objects like those of JSON-LD."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from audit.article.jsonld import BEFORE_NAME, Item
from audit.article.page import short_text
from audit.article.tree import Element, names

LONGEST_VALUE = 1_000
"""Characters of a property; an article's whole body is none of its metadata."""
LONGEST_NAME = 140
"""Characters of an object's words that may be its name, where it marks none."""
ADDRESSES = names("url sameAs image logo license usageInfo mainEntityOfPage")
"""Properties whose value is where a link leads, not its words."""
STATED_IN = {"meta": "content", "time": "datetime", "data": "value", "meter": "value"}
LEADS_BY = {"a": "href", "area": "href", "link": "href", "img": "src"}


@dataclass(frozen=True, slots=True)
class Dialect:
    """The attributes by which a way of marking up names an object's type and properties."""

    scope: str
    type: str
    property: str
    id: str


MICRODATA = Dialect("itemscope", "itemtype", "itemprop", "itemid")
RDFA = Dialect("typeof", "typeof", "property", "resource")


def read_marked_up(document: Element) -> tuple[Item, ...]:
    """Give the objects that a page marks up, in file order; those within others stand there."""
    return tuple(item for dialect in (MICRODATA, RDFA) for item in _objects(document, dialect))


def _objects(document: Element, dialect: Dialect) -> Iterator[Item]:
    inside = {one: _new(one, dialect) for one in document.elements() if _opens(one, dialect)}
    if not inside:
        return
    referred = {
        name: item
        for element, item in inside.items()
        for name in element.attributes.get("itemref", "").split()
    }
    for element in document.elements():
        item, above = inside.get(element), _scope(element, inside, referred)
        properties = element.attributes.get(dialect.property, "").split()
        for name in properties if above is not None else ():
            value = _value(element, name) if item is None else item
            if above is not None and value:
                above.setdefault(BEFORE_NAME.sub("", name, count=1), []).append(value)
        if item is not None and (above is None or not properties):
            yield item


def _opens(element: Element, dialect: Dialect) -> bool:
    return dialect.scope in element.attributes


def _scope(element: Element, inside: dict[Element, Item], referred: dict[str, Item]) -> Item | None:
    """Give the object whose properties stand here, by the elements around or by reference."""
    for one in (element, *element.ancestors()):
        if one is not element and one in inside:
            return inside[one]
        if referred and (item := referred.get(one.attributes.get("id", ""))) is not None:
            return None if item is inside.get(one) else item
    return None


def _new(element: Element, dialect: Dialect) -> Item:
    types = [BEFORE_NAME.sub("", one) for one in element.attributes.get(dialect.type, "").split()]
    return {
        "@type": types,
        "@id": element.attributes.get(dialect.id),
        "@words": short_text(element, LONGEST_NAME),
    }


def _value(element: Element, name: str) -> str | None:
    """Give the value of a property: what an attribute states, or else the words."""
    attributes = element.attributes
    if "content" in attributes:
        return attributes["content"]
    stated = STATED_IN.get(element.name)
    if stated and attributes.get(stated):
        return attributes[stated]
    leads = LEADS_BY.get(element.name)
    words = short_text(element, LONGEST_VALUE)
    if leads and (name in ADDRESSES or not words):
        return attributes.get(leads)
    return words
