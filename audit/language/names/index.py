"""Where the names of a text stand, by token and by place."""

from __future__ import annotations

from bisect import bisect_right

from audit.facts import Name, Span
from audit.language.grammar.words import Words


class NameIndex:
    """Looks up tokens and names; ``covering`` gives the name on each token that has one."""

    def __init__(self, words: Words, names: tuple[Name, ...]) -> None:
        self.words, self.names = words, names
        self._token_of = {start: at for at, start in enumerate(words.start)}
        self._starts = [name.span.start for name in names]
        self.covering = self._cover()

    def token(self, offset: int) -> int | None:
        """Give the token that starts at an offset."""
        return self._token_of.get(offset)

    def tokens(self, span: Span) -> tuple[int, int]:
        """Give the tokens of a span: the first, and past the last."""
        first = bisect_right(self.words.start, span.start) - 1
        last = bisect_right(self.words.start, span.end - 1)
        return max(first, 0), last

    def inside(self, span: Span) -> list[Name]:
        """Give the names that start within a span."""
        at = bisect_right(self._starts, span.start - 1)
        found = []
        while at < len(self.names) and self.names[at].span.start < span.end:
            found.append(self.names[at])
            at += 1
        return found

    def after(self, name: Name) -> Name | None:
        """Give the next name of the text."""
        at = bisect_right(self._starts, name.span.start)
        return self.names[at] if at < len(self.names) else None

    def _cover(self) -> dict[int, Name]:
        covering = {}
        for name in self.names:
            first, last = self.tokens(name.span)
            for at in range(first, last):
                covering[at] = name
        return covering
