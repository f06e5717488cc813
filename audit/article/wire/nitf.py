"""NITF, the News Industry Text Format, alone or inside a NewsML-G2 item."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from audit.article.record import Article, Metadata
from audit.article.tree import Element
from audit.article.wire.about import metadata_of
from audit.article.wire.story import Field, Story, write
from audit.article.wire.xmltree import comments, every, first, mapped, parse_xml, words
from audit.errors import ReadError

RENAMED = {
    "bq": "blockquote",
    "block": "div",
    "media": "figure",
    "media-caption": "figcaption",
    "hl1": "h1",
    "hl2": "h2",
    "nitf-table": "table",
    "credit": "cite",
    "byttl": "div",
    **dict.fromkeys(
        (
            "media-reference", "media-metadata", "media-object", "media-producer", "note",
            "nitf-table-metadata", "nitf-col", "nitf-colgroup", "ednote", "fn",
        ),
        "template",
    ),
}  # fmt: skip
"""Elements by those of HTML that are read alike; a template's content is not read."""


def read_nitf(source: str, path: str) -> Article:
    """Read a NITF file."""
    root = first(parse_xml(source, path), "nitf")
    if root is None:
        raise ReadError(path, "its outermost element is not <nitf>")
    around = comments(root, but=first(root, "body", "body.content"))
    story = replace(story_of(root), comments=list(around))
    return write(story, source, path, "nitf")


def story_of(root: Element) -> Story:
    """Give what stands in a ``<nitf>``, comments outside its content left out."""
    metadata = _metadata(root)  # before elements are renamed
    return Story(metadata, list(_fields(root)))


def _fields(root: Element) -> Iterator[Field]:
    head, body = first(root, "body", "body.head"), first(root, "body")
    if head is not None:
        for line in every(head, "hedline", "hl1"):
            yield Field("words", mapped(line), "headline")
        for line in every(head, "hedline", "hl2"):
            yield Field("words", mapped(line), "heading")
        for byline in every(head, "byline"):
            yield Field("html", as_html(byline), "byline")
        for dateline in every(head, "dateline"):
            yield Field("words", mapped(dateline), "dateline")
    if body is not None:
        for content in every(body, "body.content"):
            yield Field("html", as_html(content))
        for tagline in every(body, "body.end", "tagline"):
            yield Field("words", mapped(tagline), "byline")


def as_html(element: Element) -> Element:
    """Name the elements below one as HTML does; it is changed itself."""
    for child in element.elements():
        name = child.name.rpartition(":")[2].lower()
        child.name = RENAMED.get(name, name)
    return element


def _metadata(root: Element) -> Metadata:
    """Give what head and body head say of the article."""

    def says(*path: str) -> list[str]:
        return [words(one) for one in every(root, *path)]

    def has(attribute: str, *path: str) -> list[str]:
        return [one.attributes.get(attribute, "") for one in every(root, *path)]

    data = first(root, "head", "docdata")
    status = data.attributes.get("management-status", "") if data else ""
    issued = "".join(has("norm", "head", "docdata", "date.issue")[:1])
    released = "".join(has("norm", "head", "docdata", "date.release")[:1])
    held = released if status == "embargoed" or (issued and released > issued) else ""
    return metadata_of(
        {
            "title": says("body", "body.head", "hedline", "hl1")[:1] or says("head", "title")[:1],
            "byline": list(map(_names, every(root, "body", "body.head", "byline"))),
            "dateline": says("body", "body.head", "dateline")[:1],
            "date": issued
            or has("norm", "body", "body.head", "dateline", "story.date")[:1]
            or has("date.publication", "head", "pubdata")[:1],
            "section": has("position.section", "head", "pubdata")[:1],
            "publisher": has("name", "head", "pubdata")[:1]
            or says("body", "body.head", "distributor")[:1],
            "embargo": held or ("yes" if status == "embargoed" else ""),
            "credit": says("body", "body.head", "distributor")[:1],
            "infosource": has("regsrc", "head", "docdata", "doc-id"),
            "ednote": [
                *has("info", "head", "docdata", "ed-msg"),
                *says("body", "body.head", "note"),
            ],
            "status": status,
            "urgency": has("ed-urg", "head", "docdata", "urgency")[:1],
            "slugline": has("key", "head", "docdata", "du-key")[:1]
            or has("name", "head", "docdata", "fixture", "fix-id")[:1],
            "guid": has("id-string", "head", "docdata", "doc-id")[:1],
            "version": has("version", "head", "docdata", "du-key")[:1],
            "usage": says("head", "docdata", "doc.rights")[:1],
            "copyright": has("holder", "head", "docdata", "doc.copyright")[:1],
            "summary": says("body", "body.head", "abstract")[:1],
            "keywords": has("key", "head", "docdata", "key-list", "keyword"),
            "subjects": has("tobject.subject.type", "head", "tobject", "tobject.subject"),
        }
    )


def _names(byline: Element) -> str:
    """Give a byline without the titles of the people in it."""
    titles = [words(one) for one in byline.elements() if one.name == "byttl"]
    whole = words(byline)
    for title in titles:
        whole = whole.removesuffix(title).strip(" ,")
    return whole
