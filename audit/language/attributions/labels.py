"""Speakers named by a label: "NAME: words" at the start of a block, a colon before a quotation."""

from __future__ import annotations

from audit.language.attributions.finder import Finder
from audit.language.grammar.edges import sentence_end
from audit.language.grammar.listed import listed
from audit.language.grammar.phrase_ends import Range, phrase_end, with_apposition_after
from audit.language.grammar.phrases import main_subject, subject_before
from audit.language.grammar.tagging import has_verb, starts_phrase
from audit.language.grammar.words import Words

LONGEST_LABEL = 8
DASHES = frozenset(("—", "–", "--", "―"))
NO_SPEAKER = listed("note update warning photo image video read more related correction")


def labelled(finder: Finder) -> None:
    """Add the attributions of labels, colons and credits to those already found."""
    for index, (first, last) in enumerate(finder.words.quote_tokens):
        quotation = finder.words.quotations[index]
        if quotation.parent is None and index not in finder.taken and first < last:
            _before_quotation(finder, index, first, last)
    _block_labels(finder)
    _credits(finder)


def _credits(finder: Finder) -> None:
    """Match "— NAME, role" after a quotation.

    Where the two make a block of their own, that is the source whatever else was read.
    """
    words = finder.words
    for index, (first, last) in enumerate(words.quote_tokens):
        if words.quotations[index].parent is not None or first >= last:
            continue
        source = _credit(words, last)
        if source is None:
            continue
        if index in finder.taken and _fill_block(words, first, source):
            finder.drop_content(words.span(first, last))
        elif index in finder.taken:
            continue
        finder.add(source, (first, last))


def _credit(words: Words, dash: int) -> Range | None:
    """Give the name and role after a dash."""
    if dash + 1 >= len(words.low) or words.low[dash] not in DASHES:
        return None
    if words.sentence[dash + 1] < 0 or not starts_phrase(words, dash + 1):
        return None
    end = sentence_end(words, dash + 1)
    past = phrase_end(words, dash + 1, end)
    if not dash + 1 < past <= dash + LONGEST_LABEL:
        return None
    return dash + 1, with_apposition_after(words, dash + 1, past, end)


def _fill_block(words: Words, first: int, source: Range) -> bool:
    """Tell whether a block holds nothing but a quotation and the capitalised name it goes to."""
    begin, end = words.sentence[first], words.sentence[source[0]]
    if begin < 0 or words.block[begin] != words.block[end] or not words.word[source[0]].istitle():
        return False
    opens = words.bounds[begin][0] == first and (
        begin == 0 or words.block[begin - 1] != words.block[begin]
    )
    rest = words.low[source[1] : _block_end(words, end)]
    return opens and not any(word[0].isalnum() for word in rest)


def _before_quotation(finder: Finder, index: int, first: int, last: int) -> None:
    words = finder.words
    if first == 0 or words.low[first - 1] != ":" or words.sentence[first - 1] < 0:
        return
    if words.quotations[index].kind not in ("direct", "block"):
        return
    floor = words.bounds[words.sentence[first - 1]][0]
    source = _label(words, floor, first - 1)
    if source is not None:
        finder.add(source, (first, last))


def _block_labels(finder: Finder) -> None:
    """Match "NAME: words" where a block opens with it, in interviews and headlines."""
    words = finder.words
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
            finder.drop_label((first, colon))
            finder.add((first, colon), (colon + 1, end))


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
        words.word[i][0].isupper() and words.low[i] not in NO_SPEAKER and _is_letters(words.word[i])
        for i in range(first, colon)
    )


def _is_letters(word: str) -> bool:
    """Tell whether a word is of letters only, initials with dots ("R.O.") among them."""
    return word.replace(".", "").replace("-", "").replace("’", "").replace("'", "").isalpha()


def _block_end(words: Words, sentence: int) -> int:
    block = words.block[sentence]
    while sentence + 1 < len(words.bounds) and words.block[sentence + 1] == block:
        sentence += 1
    return words.bounds[sentence][1]
