"""Reads plain text: paragraphs, a headline, headings, lists and quoted lines.

Blank lines part paragraphs. Lines that follow each other without one are either one paragraph,
wrapped by hand at some column, or a paragraph each. A wrapped line ends where the next word
would not have fitted any more: that, and not a fixed length, tells which.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from audit.article.assembly import Assembly
from audit.article.labels import is_byline_or_date, is_headline
from audit.article.record import Article, BlockKind, Metadata
from audit.facts import Span

LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|\Z)")
QUOTED = re.compile(r"\s*(?:>\s?)+")
ITEM = re.compile(r"\s*(?:[-*•‣·◦]|\(?\d{1,2}[.)])\s+(?=\S)")
RULE = re.compile(r"[\W_]*|-\s*30\s*-|#+\s*30\s*#+|\W?ends\W?", re.IGNORECASE)
SENTENCE_END = re.compile(r".*[.!?…:;,][\"”’')\]*]*\s*", re.DOTALL)
PARAGRAPH_END = re.compile(r".*[.!?…:][\"”’')\]*]*\s*", re.DOTALL)
NEW_START = re.compile(r"\s*[\"“‘'(\[]*[^\W_a-z]")

LONGEST_WRAPPED = 100
"""Nobody wraps by hand at more columns."""
RAGGED = 12
"""Columns that a wrapped line may stay short of the widest, beyond the next word."""
LONGEST_HEADING = 90
LEVELS: dict[BlockKind, int] = {"headline": 1, "heading": 2, "list-item": 1}


@dataclass(frozen=True, slots=True)
class Line:
    """A line's range in the file, without its ending and its quotation marks (``>``)."""

    span: Span
    text: str
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """The lines of one block."""

    kind: BlockKind
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """Give its words on one line."""
        return " ".join(line.text.strip() for line in self.lines)


def read_plain_text(source: str, path: str) -> Article:
    """Read a plain text."""
    lines = _lines(source)
    width = _width(lines)
    passages = [passage for group in _groups(lines) for passage in _passages(group, width)]
    assembly = Assembly(path, "text", source)
    for passage in _with_headings(passages):
        assembly.open_block(passage.kind, LEVELS.get(passage.kind, 0))
        for line in passage.lines:
            assembly.add(line.span.start, line.span.end)
            assembly.add_decoded(" ", line.span.end, line.span.end)
    return assembly.finish(Metadata())


def _lines(source: str) -> list[Line]:
    lines = []
    for match in LINE.finditer(source):
        text = match.group().rstrip("\r\n")
        mark = QUOTED.match(text)
        cut = mark.end() if mark else 0
        span = Span(match.start() + cut, match.start() + len(text))
        lines.append(Line(span, text[cut:], bool(mark)))
    return lines


def _groups(lines: list[Line]) -> Iterator[list[Line]]:
    """Part the lines at blank lines, rules, and where quoted lines begin and end."""
    group: list[Line] = []
    for line in lines:
        blank = RULE.fullmatch(line.text.strip())
        if group and (blank or line.quoted != group[-1].quoted):
            yield group
            group = []
        if not blank:
            group.append(line)
    if group:
        yield group


def _width(lines: list[Line]) -> int:
    """Give the column at which the text is wrapped, or 0 where every line is a paragraph."""
    pairs = [
        (len(line.text.rstrip()), _first_word(after.text))
        for line, after in pairwise(lines)
        if line.text.strip() and after.text.strip() and not ITEM.match(after.text)
    ]
    written = [len(line.text.rstrip()) for line in lines if line.text.strip()]
    if sum(length > LONGEST_WRAPPED for length in written) > len(written) / 5:
        return 0
    lengths = sorted(length for length, _ in pairs if length <= LONGEST_WRAPPED)
    if not lengths:
        return 0
    width = lengths[min(len(lengths) - 1, len(lengths) * 9 // 10)]
    full = sum(length + 1 + word > width - RAGGED for length, word in pairs)
    return width if width >= 40 and full >= 0.6 * len(pairs) else 0


def _first_word(text: str) -> int:
    return len(text.split(maxsplit=1)[0])


def _passages(group: list[Line], width: int) -> Iterator[Passage]:
    """Part a group of lines into blocks."""
    kind: BlockKind = "quotation" if group[0].quoted else "paragraph"
    taken: list[Line] = []
    for line in group:
        item = ITEM.match(line.text) if not taken or _may_end(taken[-1], line, width) else None
        if taken and (item or not _goes_on(taken[-1], line, width)):
            yield Passage(kind, tuple(taken))
            taken, kind = [], "quotation" if line.quoted else "paragraph"
        if item:
            kind = "quotation" if line.quoted else "list-item"
            cut = item.end()
            line = Line(Span(line.span.start + cut, line.span.end), line.text[cut:], line.quoted)
        taken.append(line)
    yield Passage(kind, tuple(taken))


def _may_end(line: Line, after: Line, width: int) -> bool:
    """Tell whether a list item may begin after this line: not in the middle of a sentence."""
    return (
        bool(PARAGRAPH_END.fullmatch(line.text))
        or not _goes_on(line, after, width)
        or bool(re.match(r"\s*[-*•‣·◦]\s", after.text))
    )


def _goes_on(line: Line, after: Line, width: int) -> bool:
    """Tell whether the second line carries on the paragraph of the first."""
    if not width:
        return False
    if _indent(after.text) > _indent(line.text) + 1 and NEW_START.match(after.text):
        return False
    fitted = len(line.text.rstrip()) + 1 + _first_word(after.text) <= width - RAGGED
    return not (fitted and NEW_START.match(after.text))


def _indent(text: str) -> int:
    return len(text.expandtabs(4)) - len(text.expandtabs(4).lstrip())


def _with_headings(passages: list[Passage]) -> Iterator[Passage]:
    """Mark the headline and the headings between paragraphs."""
    headline_at = _headline_at(passages)
    for index, passage in enumerate(passages):
        if index == headline_at:
            yield Passage("headline", passage.lines)
        elif index + 1 < len(passages) and _is_heading(passage, passages[index + 1]):
            yield Passage("heading", passage.lines)
        else:
            yield passage


def _headline_at(passages: list[Passage]) -> int | None:
    """Find the headline: the first passage, or the one after a date line or byline."""
    for index, passage in enumerate(passages[:4]):
        if index + 1 == len(passages) or passage.kind != "paragraph":
            return None
        if is_byline_or_date(passage.text):
            continue
        return index if len(passage.lines) <= 3 and is_headline(passage.text) else None
    return None


def _is_heading(passage: Passage, after: Passage) -> bool:
    words = passage.text
    return (
        passage.kind == "paragraph"
        and len(words) <= LONGEST_HEADING
        and len(words.split()) <= 14
        and len(passage.lines) == 1
        and not SENTENCE_END.fullmatch(words)
        and words[0] not in "\"“‘'"
        and bool(NEW_START.match(words) or words[0].isdigit())
        and (len(after.text) > len(words) or after.kind == "list-item")
    )
