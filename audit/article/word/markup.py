"""XML as a tree in which every element and every text knows its bytes in the file.

Parsed by expat from the standard library, without entities of any kind: a document type, in which
entities would be declared, is refused before its first one is read. Places are what a change needs
that leaves all other bytes as they are; the trees of lxml and ElementTree do not keep them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NoReturn
from xml.parsers import expat

DEEPEST = 250
"""Elements nested deeper than this are no document that a person wrote."""
NAMESPACES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
    "http://schemas.microsoft.com/office/word/2012/wordml": "w15",
    "http://schemas.microsoft.com/office/word/2016/wordml/cid": "w16cid",
    "http://schemas.microsoft.com/office/word/2018/wordml/cex": "w16cex",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
    "http://schemas.openxmlformats.org/package/2006/content-types": "ct",
    "http://schemas.openxmlformats.org/package/2006/metadata/core-properties": "cp",
    "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties": "op",
    "http://purl.oclc.org/ooxml/officeDocument/customProperties": "op",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office",
    "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text",
    "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style",
    "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table",
    "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": "draw",
    "urn:oasis:names:tc:opendocument:xmlns:meta:1.0": "meta",
    "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0": "manifest",
    "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0": "fo",
    "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0": "loext",
    "http://www.w3.org/1999/xlink": "xlink",
    "http://www.w3.org/XML/1998/namespace": "xml",
}
"""Short names for namespaces, whatever prefixes a file gives them."""
CDATA = re.compile(rb"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
ESCAPES = {b"&": b"&amp;", b"<": b"&lt;", b">": b"&gt;"}
UTF16 = (b"\xff\xfe", b"\xfe\xff")
DECLARATION = re.compile(r"<\?xml[^>]*\?>")


class MarkupError(ValueError):
    """XML that cannot be used, with the reason in words."""


@dataclass(slots=True, eq=False)
class Text:
    """Characters between tags, as they read; ``start`` and ``end`` are bytes."""

    value: str
    start: int
    end: int = 0


@dataclass(slots=True, eq=False)
class Node:
    """An element: ``name`` has the short name of its namespace, ``tag`` is as the file writes it.

    In bytes: its start tag from ``start`` to ``opened``, its end tag from ``ended`` to ``end``; an
    empty element (``<w:tab/>``) has ``opened``, ``ended`` and ``end`` the same.
    """

    name: str
    tag: str
    attributes: dict[str, str]
    start: int
    opened: int = 0
    ended: int = 0
    end: int = 0
    parent: Node | None = None
    children: list[Node | Text] = field(default_factory=list)

    def nodes(self) -> Iterator[Node]:
        """Give the elements directly inside."""
        return (child for child in self.children if isinstance(child, Node))

    def first(self, *path: str) -> Node | None:
        """Give the first element inside of this name, or at the end of a path of names."""
        found = self
        for name in path:
            inside = next((one for one in found.nodes() if one.name == name), None)
            if inside is None:
                return None
            found = inside
        return found

    def every(self, name: str) -> Iterator[Node]:
        """Give all elements below of this name, in file order."""
        for child in self.nodes():
            if child.name == name:
                yield child
            yield from child.every(name)

    def value(self, *path: str) -> str | None:
        """Give the ``w:val`` of an element inside, or nothing where there is none."""
        found = self.first(*path)
        return None if found is None else found.attributes.get("w:val", "")

    def switched_on(self, *path: str) -> bool | None:
        """Tell whether a switch inside is on or off; nothing where it is not there."""
        value = self.value(*path)
        return None if value is None else value not in ("0", "false", "off", "none")

    @property
    def text(self) -> str:
        """Give the characters directly inside."""
        return "".join(child.value for child in self.children if isinstance(child, Text))

    @property
    def all_text(self) -> str:
        """Give the characters inside, those of elements among them."""
        return "".join(c.value if isinstance(c, Text) else c.all_text for c in self.children)

    @property
    def is_empty(self) -> bool:
        """Tell an element that is one tag alone."""
        return self.opened == self.end


def in_utf8(data: bytes) -> bytes:
    """Give XML as UTF-8 without CDATA sections, as the places of a tree count it.

    Raises :class:`MarkupError` where it cannot be decoded.
    """
    if data[:2] in UTF16:
        try:
            text = data.decode("utf-16")
        except UnicodeDecodeError:
            raise MarkupError("it is damaged UTF-16") from None
        data = DECLARATION.sub('<?xml version="1.0" encoding="UTF-8"?>', text, count=1).encode()
    return CDATA.sub(lambda found: escaped(found[1]), data)


def escaped(data: bytes) -> bytes:
    """Give text as it stands between tags."""
    for character, written in ESCAPES.items():
        data = data.replace(character, written)
    return data


def parse(data: bytes) -> Node:
    """Parse XML that :func:`in_utf8` gave; the node is its outermost element.

    Raises :class:`MarkupError` for what is malformed, declares a document type, or is nested
    absurdly deep.
    """
    return _Builder(data).root()


class _Builder:
    """Builds the tree from expat's events; each event tells where the one before it ended."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._open: list[Node] = []
        self._root: Node | None = None
        self._waiting: Node | Text | None = None  # its end, or a start tag's, is not known yet
        self._names: dict[str, tuple[str, str]] = {}
        parser = self._parser = expat.ParserCreate("utf-8", " ")
        parser.namespace_prefixes = True
        parser.buffer_text = False
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartDoctypeDeclHandler = self._refuse_doctype
        parser.DefaultHandler = lambda _: self._settle()

    def root(self) -> Node:
        try:
            self._parser.Parse(self._data, True)
        except expat.ExpatError as error:
            what = expat.errors.messages[error.code]
            raise MarkupError(f"{what} in line {error.lineno}") from None
        self._settle(len(self._data))
        assert self._root is not None
        return self._root

    def _settle(self, at: int | None = None) -> int:
        at = self._parser.CurrentByteIndex if at is None else at
        waiting = self._waiting
        if isinstance(waiting, Node):
            if not waiting.opened:
                waiting.opened = at
            if waiting.ended:
                waiting.end = at
                if waiting.ended == waiting.start:  # one tag alone
                    waiting.opened = waiting.ended = at
        elif waiting is not None:
            waiting.end = at
        self._waiting = None
        return at

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        at = self._settle()
        if len(self._open) >= DEEPEST:
            raise MarkupError(f"its elements are nested more than {DEEPEST} deep")
        short, tag = self._name(name)
        named = {self._name(key)[0]: value for key, value in attributes.items()}
        above = self._open[-1] if self._open else None
        node = Node(short, tag, named, at, parent=above)
        if above is None:
            self._root = node
        else:
            above.children.append(node)
        self._open.append(node)
        self._waiting = node

    def _end(self, name: str) -> None:
        node = self._open.pop()
        at = self._parser.CurrentByteIndex
        if at != node.start:
            self._settle()
        node.ended = at
        self._waiting = node

    def _text(self, value: str) -> None:
        text = Text(value, self._settle())
        self._open[-1].children.append(text)
        self._waiting = text

    def _name(self, expanded: str) -> tuple[str, str]:
        """Give a name with the namespace's short name, and as it is written."""
        if expanded not in self._names:
            parts = expanded.split(" ")
            if len(parts) == 1:
                self._names[expanded] = (expanded, expanded)
            else:
                short = NAMESPACES.get(parts[0], "?")
                tag = f"{parts[2]}:{parts[1]}" if len(parts) == 3 else parts[1]
                self._names[expanded] = (f"{short}:{parts[1]}", tag)
        return self._names[expanded]

    def _refuse_doctype(self, *_: object) -> NoReturn:
        raise MarkupError("it declares a document type, which a document of its kind never does")
