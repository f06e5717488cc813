"""Gathers the waivers of an article: from its comments, its front matter, and its own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from audit.article import Article, Comment
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


def waivers_of(article: Article) -> list[Waiver]:
    """Give an article's waivers in the order of their places in the file."""
    gathered = [*front_waivers(article), *_from_comments(article), *_in_the_text(article)]
    return sorted(gathered, key=lambda waiver: waiver.file or NOWHERE)


def _from_comments(article: Article) -> Iterator[Waiver]:
    open_regions: list[Waiver] = []
    for comment in article.comments:
        said = directive(comment.text)
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
        yield replace(waiver, problem="It has no end: add <!-- audit: allow-end --> below.")


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
    if OPENED in comment.text:
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
        said.by,
        said.until,
        problem,
    )


def _where(article: Article, comment: Comment, verb: str) -> Span:
    """Give the part of the file that a waiver reaches; a region's end is not known yet."""
    match verb:
        case "allow":
            return article.in_file(article.blocks[comment.block].span)
        case "allow-line":
            return _lines(article, comment.file)
        case "allow-begin":
            return Span(comment.file.end, comment.file.end)
        case "allow-end":
            return Span(comment.file.start, comment.file.start)
    return Span(0, len(article.source))


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
            problem = "This is no comment here, and readers would see it: end it with -->."
        file = article.in_file(place)
        yield Waiver((), "block", NOWHERE, file, place.start, problem=problem)
