"""Speakers named by a label: "NAME: words" at the start of a block, a colon before a quotation."""

from __future__ import annotations

from audit.facts import Attribution
from audit.language.edges import sentence_end
from audit.language.extents import Extents
from audit.language.listed import listed
from audit.language.phrase_ends import Range, phrase_end, with_apposition_after
from audit.language.phrases import main_subject, subject_before
from audit.language.speakers import holds
from audit.language.tagging import has_verb, starts_phrase
from audit.language.words import Words

LONGEST_LABEL = 8
DASHES = frozenset(("—", "–", "--", "―"))
NO_SPEAKER = listed("note update warning photo image video read more related correction")


def labelled(extents: Extents, found: list[Attribution]) -> list[Attribution]:
    """Give the attributions, and those of labels, colons and credits that are not among them."""
    return Labels(extents, found).complete()


class Labels:
    """Adds to the attributions of one text what its structure tells."""

    def __init__(self, extents: Extents, found: list[Attribution]) -> None:
        self.extents, self.words, self.found = extents, extents.words, list(found)
        self.taken: set[int] = set()
        for item in found:
            self._take(item)

    def complete(self) -> list[Attribution]:
        """Read labels, colons and credits."""
        for index, quotation in enumerate(self.words.quotations):
            first, last = self.words.quote_tokens[index]
            if quotation.parent is None and index not in self.taken and first < last:
                self._before_quotation(index, first, last)
        self._block_labels()
        self._credits()
        return self.found

    def _take(self, item: Attribution) -> None:
        """Mark the quotations whose words an attribution holds."""
        words = self.words
        for part in item.content:
            first, last = self.extents.tokens(part)
            for index in {words.quote[at] for at in range(first, last)} - {-1}:
                if holds(part, words.quotations[index]):
                    self.taken.add(index)

    def _add(self, source: Range, content: Range) -> None:
        words = self.words
        spans = (words.span(*content),)
        item = Attribution(
            id="",
            source=(words.span(*source),),
            cue=(),
            content=spans,
            sentence=max(words.sentence[content[0]], 0),
            mode=self.extents.mode(spans),
        )
        self._take(item)
        self.found.append(item)

    def _credits(self) -> None:
        """Match "— NAME, role" after a quotation that nobody was given."""
        words = self.words
        for index, (first, last) in enumerate(words.quote_tokens):
            quotation = words.quotations[index]
            if quotation.parent is not None or index in self.taken or first >= last:
                continue
            if last + 1 >= len(words.low) or words.low[last] not in DASHES:
                continue
            sentence = words.sentence[last + 1]
            if sentence < 0 or not starts_phrase(words, last + 1):
                continue
            end = sentence_end(words, last + 1)
            past = phrase_end(words, last + 1, end)
            if past > last + 1 and past - last <= LONGEST_LABEL:
                past = with_apposition_after(words, last + 1, past, end)
                self._add((last + 1, past), (first, last))

    def _before_quotation(self, index: int, first: int, last: int) -> None:
        words = self.words
        if first == 0 or words.low[first - 1] != ":" or words.sentence[first - 1] < 0:
            return
        if words.quotations[index].kind not in ("direct", "block"):
            return
        floor = words.bounds[words.sentence[first - 1]][0]
        source = _label(words, floor, first - 1)
        if source is not None:
            self._add(source, (first, last))

    def _block_labels(self) -> None:
        """Match "NAME: words" where a block opens with it, in interviews and headlines."""
        words = self.words
        seen = -1
        for sentence, (first, last) in enumerate(words.bounds):
            block = words.block[sentence]
            opens, seen = block != seen, block
            colon = _colon(words, first, last) if opens and last - first >= 3 else None
            if colon is None:
                continue
            end = _block_end(words, sentence)
            line_up = ";" in words.low[colon + 1 : end] and not has_verb(words, colon + 1, end)
            if _is_name(words, first, colon) and not line_up:
                self._replace(first, colon)
                self._add((first, colon), (colon + 1, end))

    def _replace(self, first: int, colon: int) -> None:
        """Drop what the encoder made of the label: its words run to the end of the block."""
        label = self.words.span(first, colon)
        self.found = [
            item
            for item in self.found
            if item.cue or not any(part.overlaps(label) for part in item.source)
        ]


def _colon(words: Words, first: int, last: int) -> int | None:
    """Give the colon within a label's reach, if unquoted words follow it."""
    for at in range(first + 1, min(first + LONGEST_LABEL, last - 1)):
        if words.low[at] == ":":
            return at if words.quote[at] < 0 and words.quote[at + 1] < 0 else None
    return None


def _label(words: Words, floor: int, colon: int) -> Range | None:
    """Give the speaker of the words before a colon: all of them, or the clause's subject."""
    if has_verb(words, floor, colon):
        return main_subject(words, floor, colon)
    source = subject_before(words, colon, floor)
    if source and words.low[source[1] - 1] in ("this", "that", "these", "it", "following"):
        return None
    return source if source and source[1] - source[0] <= LONGEST_LABEL else None


def _is_name(words: Words, first: int, colon: int) -> bool:
    return colon - first <= 4 and all(
        words.word[i][0].isupper() and words.low[i] not in NO_SPEAKER and words.word[i].isalpha()
        for i in range(first, colon)
    )


def _block_end(words: Words, sentence: int) -> int:
    block = words.block[sentence]
    while sentence + 1 < len(words.bounds) and words.block[sentence + 1] == block:
        sentence += 1
    return words.bounds[sentence][1]
