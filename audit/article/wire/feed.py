"""RSS and Atom: one entry of a feed, with its full text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.utils import parsedate_to_datetime

from audit.article.record import Article, Metadata
from audit.article.tree import Element
from audit.article.wire.about import metadata_of
from audit.article.wire.mapped import Mapped, unescaped
from audit.article.wire.nitf import as_html
from audit.article.wire.story import Field, Story, write
from audit.article.wire.xmltree import comments, every, first, mapped, parse_xml, words
from audit.errors import ReadError

FEEDS = (("rss", "channel"), ("rdf:RDF", "channel"), ("feed",))
ITEMS = (("rss", "channel", "item"), ("rdf:RDF", "item"), ("feed", "entry"), ("entry",))
FULL = ("content:encoded", "content")
SUMMARIES = ("description", "summary")
TAG = re.compile(r"</?[a-zA-Z][^<>]*>|&#?\w+;")
MARKUP = re.compile(r"</?[a-zA-Z][^<>]*>")
ESCAPED_TWICE = re.compile(
    r"&lt;(?P<name>p|div|blockquote|h[1-6]|ul|ol)\b.*?&lt;/(?P=name)&gt;", re.DOTALL
)
"""Paragraphs of which readers would see the tags: their HTML went through two escapings."""
NO_WORDS = re.compile(r"<!--.*?-->|</?[a-zA-Z][^<>]*>|&(?:nbsp|#160|#xa0);", re.DOTALL)
IN_BRACKETS = re.compile(r"\S+@\S+\s*\((?P<name>[^)]+)\)")
"""RSS has an author as "address (name)"."""
ONLY_TEASERS = "it has only summaries, not the articles; export the full text"


def read_feed(source: str, path: str) -> Article:
    """Read a feed with one entry, or an entry alone."""
    document = parse_xml(source, path)
    item = next((one for way in ITEMS for one in every(document, *way)), None)
    if item is None:
        raise ReadError(path, "this feed has no entries")
    channel = next((one for way in FEEDS for one in every(document, *way)), None)
    content = content_of(item)
    if content is None:
        raise ReadError(path, ONLY_TEASERS)
    fields = [_headline(item), _body(content)]
    around = list(comments(item, but=content))
    story = Story(_metadata(item, channel), [one for one in fields if one is not None], around)
    return write(story, source, path, "feed")


def content_of(item: Element) -> Element | None:
    """Give the element with the full text; a summary counts where it is as long as an article."""
    for name in FULL:
        if (found := first(item, name)) is not None and says_anything(words(found)):
            return found
    for name in SUMMARIES:
        found = first(item, name)
        if found is not None and is_long(mapped(found).text):
            return found
    return None


def says_anything(text: str) -> bool:
    """Tell whether a text is more than markup and pictures."""
    return bool(NO_WORDS.sub("", text).strip())


def is_long(text: str) -> bool:
    """Tell the text of an article from a teaser, by its length."""
    return len(TAG.sub("", text)) >= SHORTEST_ARTICLE


SHORTEST_ARTICLE = 600
"""Characters; feeds that have only a teaser cut it off long before."""


def _headline(item: Element) -> Field | None:
    title = first(item, "title")
    if title is None or not words(title):
        return None
    return Field("html" if _is_html(title) else "words", mapped(title), "headline")


def _is_html(element: Element) -> bool:
    """Tell whether a text is HTML that was escaped: Atom says so, in RSS it shows."""
    kind = element.attributes.get("type", "")
    if kind in ("html", "text/html"):
        return True
    return not kind and bool(TAG.search(mapped(element).text))


def _body(content: Element) -> Field:
    if content.attributes.get("type") in ("xhtml", "application/xhtml+xml"):
        return Field("html", as_html(content))
    text = mapped(content)
    if ESCAPED_TWICE.search(text.text) and not MARKUP.search(text.text):
        return Field("html", unescaped(text))
    return Field("html" if _is_html(content) else "text", text)


def _metadata(item: Element, channel: Element | None) -> Metadata:
    def says(*path: str) -> list[str]:
        return [_text(one) for one in every(item, *path)]

    def feed_says(*path: str) -> list[str]:
        return [_text(one) for one in every(channel, *path)] if channel is not None else []

    authors = says("author", "name") or says("dc:creator") or says("author")
    authors = authors or feed_says("author", "name")
    published = says("published") or says("pubDate") or says("dc:date") or says("issued")
    source = first(item, "source")
    return metadata_of(
        {
            "title": says("title")[:1],
            "byline": list(map(person, authors)),
            "date": day_of((published or says("updated") or [""])[0]),
            "section": _categories(item)[:1],
            "publisher": feed_says("title")[:1] or says("dc:publisher")[:1],
            "infosource": [_text(first(source, "title") or source)] if source is not None else [],
            "guid": (says("guid") or says("id"))[:1],
            "language": (feed_says("language") or feed_says("dc:language"))[:1],
            "copyright": (
                says("rights") or says("dc:rights") or feed_says("copyright") or feed_says("rights")
            )[:1],
            "updated": says("updated")[:1],
            "link": _link(item),
            "authors": list(map(person, authors)),
            "categories": _categories(item),
        }
    )


def _text(element: Element) -> str:
    """Give the words of an element as they read, without markup that was escaped."""
    if not _is_html(element):
        return words(element)
    return plain_words(mapped(element))


def plain_words(text: Mapped) -> str:
    """Give the words of HTML."""
    from audit.article.page import plain_text
    from audit.article.tree import parse

    return " ".join(plain_text(parse(text.text)).split())


def person(author: str) -> str:
    """Give the name in an author's address."""
    named = IN_BRACKETS.fullmatch(author)
    return named["name"] if named else author


def day_of(stated: str) -> str:
    """Give a date of e-mail ("Tue, 24 Nov 2026 09:30:00 GMT") as YYYY-MM-DD."""
    try:
        return parsedate_to_datetime(stated).date().isoformat()
    except (ValueError, TypeError, IndexError):
        return stated


def _categories(item: Element) -> list[str]:
    found = [
        one.attributes.get("label") or one.attributes.get("term") or words(one)
        for one in every(item, "category")
    ]
    return [*found, *(words(one) for one in every(item, "dc:subject"))]


def _link(item: Element) -> Iterator[str]:
    for link in every(item, "link"):
        if link.attributes.get("rel", "alternate") == "alternate":
            yield link.attributes.get("href") or words(link)
            return
