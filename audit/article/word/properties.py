"""What the properties of a Word document say of it: title, author, date, the house's own."""

from __future__ import annotations

import re

from audit.article.dates import iso_date
from audit.article.record import FieldNames, Metadata
from audit.article.word.markup import Node
from audit.article.word.package import Package

CORE = {
    "dc:title": "title",
    "dc:creator": "author",
    "dc:subject": "subject",
    "dc:description": "description",
    "cp:keywords": "keywords",
    "cp:category": "category",
    "dcterms:created": "date",
}
NOBODY = re.compile(
    r"(?i:microsoft|windows|office|admin\w*|user|owner|author|unknown|python-docx|docx4j|apache poi"
    r"|un-named|default|pc|test|\W|\d)*"
)
"""What programs put for an author when nobody told them a name."""
UNTITLED = re.compile(
    r"(?i:(?:microsoft\s+word\s+-\s+.*|document\s*\d*|untitled.*|untitled|word document|title"
    r"|.*\.(?:docx?|odt|rtf|txt))?)"
)


HOUSE = ("title", "byline", "dateline", "date", "section", "publisher", "embargo")
"""Kinds of metadata for which a house may have a property of its own."""


def stated_by(package: Package) -> Metadata:
    """Give the metadata of the document's properties, the house's own by their names."""
    name = package.related("", "core-properties") or "docProps/core.xml"
    custom = package.related("", "custom-properties") or "docProps/custom.xml"
    return metadata_of({**_core(package.tree(name)), **_custom(package.tree(custom))})


def metadata_of(values: dict[str, str]) -> Metadata:
    """Give metadata by names of properties; names and titles that programs invent are none."""
    title, author = values.get("title", ""), values.get("author", "")
    return Metadata(
        title=None if UNTITLED.fullmatch(title) else title,
        byline=None if NOBODY.fullmatch(author) else author,
        date=iso_date(values.get("date", "")[:10]) or None,
        section=values.get("section") or values.get("category"),
        fields=tuple(sorted(values.items())),
    )


def in_house_terms(stated: Metadata, house: FieldNames) -> dict[str, str]:
    """Give what properties under a house's own names say, by kind of metadata."""
    fields = dict(stated.fields)
    found = {
        kind: next((fields[n] for n in map(str.lower, house.get(kind, ())) if n in fields), None)
        for kind in HOUSE
    }
    said = {kind: value for kind, value in found.items() if value}
    if "date" in said:
        said["date"] = iso_date(said["date"]) or said["date"]
    return said


def _core(tree: Node | None) -> dict[str, str]:
    found = ((CORE.get(one.name), one.all_text.strip()) for one in (tree.nodes() if tree else ()))
    return {name: " ".join(value.split()) for name, value in found if name and value}


def _custom(tree: Node | None) -> dict[str, str]:
    """Give the properties that a house added itself, by their names in lower case."""
    return {
        one.attributes.get("name", "").lower(): " ".join(one.all_text.split())
        for one in (tree.nodes() if tree else ())
        if one.name == "op:property" and one.all_text.strip()
    }
