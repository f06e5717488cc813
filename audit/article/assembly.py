"""Puts an article together while a reader walks its parser's events.

A reader opens a block, adds text with the file range it came from, and closes the block. The
assembly joins blocks, collapses white space as a reader of the page would see it, leaves out
characters that nobody sees (soft hyphens, zero-width spaces), and keeps the map back to the
file; it never looks for a piece of text again.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from audit.article.record import (
    Article,
    Block,
    BlockKind,
    Comment,
    Format,
    Link,
    Metadata,
    Run,
)
from audit.facts import Span

BETWEEN_BLOCKS = "\n\n"
INVISIBLE = "\u00ad\u200b\u200e\u200f\u2060\ufeff"
"""Soft hyphen, zero-width space, direction marks, word joiner, zero-width no-break space."""

PIECE = re.compile(
    rf"(?P<words>[^\s{INVISIBLE}]+(?: [^\s{INVISIBLE}]+)*)|(?P<space>\s+)|[{INVISIBLE}]+"
)
WITHOUT = str.maketrans("", "", INVISIBLE)


class Assembly:
    """Collects blocks, links and comments of one article in file order."""

    def __init__(self, path: str, format: Format, source: str) -> None:
        self._path, self._format, self._source = path, format, source
        self._pieces: list[str] = []  # words, a space, or the blank line between blocks
        self._starts: list[int] = []  # where in the text each piece starts
        self._length = 0
        self._runs: list[Run] = []
        self._blocks: list[Block] = []
        self._links: list[Link] = []
        self._comments: list[Comment] = []
        self._open: tuple[BlockKind, int, int] | None = None  # kind, level, text start
        self._space: Span | None = None  # white space not yet written: only kept between words

    @property
    def length(self) -> int:
        """Count the characters of text so far."""
        return self._length

    @property
    def block_is_open(self) -> bool:
        """Tell whether text can be added."""
        return self._open is not None

    @property
    def block_has_text(self) -> bool:
        """Tell whether the open block holds any text yet."""
        return self._open is not None and self._length > self._open[2]

    def open_block(self, kind: BlockKind, level: int = 0) -> None:
        """Begin a block, ending the one before it."""
        self.close_block()
        self._open = (kind, level, self._length)

    def close_block(self) -> None:
        """End the block; one without text leaves no trace."""
        self._space = None
        if self._open is None:
            return
        kind, level, start = self._open
        self._open = None
        if self._length > start:
            if self._blocks:
                start += len(BETWEEN_BLOCKS)
            self._blocks.append(Block(kind, Span(start, self._length), level))

    def add(self, file_start: int, file_end: int) -> None:
        """Add the file's own characters; runs of white space become one space between words."""
        for piece in PIECE.finditer(self._source, file_start, file_end):
            if piece.lastgroup == "space":
                self._keep_space(Span(*piece.span()))
            elif piece.lastgroup == "words":
                self._write(piece.group(), Span(*piece.span()), verbatim=True)

    def add_decoded(self, text: str, file_start: int, file_end: int) -> None:
        """Add text that stands in the file in another form: an entity, an escape."""
        file = Span(file_start, file_end)
        seen = text.translate(WITHOUT)
        words = " ".join(seen.split())
        if seen[:1].isspace():
            self._keep_space(file if not words else Span(file_start, file_start))
        if words:
            self._write(words, file, verbatim=False)
            if seen[-1].isspace():
                self._keep_space(Span(file_end, file_end))

    def add_link(self, start: int, target: str) -> None:
        """Record a link from text offset ``start`` (a ``length`` of earlier) to here."""
        piece = bisect_left(self._starts, start)
        while piece < len(self._pieces) and self._pieces[piece].isspace():
            piece += 1
        if piece < len(self._pieces):
            self._links.append(Link(Span(self._starts[piece], self._length), target))

    def add_reference(self, target: str) -> None:
        """Record a note's reference, whose mark is no text, as a link on the word before it."""
        if self.block_has_text:
            self._links.append(Link(Span(self._last_word(), self._length), target))
        else:
            self._links.append(Link(Span(self._length, self._length), target))

    def add_comment(
        self,
        text: str,
        file_start: int,
        file_end: int,
        *,
        closed: bool | None = None,
        author: str = "",
    ) -> None:
        """Record a comment at this place; where it is not said, its last signs tell it closed."""
        if closed is None:
            closed = self._source.endswith(("-->", "--!>"), file_start, file_end)
        place = Span(file_start, file_end)
        # the block that is open, if it has words, is the next to be counted as well
        block = len(self._blocks)
        self._comments.append(Comment(text, place, self._length, block, closed, author))

    def finish(self, metadata: Metadata) -> Article:
        """Give the article."""
        self.close_block()
        return Article(
            path=self._path,
            format=self._format,
            source=self._source,
            text="".join(self._pieces),
            blocks=tuple(self._blocks),
            runs=tuple(self._runs),
            links=tuple(self._links),
            comments=tuple(self._comments),
            metadata=metadata,
        )

    def _keep_space(self, file: Span) -> None:
        assert self._open is not None, "text outside a block"
        if self._length > self._open[2]:
            first = self._space.start if self._space else file.start
            self._space = Span(first, file.end)

    def _write(self, text: str, file: Span, *, verbatim: bool) -> None:
        assert self._open is not None, "text outside a block"
        if self._length == self._open[2] and self._blocks:
            self._append(BETWEEN_BLOCKS)
        elif self._space is not None:
            one = len(self._space) == 1
            self._append(" ", Run(self._next(1), self._space, one))
        self._space = None
        self._append(text, Run(self._next(len(text)), file, verbatim))

    def _next(self, length: int) -> Span:
        return Span(self._length, self._length + length)

    def _append(self, text: str, run: Run | None = None) -> None:
        self._pieces.append(text)
        self._starts.append(self._length)
        self._length += len(text)
        if run is None:
            return
        last = self._runs[-1] if self._runs else None
        if (
            last
            and run.verbatim
            and last.verbatim
            and last.text.end == run.text.start
            and last.file.end == run.file.start
        ):
            self._runs[-1] = Run(
                Span(last.text.start, run.text.end), Span(last.file.start, run.file.end), True
            )
        else:
            self._runs.append(run)

    def _last_word(self) -> int:
        """Give the text offset at which the last word begins; a word may be several pieces."""
        at = len(self._pieces) - 1
        while at > 0 and " " not in self._pieces[at] and not self._pieces[at - 1].isspace():
            at -= 1
        return self._starts[at] + self._pieces[at].rfind(" ") + 1
