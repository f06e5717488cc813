"""Takes off what the printed page adds to words: ligatures, line numbers, headers and footers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

LIGATURES = str.maketrans(
    {
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
        "\ufb05": "st",
        "\ufb06": "st",
        "\u00ad": "-",  # at a line's end; within a line nobody sees it, and it is taken out first
        "\u2010": "-",
        "\u2011": "-",
        **dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u200e\u200f", ""),
    }
)
SOFT = re.compile("\u00ad(?=\\S)")
NUMBERED = re.compile(r"\s{0,12}(\d{1,3})(?:\s+|$)")
DIGITS = re.compile(r"\d+")
PAGE_NUMBER = re.compile(
    r"\W*(?:page\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|/)\s*\d{1,4})?\W*", re.I
)
PARAGRAPH = re.compile(
    r"(?:§\s?)?(?:\d{1,3}(?:\.\d{1,3})+\.?|\d{1,3}[.)]|\[?\d{1,3}\]|\([a-z\d]{1,3}\)|[a-z]\))\s+"
    r"(?=[“\"‘']?[^\W\d_a-z])"
)
FOOTNOTE = re.compile(r"(?<=[^\W\d_])[.,;:?!”\"’)]{1,2}(\d{1,3})(?=\s|$)")
SENTENCE_END = re.compile(r"(?:[.?!:;”\"’)]\d{0,3}|;\s(?:and|or))?$")
EDGE = 3
"""Lines at the top and foot of a page among which headers and footers are looked for."""


def tidied(text: str) -> str:
    """Give a line with its white space collapsed and its typography plain."""
    return " ".join(SOFT.sub("", text).translate(LIGATURES).split())


def printed_marks(text: str, before: str) -> Iterator[tuple[int, int]]:
    """Give where a passage has the number of its paragraph, and of footnotes: nobody says them.

    ``before`` is the passage before it: a number that begins a line within a sentence is said.
    """
    number = PARAGRAPH.match(text)
    if number and (ended := SENTENCE_END.search(before)) and (ended.group() or not before):
        yield number.span()
    for footnote in FOOTNOTE.finditer(text):
        yield footnote.span(1)


def without_line_numbers(lines: Sequence[str]) -> list[str]:
    """Take off the numbers of numbered lines, as court reporters number them; else as given."""
    written = [line for line in lines if line.strip()]
    numbers = [int(match[1]) if (match := NUMBERED.match(line)) else None for line in written]
    steps = sum(
        after is not None and (after == 1 or (before is not None and after == before + 1))
        for before, after in zip([None, *numbers], numbers, strict=False)
    )
    if len(written) < 5 or steps < 0.8 * len(written):
        return list(lines)
    return [NUMBERED.sub("", line, count=1) for line in lines]


def without_headers(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    """Take off page numbers, and lines that stand at the edge of two pages or more."""
    counts = Counter(
        key for page in pages for key in {_key(page[at]) for at in _edges(len(page))} if key
    )
    return [_without_headers(page, counts) for page in pages]


def edges(count: int) -> set[int]:
    """Give the indexes of the lines of a page where a header or footer may still stand."""
    return {at for at in (0, 1, count - 2, count - 1) if 0 <= at < count}


def _without_headers(page: Sequence[str], counts: Counter[str]) -> list[str]:
    near = _edges(len(page))
    return [
        line
        for at, line in enumerate(page)
        if at not in near or not (PAGE_NUMBER.fullmatch(line) or counts[_key(line)] > 1)
    ]


def _edges(count: int) -> set[int]:
    return {at for at in (*range(EDGE), *range(count - EDGE, count)) if 0 <= at < count}


def _key(line: str) -> str:
    return DIGITS.sub("0", line.strip().lower())
