"""Where a comment can stand that waives a finding, and how it is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from audit.article import Article, Block, read_text
from audit.engine.record import Finding
from audit.errors import ReadError

COMMENTED = ("markdown", "html")
"""The formats that have comments which readers do not see."""


@dataclass(frozen=True, slots=True)
class Insertion:
    """A text to be put in at an offset into the file; ``reason`` is where in it the reason goes."""

    at: int
    text: str
    reason: int


def insertion(
    article: Article, finding: Finding, verb: str, by: str = "", reason: str = ""
) -> Insertion | None:
    """Give the comment for a finding; without a reason it waives nothing until there is one.

    None for formats that have no comments, and for what is wrong with a waiver. A place is
    taken only if the article, read again with the comment in it, is what it was, and the comment
    reaches the finding's paragraph.
    """
    if article.format not in COMMENTED or article.part or finding.file is not None:
        return None
    number = _block_of(article, finding)
    asked = f"{verb} {finding.rule}" + (f" by {by}" if by else "")
    for made in _candidates(article, article.blocks[number], asked, reason):
        if _keeps(article, made, number):
            return made
    return None


def _block_of(article: Article, finding: Finding) -> int:
    numbers = range(len(article.blocks))
    holds = (n for n in numbers if finding.span.start < article.blocks[n].span.end)
    return next(holds, len(article.blocks) - 1)


def _candidates(article: Article, block: Block, asked: str, reason: str) -> Iterator[Insertion]:
    """Give the line above the block, what comes before its words, and what comes after them."""
    dash = "—" if Path(article.path).suffix.lower() == ".xhtml" else "--"
    opening, closing = f"<!-- audit: {asked} {dash} ", f"{reason} -->" if reason else " -->"
    file = article.in_file(block.span)
    start = file.start - article.position(file.start).column + 1
    end_of_line = "\r\n" if "\r\n" in article.source else "\n"
    before = article.source[start : file.start]
    if article.format == "markdown":
        if not before.strip(" #"):
            yield Insertion(start, f"{opening}{closing}{end_of_line * 2}", len(opening))
        yield Insertion(file.end, f" {opening}{closing}", len(opening) + 1)
    else:
        yield Insertion(file.start, f"{opening}{closing}", len(opening))


def _keeps(article: Article, made: Insertion, number: int) -> bool:
    """Tell whether the article stays as it is, and the comment is found at the block."""
    source = article.source[: made.at] + made.text + article.source[made.at :]
    try:
        again = read_text(source, format=article.format, path=article.path)
    except ReadError:
        return False
    fresh = len(again.comments) == len(article.comments) + 1
    at = [one.block for one in again.comments if one.file.start <= made.at + made.reason]
    return fresh and again.text == article.text and bool(at) and at[-1] == number
