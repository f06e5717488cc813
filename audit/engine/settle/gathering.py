"""Gathers the waivers of an article: from its comments, its front matter, and its own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from audit.article import Article, Comment
from audit.article.record import MARGIN
from audit.engine.settle.directive import Directive, directive
from audit.engine.settle.frontmatter import front_waivers
from audit.engine.settle.record import Reach, Waiver
from audit.facts import Span

REACHES: dict[str, Reach] = {
    "allow": "block",
    "allow-line": "line",
    "allow-begin": "region",
    "allow-end": "region",
    "allow-file": "file",
}
NOWHERE = Span(0, 0)
IN_THE_TEXT = re.compile(r"<!--\s*audit\s*:(?:(?!-->)[^\n])*(?:-->)?", re.IGNORECASE)
"""What was meant as a comment and is none: in plain text, or never closed."""
OPENED = "<!--"
LINE_ENDS = re.compile(r"[\r\n]")
IN_SIGNS = re.compile(r"\s*<!--(?P<said>.*?)(?:-->\s*)?", re.DOTALL)
"""A comment in a margin that is written as those of Markdown and HTML are."""
MARKED = "mark the words, and say it in a comment of the document."


def waivers_of(article: Article) -> list[Waiver]:
    """Give an article's waivers in the order of their places in the file."""
    gathered = [*front_waivers(article), *_from_comments(article), *_in_the_text(article)]
    return sorted(gathered, key=lambda waiver: waiver.file or NOWHERE)


def _from_comments(article: Article) -> Iterator[Waiver]:
    open_regions: list[Waiver] = []
    for comment in article.comments:
        said = directive(_text(article, comment))
        if said is None:
            continue
        waiver = _waiver(article, comment, said)
        if waiver.problem:
            yield waiver
        elif said.verb == "allow-begin":
            open_regions.append(waiver)
        elif said.verb == "allow-end":
            yield _ended(waiver, open_regions)
        else:
            yield waiver
    for waiver in open_regions:
        end = "a comment “audit: allow-end”" if _in_margin(article) else "<!-- audit: allow-end -->"
        yield replace(waiver, problem=f"It has no end: add {end} below.")


def _in_margin(article: Article) -> bool:
    return article.format in MARGIN


def _text(article: Article, comment: Comment) -> str:
    """Give what a comment says; in a margin, without the signs that others need."""
    signs = IN_SIGNS.fullmatch(comment.text) if _in_margin(article) else None
    return signs["said"] if signs else comment.text


def _ended(end: Waiver, open_regions: list[Waiver]) -> Waiver:
    """Give the region that a comment ends: the last one begun, or the last for the same rules."""
    for index in range(len(open_regions) - 1, -1, -1):
        begun = open_regions[index]
        if not end.rules or set(end.rules) == set(begun.rules):
            del open_regions[index]
            return replace(begun, where=Span(begun.where.start, end.where.start))
    named = f" for {', '.join(end.rules)}" if end.rules else ""
    return replace(end, problem=f"It ends nothing: no “audit: allow-begin”{named} is open here.")


def _waiver(article: Article, comment: Comment, said: Directive) -> Waiver:
    problem = said.problem
    if OPENED in comment.text and not _in_margin(article):
        problem = "Another comment begins in it: end it with --> before that."
    elif not comment.closed:
        problem = "The comment is never closed, and nothing after it is read: end it with -->."
    elif said.verb == "allow" and comment.block >= len(article.blocks) and not problem:
        problem = "No paragraph follows that it could reach."
    return Waiver(
        said.rules,
        REACHES.get(said.verb, "block"),
        NOWHERE if problem else _where(article, comment, said.verb),
        _first_line(article, comment.file),
        comment.at,
        said.reason,
        said.by or comment.author,
        said.until,
        problem,
    )


def _where(article: Article, comment: Comment, verb: str) -> Span:
    """Give the part of the file that a waiver reaches; a region's end is not known yet.

    What a comment in a margin is about belongs to the region that it begins or ends.
    """
    outer, inner = comment.file.start, comment.file.end
    if _in_margin(article):
        outer, inner = inner, outer
    match verb:
        case "allow":
            return _blocks(article, comment)
        case "allow-line":
            return _lines(article, comment.file)
        case "allow-begin":
            return Span(inner, inner)
        case "allow-end":
            return Span(outer, outer)
    return Span(0, len(article.source))


def _blocks(article: Article, comment: Comment) -> Span:
    """Give the block that a comment stands in or before, or all whose words it is about."""
    first = article.in_file(article.blocks[comment.block].span)
    end = first.end
    for block in article.blocks[comment.block + 1 :]:
        file = article.in_file(block.span)
        if file.start >= comment.file.end:
            break
        end = file.end
    return Span(first.start, end)


def _lines(article: Article, file: Span) -> Span:
    """Give the whole lines of the file on which a comment stands."""
    first = article.position(file.start)
    last = article.position(file.end)
    return Span(
        first.offset - first.column + 1,
        last.offset - last.column + 1 + len(article.line(last.line)),
    )


def _first_line(article: Article, file: Span) -> Span:
    """Give a comment's place, or that of its first line where it is never closed."""
    end = LINE_ENDS.search(article.source, file.start, file.end)
    whole = article.source.endswith("-->", file.start, file.end)
    return file if whole or not end else Span(file.start, end.start())


def _in_the_text(article: Article) -> Iterator[Waiver]:
    for found in IN_THE_TEXT.finditer(article.text):
        place = Span(*found.span())
        start = article.in_file(place).start
        if not article.source.startswith(OPENED, start) or article.source.endswith("`", 0, start):
            continue  # shown on purpose: code, or written with entities
        if article.format == "text":
            problem = (
                "Plain text has no comments: readers would see this. Waive the finding in "
                "audit.yaml, by its fingerprint."
            )
        else:
            mend = MARKED if _in_margin(article) else "end it with -->."
            problem = f"This is no comment here, and readers would see it: {mend}"
        file = article.in_file(place)
        yield Waiver((), "block", NOWHERE, file, place.start, problem=problem)
