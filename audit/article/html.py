"""Reads HTML: the article of a page, without what is around it, with exact places.

Tokens carry their ranges (see :mod:`audit.article.tokens`); the tree only arranges them, so the
place of a character is never computed from decoded text.
"""

from __future__ import annotations

import re

from audit.article.assembly import Assembly
from audit.article.page import BLOCKS, find_article, has_words, own_length, plain_text
from audit.article.pagedata import read_page_data
from audit.article.record import Article, BlockKind
from audit.article.tokens import Token
from audit.article.tree import HEADINGS, Element, parse

CAPTION_WORDS = frozenset({"caption", "credit", "figcaption"})
BYLINE_WORDS = frozenset({"byline", "author", "authors"})
DATE_WORDS = frozenset({"dateline", "date", "published", "timestamp", "pubdate"})
LONGEST_LABEL = 120
LONG_CELL = 300
REFERENCE_MARK = re.compile(r"[\s\[(]*(?:\w{1,4}|[*†‡§¶]+)[\s\])]*")


def read_html(source: str, path: str) -> Article:
    """Read the article of a web page, or of a piece of HTML."""
    document = parse(source)
    metadata = read_page_data(document, source)
    root, headline = find_article(document, metadata.title)
    assembly = Assembly(path, "html", source)
    writer = HtmlWriter(assembly, headline)
    if headline and headline.end <= root.start:
        writer.element(headline)
        writer.end_block()
    writer.children(root)
    return assembly.finish(metadata)


class HtmlWriter:
    """Walks elements and feeds the assembly."""

    def __init__(self, assembly: Assembly, headline: Element | None = None) -> None:
        self._assembly, self._headline = assembly, headline
        self.kinds: list[tuple[BlockKind, int]] = [("paragraph", 0)]
        self._lists = 0
        self._quotes = 0
        self._breaks = 0

    def children(self, element: Element) -> None:
        """Write all that an element holds."""
        for child in element.children:
            if isinstance(child, Element):
                self.element(child)
            else:
                self.token(child)

    def token(self, token: Token) -> None:
        """Write a text, an entity or a comment."""
        if token.kind == "comment":
            self._assembly.add_comment(token.value.strip(), token.start, token.end)
        elif token.kind == "text":
            if not token.value.isspace():
                self._begin(token)
            if self._assembly.block_is_open:
                self._assembly.add(token.start, token.end)
        elif token.kind == "entity":
            self._begin(token)
            self._assembly.add_decoded(token.value, token.start, token.end)

    def element(self, element: Element) -> None:
        """Write an element, in its kind of block."""
        if element.left_out:
            self._comments(element)
        elif element.name == "br":
            self._break(element)
        elif element.name == "a":
            self._link(element)
        elif element.name == "q":
            self._quote(element)
        elif element.name == "sup" and (target := self._reference_target(element)):
            self._assembly.add_reference(target)
        elif element.name in BLOCKS or self._is_credit(element):
            self._block(element)
        else:
            self.children(element)

    def end_block(self) -> None:
        """End the block that is open."""
        self._breaks = 0
        self._assembly.close_block()

    def _begin(self, token: Token) -> None:
        if self._breaks > 1:
            self.end_block()
        self._breaks = 0
        if not self._assembly.block_is_open:
            kind, level = self.kinds[-1]
            self._assembly.open_block(kind, level)

    def _break(self, element: Element) -> None:
        self._breaks += 1
        if self._assembly.block_is_open:
            self._assembly.add_decoded(" ", element.start, element.opened)

    def _link(self, element: Element) -> None:
        start = self._assembly.length
        self.children(element)
        if target := element.attributes.get("href", "").strip():
            self._assembly.add_link(start, target)

    def _quote(self, element: Element) -> None:
        opening, closing = ("“", "”") if self._quotes % 2 == 0 else ("‘", "’")
        if not self._assembly.block_is_open:
            self._assembly.open_block(*self.kinds[-1])
        self._assembly.add_decoded(opening, element.start, element.opened)
        self._quotes += 1
        self.children(element)
        self._quotes -= 1
        if not self._assembly.block_is_open:
            self._assembly.open_block(*self.kinds[-1])
        self._assembly.add_decoded(closing, self._inner_end(element), element.end)

    def _inner_end(self, element: Element) -> int:
        """Give where the end tag begins; an implied one takes no place."""
        last = element.children[-1] if element.children else None
        return last.end if last else element.opened

    def _block(self, element: Element) -> None:
        self.end_block()
        kind = self._kind(element)
        self.kinds.append(kind)
        self._lists += element.name in ("ul", "ol")
        self.children(element)
        self._lists -= element.name in ("ul", "ol")
        self.kinds.pop()
        self.end_block()

    def _kind(self, element: Element) -> tuple[BlockKind, int]:
        """Give the kind of block that an element makes of its text."""
        outer = self.kinds[-1]
        name = element.name
        if element is self._headline:
            return "headline", 1
        if name in HEADINGS:
            return "heading", int(name[1])
        if name == "blockquote":
            return "quotation", 0
        if name in ("figcaption", "caption") or has_words(element, CAPTION_WORDS):
            return "caption", 0
        if outer[0] == "quotation":
            return ("paragraph", 0) if name in ("footer", "cite") else outer
        if name in ("li", "dd", "dt"):
            return "list-item", max(self._lists, 1)
        if name in ("td", "th"):
            return ("paragraph" if _is_layout_cell(element) else "table-cell"), 0
        return self._labelled(element) or outer

    def _labelled(self, element: Element) -> tuple[BlockKind, int] | None:
        """Take a short block for a byline or date line where its class says so."""
        if own_length(element) <= LONGEST_LABEL and element.weight <= LONGEST_LABEL:
            if has_words(element, BYLINE_WORDS):
                return "byline", 0
            if has_words(element, DATE_WORDS):
                return "dateline", 0
        return None

    def _is_credit(self, element: Element) -> bool:
        """Tell a <cite> that names who is quoted from one that is a title among the words."""
        parent = element.parent
        if element.name != "cite" or parent is None or self.kinds[-1][0] != "quotation":
            return False
        return parent.name in ("blockquote", "footer") or parent.children[-1] is element

    def _reference_target(self, element: Element) -> str | None:
        """Give the note that a superscript number or sign refers to."""
        inside = [e for e in element.elements() if e.name == "a"]
        if len(inside) != 1 or not REFERENCE_MARK.fullmatch(plain_text(element)):
            return None
        target = inside[0].attributes.get("href", "")
        return target if "#" in target else None

    def _comments(self, element: Element) -> None:
        """Keep the comments in what is left out: a waiver may stand anywhere."""
        for child in element.children:
            if isinstance(child, Element):
                self._comments(child)
            elif child.kind == "comment":
                self.token(child)


def _is_layout_cell(cell: Element) -> bool:
    """Tell a cell that only places text on the page from one of a table of data."""
    return cell.weight > LONG_CELL or any(
        inner.name in ("p", "div", "table", "h1", "h2", "h3", "blockquote")
        for inner in cell.elements()
    )
