"""What is kept while the attributions of a text are found."""

from __future__ import annotations

from dataclasses import replace

from audit.facts import Attribution, Span
from audit.language.attributions.extents import Extents
from audit.language.attributions.speakers import holds
from audit.language.grammar.phrase_ends import Range


class Finder:
    """The attributions found so far, and the quotations (by index) whose words they hold."""

    def __init__(self, extents: Extents, found: list[Attribution]) -> None:
        self.extents, self.words = extents, extents.words
        self.found = list(found)
        self.taken: set[int] = set()
        for item in found:
            self._take(item)

    def add(self, source: Range, content: Range) -> None:
        """Keep an attribution without a cue, given in tokens."""
        spans = (self.words.span(*content),)
        item = Attribution(
            id="",
            source=(self.words.span(*source),),
            cue=(),
            content=spans,
            sentence=max(self.words.sentence[content[0]], 0),
            mode=self.extents.mode(spans),
        )
        self._take(item)
        self.found.append(item)

    def drop_content(self, content: Span) -> None:
        """Take these words from whomever they were given to."""
        kept = []
        for item in self.found:
            rest = tuple(part for part in item.content if not part.overlaps(content))
            if rest:
                kept.append(replace(item, content=rest, mode=self.extents.mode(rest)))
        self.found = kept

    def drop_label(self, label: Range) -> None:
        """Drop what has no cue and a label for its source."""
        span = self.words.span(*label)
        self.found = [
            item
            for item in self.found
            if item.cue or not any(part.overlaps(span) for part in item.source)
        ]

    def _take(self, item: Attribution) -> None:
        for part in item.content:
            first, last = self.extents.tokens(part)
            for index in {self.words.quote[at] for at in range(first, last)} - {-1}:
                if holds(part, self.words.quotations[index]):
                    self.taken.add(index)
