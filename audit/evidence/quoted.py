"""Takes a quotation apart: into what its marks of omission part, and into words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from audit.evidence.fillers import free_words
from audit.evidence.layout import tidied
from audit.evidence.words import tokens

ELLIPSIS = re.compile(
    r"[\[(]\s*(?:…|\.\s?\.\s?\.(?:\s?\.)?)\s*[\])]|…|\.\s?\.\s?\.(?:\s?\.)?|\*\s?\*\s?\*"
)
LETTER = re.compile(r"\[(\w{1,2})\](?=\w)")
"""A capital put in brackets: "[T]he"."""

BRACKETS = re.compile(r"\[[^\[\]]{0,200}\]")
REOPENED = re.compile(r"^[\s\"“”„«»‘’']+|[\s\"“”„«»]+$")
CREDIT = re.compile(r"\s+(?:—|–|―|--)\s*[^\W\d_a-z][^.!?]{1,80}$")
"""The name under a quotation block."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quoted word as compared and as printed; ``free`` is a filler, ``wild`` is bracketed."""

    word: str
    printed: str
    free: bool = False
    wild: bool = False


@dataclass(frozen=True, slots=True)
class Segment:
    """Words that are quoted without a mark of omission between them.

    ``starts`` are the indexes of words that begin sentences.
    """

    text: str
    words: tuple[Quoted, ...]
    starts: tuple[int, ...]


def paragraphs(text: str, *, block: bool = False) -> list[str]:
    """Give the paragraphs of a quotation, without marks; ``block``: a credit may follow it."""
    whole = CREDIT.sub("", text) if block else text
    return [clean for part in whole.split("\n\n") if (clean := REOPENED.sub("", tidied(part)))]


def segments(paragraph: str) -> list[Segment]:
    """Give what the ellipses of a paragraph part, where there are words in it."""
    clean = LETTER.sub(r"\1", paragraph)
    found = (_segment(part.strip()) for part in ELLIPSIS.split(clean))
    return [segment for segment in found if any(not word.wild for word in segment.words)]


def _segment(text: str) -> Segment:
    words: list[Quoted] = []
    starts: list[int] = []
    at = 0
    for match in [*BRACKETS.finditer(text), None]:
        stop = match.start() if match else len(text)
        _add_words(text, at, stop, words, starts)
        if match:
            if match.start() and text[match.start() - 1].isalnum() and words:
                words.pop()  # "work[ed]": all of the word is open
            words.append(Quoted("", match.group(), wild=True))
            at = match.end()
    return Segment(text, tuple(words), tuple(starts))


def _add_words(text: str, start: int, end: int, words: list[Quoted], starts: list[int]) -> None:
    part = tokens(text, start, end)
    free = free_words(text, part)
    for index, (token, is_free) in enumerate(zip(part, free, strict=True)):
        before = text[part[index - 1].end if index else start : token.start]
        if re.search(r"[.?!:;]", before):
            starts.append(len(words))
        words.append(Quoted(token.word, text[token.start : token.end], is_free))
