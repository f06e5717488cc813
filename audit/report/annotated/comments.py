"""The part of a Word document that holds the comments, and what makes a new one known to it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from audit.article.word.markup import Node
from audit.report.annotated.edits import Edits, attribute, written
from audit.report.annotated.remarks import AUTHOR, Remark

W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
NAMESPACE = re.compile(r"xmlns(?::(?P<prefix>[^\s=]+))?\s*=\s*(?:\"(?P<a>[^\"]*)\"|'(?P<b>[^']*)')")


@dataclass(frozen=True, slots=True)
class Look:
    """The ids of the styles that Word gives comments, where the document has them."""

    text: str | None = None
    mark: str | None = None


@dataclass(frozen=True, slots=True)
class Numbered:
    """A comment to be written, with its id and that of its last paragraph."""

    id: int
    remark: Remark
    paragraph: str


def new_part(namespace: str) -> bytes:
    """Give a part without comments, for a document of this namespace."""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<w:comments xmlns:w="{namespace}" xmlns:mc="{MC}" xmlns:w14="{W14}" mc:Ignorable="w14">'
        "</w:comments>"
    ).encode()


def with_comments(data: bytes, root: Node, comments: Iterable[Numbered], look: Look) -> bytes:
    """Give the part with comments after those that are there."""
    declared = namespaces(data, root)
    w = _prefix(declared, "wordprocessingml/main", "wordprocessingml/2006/main")
    w14 = _prefix(declared, W14)
    known = w14 is not None and w14.rstrip(":") in root.attributes.get("mc:Ignorable", "").split()
    text = "".join(_comment(one, w or "", w14 if known else None, look) for one in comments)
    edits = Edits()
    if not text:
        return data
    if root.is_empty:
        start = data[root.start : root.end].decode()
        edits.replace(root.start, root.end, f"{start.rstrip()[:-2]}>{text}</{root.tag}>")
    else:
        edits.insert(root.ended, text)
    return edits.made_in(data)


def namespaces(data: bytes, node: Node) -> dict[str, str]:
    """Give the namespaces that an element's start tag declares, with their prefixes and colons."""
    found = NAMESPACE.finditer(data[node.start : node.opened].decode())
    return {
        one["a"] or one["b"] or "": f"{one['prefix']}:" if one["prefix"] else "" for one in found
    }


def _prefix(declared: dict[str, str], *endings: str) -> str | None:
    return next((prefix for uri, prefix in declared.items() if uri.endswith(endings)), None)


def _comment(one: Numbered, w: str, w14: str | None, look: Look) -> str:
    author = attribute(AUTHOR)
    last = len(one.remark.lines) - 1
    paragraphs = (
        _paragraph(
            line, w, look, first=not index, id=one.paragraph if index == last else None, w14=w14
        )
        for index, line in enumerate(one.remark.lines)
    )
    return (
        f'<{w}comment {w}id="{one.id}" {w}author={author} {w}initials={author}>'
        f"{''.join(paragraphs)}</{w}comment>"
    )


def _paragraph(
    line: str, w: str, look: Look, *, first: bool, id: str | None, w14: str | None
) -> str:
    named = f' {w14}paraId="{id}"' if id and w14 is not None else ""
    style = f"<{w}pPr><{w}pStyle {w}val={attribute(look.text)}/></{w}pPr>" if look.text else ""
    mark = f"<{w}rPr><{w}rStyle {w}val={attribute(look.mark)}/></{w}rPr>" if look.mark else ""
    note = f"<{w}r>{mark}<{w}annotationRef/></{w}r>" if first else ""
    text = f'<{w}r><{w}t xml:space="preserve">{written(line)}</{w}t></{w}r>'
    return f"<{w}p{named}>{style}{note}{text}</{w}p>"


def look_of(styles: Node | None) -> Look:
    """Find the styles by the names that are the same in every language."""
    by_name = {
        (one.value("w:name") or "").lower(): one.attributes.get("w:styleId")
        for one in (styles.nodes() if styles else ())
        if one.name == "w:style"
    }
    return Look(by_name.get("annotation text"), by_name.get("annotation reference"))


def related_too(data: bytes, root: Node, target: str, *, strict: bool) -> bytes:
    """Give the main part's relations with the one to the comments."""
    taken = {one.attributes.get("Id", "") for one in root.nodes()}
    number = next(n for n in range(1, len(taken) + 2) if f"rIdAudit{n}" not in taken)
    kind = f"{STRICT if strict else RELATIONS}/comments"
    entry = f'Id="rIdAudit{number}" Type="{kind}" Target={attribute(target)}/>'
    return _with_child(data, root, "Relationship", entry)


def typed_too(data: bytes, root: Node, part: str) -> bytes:
    """Give the content types with that of the comments."""
    entry = f'PartName={attribute(f"/{part}")} ContentType="{TYPE}"/>'
    return _with_child(data, root, "Override", entry)


def _with_child(data: bytes, root: Node, name: str, attributes: str) -> bytes:
    prefix = root.tag.rpartition(":")[0]
    text = f"<{prefix + ':' if prefix else ''}{name} {attributes}"
    edits = Edits()
    if root.is_empty:
        start = data[root.start : root.end].decode()
        edits.replace(root.start, root.end, f"{start.rstrip()[:-2]}>{text}</{root.tag}>")
    else:
        edits.insert(root.ended, text)
    return edits.made_in(data)
