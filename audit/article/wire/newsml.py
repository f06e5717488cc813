"""NewsML-G2: one news item, whose text is NITF, XHTML or plain."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from audit.article.record import Article, Metadata
from audit.article.tree import Element
from audit.article.wire.about import metadata_of
from audit.article.wire.nitf import as_html, story_of
from audit.article.wire.story import Field, Story, write
from audit.article.wire.xmltree import comments, every, first, mapped, parse_xml, words
from audit.errors import ReadError

ITEM_PATHS = (("newsItem",), ("newsMessage", "itemSet", "newsItem"))
READ_INLINE = ("html", "nitf", "body", "div", "section", "article")
ORIGIN_OF_INFORMATION = "originfo"
"""The role of who gave the information, and not only the article, in IPTC's vocabulary."""


def read_newsml(source: str, path: str) -> Article:
    """Read a NewsML-G2 file with one news item."""
    document = parse_xml(source, path)
    item = next((one for way in ITEM_PATHS for one in every(document, *way)), None)
    if item is None:
        raise ReadError(path, "it holds no <newsItem>, which is where NewsML-G2 has articles")
    metadata, content = _metadata(item), _content(item)
    fields = list(_fields(item, content))
    if content is not None and content.name == "nitf":
        inner = story_of(content)
        metadata = _filled(metadata, inner.metadata)
        head = [one for one in fields if not any(f.kind == "headline" for f in inner.fields)]
        fields = [*head, *inner.fields]
    elif content is not None:
        fields.append(_body(content))
    around = list(comments(item, but=content))
    return write(Story(metadata, fields, around), source, path, "newsml")


def _content(item: Element) -> Element | None:
    """Give the element with the text: of several renditions the first that can be read."""
    for inline in every(item, "contentSet", "inlineXML"):
        for child in inline.children:
            if isinstance(child, Element) and child.name in READ_INLINE:
                return _body_of(child)
    for data in every(item, "contentSet", "inlineData"):
        if data.attributes.get("contenttype", "text/plain").startswith("text/"):
            return data
    return None


def _body_of(element: Element) -> Element:
    return (first(element, "body") or element) if element.name == "html" else element


def _body(content: Element) -> Field:
    if content.name != "inlineData":
        return Field("html", as_html(content))
    is_html = "html" in content.attributes.get("contenttype", "")
    return Field("html" if is_html else "text", mapped(content))


def _fields(item: Element, content: Element | None) -> Iterator[Field]:
    headlines = list(every(item, "contentMeta", "headline"))
    main = [one for one in headlines if not one.attributes.get("role", "").endswith("sub")]
    shown = content is not None and any(one.name in ("h1", "hl1") for one in content.elements())
    if main and not shown:
        yield Field("words", mapped(main[0]), "headline")


def _filled(stated: Metadata, inner: Metadata) -> Metadata:
    """Fill what the item does not say of itself from what its NITF says."""
    names = ("title", "byline", "dateline", "date", "section", "publisher", "embargo")
    known, lists = dict(stated.fields), dict(stated.lists)
    return replace(
        stated,
        **{name: getattr(stated, name) or getattr(inner, name) for name in names},
        fields=tuple({**dict(inner.fields), **known}.items()),
        lists=tuple({**dict(inner.lists), **lists}.items()),
    )


def _metadata(item: Element) -> Metadata:
    def says(*path: str) -> list[str]:
        return [words(one) for one in every(item, *path)]

    def codes(*path: str) -> list[str]:
        return [code(one) for one in every(item, *path)]

    held = next(every(item, "itemMeta", "embargoed"), None)
    dates = [*says("contentMeta", "contentCreated"), *says("contentMeta", "contentModified")]
    sources = list(every(item, "contentMeta", "infoSource"))
    return metadata_of(
        {
            "title": says("contentMeta", "headline")[:1] or says("itemMeta", "title")[:1],
            "byline": says("contentMeta", "by") or codes("contentMeta", "creator"),
            "dateline": says("contentMeta", "dateline")[:1],
            "date": dates[:1] or says("itemMeta", "versionCreated")[:1],
            "section": codes("itemMeta", "service")[:1],
            "publisher": codes("itemMeta", "provider")[:1],
            "sources": [code(one) for one in sources if _gave_information(one)],
            "embargo": None if held is None else words(held) or "yes",
            "credit": says("contentMeta", "creditline")[:1],
            "infosource": [code(one) for one in sources],
            "ednote": says("itemMeta", "edNote"),
            "status": [_local(one) for one in codes("itemMeta", "pubStatus")[:1]],
            "urgency": says("contentMeta", "urgency")[:1],
            "slugline": says("contentMeta", "slugline")[:1],
            "guid": item.attributes.get("guid"),
            "version": item.attributes.get("version"),
            "language": [
                one.attributes.get("tag", "") for one in every(item, "contentMeta", "language")
            ][:1],
            "usage": says("rightsInfo", "usageTerms"),
            "copyright": codes("rightsInfo", "copyrightHolder")[:1]
            or says("rightsInfo", "copyrightNotice")[:1],
            "genre": codes("contentMeta", "genre")[:1],
            "summary": says("contentMeta", "description")[:1],
            "updated": says("itemMeta", "versionCreated")[:1],
            "authors": codes("contentMeta", "creator"),
            "keywords": says("contentMeta", "keyword"),
            "subjects": codes("contentMeta", "subject"),
        }
    )


def code(element: Element) -> str:
    """Give the name of a concept that an element stands for, or else its code."""
    names = [words(one) for one in every(element, "name")]
    literal = element.attributes.get("literal") or element.attributes.get("uri")
    return next(filter(None, [*names, element.attributes.get("qcode"), literal]), "")


def _gave_information(element: Element) -> bool:
    roles = element.attributes.get("role", "").split()
    return any(_local(role) == ORIGIN_OF_INFORMATION for role in roles)


def _local(qcode: str) -> str:
    return qcode.rpartition(":")[2]
