"""The stack of open quotation marks, and the spans that closing them gives."""

from __future__ import annotations

from dataclasses import dataclass, field

from audit.facts import Span
from audit.language.quotations.marks import Mark


@dataclass(frozen=True, slots=True)
class QuotedSpan:
    """What stands between two marks; ``closed`` is false where the closing one is missing.

    ``block`` is true for a quotation block of the format, ``single`` for single marks,
    ``paragraphs`` the number of blocks it runs through.
    """

    span: Span
    inner: Span
    closed: bool = True
    single: bool = False
    block: bool = False
    paragraphs: int = 1


@dataclass(slots=True)
class Open:
    """A mark that waits for its closing one."""

    mark: Mark
    paragraphs: int = 1


@dataclass(slots=True)
class Matcher:
    """The stack of open marks, and the spans found so far."""

    text: str
    found: list[QuotedSpan] = field(default_factory=list)
    stack: list[Open] = field(default_factory=list)
    doubles: int = 0  # how many on the stack are double
    last_close: int = 0

    def push(self, mark: Mark, paragraphs: int = 1) -> None:
        """Open a quotation."""
        self.stack.append(Open(mark, paragraphs))
        self.doubles += mark.family == "double"

    def pop(self) -> Open:
        """Take the innermost open mark."""
        top = self.stack.pop()
        self.doubles -= top.mark.family == "double"
        return top

    def close(self, mark: Mark) -> None:
        """Close the innermost quotation of the mark's family, forgetting those inside it."""
        while self.stack[-1].mark.family != mark.family:
            self.pop()
        top = self.pop()
        self.add(top, mark.start, mark.end, closed=True)
        self.last_close = mark.end

    def add(self, top: Open, inner_end: int, end: int, *, closed: bool) -> None:
        """Record a quotation, unless nothing is quoted."""
        opening = top.mark
        if any(char.isalnum() for char in self.text[opening.end : inner_end]):
            self.found.append(
                QuotedSpan(
                    Span(opening.start, end),
                    Span(opening.end, inner_end),
                    closed,
                    opening.family == "single",
                    paragraphs=top.paragraphs,
                )
            )

    def abandon(self, end: int) -> None:
        """End what is still open at ``end``; a straight single mark alone was an apostrophe."""
        while self.stack:
            top = self.pop()
            if not self.stack and (top.mark.family == "double" or top.mark.shape == "‘"):
                stop = top.mark.end + len(self.text[top.mark.end : end].rstrip())
                self.add(top, stop, stop, closed=False)
