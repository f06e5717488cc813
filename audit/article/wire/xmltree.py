"""XML as a tree of elements with their places in the file, read by expat.

Expat tells the byte at which each of its events begins; an event ends where the next begins.
Nothing outside the file is ever fetched: a DOCTYPE is passed over, and a file that declares
entities of its own is refused, which is where expansion attacks and stolen files come from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.entities import html5
from itertools import groupby
from operator import eq
from xml.parsers import expat

from audit.article.tokens import Token
from audit.article.tree import Element
from audit.article.wire.mapped import Mapped, Piece
from audit.errors import ReadError
from audit.facts import Span

DEEPEST = 200
PREFIXES = {
    "http://purl.org/rss/1.0/modules/content/": "content:",
    "http://purl.org/dc/elements/1.1/": "dc:",
    "http://purl.org/dc/terms/": "dcterms:",
    "http://search.yahoo.com/mrss/": "media:",
    "http://www.w3.org/XML/1998/namespace": "xml:",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf:",
    "http://purl.org/rss/1.0/": "",
    "http://my.netscape.com/rdf/simple/0.9/": "",
    "http://www.w3.org/2005/Atom": "",
    "http://purl.org/atom/ns#": "",
    "http://www.w3.org/1999/xhtml": "",
}
"""How elements of these namespaces are named here, whatever prefix a file gives them."""
OURS = re.compile(r"http://iptc\.org/std/(?:nar|NITF|ninjs)\S*", re.IGNORECASE)
WORDPRESS = re.compile(r"http://wordpress\.org/export/[\d.]+/(?P<excerpt>excerpt/)?")
CONTROL = bytes(range(0x09)) + bytes([0x0B, 0x0C]) + bytes(range(0x0E, 0x20))
FORBIDDEN = re.compile(b"[" + re.escape(CONTROL) + b"]")
WITHOUT_CONTROL = bytes.maketrans(CONTROL, b" " * len(CONTROL))
"""What XML forbids and exports hold all the same; a space in its place keeps every place."""
REFERENCE_TO_CONTROL = re.compile(
    rb"&#(?:0*(?:[0-8]|1[1245-9]|2\d|3[01])|[xX]0*(?:[0-8bBcCeEfF]|1[0-9a-fA-F]));"
)
LATE_DECLARATION = re.compile(rb"\s+<\?xml\s[^>]*\?>")
"""What plug-ins put a blank line before; the text is decoded by then, and needs none."""
DECLARES = "it declares entities of its own, which is not safe to expand; save it without them"


def parse_xml(source: str, path: str) -> Element:
    """Give the document, whose only element is the root.

    Raises :class:`ReadError` for what is no well-formed XML, or not safe.
    """
    return _Builder(source, path).document()


def parser_of(path: str) -> expat.XMLParserType:
    """Give a parser that fetches nothing and refuses entities that a file declares."""
    parser = expat.ParserCreate("utf-8", " ")
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_ALWAYS)
    parser.UseForeignDTD(True)  # so that names of HTML's entities are passed on, not refused

    def empty(context: str | None, *_: object) -> int:
        """Take an external part of the file for read, and empty: nothing is fetched."""
        parser.ExternalEntityParserCreate(context, "utf-8").Parse(b"", True)
        return 1

    def refuse(*_: object) -> None:
        raise ReadError(path, f"line {parser.CurrentLineNumber}: {DECLARES}")

    parser.ExternalEntityRefHandler = empty
    parser.EntityDeclHandler = refuse
    return parser


def run(parser: expat.XMLParserType, data: bytes, path: str) -> None:
    """Parse a whole file of UTF-8, saying where it is wrong if it is."""
    try:
        parser.Parse(_mended(data), True)
    except expat.ExpatError as error:
        where = f"line {error.lineno}, column {error.offset + 1}"
        raise ReadError(path, f"{where}: {_trouble(error, data, parser.ErrorByteIndex)}") from None


def _mended(data: bytes) -> bytes:
    """Put spaces in place of what exports hold though XML forbids it; all keeps its place."""
    if FORBIDDEN.search(data):
        data = data.translate(WITHOUT_CONTROL)
    if late := LATE_DECLARATION.match(data):
        blank = re.sub(rb"[^\r\n]", b" ", late.group())
        data = blank + data[late.end() :]
    if REFERENCE_TO_CONTROL.search(data):
        data = REFERENCE_TO_CONTROL.sub(lambda found: b" " * len(found.group()), data)
    return data


def _trouble(error: expat.ExpatError, data: bytes, at: int) -> str:
    in_comment = data.rfind(b"<!--", 0, at) > data.rfind(b"-->", 0, at)
    if in_comment and b"--" in data[max(at - 2, 0) : at + 2]:
        return "XML has no “--” within a comment; write a dash (—) before the reason"
    what = expat.errors.messages.get(error.code, str(error))
    return f"this is no well-formed XML ({what}); export it again"


def name_of(qualified: str) -> str:
    """Give a name as this room has it: with our prefix for its namespace."""
    uri, _, local = qualified.rpartition(" ")
    if not uri or uri in PREFIXES:
        return PREFIXES.get(uri, "") + local
    if OURS.fullmatch(uri):
        return local
    if export := WORDPRESS.fullmatch(uri):
        return f"{'excerpt' if export['excerpt'] else 'wp'}:{local}"
    return f"other:{local}"


class _Builder:
    """Builds the tree out of expat's events."""

    def __init__(self, source: str, path: str) -> None:
        self._source, self._path = source, path
        self._data = source.encode("utf-8")
        self._byte = self._character = 0
        self._document = Element("#document", {}, 0, 0, len(source), len(source))
        self._open = [self._document]
        self._last: tuple[str, int, object] | None = None
        self._parser = parser_of(path)
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._parser.CommentHandler = self._comment
        self._parser.SkippedEntityHandler = self._entity
        self._parser.StartCdataSectionHandler = self._other
        self._parser.EndCdataSectionHandler = self._other
        self._parser.ProcessingInstructionHandler = self._other
        self._parser.StartDoctypeDeclHandler = self._other
        self._parser.EndDoctypeDeclHandler = self._other
        self._parser.DefaultHandlerExpand = self._other

    def document(self) -> Element:
        run(self._parser, self._data, self._path)
        self._finish_last(len(self._source))
        return self._document

    def _here(self) -> int:
        """Give the place in code points at which the event begins, ending the one before."""
        byte = self._parser.CurrentByteIndex
        if byte > self._byte:
            self._character += len(self._data[self._byte : byte].decode("utf-8"))
            self._byte = byte
        self._finish_last(self._character)
        return self._character

    def _finish_last(self, end: int) -> None:
        if self._last is None:
            return
        kind, start, what = self._last
        self._last = None
        if kind == "start":
            assert isinstance(what, Element)
            what.opened = what.ended = what.end = end
        elif kind == "end":
            assert isinstance(what, Element)
            what.end = end
        else:
            self._add(kind, start, end, str(what))

    def _add(self, kind: str, start: int, end: int, value: str) -> None:
        if kind == "comment":
            self._open[-1].children.append(Token("comment", start, end, value))
        elif self._source[start:end] == value:
            self._open[-1].children.append(Token("text", start, end, value))
        elif len(value) == end - start:
            self._open[-1].children += _in_places(value, self._source, start)
        else:
            self._open[-1].children.append(Token("entity", start, end, value))

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        at = self._here()
        if len(self._open) > DEEPEST:
            raise ReadError(self._path, f"its elements are nested deeper than {DEEPEST}")
        named = {name_of(key): value for key, value in attributes.items()}
        above = self._open[-1]
        element = Element(name_of(name), named, at, at, at, at, parent=above, closed=True)
        above.children.append(element)
        self._open.append(element)
        self._last = "start", at, element

    def _end(self, _: str) -> None:
        at = self._here()
        element = self._open.pop()
        element.ended = at
        self._last = "end", at, element

    def _text(self, data: str) -> None:
        self._last = "text", self._here(), data

    def _comment(self, data: str) -> None:
        self._last = "comment", self._here(), data

    def _entity(self, name: str, parameter: bool) -> None:
        at = self._here()
        if not parameter:
            self._last = "entity", at, html5.get(f"{name};", f"&{name};")

    def _other(self, *_: object) -> None:
        self._here()


def _in_places(value: str, source: str, start: int) -> Iterator[Token]:
    """Give a text of which a few characters only were read as spaces, each at its place."""
    at = 0
    for same, group in groupby(map(eq, value, source[start : start + len(value)])):
        end = at + sum(1 for _ in group)
        words = value[at:end] if same else " "
        yield Token("text" if same else "entity", start + at, start + end, words)
        at = end


def first(element: Element, *path: str) -> Element | None:
    """Give the first element at the end of a path of names."""
    return next(every(element, *path), None)


def every(element: Element, *path: str) -> Iterator[Element]:
    """Give all elements at the end of a path of names, in file order."""
    for child in element.children:
        if isinstance(child, Element) and child.name == path[0]:
            if len(path) == 1:
                yield child
            else:
                yield from every(child, *path[1:])


def mapped(element: Element) -> Mapped:
    """Give the characters in an element, markup left out."""
    return Mapped(_pieces(element))


def _pieces(element: Element) -> Iterator[Piece]:
    for child in element.children:
        if isinstance(child, Element):
            yield from _pieces(child)
        elif child.kind in ("text", "entity"):
            yield Piece(child.value, Span(child.start, child.end), child.kind == "text")


def words(element: Element | None) -> str:
    """Give the words in an element on one line, or nothing where there is none."""
    return "" if element is None else " ".join(mapped(element).text.split())


def comments(element: Element, but: Element | None = None) -> Iterator[Token]:
    """Give the comments below an element, passing over one element."""
    for child in element.children:
        if isinstance(child, Element):
            if child is not but:
                yield from comments(child, but)
        elif child.kind == "comment":
            yield child
