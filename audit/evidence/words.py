"""Words as they are compared: without case, punctuation, spelling and typography."""

from __future__ import annotations

import re
from dataclasses import dataclass

from audit.evidence.numbers import BEGIN, number_at
from audit.evidence.spelling import SIGNS, canonical
from audit.evidence.wordlists import CLOCK, MONTHS

TOKEN = re.compile(
    r"\d+(?:,\d{3})*(?:\.\d+)?"  # numbers
    r"|(?<![^\W_])['’](?:cause|cos)\b(?!\s+of\b)"  # for because
    r"|[^\W\d_]+(?:['’ʼ‘`][^\W\d_]+)*(?:(?<=in)['’](?![^\W_]))?"  # words, dialect's goin’
    r"|[%$£€&]"
)
HUNDREDS = ("hundred", "thousand", "million", "billion")
"""After "a", which then means one."""
CURRENCIES = ("$", "£", "€")
MINUS = re.compile(r"(?<![^\s(\[“\"‘'])[-−–](?=\d)")
NUMBER_SIGN = re.compile(r"\.\s?")
TIME = re.compile(r"(?:1?\d|2[0-3])\.[0-5]\d")
NO_TIME = re.compile(r"\s*(?:%|per ?cent|[mb]illion|thousand|hundred|degrees|point|met|mile|k?m\b)")


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
        value, count = number_at(_near(text, found, at + 1), 0)  # $5 million: the number first
        end = found[at + count].end()
        result += [Token(value, match.start(), end), Token(SIGNS[raw], match.start(), end)]
        return at + 1 + count
    lower = raw.lower()
    if lower in BEGIN or lower[0].isdecimal() or (lower == "a" and _a_hundred(text, found, at)):
        return _take_number(text, found, at, result)
    if lower == "per" and at + 1 < len(found) and found[at + 1].group().lower() == "cent":
        result.append(Token("percent", match.start(), found[at + 1].end()))
        return at + 2
    if raw == "No" and number and NUMBER_SIGN.fullmatch(text, match.end(), found[at + 1].start()):
        result.append(Token("number", match.start(), match.end()))
        return at + 1
    result.extend(Token(word, match.start(), match.end()) for word in canonical(raw))
    return at + 1


def _take_number(text: str, found: list[re.Match[str]], at: int, result: list[Token]) -> int:
    match = found[at]
    before = result[-1].word if result else ""
    if match.start() and MINUS.match(text, match.start() - 1):
        result.append(Token("minus", match.start() - 1, match.start()))
    if before in CLOCK and TIME.fullmatch(match.group()) and not NO_TIME.match(text, match.end()):
        for part in match.group().split("."):
            result.append(Token(f"#{int(part)}", match.start(), match.end()))
        return at + 1
    value, count = number_at(_near(text, found, at), 0)
    if before in MONTHS:  # May first
        value = value.removesuffix("th")
    result.append(Token(value, match.start(), found[at + count - 1].end()))
    return at + count


def _a_hundred(text: str, found: list[re.Match[str]], at: int) -> bool:
    if at + 1 == len(found) or found[at + 1].group().lower() not in HUNDREDS:
        return False
    return not text[found[at].end() : found[at + 1].start()].strip()


def _near(text: str, found: list[re.Match[str]], at: int) -> list[tuple[str, bool]]:
    """Give the words from ``at`` that only spaces and hyphens part, at most a dozen."""
    words: list[tuple[str, bool]] = []
    for index in range(at, min(at + 12, len(found))):
        between = text[found[index - 1].end() : found[index].start()] if index > at else ""
        word = found[index].group().lower()
        if between in ("'", "’") and word == "s":  # the 1990's
            between = ""
        if between.strip(" -\n\u00a0‑"):
            break
        words.append((word, between in ("", "-", "‑")))
    return words
