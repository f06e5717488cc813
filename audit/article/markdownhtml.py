"""HTML within Markdown: tags amid words, and blocks that may be only part of an element."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from audit.article.assembly import Assembly
from audit.article.furniture import NOT_READ, leave_out_unread
from audit.article.htmlwriter import HtmlWriter
from audit.article.record import BlockKind
from audit.article.tokens import Token, tokens
from audit.article.tree import DEEPEST, Element, TreeBuilder

KINDS: dict[str, BlockKind] = {"blockquote": "quotation", "figcaption": "caption"}


class OpenElement(NamedTuple):
    """An element that a block of HTML opened and left open, so that Markdown stands in it."""

    name: str
    depth: int  # of Markdown's own containers
    hidden: bool


class HtmlInMarkdown:
    """Reads the HTML of one Markdown file."""

    def __init__(self, source: str, assembly: Assembly) -> None:
        self._source, self._assembly = source, assembly
        self._open: list[OpenElement] = []
        self._links: list[tuple[int, str]] = []
        self._skipped = ""  # an inline <script>, <del> … until its end tag

    @property
    def hides(self) -> bool:
        """Tell whether the text here stands in an element that is not read."""
        return bool(self._skipped) or any(element.hidden for element in self._open)

    @property
    def kind(self) -> BlockKind | None:
        """Give the kind of block that the open elements make of paragraphs."""
        for element in reversed(self._open):
            if element.name in KINDS:
                return KINDS[element.name]
        return None

    def leave(self, depth: int) -> None:
        """Forget what was left open deeper than a Markdown container that ends."""
        self._open = [element for element in self._open if element.depth <= depth]

    def end_of_words(self) -> None:
        """End what tags amid words left open when their paragraph ends."""
        self._skipped = ""
        self._links = []

    def inline(self, start: int, end: int, *, silent: bool) -> list[Token]:
        """Read tags amid words; gives back those that stand for text: breaks and quotes."""
        return [t for t in tokens(self._source, start, end) if self._stands_for_text(t, silent)]

    def _stands_for_text(self, token: Token, silent: bool) -> bool:
        name, starts = token.value, token.kind == "start"
        if token.kind == "comment":
            self._assembly.add_comment(name.strip(), token.start, token.end)
        elif self._skipped:
            if name == self._skipped and not starts:
                self._skipped = ""
        elif name in NOT_READ and starts and not token.self_closing:
            self._skipped = name
        elif name == "a" and not silent:
            self._link(token)
        return name in ("br", "q") and token.kind in ("start", "end") and not self.hides

    def _link(self, token: Token) -> None:
        if token.kind == "start":
            target = token.attributes.get("href", "").strip()
            self._links.append((self._assembly.length, target))
        elif self._links:
            begin, target = self._links.pop()
            if target:
                self._assembly.add_link(begin, target)

    def block(self, places: list[tuple[int, int]], kind: tuple[BlockKind, int], depth: int) -> None:
        """Read a block of HTML, given by the ranges of its lines."""
        builder = TreeBuilder(places[0][0], places[-1][1])
        for token in self._tokens(self._joined(places)):
            builder.feed(token)
        left_open = builder.open[1:]
        ended = [token.value for token in builder.unmatched]
        document = builder.finish()
        leave_out_unread(document)
        self._write(document, kind)
        self._close(ended)
        self._open += [OpenElement(e.name, depth, e.left_out) for e in left_open]
        del self._open[DEEPEST:]

    def _joined(self, places: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """Join ranges with nothing but a carriage return or a list's indent between them."""
        joined: list[tuple[int, int]] = []
        for start, end in places:
            if joined and not self._source[joined[-1][1] : start].strip():
                joined[-1] = (joined[-1][0], end)
            else:
                joined.append((start, end))
        return joined

    def _tokens(self, places: list[tuple[int, int]]) -> Iterator[Token]:
        """Read ranges as one text, so that a comment or tag may run over lines of a quotation.

        Between the ranges stand the marks of Markdown's containers: no part of the HTML.
        """
        if len(places) == 1:
            yield from tokens(self._source, *places[0])
            return
        first = places[0][0]
        for token in tokens(self._without_marks(places), 0, places[-1][1] - first):
            moved = replace(token, start=token.start + first, end=token.end + first)
            yield from _outside_marks(moved, places) if token.kind == "text" else (moved,)

    def _without_marks(self, places: list[tuple[int, int]]) -> str:
        """Give the text of the ranges, with blanks for what stands between them."""
        parts, at = [], places[0][0]
        for start, end in places:
            parts += [" " * (start - at), self._source[start:end]]
            at = end
        return "".join(parts)

    def _write(self, document: Element, kind: tuple[BlockKind, int]) -> None:
        writer = HtmlWriter(self._assembly)
        if self.hides:
            writer.comments(document)
            return
        writer.kinds = [kind]
        writer.children(document)
        writer.end_block()

    def _close(self, ended: list[str]) -> None:
        """Close what earlier blocks opened and this one ended."""
        for name in ended:
            for index in range(len(self._open) - 1, -1, -1):
                if self._open[index].name == name:
                    del self._open[index:]
                    break


def _outside_marks(text: Token, places: list[tuple[int, int]]) -> Iterator[Token]:
    """Cut a text into its parts within the ranges."""
    first = max(bisect_right(places, (text.start, text.start)) - 1, 0)
    for begin, stop in places[first:]:
        if begin >= text.end:
            return
        start, end = max(begin, text.start), min(stop, text.end)
        if start < end:
            value = text.value[start - text.start : end - text.start]
            yield replace(text, start=start, end=end, value=value)
