"""The articles in a file of several: a part each, read as a small file of its own.

What an article needs of the rest of the file (the elements around it, the title of the feed, the
names of its authors) is put before it as it stands, so that a part is read like any file, costs no
more than itself, and gives the same when other articles in the file change.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from audit.article.record import Format
from audit.article.wire.feed import is_long, says_anything
from audit.article.wire.kinds import SEVERAL
from audit.article.wire.wxr import NO_ARTICLES, SHORTCODE, THROWN_AWAY
from audit.article.wire.xmltree import name_of, parser_of, run
from audit.errors import ReadError

CONTAINERS = {
    "rss/channel": "item",
    "rdf:RDF": "item",
    "feed": "entry",
    "newsMessage/itemSet": "newsItem",
    "": "newsItem",
}
"""Articles, by the elements around them."""
NEEDED = {
    "rss/channel": ("title", "language", "copyright", "wp:author", "dc:language"),
    "rdf:RDF": ("channel",),
    "feed": ("title", "author", "rights"),
    "newsMessage/itemSet": (),
}
"""What else of a file its articles need, by the elements around them."""
NAMES = {
    "wxr": ("wp:post_id", "guid", "link"),
    "feed": ("guid", "id", "link"),
    "newsml": (),
}
"""Children of an article by which it is named, best first."""
TEXTS = {
    "wxr": ("content:encoded",),
    "feed": ("content:encoded", "content"),
    "newsml": ("contentSet",),
}
"""Children of an article that hold its text."""
START_TAG = re.compile(rb"<[^\s>/]+(?:\s+[^\s=]+\s*=\s*(?:\"[^\"]*\"|'[^']*'))*\s*/?>")
BETWEEN = re.compile(r"[\s,]*")
LONGEST_NAME = 400
KEPT = 4 * LONGEST_NAME
"""Characters of each child of an article that are kept while it is listed."""
BODIES = ("body_html", "body_xhtml", "body_text", "bodies")
LISTS = ("items", "_items", "data", "results")
"""Names under which an object that is no article itself has a list of them."""


@dataclass(frozen=True, slots=True)
class Part:
    """One article of a file: its name, unique in the file, and its range in code points.

    ``head`` and ``tail`` are put around it to make a file of its own.
    """

    name: str
    start: int
    end: int
    head: str = ""
    tail: str = ""

    @property
    def shift(self) -> int:
        """Give what is added to places in the file of its own to have those in the file."""
        return self.start - len(self.head)

    def text(self, source: str) -> str:
        """Give its file of its own."""
        return f"{self.head}{source[self.start : self.end]}{self.tail}"


def parts_of(source: str, path: str, format: Format) -> tuple[Part, ...] | None:
    """List the articles of a file; none where the file is one article itself.

    Items without text (pictures, drafts without a word, teasers) are no articles. Raises
    :class:`ReadError` for a file that cannot be read.
    """
    if format == "ninjs":
        return _of_json(source, path)
    if format not in SEVERAL:
        return None
    listing = _Listing(source, path, format)
    return listing.parts()


def _of_json(source: str, path: str) -> tuple[Part, ...] | None:
    """List the objects of a list, which may stand in an object that holds it."""
    try:
        at = _list_start(source, path)
        if isinstance(at, bool):
            return None if at else ()
        return _apart(list(_listed(source, at)))
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        reason = f"{where}: this is no JSON ({error.msg}); export it again"
        raise ReadError(path, reason) from None
    except (ValueError, RecursionError):
        raise ReadError(path, "this is no JSON that can be read; export it again") from None


def _listed(source: str, at: int) -> Iterator[Part]:
    """Give the articles of the list whose items begin at a place."""
    read = json.JSONDecoder().raw_decode
    number = 0
    while (at := _skip(source, at)) < len(source) and source[at] != "]":
        item, end = read(source, at)
        number += 1
        if _has_body(item):
            name = str(item.get("uri") or item.get("guid") or f"item {number}")
            yield Part(" ".join(name.split())[:LONGEST_NAME], at, end)
        at = end


def _has_body(item: Any) -> bool:
    return isinstance(item, dict) and any(map(item.get, BODIES))


def _list_start(source: str, path: str) -> int | bool:
    """Give where the items of a list begin, or whether an object alone is an article."""
    start = _skip(source, 0)
    if source.startswith("[", start):
        return start + 1
    data = json.loads(source)
    listed = [name for name in LISTS if isinstance(data, dict) and isinstance(data.get(name), list)]
    if _has_body(data) or not listed:
        return _has_body(data)
    from audit.article.wire.jsontree import parse_json

    value = parse_json(source, path).get(listed[0])
    return value is not None and value.span.start + 1


def _skip(source: str, at: int) -> int:
    """Pass over white space and commas."""
    found = BETWEEN.match(source, at)
    return found.end() if found else at


@dataclass(slots=True)
class _Item:
    """An article of an XML file while it is listed: what its children say, shortened."""

    start: int
    name: str
    texts: dict[str, list[str]] = field(default_factory=dict)
    lengths: Counter[str] = field(default_factory=Counter)


class _Listing:
    """Goes through an XML file once, holding only names and places."""

    def __init__(self, source: str, path: str, format: Format) -> None:
        self._source, self._path, self._format = source, path, format
        self._data = source.encode("utf-8")
        self._names: list[str] = []
        self._starts: list[int] = []
        self._around: list[tuple[int, int]] = []  # the start tags around the articles, in bytes
        self._tails: list[str] = []
        self._needed: list[tuple[int, int]] = []
        self._container = ""
        self._alone = False
        self._item: _Item | None = None
        self._found: list[Part] = []
        self._byte = self._character = 0
        self._parser = parser_of(path)
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end

    def parts(self) -> tuple[Part, ...] | None:
        run(self._parser, self._data, self._path)
        if not self._container:  # an article alone, or none at all
            return () if self._alone and not self._found else None
        head = "".join(self._decoded(*one) for one in self._around)
        head += "".join(self._decoded(*one) for one in self._needed)
        tail = "".join(reversed(self._tails))
        return _apart([replace(part, head=head, tail=tail) for part in self._found])

    def _start(self, qualified: str, attributes: dict[str, str]) -> None:
        at, name = self._parser.CurrentByteIndex, name_of(qualified)
        if self._item is None:
            way = "/".join(self._names)
            if CONTAINERS.get(way) == name:
                self._begin(at, way, attributes)
        elif len(self._names) == self._depth + 1:
            self._parser.CharacterDataHandler = self._text
        self._names.append(name)
        self._starts.append(at)

    def _begin(self, at: int, way: str, attributes: dict[str, str]) -> None:
        self._alone = not way
        if not self._container:
            self._container = way
            for start in self._starts:
                tag = START_TAG.match(self._data, start)
                assert tag is not None
                self._around.append(tag.span())
                written = tag.group().split(None, 1)[0].strip(b"<>/").decode()
                self._tails.append(f"</{written}>")
        self._depth = len(self._names)
        guid = attributes.get("guid", "")
        self._item = _Item(at, f"{guid}" if self._format == "newsml" else "")

    def _text(self, data: str) -> None:
        assert self._item is not None
        child = self._names[self._depth + 1]
        texts = self._item.texts.setdefault(child, [])
        self._item.lengths[child] += len(data.strip())
        if self._item.lengths[child] <= KEPT:
            texts.append(data)

    def _end(self, _: str) -> None:
        at = self._parser.CurrentByteIndex
        name, start = self._names.pop(), self._starts.pop()
        depth, way = len(self._names), "/".join(self._names)
        if self._item is not None and depth == self._depth:
            self._close(self._data.index(b">", at) + 1)
        elif self._item is not None and depth == self._depth + 1:
            self._parser.CharacterDataHandler = None
        elif self._item is None and name in NEEDED.get(way, ()):
            self._needed.append((start, self._data.index(b">", at) + 1))

    def _close(self, end: int) -> None:
        item, self._item = self._item, None
        self._parser.CharacterDataHandler = None
        assert item is not None
        if self._is_article(item):
            first = self._place(item.start)
            name = item.name or _name(item, NAMES[self._format], len(self._found))
            self._found.append(Part(name, first, self._place(end)))

    def _is_article(self, item: _Item) -> bool:
        """Tell whether an item holds the text of an article."""
        kind = "".join(item.texts.get("wp:post_type", ["post"])).strip()
        status = "".join(item.texts.get("wp:status", [""])).strip()
        if kind in NO_ARTICLES or status in THROWN_AWAY:
            return False
        if any(self._has_words(item, name) for name in TEXTS[self._format]):
            return True
        teasers = ("".join(item.texts.get(name, [])) for name in ("description", "summary"))
        return self._format == "feed" and any(map(is_long, teasers))

    def _has_words(self, item: _Item, name: str) -> bool:
        """Tell whether a text is more than markup, pictures and galleries."""
        if item.lengths[name] > KEPT:
            return True
        text = "".join(item.texts.get(name, []))
        text = SHORTCODE.sub("", text) if self._format == "wxr" else text
        return says_anything(text)

    def _place(self, byte: int) -> int:
        """Give a place in code points; places are asked for in order."""
        self._character += len(self._data[self._byte : byte].decode("utf-8"))
        self._byte = byte
        return self._character

    def _decoded(self, start: int, end: int) -> str:
        return self._data[start:end].decode("utf-8")


def _name(item: _Item, names: tuple[str, ...], number: int) -> str:
    for name in names:
        if told := " ".join("".join(item.texts.get(name, [])).split()):
            return f"post {told}" if name == "wp:post_id" else told[:LONGEST_NAME]
    return f"item {number + 1}"


def _apart(parts: list[Part]) -> tuple[Part, ...]:
    """Number parts of one name, so that each has a name of its own."""
    seen: Counter[str] = Counter()
    apart = []
    for part in parts:
        seen[part.name] += 1
        number = seen[part.name]
        apart.append(replace(part, name=f"{part.name} ({number})") if number > 1 else part)
    return tuple(apart)
