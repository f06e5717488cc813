"""Reads Markdown: CommonMark with tables, footnotes, strikethrough, tasks and front matter.

The parser is pulldown-cmark (through pyromark), whose events carry exact ranges. They count
UTF-8 bytes; :class:`ByteOffsets` turns them into characters. A text event is a part of the file
as it stands, or one decoded entity.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Any

from audit.article.assembly import Assembly
from audit.article.frontmatter import FrontMatter, read_front_matter
from audit.article.html import HtmlWriter
from audit.article.page import NEVER_READ, leave_out_hidden
from audit.article.record import Article, BlockKind
from audit.article.tokens import Token, tokens
from audit.article.tree import TreeBuilder

NOT_ASCII = re.compile(r"[^\x00-\x7f]")
FILE_NAME = re.compile(r"\S+\.(?:jpe?g|png|gif|webp|svg|avif)|\S*[_\d]\S*", re.IGNORECASE)


class ByteOffsets:
    """Turns offsets into the UTF-8 bytes of a text into offsets into its characters."""

    def __init__(self, text: str) -> None:
        self._bytes: list[int] = []  # byte offset just after each character outside ASCII
        self._surplus: list[int] = []  # bytes minus characters up to there
        surplus = 0
        for match in NOT_ASCII.finditer(text):
            before = match.start() + surplus
            width = len(match.group().encode())
            surplus += width - 1
            self._bytes.append(before + width)
            self._surplus.append(surplus)

    def character(self, byte: int) -> int:
        """Give the character offset of a byte offset that stands between characters."""
        at = bisect_right(self._bytes, byte)
        return byte - self._surplus[at - 1] if at else byte


def read_markdown(source: str, path: str) -> Article:
    """Read a Markdown article; raises :class:`ReadError` for malformed front matter."""
    front = read_front_matter(source, path)
    assembly = Assembly(path, "markdown", source)
    events = _events(source, front.end)
    reader = MarkdownReader(source, assembly)
    if front.title_at and front.metadata.title and not _begins_with_title(events):
        reader.headline(front)
    reader.read(events)
    return assembly.finish(front.metadata)


Event = tuple[Any, int, int]
"""An event of the parser with its range in the file, in characters."""


def _events(source: str, start: int) -> list[Event]:
    import pyromark
    from pyromark import Options

    body = source[start:]
    offsets = ByteOffsets(body)
    options = (
        Options.ENABLE_TABLES
        | Options.ENABLE_FOOTNOTES
        | Options.ENABLE_STRIKETHROUGH
        | Options.ENABLE_TASKLISTS
        | Options.ENABLE_HEADING_ATTRIBUTES
    )
    return [
        (
            event,
            offsets.character(place["start"]) + start,
            offsets.character(place["end"]) + start,
        )
        for event, place in pyromark.events_with_range(body, options=options)
    ]


def _begins_with_title(events: list[Event]) -> bool:
    return bool(events) and _heading_level(events[0][0]) == 1


def _heading_level(event: Any) -> int:
    """Give the level of the heading that an event starts, or 0."""
    tag = event.get("Start") if isinstance(event, dict) else None
    if isinstance(tag, dict) and "Heading" in tag:
        return int(tag["Heading"]["level"][1])
    return 0


class MarkdownReader:
    """Walks the parser's events and feeds the assembly."""

    def __init__(self, source: str, assembly: Assembly) -> None:
        self._source, self._assembly = source, assembly
        self._kinds: list[tuple[BlockKind, int]] = [("paragraph", 0)]
        self._lists = 0
        self._silent = 0  # inside what is no text: code, deleted words, an image amid a paragraph
        self._links: list[tuple[int, str]] = []
        self._html_links: list[tuple[int, str]] = []
        self._has_headline = False
        self._html: list[tuple[int, int]] = []
        self._skipped_tag = ""  # an inline <script> or <del>, until its end tag

    def headline(self, front: FrontMatter) -> None:
        """Take the front matter's title as the headline."""
        place, title = front.title_at, front.metadata.title
        assert place is not None
        assert title is not None
        self._assembly.open_block("headline")
        if " ".join(self._source[place.start : place.end].split()) == title:
            self._assembly.add(place.start, place.end)
        else:
            self._assembly.add_decoded(title, place.start, place.end)
        self._assembly.close_block()
        self._has_headline = True

    def read(self, events: list[Event]) -> None:
        """Walk all events."""
        for index, (event, start, end) in enumerate(events):
            name, value = next(iter(event.items())) if isinstance(event, dict) else (event, None)
            if name == "Start":
                self._start(_tag(value), value, events, index)
            elif name == "End":
                self._end(_tag(value), start, end)
            else:
                self._leaf(name, value, start, end)

    def _start(self, tag: str, value: Any, events: list[Event], index: int) -> None:
        _, start, _ = events[index]
        if tag == "Paragraph":
            self._open()
        elif tag == "Heading":
            self._start_heading(value["Heading"]["level"])
        elif tag == "BlockQuote":
            self._push("quotation")
        elif tag == "List":
            self._lists += 1
            self._assembly.close_block()
        elif tag == "Item":
            self._push("list-item", self._lists)
        elif tag == "TableCell":
            self._push("table-cell")
            self._open()
        elif tag == "FootnoteDefinition":
            self._push("note")
        elif tag in ("CodeBlock", "Strikethrough"):
            self._silent += 1
            if tag == "CodeBlock":
                self._assembly.close_block()
        elif tag == "HtmlBlock":
            self._html = []
        elif tag == "Link":
            self._links.append((self._assembly.length, value["Link"]["dest_url"]))
        elif tag == "Image":
            self._start_image(events, index)

    def _start_heading(self, level: str) -> None:
        first = level == "H1" and not self._has_headline and len(self._kinds) == 1
        self._has_headline = self._has_headline or first
        self._push("headline" if first else "heading", int(level[1]))
        self._open()

    def _start_image(self, events: list[Event], index: int) -> None:
        """Take the words that describe an image as a caption, unless it stands amid words."""
        if self._assembly.block_has_text and _words_follow(events, index):
            self._silent += 1
            self._kinds.append(self._kinds[-1])
        else:
            self._push("caption")
            self._open()

    def _end(self, tag: str, start: int, end: int) -> None:
        if tag in ("CodeBlock", "Strikethrough"):
            self._silent -= 1
        elif tag == "Link":
            begin, target = self._links.pop()
            self._assembly.add_link(begin, target)
        elif tag == "HtmlBlock":
            self._read_html()
        elif tag == "Image":
            self._end_image()
        elif tag == "List":
            self._lists -= 1
            self._assembly.close_block()
        elif tag in ("BlockQuote", "Item", "TableCell", "FootnoteDefinition", "Heading"):
            self._kinds.pop()
            self._assembly.close_block()
        elif tag == "Paragraph":
            self._assembly.close_block()

    def _end_image(self) -> None:
        kind, _ = self._kinds.pop()
        if kind == "caption":
            self._assembly.close_block()
        else:
            self._silent -= 1

    def _leaf(self, name: str, value: Any, start: int, end: int) -> None:
        if name == "Text" and not self._hidden:
            self._text(value, start, end)
        elif name == "Code" and not self._hidden:
            self._inline_code(start, end)
        elif name in ("SoftBreak", "HardBreak"):
            self._break(start, end)
        elif name == "FootnoteReference" and not self._hidden:
            self._assembly.add_reference(f"#note-{value}")
        elif name == "Html":
            self._html.append((start, end))
        elif name == "InlineHtml":
            self._inline_html(start, end)
        elif name == "Rule":
            self._assembly.close_block()

    @property
    def _hidden(self) -> bool:
        return bool(self._silent or self._skipped_tag)

    def _text(self, text: str, start: int, end: int) -> None:
        if not self._assembly.block_is_open:
            self._open()
        if self._source[start:end] == text:
            self._assembly.add(start, end)
        else:
            self._assembly.add_decoded(text, start, end)

    def _inline_code(self, start: int, end: int) -> None:
        marks = re.match("`+", self._source[start:end])
        ticks = len(marks.group()) if marks else 0
        if not self._assembly.block_is_open:
            self._open()
        self._assembly.add(start + ticks, end - ticks)

    def _break(self, start: int, end: int) -> None:
        if self._assembly.block_is_open and not self._hidden:
            self._assembly.add_decoded(" ", start, end)

    def _inline_html(self, start: int, end: int) -> None:
        for token in tokens(self._source, start, end):
            self._inline_token(token)

    def _inline_token(self, token: Token) -> None:
        """Read a tag amid words: most only format, some hide, link, quote or break."""
        name, opens = token.value, token.kind == "start"
        if token.kind == "comment":
            self._assembly.add_comment(token.value.strip(), token.start, token.end)
        elif name == self._skipped_tag and token.kind == "end":
            self._skipped_tag = ""
        elif self._hidden:
            return
        elif name in NEVER_READ and opens:
            self._skipped_tag = name
        elif name == "br":
            self._break(token.start, token.end)
        elif name == "q":
            self._text("“" if opens else "”", token.start, token.end)
        elif name == "a":
            self._inline_link(token)

    def _inline_link(self, token: Token) -> None:
        if token.kind == "start":
            self._html_links.append((self._assembly.length, token.attributes.get("href", "")))
        elif self._html_links:
            begin, target = self._html_links.pop()
            if target:
                self._assembly.add_link(begin, target)

    def _read_html(self) -> None:
        """Read a block of HTML, which may be a part of an element only."""
        if not self._html:
            return
        builder = TreeBuilder(self._html[0][0], self._html[-1][1])
        for start, end in merged(self._html):
            for token in tokens(self._source, start, end):
                builder.feed(token)
        document = builder.finish()
        leave_out_hidden(document)
        writer = HtmlWriter(self._assembly)
        writer.kinds = [self._kinds[-1]]
        writer.children(document)
        writer.end_block()

    def _push(self, kind: BlockKind, level: int = 0) -> None:
        """Enter a part; inside a note or a quotation all text belongs to that."""
        outer, depth = self._kinds[-1]
        keeps = outer in ("note", "quotation") and kind not in ("caption", "heading", "note")
        self._kinds.append((outer, depth) if keeps else (kind, level))
        self._assembly.close_block()

    def _open(self) -> None:
        self._assembly.open_block(*self._kinds[-1])


def _tag(value: Any) -> str:
    """Give the name of a tag, with or without data."""
    return str(value if isinstance(value, str) else next(iter(value)))


def _words_follow(events: list[Event], index: int) -> bool:
    """Tell whether words stand after an image in its paragraph."""
    depth = 0
    for event, _, _ in events[index:]:
        if not isinstance(event, dict):
            continue
        if "Start" in event:
            depth += _tag(event["Start"]) == "Image"
        elif "End" in event:
            depth -= _tag(event["End"]) == "Image"
            if _tag(event["End"]) in ("Paragraph", "Item", "TableCell", "Heading"):
                return False
        elif not depth and event.get("Text", event.get("Code", "")).strip():
            return True
    return False


def merged(places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join ranges that touch."""
    joined: list[tuple[int, int]] = []
    for start, end in places:
        if joined and joined[-1][1] == start:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined
