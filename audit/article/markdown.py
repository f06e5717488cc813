"""Reads Markdown: CommonMark with tables, footnotes, strikethrough, tasks and front matter.

Every text event of the parser is either a part of the file as it stands or one decoded entity,
so that no place is ever computed from decoded text. Code blocks, deleted words and template
tags are no part of the text; the mark of a footnote is a link to its note.
"""

from __future__ import annotations

import re

from audit.article.assembly import Assembly
from audit.article.frontmatter import FrontMatter, read_front_matter
from audit.article.markdownevents import (
    Event,
    Templates,
    alternative,
    heading_level,
    read_events,
    words_follow,
)
from audit.article.markdownhtml import HtmlInMarkdown
from audit.article.record import Article, BlockKind, FieldNames

FILE_NAME = re.compile(r"\S*\.(?:jpe?g|png|gif|webp|svg|avif)|\S*[_\d]\S*|", re.IGNORECASE)
"""What editors insert for the words that describe a picture, and nothing."""
CONTAINERS: dict[str, BlockKind] = {
    "BlockQuote": "quotation",
    "Item": "list-item",
    "TableCell": "table-cell",
    "FootnoteDefinition": "note",
}
KEEP_THEIR_TEXT = ("note", "quotation")
"""Lists and tables in these belong to them: the words of a quoted list are quoted words."""


def read_markdown(source: str, path: str, house: FieldNames | None = None) -> Article:
    """Read a Markdown article; ``house`` are a house's own names of front-matter fields.

    Raises :class:`ReadError` for malformed front matter.
    """
    front = read_front_matter(source, path, house)
    assembly = Assembly(path, "markdown", source)
    events = read_events(source, front.end)
    reader = MarkdownReader(source, assembly, events, front.end)
    if front.title_at and front.metadata.title and not (events and heading_level(events[0]) == 1):
        reader.headline(front)
    reader.read()
    return assembly.finish(front.metadata)


class MarkdownReader:
    """Walks the parser's events and feeds the assembly."""

    def __init__(self, source: str, assembly: Assembly, events: list[Event], start: int) -> None:
        self._source, self._assembly, self._events = source, assembly, events
        self._templates = Templates(source, start)
        self._html = HtmlInMarkdown(source, assembly)
        self._html_places: list[tuple[int, int]] = []
        self._kinds: list[tuple[BlockKind, int]] = [("paragraph", 0)]
        self._lists = 0
        self._rows = 0
        self._silent = 0  # depth in code, deleted words, pictures amid words
        self._quotes = 0
        self._links: list[tuple[int, str]] = []
        self._has_headline = False

    def headline(self, front: FrontMatter) -> None:
        """Take the front matter's title as the headline."""
        place, title = front.title_at, front.metadata.title
        if place is None or title is None:
            return
        self._assembly.open_block("headline", 1)
        if " ".join(self._source[place.start : place.end].split()) == title:
            self._assembly.add(place.start, place.end)
        else:
            self._assembly.add_decoded(title, place.start, place.end)
        self._assembly.close_block()
        self._has_headline = True

    def read(self) -> None:
        """Walk all events."""
        for index, event in enumerate(self._events):
            if event.name == "Start":
                self._start(event, index)
            elif event.name == "End":
                self._end(event)
            else:
                self._leaf(event)

    def _start(self, event: Event, index: int) -> None:
        tag = event.tag
        if tag == "Paragraph":
            self._open()
        elif tag == "Heading":
            self._start_heading(heading_level(event))
        elif tag in CONTAINERS:
            levels = {"Item": self._lists, "TableCell": self._rows}
            self._push(CONTAINERS[tag], levels.get(tag, 0))
        elif tag in ("TableHead", "TableRow"):
            self._rows += 1
        elif tag == "List":
            self._lists += 1
            self._assembly.close_block()
        elif tag == "CodeBlock":
            self._assembly.close_block()
            self._silent += 1
        elif tag == "Strikethrough":
            self._silent += 1
        elif tag == "HtmlBlock":
            self._assembly.close_block()
            self._html_places = []
        elif tag == "Link":
            self._links.append((self._assembly.length, event.value["dest_url"]))
        elif tag == "Image":
            self._start_image(index)

    def _start_heading(self, level: int) -> None:
        first = not self._has_headline and len(self._kinds) == 1
        first = first and (level == 1 or not self._assembly.length)
        self._has_headline = self._has_headline or first
        self._push("headline" if first else "heading", 1 if first else level)

    def _start_image(self, index: int) -> None:
        """Take the words that describe a picture as its caption, unless it stands amid words."""
        amid = self._assembly.block_has_text and words_follow(self._events, index)
        if amid or FILE_NAME.fullmatch(alternative(self._events, index)):
            self._silent += 1
            self._kinds.append(self._kinds[-1])
        else:
            self._push("caption")

    def _end(self, event: Event) -> None:
        tag = event.tag
        if tag in ("CodeBlock", "Strikethrough"):
            self._silent -= 1
        elif tag == "Link":
            begin, target = self._links.pop()
            self._assembly.add_link(begin, target)
        elif tag == "HtmlBlock":
            self._read_html_block()
        elif tag == "Image":
            self._end_image()
        elif tag == "List":
            self._lists -= 1
            self._assembly.close_block()
        elif tag in CONTAINERS or tag == "Heading":
            self._end_of_words()
            self._kinds.pop()
            self._html.leave(len(self._kinds))
        elif tag == "Paragraph":
            self._end_of_words()

    def _end_of_words(self) -> None:
        self._assembly.close_block()
        self._html.end_of_words()
        self._quotes = 0

    def _end_image(self) -> None:
        kind, _ = self._kinds.pop()
        if kind == "caption":
            self._assembly.close_block()
        else:
            self._silent -= 1

    def _leaf(self, event: Event) -> None:
        name, start, end = event.name, event.start, event.end
        if name == "InlineHtml":
            for token in self._html.inline(start, end, silent=bool(self._silent)):
                self._inline_tag(token.value, token.kind == "start", token.start, token.end)
        elif name == "Html":
            self._html_places.append((start, end))
        elif name == "Rule":
            self._assembly.close_block()
        elif self._silent or self._html.hides:
            return
        elif name == "Text":
            self._text(event.value, start, end)
        elif name == "Code":
            self._inline_code(start, end)
        elif name in ("SoftBreak", "HardBreak"):
            self._break(start, end)
        elif name == "FootnoteReference":
            self._assembly.add_reference(f"#note-{event.value}")

    def _text(self, text: str, start: int, end: int) -> None:
        for begin, stop in self._templates.between(start, end):
            if not self._assembly.block_is_open:
                self._open()
            if (begin, stop) != (start, end) or self._source[start:end] == text:
                self._assembly.add(begin, stop)
            else:
                self._assembly.add_decoded(text, start, end)

    def _inline_code(self, start: int, end: int) -> None:
        marks = re.match("`+", self._source[start:end])
        ticks = len(marks.group()) if marks else 0
        if not self._assembly.block_is_open:
            self._open()
        self._assembly.add(start + ticks, end - ticks)

    def _break(self, start: int, end: int) -> None:
        if self._assembly.block_is_open:
            self._assembly.add_decoded(" ", start, end)

    def _inline_tag(self, name: str, starts: bool, start: int, end: int) -> None:
        if self._silent:
            return
        if name == "br":
            self._break(start, end)
            return
        self._quotes += starts
        self._text("‘’“”"[2 * (self._quotes % 2) + (not starts)], start, end)
        self._quotes -= not starts

    def _read_html_block(self) -> None:
        if self._html_places and not self._silent:
            self._html.block(self._html_places, self._kind(), len(self._kinds))

    def _push(self, kind: BlockKind, level: int = 0) -> None:
        """Enter a part and begin its block."""
        outer = self._kinds[-1]
        keeps = outer[0] in KEEP_THEIR_TEXT and kind not in ("caption", "heading", "note")
        self._kinds.append(outer if keeps else (kind, level))
        self._open()

    def _open(self) -> None:
        self._assembly.open_block(*self._kind())

    def _kind(self) -> tuple[BlockKind, int]:
        """Give the kind of the block that begins here."""
        kind, level = self._kinds[-1]
        by_html = self._html.kind if kind == "paragraph" else None
        return (by_html, 0) if by_html else (kind, level)
