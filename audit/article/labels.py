"""Tells by their words what blocks are that the format leaves plain, for every format alike.

A reader marks what its format marks: headings, lists, quotations. What newsrooms mark by custom
is told here: bylines, date lines, picture captions, the credit under a quotation; and from the
blocks come the metadata that the file itself does not state.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from itertools import accumulate

from audit.article.dates import is_date_line, iso_date
from audit.article.record import Article, Block, BlockKind, Link, Metadata
from audit.facts import Span

OPENING_BLOCKS = 8
"""A byline or date line stands among the first blocks, before the first real paragraph."""
MARKS_HEADINGS = ("markdown", "docx", "odt")
"""Formats with headings of their own, which many writers do not use."""
LONGEST_HEADLINE = 200
LONGEST_KICKER = 60
LONGEST_BYLINE = 140
LONGEST_CAPTION = 500
LONGEST_DATELINE = 120
REAL_PARAGRAPH = 160
"""Characters from which a paragraph is surely no byline or date line."""

_NAME = r"[^\W\d_a-z][\w.'’-]*"
_NAMES = rf"{_NAME}(?:\s+(?:(?:de|da|di|du|la|le|van|von|der|den|bin|al|el)\s+)*{_NAME})*"
_LIST = rf"{_NAMES}(?:(?:,\s+|,?\s+(?:and|&)\s+){_NAMES})*"
BYLINE = re.compile(
    rf"(?:(?i:(?:story|words|text|written|reporting|analysis|report)\s+by|by)\s*:?\s+{_LIST}"
    r"(?:\s*(?:[,|•·/–—-]|\bin\b|\bfor\b|\bof\b|\bat\b)\s*[^.!?]{1,90})?"
    r"|(?i:author|reporter|byline)s?\s*:\s*[^.!?]{2,90}"
    rf"|{_NAMES}\s*[,|•·/–—-]\s*(?:[\w ]{{0,40}}\b)?(?i:reporter|correspondent|editor|staff"
    r"|writer|columnist|contributor|bureau chief|associated press|reuters|afp)\b[^.!?]{0,40})"
)
SIGN_OFF = re.compile(
    r"\(?(?i:(?:additional\s+)?(?:reporting|writing|editing|words)(?:\s+and\s+\w+)?\s+by)\s+"
    r"[^!?]{2,200}"
)
_PICTURE = (
    r"(?:(?:file\s+)?(?:image|photo|photograph|picture|video|illustration|graphic|cartoon)s?"
    r"(?:\s+(?:credit|courtesy|by|via|courtesy of))?)"
)
CAPTION = re.compile(
    rf"(?s:(?i:{_PICTURE})\s*:\s+\S.*"
    rf"|.*[\w.!?”\"’')]\s+\(?(?i:{_PICTURE})\s*:\s+[^.!?:]{{2,100}}[.)]{{0,2}}"
    r"|.*\((?:(?i:file\s+)?(?i:photo|image|picture|credit)s?\s*(?i:by|courtesy|via|:)"
    r"|(?:AP|Reuters|AFP|Getty)\s+(?i:photo|images?)\b)[^()]{1,80}\)\.?)"
)
EDITORS_NOTE = re.compile(
    r"(?s:[(\[*\s]*(?:EDS|Eds|(?i:att(?:ention|n\.?) editors|note to editors))\s*[:;—–-].+)"
)
"""What a desk tells another ("EDS: SUBS 2nd graf"), which readers never see."""
LONGEST_NOTE = 600
CREDIT = re.compile(r"(?:—|–|―|--|-)\s*\S.{0,200}", re.DOTALL)
_CITY = r"[^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){0,3}"
OPENING_DATELINE = re.compile(
    rf"(?P<place>(?P<caps>[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){{0,3}}\b)?(?(caps)|{_CITY})"
    rf"(?P<more>(?:,\s*(?:{_CITY}|\d{{1,2}}(?:\s+\w+)?)){{0,4}})"
    r"(?P<agency>\s*\((?:[A-Z][\w.]*)(?:\s[\w.]+){0,3}\))?)"
    r"\s*(?P<dash>—|–|―|--|(?<=\s)-(?=\s))\s*(?=\S)"
)
ALONE = re.compile(r"[A-Z][\w.,'’() -]{1,60}\s(?:—|–|―|--)")
"""A dateline that the page sets apart from its paragraph: "Washington CNN —"."""
PLACE_AND_DATE = re.compile(rf"{_CITY}(?:,\s*{_CITY}){{0,2}}(?:,|\s*[|–—-])\s*(?P<date>.+)")
WEB_ADDRESS = re.compile(r"\bhttps?://[^\s<>\"“”]+[^\s<>\"“”.,;:!?)\]}'’]")


def label(article: Article) -> Article:
    """Give the article with its plain blocks told apart and its metadata filled in."""
    blocks = _kickers(article, _headline(article, _opening(article, list(article.blocks))))
    blocks = [_caption_or_credit(article, blocks, index) for index in range(len(blocks))]
    labelled = replace(article, blocks=tuple(blocks), links=_with_bare_links(article))
    return replace(labelled, metadata=_metadata(labelled))


def text_of(article: Article, block: Block) -> str:
    """Give the words of a block."""
    return article.text[block.span.start : block.span.end]


def is_headline(words: str) -> bool:
    """Tell whether a first line can be a headline: short, and no sentence with a full stop."""
    ended = words.rstrip("\"”’')").endswith((".", ";", ":", ","))
    return len(words) <= LONGEST_HEADLINE and not ended


def is_byline_or_date(text: str) -> bool:
    """Tell whether a line is nothing but a byline or the date or place of publication."""
    return _opening_kind(text, "paragraph") != "paragraph"


def _opening(article: Article, blocks: list[Block]) -> list[Block]:
    """Tell bylines and date lines at the start, and the reporters' sign-off at the end."""
    for index, block in enumerate(blocks[:OPENING_BLOCKS]):
        words = text_of(article, block)
        if block.kind == "paragraph" and len(words) > REAL_PARAGRAPH:
            break
        if block.kind in ("paragraph", "heading", "list-item"):
            blocks[index] = replace(block, kind=_opening_kind(words, block.kind))
    for index, block in enumerate(blocks):
        at_an_end = index < OPENING_BLOCKS or index >= len(blocks) - 3
        if at_an_end and block.kind == "paragraph" and _is_note(text_of(article, block)):
            blocks[index] = replace(block, kind="note")
    for index in range(max(len(blocks) - 3, 0), len(blocks)):
        if blocks[index].kind == "paragraph" and SIGN_OFF.fullmatch(
            text_of(article, blocks[index])
        ):
            blocks[index] = replace(blocks[index], kind="byline")
    return blocks


def _headline(article: Article, blocks: list[Block]) -> list[Block]:
    """Take the first line for the headline, in a format that marks headings and here marks none."""
    opening = blocks[:OPENING_BLOCKS]
    marked = any(block.kind in ("headline", "heading") for block in opening)
    if marked or article.format not in MARKS_HEADINGS:
        return blocks
    for index, block in enumerate(opening[:-1]):
        if block.kind == "paragraph" and is_headline(text_of(article, block)):
            blocks[index] = replace(block, kind="headline", level=1)
        if block.kind not in ("byline", "dateline"):
            break
    return blocks


def _kickers(article: Article, blocks: list[Block]) -> list[Block]:
    """Take short lines above the headline ("Local", "Opinion") for headings."""
    kinds = [block.kind for block in blocks[:OPENING_BLOCKS]]
    for index in range(kinds.index("headline") if "headline" in kinds else 0):
        if blocks[index].kind == "paragraph" and len(blocks[index].span) <= LONGEST_KICKER:
            blocks[index] = replace(blocks[index], kind="heading", level=2)
    return blocks


def _opening_kind(words: str, kind: BlockKind) -> BlockKind:
    if is_date_line(words):
        return "dateline"
    if len(words) > LONGEST_BYLINE:
        return kind
    if ALONE.fullmatch(words):
        return "dateline"
    place = PLACE_AND_DATE.fullmatch(words)
    if place and is_date_line(place["date"]):
        return "dateline"
    return "byline" if BYLINE.fullmatch(words) else kind


def _is_note(words: str) -> bool:
    return len(words) <= LONGEST_NOTE and bool(EDITORS_NOTE.fullmatch(words))


def _caption_or_credit(article: Article, blocks: list[Block], index: int) -> Block:
    block = blocks[index]
    words = text_of(article, block)
    if block.kind in ("paragraph", "heading"):
        if len(words) <= LONGEST_CAPTION and CAPTION.fullmatch(words):
            return replace(block, kind="caption", level=0)
    elif (
        block.kind == "quotation"
        and index
        and blocks[index - 1].kind == "quotation"
        and CREDIT.fullmatch(words)
    ):
        return replace(block, kind="paragraph", level=0)
    return block


def _with_bare_links(article: Article) -> tuple[Link, ...]:
    """Add web addresses that stand in the text as they are, outside any link."""
    taken = sorted(article.links, key=lambda link: link.span)
    starts = [link.span.start for link in taken]
    ends = list(accumulate((link.span.end for link in taken), max))
    bare = []
    for match in WEB_ADDRESS.finditer(article.text):
        before = bisect_left(starts, match.end())
        if not before or ends[before - 1] <= match.start():
            bare.append(Link(Span(*match.span()), match.group()))
    return tuple(sorted([*taken, *bare], key=lambda link: link.span))


def _metadata(article: Article) -> Metadata:
    """Fill what the file does not state from the blocks that show it."""
    stated = article.metadata
    first: dict[str, str] = {}
    for block in article.blocks[: OPENING_BLOCKS + 2]:
        first.setdefault(block.kind, text_of(article, block))
    date_line = first.get("dateline", "")
    return replace(
        stated,
        title=stated.title or first.get("headline"),
        byline=stated.byline or without_by(first.get("byline")),
        date=iso_date(stated.date or "") or stated.date or iso_date(date_line) or date_line or None,
        dateline=stated.dateline or _dateline(article, date_line),
    )


def without_by(byline: str | None) -> str | None:
    """Give a byline without "By" before the names."""
    return re.sub(r"^(?i:(?:\w+\s+)?by|authors?|byline)\s*:?\s+", "", byline) if byline else None


def _dateline(article: Article, date_line: str) -> str | None:
    """Give the place the article was filed from: of a block, or of the first paragraph."""
    if PLACE_AND_DATE.fullmatch(date_line) and not is_date_line(date_line):
        return date_line
    if ALONE.fullmatch(date_line):
        return date_line.rstrip("—–―- ")
    for block in article.blocks[:OPENING_BLOCKS]:
        match = OPENING_DATELINE.match(text_of(article, block)[:LONGEST_DATELINE])
        if block.kind == "paragraph" and match:
            return match["place"].strip() if _is_dateline(match) else None
    return None


def _is_dateline(match: re.Match[str]) -> bool:
    """Tell a dateline from a sentence with a dash in it ("Finally — the bridge is open")."""
    if match["caps"] or match["more"] or match["agency"]:
        return True
    after = match.string[match.end() :]
    return match["dash"] in "—–" and after[:1].isupper() and " " not in match["place"]
