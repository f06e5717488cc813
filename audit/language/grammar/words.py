"""The tokens of a Doc as plain lists: what the lexical components read, many times over.

Reading spaCy's token attributes one by one costs more than all our own work, so they are taken
once and kept with the Doc.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from audit.errors import ConfigError
from audit.facts import Quotation, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

KEY = "audit_words"
CLOSERS = frozenset("\"'”’»)]")
ACRONYMS = {"US": "u.s.", "WHO": "w.h.o.", "IT": "i.t."}
"""Capitals that must not be read as pronouns."""
PAUSES = frozenset((",", ";", ":", "-", "--", "–", "—", "...", "…", "(", ")", "[", "]"))


@dataclass(slots=True)
class Words:
    """Parallel lists over tokens that are not white space.

    ``quote`` is the index (in ``quotations``) of the outermost quotation around a token, or -1;
    ``sentence`` the index of its sentence; ``bounds`` the first and past-the-last token of each
    sentence; ``block`` the block of each sentence.
    """

    text: str
    word: list[str]
    low: list[str]
    start: list[int]
    end: list[int]
    sentence: list[int]
    bounds: list[tuple[int, int]]
    block: list[int]
    quote: list[int]
    quotations: tuple[Quotation, ...]
    quote_tokens: list[tuple[int, int]] = field(default_factory=list)

    def span(self, first: int, last: int) -> Span:
        """Give the characters from token ``first`` to before token ``last``."""
        return Span(self.start[first], self.end[last - 1])

    def show(self, first: int, last: int) -> str:
        """Give the text of a range of tokens."""
        return self.text[self.start[first] : self.end[last - 1]]


def words_of(doc: Doc) -> Words:
    """Give the words of a Doc whose sentences and quotations are found.

    Raises :class:`audit.errors.ConfigError` where another pipeline makes several words one token.
    """
    words: Words | None = doc.user_data.get(KEY)
    if words is None:
        words = doc.user_data[KEY] = _read(doc)
    return words


def _read(doc: Doc) -> Words:
    text = doc.text
    word, start, end = [], [], []
    for token in doc:
        form = token.text
        if not form.isspace():
            if len(form.split()) > 1:
                raise ConfigError(
                    "the spaCy pipeline makes several words one token; leave out the component "
                    "that does, such as merge_entities or merge_noun_chunks"
                )
            word.append(form)
            at = token.idx
            start.append(at)
            end.append(at + len(form))
    low = [ACRONYMS.get(form) or form.lower().replace("’", "'") for form in word]
    sentence, bounds = _sentences(doc, start)
    block = [found.block for found in doc._.sentences]
    quotations = tuple(doc._.quotations)
    quote, ranges = _quotes(quotations, start)
    return Words(text, word, low, start, end, sentence, bounds, block, quote, quotations, ranges)


def _sentences(doc: Doc, start: list[int]) -> tuple[list[int], list[tuple[int, int]]]:
    """Give the sentence of each token, -1 outside of any, and each sentence's tokens."""
    sentence, bounds, at, size = [-1] * len(start), [], 0, len(start)
    for index, found in enumerate(doc._.sentences):
        while at < size and start[at] < found.span.start:
            at += 1
        first = at
        while at < size and start[at] < found.span.end:
            sentence[at] = index
            at += 1
        bounds.append((first, at))
    return sentence, bounds


def _quotes(
    quotations: tuple[Quotation, ...], start: list[int]
) -> tuple[list[int], list[tuple[int, int]]]:
    """Give the outermost quotation of each token, and each quotation's tokens."""
    quote, ranges, at, size, reached = [-1] * len(start), [], 0, len(start), 0
    for index, quotation in enumerate(quotations):
        span = quotation.span
        if span.start < reached:  # nested in the one before: it has its own range only
            first = at
            while first > 0 and start[first - 1] >= span.start:
                first -= 1
            last = first
            while last < size and start[last] < span.end:
                last += 1
            ranges.append((first, last))
            continue
        while at < size and start[at] < span.start:
            at += 1
        first = at
        while at < size and start[at] < span.end:
            quote[at] = index
            at += 1
        ranges.append((first, at))
        reached = span.end
    return quote, ranges
