"""Words as they are compared: without case, punctuation, spelling and typography."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

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
TIME = re.compile(r"(?P<hour>1?\d|2[0-3])(?P<point>[.:])(?P<minutes>[0-5]\d)(?![.:]?\d)")
DAY = re.compile(r"#(?:[1-9]|[12]\d|3[01])(?:th)?")
LONGEST_DATE = 4
TEN = 10
"""Of this hour and later ones the minutes make one number with it."""
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
        match = found[at]
        words = _by_itself(match.group())
        if words is None:
            at = _take(text, found, at, result)
        else:
            begin, stop = match.span()
            result += [Token(word, begin, stop) for word in words]
            at += 1
    return _with_dates(result)


@lru_cache(maxsize=200_000)
def _by_itself(raw: str) -> tuple[str, ...] | None:
    """Give the words of a spelling, or nothing where the words around it have a say."""
    lower = raw.lower()
    if raw in CURRENCIES or lower[0].isdecimal() or lower in BEGIN or lower in ("a", "per", "no"):
        return None
    return canonical(raw)


def _with_dates(words: list[Token]) -> list[Token]:
    """Give every day as month and number: "the first of May", "1 May", "May 1st", "May the 1st"."""
    months = [at for at, token in enumerate(words) if token.word in MONTHS]
    near = {at - before for at in months for before in range(LONGEST_DATE)}
    result: list[Token] = []
    at = 0
    while near and at < len(words):
        date = _date(words, at) if at in near else None
        if date:
            month, day, count = date
            start, end = words[at].start, words[at + count - 1].end
            result += [Token(month, start, end), Token(day, start, end)]
        else:
            result.append(words[at])
        at += date[2] if date else 1
    return result if near else words


def _date(words: list[Token], at: int) -> tuple[str, str, int] | None:
    """Give the month, the day and how many words a date has that begins at a word, if one does."""
    some = [token.word for token in words[at : at + LONGEST_DATE]]
    the = some[0] == "the"
    for order in (["day", "of", "month"], ["day", "month"], ["month", "the", "day"]):
        given = some[the : the + len(order)]
        if len(given) == len(order) and all(map(_fits, given, order)):
            month, day = given[order.index("month")], given[order.index("day")]
            return month, day.removesuffix("th"), the + len(order)
    return None


def _fits(word: str, part: str) -> bool:
    if part == "month":
        return word in MONTHS
    return bool(DAY.fullmatch(word)) if part == "day" else word == part


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
    if time := _time(text, match, before):
        result += [Token(word, *time.span()) for word in _hour_and_minutes(time)]
        return at + 1 + (time.end() > match.end())
    value, count = number_at(_near(text, found, at), 0)
    if before in MONTHS:  # May first
        value = value.removesuffix("th")
    result.append(Token(value, match.start(), found[at + count - 1].end()))
    return at + count


def _time(text: str, match: re.Match[str], before: str) -> re.Match[str] | None:
    """Give a time of day that begins at a number: "6:30", or "6.30" where a time is expected."""
    time = TIME.match(text, match.start())
    if time is None or (time["point"] == "." and before not in CLOCK):
        return None
    return None if NO_TIME.match(text, time.end()) else time


def _hour_and_minutes(time: re.Match[str]) -> list[str]:
    """Give a time's words as they are spoken: "six thirty", but "eleven-fifteen" is one number."""
    hour, minutes = int(time["hour"]), int(time["minutes"])
    return [f"#{hour * 100 + minutes}"] if hour >= TEN else [f"#{hour}", f"#{minutes}"]


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
