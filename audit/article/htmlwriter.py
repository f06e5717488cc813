"""Writes elements of HTML into an article: which make blocks, and of which kind."""

from __future__ import annotations

import re
from collections.abc import Sequence

from audit.article.assembly import Assembly
from audit.article.furniture import has_words
from audit.article.page import BLOCKS, short_text
from audit.article.record import BlockKind
from audit.article.tokens import Token
from audit.article.tree import HEADINGS, Element, names

CAPTION_WORDS = names("caption captions credit figcaption imagecredit photocredit")
BYLINE_WORDS = names("byline author authors")
DATE_WORDS = names("dateline date datetime published timestamp pubdate updated")
KICKER_WORDS = names("kicker eyebrow overline")
LONGEST_LABEL = 140
LONGEST_CAPTION = 700
LONG_CELL = 300
LONGEST_MARK = 12
REFERENCE_MARK = re.compile(r"[\s\[(]*(?:\w{1,4}|[*†‡§¶]+)[\s\])]*")


class HtmlWriter:
    """Walks elements and feeds the assembly. ``kinds`` are the blocks around, outermost first."""

    def __init__(self, assembly: Assembly, headline: Element | None = None) -> None:
        self._assembly, self._headline = assembly, headline
        self.kinds: list[tuple[BlockKind, int]] = [("paragraph", 0)]
        self._lists = 0
        self._rows = 0
        self._quotes = 0
        self._breaks = 0

    def children(self, element: Element) -> None:
        """Write all that an element holds."""
        self._write(element.children)

    def _write(self, children: Sequence[Element | Token]) -> None:
        for child in children:
            if isinstance(child, Element):
                self.element(child)
            else:
                self.token(child)

    def token(self, token: Token) -> None:
        """Write a text, an entity or a comment."""
        if token.kind == "comment":
            if self._breaks > 1:
                self.end_block()
            self._assembly.add_comment(token.value.strip(), token.start, token.end)
        elif token.kind == "text":
            if not token.value.isspace():
                self._begin()
            if self._assembly.block_is_open:
                self._assembly.add(token.start, token.end)
        elif token.kind == "entity":
            if not token.value.isspace():
                self._begin()
            if self._assembly.block_is_open:
                self._assembly.add_decoded(token.value, token.start, token.end)

    def element(self, element: Element) -> None:
        """Write an element, in its kind of block."""
        if element.left_out:
            self.comments(element)
        elif element.name == "br":
            self._break(element)
        elif element.name == "a":
            self._link(element)
        elif element.name == "q":
            self._quote(element)
        elif element.name == "sup" and (target := _reference_target(element)):
            self._assembly.add_reference(target)
        elif element.name in BLOCKS or self._stands_alone(element):
            self._block(element)
        else:
            self.children(element)

    def end_block(self) -> None:
        """End the block that is open."""
        self._breaks = 0
        self._assembly.close_block()

    def _begin(self) -> None:
        """Make sure that a block is open; two line breaks in a row have ended the last."""
        if self._breaks > 1:
            self.end_block()
        self._breaks = 0
        if not self._assembly.block_is_open:
            self._assembly.open_block(*self.kinds[-1])

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
        """Write the quotation marks that a browser shows around <q>, at its tags."""
        opening, closing = ("“", "”") if self._quotes % 2 == 0 else ("‘", "’")
        self._begin()
        self._assembly.add_decoded(opening, element.start, element.opened)
        self._quotes += 1
        self.children(element)
        self._quotes -= 1
        self._begin()
        self._assembly.add_decoded(closing, element.ended, element.end)

    def _block(self, element: Element) -> None:
        self.end_block()
        is_list = element.name in ("ul", "ol")
        self._lists += is_list
        self._rows += element.name == "tr"
        self.kinds.append(self._kind(element))
        last = _end_of_words(element)
        self._write(element.children[:last])
        self.kinds.pop()
        self._lists -= is_list
        self.end_block()
        self._write(element.children[last:])

    def _kind(self, element: Element) -> tuple[BlockKind, int]:
        """Give the kind of block that an element makes of its text."""
        outer, name = self.kinds[-1], element.name
        if element is self._headline:
            return "headline", 1
        if outer[0] in ("headline", "caption", "byline", "dateline", "note"):
            return outer
        if name in HEADINGS:
            return "heading", int(name[1])
        if name == "blockquote":
            return "quotation", 0
        if name in ("figcaption", "caption"):
            return "caption", 0
        if outer[0] == "quotation":
            return ("paragraph", 0) if name in ("footer", "cite") else outer
        if name in ("li", "dd", "dt"):
            return "list-item", max(self._lists, 1)
        if name in ("td", "th"):
            return ("paragraph", 0) if _is_layout_cell(element) else ("table-cell", self._rows)
        return _labelled(element) or outer

    def _stands_alone(self, element: Element) -> bool:
        """Tell whether an element amid words is a block all the same."""
        return element is self._headline or self._is_credit(element) or _is_label(element)

    def _is_credit(self, element: Element) -> bool:
        """Tell a <cite> that names who is quoted from one that is a title among the words."""
        parent = element.parent
        if element.name != "cite" or parent is None or self.kinds[-1][0] != "quotation":
            return False
        return parent.name in ("blockquote", "footer") or _last_word(parent) is element

    def comments(self, element: Element) -> None:
        """Keep the comments in what is left out: a waiver may stand anywhere."""
        for child in element.children:
            if isinstance(child, Element):
                self.comments(child)
            elif child.kind == "comment":
                self.token(child)


def _end_of_words(element: Element) -> int:
    """Count the children up to the last word; where no end tag says more, it ends there.

    A comment after an unclosed ``<p>`` stands before the next paragraph, not in this one.
    """
    children = element.children
    last = len(children)
    if element.closed:
        return last
    while last and isinstance(token := children[last - 1], Token) and _is_silent(token):
        last -= 1
    return last


def _last_word(element: Element) -> Element | Token | None:
    """Give the last child that is more than white space."""
    told = (c for c in reversed(element.children) if isinstance(c, Element) or c.value.strip())
    return next(told, None)


def _is_silent(token: Token) -> bool:
    return token.kind == "comment" or (token.kind == "text" and token.value.isspace())


def _labelled(element: Element) -> tuple[BlockKind, int] | None:
    """Take a short block for a byline, date line or caption where its class says so."""
    if element.name == "time":
        return "dateline", 0
    if not (element.attributes.get("class") or element.attributes.get("id")):
        return None
    words = short_text(element, LONGEST_CAPTION)
    if words is None:
        return None
    length = len(words)
    if has_words(element, CAPTION_WORDS):
        return "caption", 0
    if length <= LONGEST_LABEL:
        if has_words(element, BYLINE_WORDS):
            return "byline", 0
        if has_words(element, DATE_WORDS) and any(map(str.isdigit, words)):
            return "dateline", 0
        if has_words(element, KICKER_WORDS):
            return "heading", 2
    return None


def _is_label(element: Element) -> bool:
    """Tell a byline or date that shares its line with others: <span class="byline">, <time>."""
    if element.name not in ("span", "time"):
        return False
    line = next((above for above in element.ancestors() if above.name in BLOCKS), None)
    if line is None or line.name in ("p", "blockquote", *HEADINGS):
        return False
    kind = ("dateline", 0) if element.name == "time" else _labelled(element)
    return kind is not None and short_text(line, LONGEST_LABEL) is not None


def _reference_target(element: Element) -> str | None:
    """Give the note that a superscript number or sign refers to."""
    words = short_text(element, LONGEST_MARK)
    if words is None or not REFERENCE_MARK.fullmatch(words):
        return None
    inside = [inner for inner in element.elements() if inner.name == "a"]
    if len(inside) != 1:
        return None
    target = inside[0].attributes.get("href", "")
    return target if "#" in target else None


def _is_layout_cell(cell: Element) -> bool:
    """Tell a cell that only places text on the page from one of a table of data."""
    return cell.weight > LONG_CELL or any(
        inner.name in ("p", "div", "table", "h1", "h2", "h3", "blockquote")
        for inner in cell.elements()
    )
