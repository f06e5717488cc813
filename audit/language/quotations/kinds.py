"""Tells what kind of quotation each quoted span is, by its words and those around it.

Whole clauses are direct speech. A fragment is partial where the sentence says that somebody said
it; without that it is the title of a work, a term, or distance (scare quotes). The attributions
step may later raise a scare quotation to a partial one, where an attribution covers it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from audit.facts import QuotationKind, Sentence, Span
from audit.language.quotations.matcher import QuotedSpan
from audit.language.quotations.words import (
    CLAUSE_START,
    CUE,
    INSCRIPTION,
    INTRODUCED,
    LISTED,
    NAME_AFTER,
    NAME_BEFORE,
    OUTLET,
    SAID_AFTER,
    SENTENCE_INSIDE,
    TERM_AFTER,
    TERM_BEFORE,
    TITLE_SMALL,
    WORK,
    YEAR_AFTER,
)

WORD = re.compile(r"\w+(?:[.,’'\-]\w+)*")
SCARE_WORDS = 3
"""Longest scare quotation, in words."""
TERM_WORDS = 7
"""Longest term or inscription, in words."""
WINDOW = 80
"""How many characters around a quotation may hold what tells its kind."""


@dataclass(frozen=True, slots=True)
class Place:
    """A quoted span and what stands around it, cut at its sentence's borders."""

    inner: str
    words: int
    before: str
    after: str
    nearby: str  # its sentence and the one before, without what is quoted
    whole: bool  # the quotation is the whole sentence
    after_title: bool  # follows a title in a list


def kinds_of(
    text: str,
    sentences: Sequence[Sentence],
    found: Sequence[QuotedSpan],
    depths: Sequence[int],
) -> list[QuotationKind]:
    """Give the kind of each span; ``depths`` says how many quotations are around each."""
    outside = _outside(text, found, depths)
    kinds: list[QuotationKind] = []
    at = 0
    last: tuple[int, QuotationKind] | None = None  # end and kind of the last outer quotation
    for quoted, depth in zip(found, depths, strict=True):
        if quoted.block or depth:
            kinds.append("block" if quoted.block else "nested")
            continue
        while at + 1 < len(sentences) and sentences[at].span.end <= quoted.span.start:
            at += 1
        place = _place(text, sentences, at, quoted, outside, last)
        kind = _kind(quoted, place)
        kinds.append(kind)
        last = (quoted.span.end, kind)
    return kinds


def count_words(text: str, span: Span) -> int:
    """Count the words of a span."""
    return sum(1 for _ in WORD.finditer(text, span.start, span.end))


def _outside(text: str, found: Sequence[QuotedSpan], depths: Sequence[int]) -> str:
    """Give the text with all that is quoted blanked out, offsets kept."""
    pieces, at = [], 0
    for quoted, depth in zip(found, depths, strict=True):
        if depth == 0:
            pieces += [text[at : quoted.span.start], "\0" * len(quoted.span)]
            at = quoted.span.end
    return "".join([*pieces, text[at:]])


def _place(
    text: str,
    sentences: Sequence[Sentence],
    at: int,
    quoted: QuotedSpan,
    outside: str,
    last: tuple[int, QuotationKind] | None,
) -> Place:
    span = quoted.span
    start, end = span.start, span.end
    if sentences:
        start = min(start, sentences[at].span.start)
        # A quotation of several sentences belongs to the one that its end stands in.
        while at + 1 < len(sentences) and sentences[at].span.end < span.end:
            at += 1
        end = max(end, sentences[at].span.end)
    gap = text[last[0] : span.start] if last and last[1] == "title" else ""
    return Place(
        inner=text[quoted.inner.start : quoted.inner.end].strip(),
        words=count_words(text, quoted.inner),
        before=outside[max(start, span.start - WINDOW) : span.start].rpartition("\0")[2],
        after=outside[span.end : min(end, span.end + WINDOW)].partition("\0")[0],
        nearby=outside[max(start, span.start - 3 * WINDOW) : min(end, span.end + 3 * WINDOW)],
        whole=_is_blank(outside, start, span.start) and _is_blank(outside, span.end, end),
        after_title=bool(gap) and bool(LISTED.fullmatch(gap)),
    )


def _is_blank(outside: str, start: int, end: int) -> bool:
    """Tell whether nothing but quotations stands there; no more than three windows are read."""
    return end - start <= 3 * WINDOW and not outside[start:end].strip(" \0")


def _kind(quoted: QuotedSpan, place: Place) -> QuotationKind:
    if _is_term(place):
        return "term"
    titled = _looks_like_title(place.inner)
    if titled and _is_title(place):
        return "title"
    if quoted.paragraphs > 1 or _is_direct(place):
        return "direct"
    if CUE.search(place.nearby):
        return "partial"
    if titled and place.words > 1 and place.inner[-1:] not in "?!,":
        return "title"
    return "scare" if place.words <= SCARE_WORDS else "partial"


def _is_term(place: Place) -> bool:
    if place.words > TERM_WORDS:
        return False
    nickname = (
        place.words <= 2
        and place.inner[:1].isupper()
        and place.inner[-1:].isalnum()
        and NAME_BEFORE.search(place.before)
        and NAME_AFTER.match(place.after)
    )
    if INSCRIPTION.search(place.before):
        return True
    return bool(nickname or TERM_BEFORE.search(place.before) or TERM_AFTER.match(place.after))


def _looks_like_title(inner: str) -> bool:
    """Tell whether all words that count have capitals, as in titles of works."""
    if inner[-1:] in ".;":
        inner = inner[:-1]
    words = [word for word in WORD.findall(inner) if not TITLE_SMALL.fullmatch(word)]
    return bool(words) and len(words) <= 12 and all(not word[0].islower() for word in words)


def _is_title(place: Place) -> bool:
    return bool(
        place.after_title
        or WORK.search(place.before)
        or (OUTLET.search(place.before) and place.inner[-1:] not in "?!.")
        or YEAR_AFTER.match(place.after)
    )


def _is_direct(place: Place) -> bool:
    """Tell whether whole clauses are quoted."""
    inner = place.inner.lstrip("…. [(‘'“\"—–-")
    ended = place.inner.rstrip("”\"’'")[-1:] in (".", ",", "?", "!", "…", "—", "–", "-", ";", ":")
    capital = inner[:1].isupper() or not inner[:1].isalpha()
    if place.whole or SENTENCE_INSIDE.search(place.inner):
        return capital or place.words > SCARE_WORDS
    if capital and (ended or place.words > SCARE_WORDS):
        said = SAID_AFTER.match(place.after) or INTRODUCED.search(place.before)
        return place.words > SCARE_WORDS or bool(said)
    if capital and not place.before.strip() and place.words >= SCARE_WORDS:
        return not _looks_like_title(place.inner)
    if CLAUSE_START.match(inner) and place.words > SCARE_WORDS + 1:
        return True
    # The second half of a quotation that "he said" interrupts.
    return ended and place.words > SCARE_WORDS and place.before.rstrip().endswith(",")
