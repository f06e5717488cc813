"""Where the parts of an attribution begin and end: the encoder's offsets, cut to whole marks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from audit.facts import Mode, Quotation, Span
from audit.language.grammar.words import Words

SPACE = " \t\n\r\u00a0"
LOOSE = SPACE + ",;:.–—-"
"""What a part neither begins nor ends with, quotation marks set aside."""
OPENING = "“‘«„"
QUOTED = frozenset(("direct", "partial", "block", "scare"))
DIRECT_SHARE = 0.8


class Extents:
    """Cuts offsets to the words and quotations of one text."""

    def __init__(self, words: Words) -> None:
        self.words, self.text = words, words.text
        outer = [q for q in words.quotations if q.parent is None and q.kind in QUOTED]
        self._quotations: list[Quotation] = outer
        self._starts = [quotation.span.start for quotation in outer]

    def phrase(self, start: int, end: int) -> Span | None:
        """Give a source or a cue without the pauses around it, or None where nothing is left."""
        return self._trimmed(start, end, LOOSE, LOOSE)

    def contents(self, parts: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
        """Give the parts of a content, whole quotations with their marks."""
        found: list[Span] = []
        for start, end in sorted(parts):
            span = self._content(start, end)
            if span is None or (found and span.end <= found[-1].end):
                continue
            if found and span.start < found[-1].end:
                span = Span(found.pop().start, span.end)
            found.append(span)
        return tuple(found)

    def near(self, content: tuple[Span, ...], cue: Span | None, sentence: int) -> tuple[Span, ...]:
        """Leave out what cannot belong to a cue in a sentence, if that is not all.

        Unquoted words of another block, or of a later sentence that something else opens ("On
        Twitter, users are furious."); a quotation in a sentence of its own before a cue with
        a clause after it: "“Never again.” Others said that they would go."
        """
        words = self.words
        clause = cue is not None and content[-1].start >= cue.end and not self._quotes(content[-1])
        kept = []
        for part in content:
            at = words.sentence[self.first_token(part)]
            same = words.block[at] == words.block[sentence]
            other = clause and at < sentence
            own = same and (at == sentence or (at > sentence and self._opens(part, at)))
            if own or (self._quotes(part) and not other):
                kept.append(part)
        return tuple(kept) or content

    def _opens(self, part: Span, sentence: int) -> bool:
        """Tell whether a part opens a sentence, a word like "but" set aside."""
        return self.first_token(part) - self.words.bounds[sentence][0] <= 1

    def _quotes(self, part: Span) -> bool:
        return self.words.quote[self.first_token(part)] >= 0

    def first_token(self, span: Span) -> int:
        """Give the token in which a span begins."""
        return max(bisect_right(self.words.start, span.start) - 1, 0)

    def tokens(self, span: Span) -> tuple[int, int]:
        """Give the tokens of a span: the first, and past the last."""
        return self.first_token(span), bisect_right(self.words.start, span.end - 1)

    def mode(self, content: tuple[Span, ...]) -> Mode:
        """Tell how much of the content is in quotation marks."""
        words = self.words
        total = quoted = 0
        for first, last in map(self.tokens, content):
            for at in range(first, last):
                if words.low[at][0].isalnum():
                    total += 1
                    found = words.quote[at]
                    quoted += found >= 0 and words.quotations[found].kind in QUOTED
        if not quoted:
            return "indirect"
        return "direct" if quoted / total >= DIRECT_SHARE else "mixed"

    def _content(self, start: int, end: int) -> Span | None:
        """Give one part, each quotation whose words it holds taken in with its marks."""
        bare = self._trimmed(start, end, LOOSE, LOOSE + OPENING)
        if bare is None:
            return None
        first, last = bare.start, bare.end
        at = max(bisect_right(self._starts, first) - 1, 0)
        while at < len(self._quotations) and self._starts[at] < last:
            quotation = self._quotations[at]
            inner = quotation.inner
            if inner.end > first and first <= inner.start + 1 and inner.end <= last + 1:
                first, last = min(first, quotation.span.start), max(last, quotation.span.end)
            at += 1
        return Span(first, last)

    def _trimmed(self, start: int, end: int, left: str, right: str) -> Span | None:
        text = self.text
        while start < end and text[start] in left:
            start += 1
        while end > start and text[end - 1] in right:
            end -= 1
        return Span(start, end) if any(map(str.isalnum, text[start:end])) else None
