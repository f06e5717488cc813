"""ninjs, the JSON of news: versions 1.x and 2.x."""

from __future__ import annotations

from collections.abc import Iterator

from audit.article.record import Article, Metadata
from audit.article.wire.about import metadata_of
from audit.article.wire.jsontree import Value, parse_json
from audit.article.wire.mapped import Mapped
from audit.article.wire.story import Field, Story, write
from audit.errors import ReadError

BODIES = ("body_xhtml", "body_html", "body_text")
MARKUP = ("xhtml", "html", "xml")
MAIN = ("main", "headline", "hl1")
ORIGIN_OF_INFORMATION = "originfo"


def read_ninjs(source: str, path: str) -> Article:
    """Read a ninjs object, or a list of one."""
    value = parse_json(source, path)
    if value.items is not None and len(value.items) == 1:
        value = value.items[0]
    if value.members is None:
        raise ReadError(path, "it holds no ninjs object")
    fields = [*_headline(value), *_body(value)]
    return write(Story(_metadata(value), fields), source, path, "ninjs")


def _headline(item: Value) -> Iterator[Field]:
    for value in _headlines(item)[:1]:
        if value.string is not None:
            yield Field("words", value.string, "headline")


def _headlines(item: Value) -> list[Value]:
    """Give the headlines, the main one first."""
    listed = _listed(item.get("headlines"))
    main = [one for one in listed if _text(one, "role") in MAIN]
    others = [one for one in listed if one not in main]
    found = [one.get("value") for one in (*main, *others)] or [item.get("headline")]
    return [one for one in (*found, item.get("title")) if one is not None and one.text]


def _body(item: Value) -> Iterator[Field]:
    """Give the text: as markup where the object has it so."""
    found = [(name, item.get(name)) for name in BODIES]
    for body in _listed(item.get("bodies")):
        kind = _text(body, "contenttype") or _text(body, "role")
        found.append((kind, body.get("value")))
    texts = [(kind, one.string) for kind, one in found if one and one.string and one.text]
    marked = [one for one in texts if any(word in one[0].lower() for word in MARKUP)]
    for kind, text in (marked or texts)[:1]:
        yield Field("html" if marked or _is_markup(kind, text) else "text", text)


def _is_markup(kind: str, text: Mapped) -> bool:
    return not kind.endswith("text") and "</" in text.text


def _metadata(item: Value) -> Metadata:
    def text(*names: str) -> str:
        return _text(item, *names)

    def names_of(name: str) -> list[str]:
        return [_name(one) for one in _listed(item.get(name))]

    sources = _listed(item.get("infosource", "infosources"))
    people = names_of("person") or names_of("people")
    return metadata_of(
        {
            "title": [one.text for one in _headlines(item)][:1],
            "byline": text("byline", "by") or names_of("bylines"),
            "dateline": text("dateline", "located"),
            "date": text("firstcreated", "contentcreated") or text("versioncreated"),
            "section": text("section") or names_of("section")[:1] or names_of("service")[:1],
            "publisher": text("provider") or [
                _name(one) for one in sources if not _gave_information(one)
            ][:1],
            "sources": [_name(one) for one in sources if _gave_information(one)],
            "embargo": text("embargoed", "embargoeduntil"),
            "credit": text("creditline", "copyrightholder"),
            "infosource": [_name(one) for one in sources],
            "ednote": text("ednote"),
            "status": text("pubstatus"),
            "urgency": text("urgency"),
            "slugline": text("slugline", "slug"),
            "guid": text("uri", "guid"),
            "version": text("version"),
            "language": text("language"),
            "usage": text("usageterms") or names_of("rightsinfo"),
            "copyright": text("copyrightnotice") or text("copyrightholder"),
            "genre": names_of("genre")[:1] or names_of("genres")[:1],
            "type": text("profile"),
            "summary": text("description_text", "description")
            or [_name(one) for one in _listed(item.get("descriptions"))][:1],
            "updated": text("versioncreated"),
            "authors": names_of("authors") or names_of("bylines"),
            "keywords": names_of("keywords"),
            "people": people,
            "subjects": names_of("subject") or names_of("subjects"),
        }
    )  # fmt: skip


def _listed(value: Value | None) -> tuple[Value, ...]:
    if value is None:
        return ()
    return value.items if value.items is not None else (value,)


def _text(item: Value, *names: str) -> str:
    return next((one.text for name in names if (one := item.get(name)) and one.text), "")


def _name(value: Value) -> str:
    """Give the name of an object, or the text that stands for it."""
    return value.text or _text(value, "name", "byline", "value", "title", "literal", "usageterms")


def _gave_information(value: Value) -> bool:
    return _text(value, "role").rpartition(":")[2] == ORIGIN_OF_INFORMATION
