"""How text shows on a terminal: what is safe to print, and how many columns it takes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import category, east_asian_width

REPLACEMENT = "�"
TAB = "    "
ZERO_WIDTH_JOINER = "\u200d"
REORDERING = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
"""Marks that turn the direction of all that follows, also of what is not theirs."""

ALONE = re.compile("[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u20a0-\u20bf]*")
"""Letters and punctuation of most articles: each stands alone, in one column."""
UNSAFE = re.compile(f"[\x00-\x1f\x7f-\x9f\u2028\u2029{REORDERING}\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character with the marks that sit on it: how it shows, and of how many it is made."""

    shown: str
    columns: int
    length: int = 1


def visible(text: str) -> str:
    """Give ``text`` with every character that a terminal might obey replaced by a symbol."""
    return UNSAFE.sub(_symbol, text)


def glyphs(text: str) -> list[Glyph]:
    """Split into the smallest pieces that can stand alone, in order."""
    if ALONE.fullmatch(text):
        return list(map(_glyph, text))
    found: list[Glyph] = []
    joined = False
    for char in text:
        glyph = _glyph(char)
        if found and (joined or not glyph.columns):
            last = found[-1]
            found[-1] = Glyph(last.shown + glyph.shown, last.columns, last.length + 1)
        else:
            found.append(glyph)
        joined = char == ZERO_WIDTH_JOINER
    return found


@lru_cache(maxsize=4096)
def _glyph(char: str) -> Glyph:
    """Give a character by itself; an archive's reports ask for some of them a million times."""
    shown = visible(char)
    return Glyph(shown, _columns(shown))


def columns(text: str) -> int:
    """Count the terminal columns that ``text`` takes."""
    return len(text) if _plain(text) else sum(glyph.columns for glyph in glyphs(text))


def wrap(text: str, width: int, indent: str = "", first: str | None = None) -> str:
    """Break ``text`` into lines of at most ``width`` columns, none beginning with a space."""
    room = max(width - columns(indent), 10)
    lines, line, used = [], "", 0
    for word, size in _words(text, room):
        if line and used + 1 + size > room:
            lines.append(line)
            line, used = "", 0
        line, used = (f"{line} {word}", used + 1 + size) if line else (word, size)
    lines.append(line)
    head = indent if first is None else first
    return "\n".join((indent if at else head) + line for at, line in enumerate(lines))


def _words(text: str, room: int) -> Iterator[tuple[str, int]]:
    for word in text.split():
        plain = _plain(word)
        size = len(word) if plain else columns(word)
        if size <= room:
            yield word if plain else visible(word), size
        else:
            yield from _pieces(glyphs(word), room)


def _pieces(word: Iterable[Glyph], room: int) -> Iterator[tuple[str, int]]:
    """Cut a word that fits no line: an address, or a script that has no spaces."""
    piece, used = "", 0
    for glyph in word:
        if used + glyph.columns > room:
            yield piece, used
            piece, used = "", 0
        piece, used = piece + glyph.shown, used + glyph.columns
    yield piece, used


def _symbol(match: re.Match[str]) -> str:
    char = match.group()
    if char == "\t":
        return TAB
    if char < " ":
        return chr(0x2400 + ord(char))
    return "␡" if char == "\x7f" else REPLACEMENT


def _columns(shown: str) -> int:
    """Count the columns of one character as shown, or of a tab's spaces."""
    if _plain(shown):
        return len(shown)
    if category(shown) in ("Mn", "Me", "Cf") or "\u1160" <= shown <= "\u11ff":
        return 0  # combining marks, joiners, and the vowels that complete a Hangul syllable
    return 2 if east_asian_width(shown) in "WF" else 1


def _plain(text: str) -> bool:
    return text.isascii() and text.isprintable()
