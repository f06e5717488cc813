"""Interviews in questions and answers without quotation marks: whose the answers are.

The paragraphs between the first question and the last answer take turns: every other one asks.
"""

from __future__ import annotations

import re
from collections import Counter

from audit.article import Article
from audit.facts import Span
from audit.language.sources.entry import Entry

TALK = frozenset(("paragraph", "heading"))
FEWEST = 2
"""How many questions make an interview."""
LETTER = re.compile(r"([QA])[.)] ")
SHARE = 0.6
"""How many of the turns that should ask end in a question mark."""


def answers(article: Article) -> list[Span]:
    """Give the answers of an interview whose questions are paragraphs of their own, if it is one.

    A paragraph that opens with a label or a quotation mark is no such turn.
    """
    blocks = [block for block in article.blocks if block.kind in TALK]
    texts = [article.text[block.span.start : block.span.end].strip() for block in blocks]
    lettered = _lettered(texts)
    if lettered:
        return [blocks[at].span for at in lettered]
    asks = [text.endswith("?") and not _is_quoted(text) for text in texts]
    first = next((at for at, found in enumerate(asks) if found), None)
    if first is None or sum(asks) < FEWEST:
        return []
    last = max(at for at, found in enumerate(asks) if found)
    turns = range(first, last + 1, 2)
    right = sum(asks[at] for at in turns)
    if right < max(FEWEST, SHARE * len(turns)) or any(asks[first + 1 : last + 1 : 2]):
        return []
    replies = [at + 1 for at in turns if at + 1 < len(blocks)]
    return [blocks[at].span for at in replies if not _is_quoted(texts[at])]


def _lettered(texts: list[str]) -> list[int]:
    """Give the paragraphs of the answers where "Q." and "A." open the turns, if they do.

    What follows an answer up to the next question goes on with it, but for a lone break or what a
    paragraph after the last answer tells.
    """
    opened = [match[1] if (match := LETTER.match(text)) else "" for text in texts]
    if min(opened.count("Q"), opened.count("A")) < FEWEST:
        return []
    last = max(at for at, letter in enumerate(opened) if letter)
    found: list[int] = []
    for at, letter in enumerate(opened[: last + 1]):
        if letter == "A" or (not letter and found and found[-1] == at - 1):
            found.append(at)
    return found


def interviewee(article: Article, people: dict[Span, Entry], before: int) -> Entry | None:
    """Give who is interviewed: the person named most above the first answer.

    A full name tells a person better than a single word, and the headline better than the rest.
    """
    named: Counter[int] = Counter()
    entries: dict[int, Entry] = {}
    for block in article.blocks:
        if block.kind == "byline" or block.span.start >= before:
            continue
        for span, entry in people.items():
            if block.span.contains(span):
                full = entry.person is not None and entry.person.is_full
                named[entry.order] += 1 + 2 * full + (block.kind == "headline")
                entries[entry.order] = entry
    if not named:
        return None
    return entries[max(named, key=lambda order: (named[order], -order))]


def _is_quoted(text: str) -> bool:
    return text[:1] in "“\"‘'"
