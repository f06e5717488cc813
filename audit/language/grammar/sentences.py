"""Finds where sentences end, block by block.

A full stop, question mark or ellipsis ends a sentence unless what stands around it says that it
goes on: an abbreviation or initial before it, a lower-case word after it, a quoted question that
its speaker follows. Closing marks stay with the sentence they close.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc

from audit.article import Block
from audit.facts import Sentence, Span
from audit.language.grammar.abbreviations import (
    AFTER_CLOCK,
    ALWAYS_GO_ON,
    CLOCK,
    GO_ON_BEFORE_NUMBER,
    MAY_GO_ON,
    SAYS_AFTER_QUOTE,
    STARTERS,
    WITH_A_BANG,
)

WHOLE_BLOCKS = frozenset(["headline", "byline", "dateline", "heading"])
"""Kinds of block that are one sentence, whatever marks they hold."""

END = re.compile(
    r"""(?P<mark> \.(?:\s\.)+ | [.!?…]+ )
        (?P<closers> (?: ["'”’»)\]] | \[\d{1,3}\] )* )
        (?: (?P<gap>\s+) | $ | (?=(?:The|He|She|It|They|We|But|And|In|This|A)\s) )""",
    re.VERBOSE,
)
NEXT = re.compile(r"(?P<openers>[\"'“‘«(\[„‚`]*)(?P<word>[\w’'.-]*)")
LAST_WORD = re.compile(r"[\w.&’'-]*$")
ENUMERATOR = re.compile(r"[\"“(\[]*(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})$")
DOTTED = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]{1,2}$")
LONGEST_WORD = 40
"""How far back to look for the word before a mark."""
NAME_WORDS = 5
"""How many words after a quoted question may come before the verb of saying."""


class Ending(NamedTuple):
    """A mark that may end a sentence, and what stands around it."""

    before: str
    mark: str
    closers: str
    openers: str
    word: str
    rest: str


@Language.factory("audit_sentences")
def make_sentences(nlp: Language, name: str) -> SentenceFinder:
    """Give the component that sets ``doc._.sentences``."""
    return SentenceFinder()


class SentenceFinder:
    """Sets ``doc._.sentences``."""

    def __call__(self, doc: Doc) -> Doc:
        """Find the sentences of the article's blocks."""
        doc._.sentences = find_sentences(doc._.article.text, doc._.article.blocks)
        return doc


def find_sentences(text: str, blocks: Iterable[Block]) -> tuple[Sentence, ...]:
    """Give the sentences of the blocks in order; none crosses a block's border."""
    return tuple(
        Sentence(Span(block.span.start + start, block.span.start + end), index)
        for index, block in enumerate(blocks)
        for start, end in _pieces(text[block.span.start : block.span.end], block.kind)
    )


def _pieces(text: str, kind: str) -> Iterator[tuple[int, int]]:
    """Give start and end of each sentence of one block, white space around them left out."""
    start = len(text) - len(text.lstrip())
    if kind not in WHOLE_BLOCKS:
        for match in END.finditer(text):
            if match.end() < len(text) and _ends(text, start, match):
                yield start, match.end("closers")
                start = match.end()
    end = len(text.rstrip())
    if end > start:
        yield start, end


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    """Tell whether a sentence that began at ``start`` ends at this mark."""
    if match["gap"] is None:  # a lost space, or a mark inside a word
        return text[match.start() - 2 : match.start()].islower() and "." in match["mark"]
    window = text[max(start, match.start() - LONGEST_WORD) : match.start()]
    last = LAST_WORD.search(window)
    following = NEXT.match(text, match.end())
    assert last is not None  # it matches the empty string
    assert following is not None  # so does this
    if ENUMERATOR.fullmatch(text[start : min(match.start(), start + 8)]) and (
        match.start() - start < 8 and not match["closers"]
    ):
        return False
    return _decide(
        Ending(
            last[0],
            match["mark"],
            match["closers"],
            following["openers"],
            following["word"],
            text[match.end() : match.end() + 80],
        )
    )


def _decide(at: Ending) -> bool:
    first = at.word[:1]
    if first.islower() and not at.word[1:2].isupper():
        return False
    if not first and not at.openers and at.rest[:1] in "—–-,;:&":
        return at.rest[:1] in "—–-" and not at.closers
    if "." in at.mark and at.mark.strip(".") == "" and len(at.mark) == 1:
        return _stop_ends(at)
    if at.closers and at.mark[-1] in "!?…":
        return not _speaker_follows(at)
    if at.mark == "!" and at.before in WITH_A_BANG:
        return _starts(at.word)
    return True


def _stop_ends(at: Ending) -> bool:
    """Tell whether a single full stop ends its sentence, given an upper-case word after it."""
    before, word = at.before.lstrip("'’-."), at.word
    if at.closers.strip(")]"):  # inside quotation marks: a sentence was quoted
        return not before or before not in ALWAYS_GO_ON
    if before in ALWAYS_GO_ON:
        return False
    if word[:1].isdigit():
        return not (before in GO_ON_BEFORE_NUMBER or before in MAY_GO_ON)
    if before in CLOCK:
        return word.rstrip(".") not in AFTER_CLOCK
    if len(before) == 1 and before.isupper():
        return _starts(word)
    if before in MAY_GO_ON or DOTTED.match(before):
        return _starts(word) or bool(at.openers.strip("(["))
    return True


@lru_cache(maxsize=256)
def _starts(word: str) -> bool:
    return re.split(r"['’.]", word, maxsplit=1)[0] in STARTERS


def _speaker_follows(at: Ending) -> bool:
    """Tell whether a name and a verb of saying follow a quoted question or exclamation."""
    if at.openers or _starts(at.word):
        return False
    words = re.split(r"[^\w’'.-]+", at.rest)[: NAME_WORDS + 1]
    return any(word.rstrip(".") in SAYS_AFTER_QUOTE for word in words[1:])
