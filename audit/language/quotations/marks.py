"""Reads the marks of one block: which open a quotation, which close one, which do neither.

Direction is judged by the characters on both sides. Apostrophes, feet, inches and minutes are
left out here; what remains is matched in :mod:`audit.language.quotations.spans`.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

Family = Literal["double", "single"]
Way = Literal["open", "close", "either"]

MARK = re.compile(r"``|''|‘‘|’’|[\"“”„‟«»'‘’‚‛‹›`]")
MEASURE = re.compile(r"\d['’′]\s?\d{1,2}(?:\.\d+)?(?:\"|''|”|″)|\d[\"”](?=\s?[x×]\s?\d)")
"""Feet with inches (6'2"), and inches in a product (27" x 12")."""
INCH_WORD = re.compile(
    r"\s?-?(?:screens?|monitors?|displays?|TVs?|televisions?|laptops?|wide|tall|long|high|deep|"
    r"thick|pipes?|nails?|records?|discs?|tyres?|tires?|wheels?|boards?|planks?|in\b)"
)
ALWAYS_APOSTROPHE = re.compile(r"\d0s\b|(?:em|til|n|tis|twas|n)\b(?!['’])", re.IGNORECASE)
"""What a leading apostrophe stands before: the '90s, 'em, 'til, 'twas."""
MAYBE_APOSTROPHE = re.compile(
    r"\d\d\b|(?:till|cause|bout|round|cos|cuz|nuff|neath|gainst|twill|hood|burbs|ere)\b",
    re.IGNORECASE,
)
POSSESSIVE = re.compile(r"s\b")
NUMBERED_TITLE = re.compile(r"\d\d [A-Z]")
AND_BETWEEN = re.compile(r"['‘’][nN]['’]")
"""The word “and” worn down: rock 'n' roll."""

OPENERS = "“„‟«‘‚‛‹"
CLOSERS = "”»’›"
INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u2060\u2066\u2067\u2068\u2069\ufeff"
BEFORE_OPEN = " \t\n\u00a0\u2009\u202f([{<—–-/=*_~\"“„«‘‚'`"
AFTER_CLOSE = " \t\n\u00a0\u2009\u202f)]}>.,;:!?…—–-/*_~\"”»’'“"
STOPS = ".,!?…;:—–-"


class Mark(NamedTuple):
    """A mark that can belong to a quotation.

    ``strong``: stands where a closing mark would and an apostrophe would not. ``nominal``: the
    way its shape points, ``either`` for straight ones. ``start`` counts from the text's start.
    """

    start: int
    end: int
    shape: str
    family: Family
    way: Way
    nominal: Way
    strong: bool


def read_marks(text: str, start: int, end: int) -> list[Mark]:
    """Give the marks of the block ``text[start:end]`` in order, apostrophes left out."""
    skip = {
        at
        for pattern in (MEASURE, AND_BETWEEN)
        for match in pattern.finditer(text, start, end)
        for at in range(match.start(), match.end())
        if pattern is MEASURE or not _stands_alone(text, match)
    }
    marks = []
    for match in MARK.finditer(text, start, end):
        if match.start() not in skip:
            mark = _read(text, start, end, match)
            if mark:
                marks.append(mark)
    return _without_apostrophes(text, marks)


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    """Tell whether ‘n’ quotes the letter: no word stands on either side."""
    return not (text[match.start() - 2 : match.start()].strip() and text[match.end() :][:2].strip())


def _read(text: str, start: int, end: int, match: re.Match[str]) -> Mark | None:
    shape, at = match[0], match.start()
    before, after = _around(text, start, end, match)
    double = len(shape) == 2 or shape in '"“”„‟«»'
    if not double and before.isalnum() and after.isalnum():
        return None  # don't, O’Neill
    if not double and before in "\"”»’'" and POSSESSIVE.match(text, match.end()):
        return None  # “Hamlet”’s
    if before == "=" and shape in "\"'":
        return None  # the value of an attribute in markup that was left in
    if not double and before.isspace() and after.isspace():
        return None
    if before.isdigit() and shape in "\"'" and INCH_WORD.match(text, match.end()):
        return None
    way = _way(before, after)
    strong = before in STOPS or before in '"”)]' or (way == "close" and after in STOPS + ")]")
    return Mark(
        at, match.end(), shape, "double" if double else "single", way, _nominal(shape), strong
    )


def _around(text: str, start: int, end: int, match: re.Match[str]) -> tuple[str, str]:
    """Give the characters before and after a mark; what can't be seen counts as a space."""
    before = text[match.start() - 1] if match.start() > start else " "
    after = text[match.end()] if match.end() < end else " "
    return " " if before in INVISIBLE else before, " " if after in INVISIBLE else after


def _way(before: str, after: str) -> Way:
    """Judge by the neighbours alone."""
    can_open = before in BEFORE_OPEN and not after.isspace()
    can_close = after in AFTER_CLOSE and not before.isspace()
    if can_open == can_close:
        return "either"
    return "open" if can_open else "close"


def _nominal(shape: str) -> Way:
    if shape[0] in OPENERS or shape in ("``", "`"):
        return "open"
    return "close" if shape[0] in CLOSERS else "either"


def _without_apostrophes(text: str, marks: list[Mark]) -> list[Mark]:
    """Drop the single marks that are apostrophes, judged with the next single mark in view."""
    kept: list[Mark] = []
    following: Mark | None = None
    for mark in reversed(marks):
        if mark.family == "single":
            if _is_apostrophe(text, mark, following):
                continue
            following = mark
        kept.append(mark)
    kept.reverse()
    return kept


def _is_apostrophe(text: str, mark: Mark, following: Mark | None) -> bool:
    closer = following if following and following.way == "close" else None
    sure = closer is not None and (closer.strong or not _ends_in_s(text, closer))
    if mark.way == "open":
        if ALWAYS_APOSTROPHE.match(text, mark.end):
            return True
        if NUMBERED_TITLE.match(text, mark.end):
            return closer is None
        if MAYBE_APOSTROPHE.match(text, mark.end) or mark.shape == "’":
            return not sure
        return False
    possessive = (
        mark.way == "close"
        and not mark.strong
        and _ends_in_s(text, mark)
        and text[mark.end : mark.end + 2].strip().isalpha()
    )
    return possessive and sure


def _ends_in_s(text: str, mark: Mark) -> bool:
    """Tell whether the mark may make a possessive of the word before it."""
    return text[mark.start - 1 : mark.start] in ("s", "x", "z")
