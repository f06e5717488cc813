"""The worldwide newswire as running text: its files hold words, a line each, and paragraphs.

Labels of its articles are offsets into the text that is made here, so nothing here may change.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from audit.training.corpus import raw

ENDINGS = frozenset(["s", "t", "re", "ve", "ll", "d", "m", "S"])
OPENING = frozenset("“([$#@‘«£€₹¥")
CLOSING = frozenset(",.;:!?)]}%…”")
AFTER_DASH = re.compile(
    r"^(and|or|but|which|who|is|was|are|including|mostly|with|at|for|not|an?|as|from|that|has|have"
    r"|he|she|it|they|where|when)$"
)
"""Words before which a hyphen between spaces is a dash."""
JOINED = re.compile(r"^(['’](s|t|re|ve|ll|d|m|S)|n['’]t|['’]+)$")
STOPS = re.compile(r"^[,.;:!?]+$")
LETTER = re.compile(r"^[A-Za-z]$")
DOMAIN = re.compile(r"^(com|org|net|co)$")


class Word(NamedTuple):
    """A word and its tag, in the corpus's own marks."""

    text: str
    tag: str


def text_of(path: Path) -> str:
    """An article's text: paragraphs with an empty line between them."""
    paragraphs = list(_paragraphs(path))
    if paragraphs and paragraphs[0][0].text.startswith("http"):
        paragraphs[0] = paragraphs[0][1:]
    return "\n\n".join(_joined(words) for words in paragraphs if words) + "\n"


def _paragraphs(path: Path) -> Iterator[list[Word]]:
    words: list[Word] = []
    for line in raw(path).split("\n"):
        if line.strip():
            word, _, tag = line.partition("\t")
            words.append(Word(word.strip(), tag or "O"))
        elif words:
            yield words
            words = []
    if words:
        yield words


def _joined(words: Sequence[Word]) -> str:
    """Put the spaces back: each word says whether it stands close to the one on either side."""
    out, close = "", True
    double = single = False
    for at, word in enumerate(words):
        before = words[at - 1].text if at else ""
        after = words[at + 1] if at + 1 < len(words) else Word("", "O")
        if word.text == '"':
            left, right, double = double, not double, not double
        elif word.text in ("’", "'"):
            left, right, single = _apostrophe(word.text, before, after.text, at, single)
        else:
            left, right = _sides(word, before, after, at)
        out += ("" if close or left else " ") + word.text
        close = right
    return out


def _apostrophe(
    mark: str, before: str, after: str, at: int, single: bool
) -> tuple[bool, bool, bool]:
    """Close to the left, to the right, and whether a single quotation is open then."""
    if after in ENDINGS:
        return True, True, single
    if mark != "'":
        return True, before in ("O", "D", "d", "l", "L"), single
    if single:
        return True, False, False
    if before.endswith("s") and at:
        return True, False, False
    return False, True, True


def _sides(word: Word, before: str, after: Word, at: int) -> tuple[bool, bool]:
    text = word.text
    if text in OPENING:
        return False, True
    if text == "»" or JOINED.match(text):
        return True, False
    if text in CLOSING or STOPS.match(text):
        return True, _tight(text, before, after)
    if text in ("-", "–") and at and after.text:
        tight = before[-1:].isalnum() and _hyphen(word, after)
        return tight, tight
    return text == "/", text == "/"


def _tight(mark: str, before: str, after: Word) -> bool:
    """Whether a stop goes on without a space: initials, decimals, times, addresses."""
    digits = before[-1:].isdigit() and after.text[:1].isdigit() and len(after.text) <= 3
    return (
        (mark == "." and bool(LETTER.match(before)) and bool(LETTER.match(after.text)))
        or (mark in (".", ",") and digits and after.tag[:1] != "S")
        or (mark == ":" and before.isdigit() and after.text.isdigit())
        or (mark == "." and bool(DOMAIN.match(after.text)))
    )


def _hyphen(word: Word, after: Word) -> bool:
    """Whether a hyphen joins, and is no dash."""
    plain = after.text[:1].islower() and not AFTER_DASH.match(after.text) and word.text == "-"
    inside = word.tag != "O" and word.tag[0] in "IB" and after.tag[0] in "IE"
    return plain or after.text[:1].isdigit() or inside
