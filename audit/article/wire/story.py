"""An article of a wire format before it is written: its fields, in the order they are read in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal

from audit.article.assembly import Assembly
from audit.article.htmlwriter import HtmlWriter
from audit.article.page import leave_out_of_piece
from audit.article.record import Article, BlockKind, Format, Metadata
from audit.article.tokens import Token, tokens
from audit.article.tree import Element, TreeBuilder
from audit.article.wire.mapped import Mapped, Piece, carried_back
from audit.facts import Span

BLANK_LINE = re.compile(r"(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)\s*")
LINE_END = re.compile(r"[\r\n]+")


@dataclass(frozen=True, slots=True)
class Field:
    """A part of an article: words of one kind, plain text of several paragraphs, or markup.

    ``content`` is an element where the markup is the file's own, and else a text out of it.
    """

    form: Literal["words", "text", "html"]
    content: Mapped | Element
    kind: BlockKind = "paragraph"

    @property
    def start(self) -> int:
        """Give where in the file it begins."""
        if isinstance(self.content, Element):
            return self.content.start
        return self.content.pieces[0].file.start if self.content.pieces else 0


@dataclass(frozen=True, slots=True)
class Story:
    """An article's fields and metadata, and the comments of the file that stand around them."""

    metadata: Metadata
    fields: Sequence[Field]
    comments: Sequence[Token] = ()


def write(story: Story, source: str, path: str, format: Format) -> Article:
    """Give the article, with its places in the file."""
    whole = Piece(source, Span(0, len(source)), verbatim=True)
    texts = [field.content for field in story.fields if isinstance(field.content, Mapped)]
    pieces = [whole, *(piece for text in texts for piece in (_BETWEEN, *text.pieces))]
    everything = Mapped(pieces)
    starts = accumulate((len(text.text) + 1 for text in texts), initial=len(source) + 1)
    assembly = Assembly(path, format, everything.text)
    waiting = list(reversed(story.comments))
    for one in story.fields:
        _add_comments(waiting, assembly, one.start)
        begin = 0 if isinstance(one.content, Element) else next(starts)
        _write(one, assembly, everything.text, begin)
    _add_comments(waiting, assembly, len(source))
    return carried_back(assembly.finish(story.metadata), everything, source)


_BETWEEN = Piece("\n", Span(0, 0), verbatim=False)


def _add_comments(waiting: list[Token], assembly: Assembly, end: int) -> None:
    """Add the comments that stand before a place in the file; they are waiting last first."""
    while waiting and waiting[-1].start < end:
        token = waiting.pop()
        assembly.add_comment(token.value.strip(), token.start, token.end)


def _write(one: Field, assembly: Assembly, source: str, start: int) -> None:
    if isinstance(one.content, Element):
        _write_markup(one.content, assembly, one.kind)
        return
    end = start + len(one.content.text)
    if one.form == "words":
        assembly.open_block(one.kind, 1 if one.kind == "headline" else 2 * (one.kind == "heading"))
        assembly.add(start, end)
        assembly.close_block()
    elif one.form == "text":
        _write_text(assembly, source, start, end, one.kind)
    else:
        builder = TreeBuilder(start, end)
        for token in tokens(source, start, end):
            builder.feed(token)
        _write_markup(builder.finish(), assembly, one.kind)


def _write_text(assembly: Assembly, source: str, start: int, end: int, kind: BlockKind) -> None:
    """Write paragraphs that blank lines part, or else each line as one."""
    parted = BLANK_LINE if BLANK_LINE.search(source.rstrip(), start, end) else LINE_END
    at = start
    for gap in [*parted.finditer(source, start, end), None]:
        assembly.open_block(kind)
        assembly.add(at, gap.start() if gap else end)
        assembly.close_block()
        at = gap.end() if gap else end


def _write_markup(element: Element, assembly: Assembly, kind: BlockKind) -> None:
    leave_out_of_piece(element)
    writer = HtmlWriter(assembly, _headline(element, assembly))
    writer.kinds[0] = kind, 1 if kind == "headline" else 0
    writer.children(element)
    writer.end_block()


def _headline(element: Element, assembly: Assembly) -> Element | None:
    """Give the heading that is the headline, where no field before was one."""
    if assembly.length:
        return None
    return next((one for one in element.elements() if one.name == "h1"), None)
