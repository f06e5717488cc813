"""Words as they are compared: without case, punctuation, spelling and typography."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from audit.evidence.numbers import BEGIN, number_at

TOKEN = re.compile(
    r"\d+(?:,\d{3})*(?:\.\d+)?"  # numbers
    r"|[^\W\d_]+(?:['’ʼ‘`][^\W\d_]+)*(?:(?<=in)['’](?![^\W_]))?"  # words, dialect's goin’
    r"|[%$£€&]"
)
SIGNS = {"%": "percent", "&": "and", "$": "dollar", "£": "pound", "€": "euro"}
HUNDREDS = ("hundred", "thousand", "million", "billion")
"""After "a", which then means one."""
CURRENCIES = ("$", "£", "€")
APOSTROPHES = str.maketrans("’ʼ‘`", "''''")

SAME = {
    "okay": ("ok",),
    "alright": ("all", "right"),
    "mr": ("mister",),
    "mrs": ("missus",),
    "dr": ("doctor",),
    "saint": ("st",),
    "versus": ("vs",),
    "per cent": ("percent",),
    "dollars": ("dollar",),
    "pounds": ("pound",),
    "euros": ("euro",),
    "gonna": ("going", "to"),
    "wanna": ("want", "to"),
    "gotta": ("got", "to"),
    "hafta": ("have", "to"),
    "kinda": ("kind", "of"),
    "sorta": ("sort", "of"),
    "outta": ("out", "of"),
    "lotta": ("lot", "of"),
    "gimme": ("give", "me"),
    "lemme": ("let", "me"),
    "dunno": ("don't", "know"),
    "cuz": ("because",),
    "cos": ("because",),
    "coz": ("because",),
    "em": ("them",),
    "ya": ("you",),
    "yeah": ("yes",),
    "yep": ("yes",),
    "nope": ("no",),
    "grey": ("gray",),
    "programme": ("program",),
    "programmes": ("programs",),
    "cheque": ("check",),
    "tyre": ("tire",),
    "whilst": ("while",),
    "amongst": ("among",),
    "towards": ("toward",),
    "centre": ("center",),
    "centres": ("centers",),
    "metre": ("meter",),
    "metres": ("meters",),
    "theatre": ("theater",),
    "theatres": ("theaters",),
    "defence": ("defense",),
    "offence": ("offense",),
    "licence": ("license",),
    "adviser": ("advisor",),
    "advisers": ("advisors",),
}
"""Spellings of one spoken word: a transcriber's or a house's choice, not the speaker's."""

AMERICAN = (
    (re.compile(r"(?<=[a-z]{3})ys(e|es|ed|ing)$"), r"yz\1"),
    (re.compile(r"(?<=[a-z]{3})is(e|es|ed|ing|er|ers|ation|ations)$"), r"iz\1"),
    (re.compile(r"(?<=[a-z]{3})our(|s|ed|ing|er|ers|ful|able|ite|ites|hood|hoods|ly)$"), r"or\1"),
    (re.compile(r"(?<=[a-z]{2}[aeiou])ll(ed|ing|er|ers)$"), r"l\1"),
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word as compared, and its range in the text it was taken from.

    A word that stands for several ("gonna") gives several tokens of the same range.
    """

    word: str
    start: int
    end: int


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Give the words of a text in order, numbers as their values."""
    found = list(TOKEN.finditer(text, start, len(text) if end is None else end))
    result: list[Token] = []
    at = 0
    while at < len(found):
        at = _take(text, found, at, result)
    return result


def _take(text: str, found: list[re.Match[str]], at: int, result: list[Token]) -> int:
    """Add what stands at ``at``, and give where to go on."""
    match = found[at]
    raw = match.group()
    number = at + 1 < len(found) and found[at + 1].group()[0].isdecimal()
    if raw in CURRENCIES and number and found[at + 1].start() == match.end():
        after = _take(text, found, at + 1, result)  # $5 million: the number comes first
        result.append(Token(SIGNS[raw], match.start(), result[-1].end))
        return after
    lower = raw.lower()
    if lower in BEGIN or lower[0].isdecimal() or (lower == "a" and _a_hundred(text, found, at)):
        value, count = number_at(_near(text, found, at), 0)
        result.append(Token(value, match.start(), found[at + count - 1].end()))
        return at + count
    if lower == "per" and at + 1 < len(found) and found[at + 1].group().lower() == "cent":
        result.append(Token("percent", match.start(), found[at + 1].end()))
        return at + 2
    result.extend(Token(word, match.start(), match.end()) for word in canonical(raw))
    return at + 1


def _a_hundred(text: str, found: list[re.Match[str]], at: int) -> bool:
    if at + 1 == len(found) or found[at + 1].group().lower() not in HUNDREDS:
        return False
    return not text[found[at].end() : found[at + 1].start()].strip()


def _near(text: str, found: list[re.Match[str]], at: int) -> list[tuple[str, bool]]:
    """Give the words from ``at`` that only spaces and hyphens part, at most a dozen."""
    words: list[tuple[str, bool]] = []
    for index in range(at, min(at + 12, len(found))):
        between = text[found[index - 1].end() : found[index].start()] if index > at else ""
        if between.strip(" -\n\u00a0‑"):
            break
        words.append((found[index].group().lower(), between in ("", "-", "‑")))
    return words


@lru_cache(maxsize=200_000)
def canonical(raw: str) -> tuple[str, ...]:
    """Give the word or words that a spelling stands for."""
    word = raw.lower().translate(APOSTROPHES)
    if not word.isascii():
        parts = unicodedata.normalize("NFKD", word)
        word = "".join(char for char in parts if not unicodedata.combining(char))
    if word in SIGNS:
        return (SIGNS[word],)
    if word.endswith("in'"):
        return (word[:-1] + "g",) if len(word) > 4 else (word[:-1],)
    if word in SAME:
        return SAME[word]
    for ending, american in AMERICAN:
        word = ending.sub(american, word)
    return (word,)


def letters(words: Iterator[str] | list[str]) -> str:
    """Give words run together, as they sound: "well known" and "wellknown" alike."""
    return "".join(words).replace("'", "")
