"""Matches quotation marks into spans: a pure function of the text and its blocks.

Within a block a stack pairs what opens with what closes. A double mark left open at the end of
a paragraph runs on where the next paragraph opens with such a mark again (or closes without
opening), and otherwise ends with its paragraph. One pass, linear in the length of the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from audit.article import Block
from audit.facts import Span
from audit.language.quotations.marks import CLOSERS, STOPS, Family, Mark, read_marks
from audit.language.quotations.matcher import Matcher, Open, QuotedSpan

RUNS_ON = frozenset(["paragraph", "quotation", "list-item"])
"""Kinds of block that a quotation may run on through."""
ASIDE = "caption"
"""The kind of block that may stand between two paragraphs without ending what runs on."""


def find_quotations(text: str, blocks: Sequence[Block]) -> tuple[QuotedSpan, ...]:
    """Give every quoted span of the blocks, outer ones before those inside them.

    Spans are properly nested. Quotation blocks are spans of their own (``block``).
    """
    flow = [block for block in blocks if block.kind != ASIDE]
    found = [*_matched(text, flow), *_quotation_blocks(text, blocks)]
    for block in blocks:
        if block.kind == ASIDE:
            found += _matched(text, [block])
    return _in_order(found)


def _matched(text: str, blocks: Sequence[Block]) -> list[QuotedSpan]:
    """Give the spans between the marks of blocks that follow one another."""
    matcher = Matcher(text)
    marks_by_block = [read_marks(text, block.span.start, block.span.end) for block in blocks]
    for index, block in enumerate(blocks):
        _match_block(matcher, block, marks_by_block[index])
        if matcher.stack and not _runs_on(matcher, blocks, marks_by_block, index):
            matcher.abandon(block.span.end)
    return matcher.found


def _match_block(matcher: Matcher, block: Block, marks: list[Mark]) -> None:
    first = 0
    if matcher.stack and marks and marks[0].start == block.span.start:
        first = 1  # the re-opened mark
    for at in range(first, len(marks)):
        _take(matcher, block, marks, at)


def _take(matcher: Matcher, block: Block, marks: list[Mark], at: int) -> None:
    mark = marks[at]
    is_open = _is_open(matcher, mark.family)
    if _opens(matcher, mark, is_open):
        if is_open and not _nests(marks, at, matcher.stack[-1].mark.family):
            _give_up_before(matcher, mark)
        matcher.push(mark)
    elif is_open:
        matcher.close(mark)
    elif mark.family == "double" and mark.strong and mark.nominal != "open":
        if _is_misplaced(marks, at):
            matcher.push(mark)
        else:
            _close_unopened(matcher, block, mark)


def _is_misplaced(marks: list[Mark], at: int) -> bool:
    """Tell whether a straight mark opens though a space follows it: the next one closes too."""
    following = next((mark for mark in marks[at + 1 : at + 4] if mark.family == "double"), None)
    return marks[at].nominal == "either" and following is not None and following.way == "close"


def _is_open(matcher: Matcher, family: Family) -> bool:
    if family == "double":
        return matcher.doubles > 0
    # A single mark inside a double one inside a single one is none of the outer's business.
    return bool(matcher.stack) and matcher.stack[-1].mark.family == "single"


def _opens(matcher: Matcher, mark: Mark, is_open: bool) -> bool:
    """Decide the way of a mark from its shape, its neighbours and what is open."""
    if mark.nominal == "either":
        return mark.way == "open" or (mark.way == "either" and not is_open and _can_open(mark))
    if mark.nominal == "open":
        turned = mark.way == "close" and is_open
        low = mark.shape in "“‘" and is_open and matcher.stack[-1].mark.shape in "„‚"
        return not turned and not (low and mark.way != "open")
    return mark.way == "open" and not is_open


def _can_open(mark: Mark) -> bool:
    """Tell whether a mark with no direction may open: a straight single one may not."""
    return mark.family == "double"


def _nests(marks: list[Mark], at: int, top: Family) -> bool:
    """Tell whether a mark that opens inside one of its own family is a quotation in it.

    It is where two closing marks follow, or the innermost open one is of the other family.
    """
    family = marks[at].family
    if top != family:
        return True
    ways = [
        mark.nominal if mark.nominal != "either" else mark.way
        for mark in marks[at + 1 : at + 6]
        if mark.family == family
    ]
    return ways[:2] == ["close", "close"] and marks[at].nominal == "open"


def _give_up_before(matcher: Matcher, mark: Mark) -> None:
    """End an unclosed quotation before a mark that opens the next."""
    top = matcher.pop()
    if top.mark.family == "single" and top.mark.shape != "‘":
        return
    stop = top.mark.end + len(matcher.text[top.mark.end : mark.start].rstrip())
    matcher.add(top, stop, stop, closed=False)


def _close_unopened(matcher: Matcher, block: Block, mark: Mark) -> None:
    """Give a closing mark without an opening one the block's beginning, if nothing is quoted yet.

    The opening mark was lost; a mark in mid-sentence, with no stop before it, is left alone.
    """
    start = block.span.start
    before = matcher.text[mark.start - 1]
    if matcher.stack or matcher.last_close > start or before not in STOPS or mark.way != "close":
        return
    if any(char.isalnum() for char in matcher.text[start : mark.start]):
        matcher.found.append(QuotedSpan(Span(start, mark.end), Span(start, mark.start)))
        matcher.last_close = mark.end


def _runs_on(
    matcher: Matcher, blocks: Sequence[Block], marks: list[list[Mark]], index: int
) -> bool:
    """Tell whether what is open runs on into the next block; keep only the outermost mark."""
    if index + 1 == len(blocks) or not {blocks[index].kind, blocks[index + 1].kind} <= RUNS_ON:
        return False
    outer, following = matcher.stack[0].mark, marks[index + 1]
    if outer.family == "single" and (matcher.doubles or not _introduced(matcher, outer)):
        return False
    same = [mark for mark in following if mark.family == outer.family][:1]
    if not same:
        return False
    reopened = same[0].start == blocks[index + 1].span.start and same[0].shape[0] not in CLOSERS
    if not reopened and not (same[0].way == "close" and outer.family == "double"):
        return False
    keep = matcher.stack[0]
    matcher.stack[:] = [Open(keep.mark, keep.paragraphs + 1)]
    matcher.doubles = int(keep.mark.family == "double")
    return True


def _introduced(matcher: Matcher, mark: Mark) -> bool:
    """Tell whether a single mark stands where speech begins, so that it is no apostrophe."""
    before = matcher.text[max(0, mark.start - 2) : mark.start]
    return not before.strip() or before[0] in ",:"


def _quotation_blocks(text: str, blocks: Sequence[Block]) -> Iterator[QuotedSpan]:
    """Give each run of quotation blocks as one span."""
    start = None
    count = 0
    for index, block in enumerate(blocks):
        if block.kind != "quotation":
            continue
        if start is None:
            start = block.span.start
        count += 1
        if index + 1 == len(blocks) or blocks[index + 1].kind != "quotation":
            whole = Span(start, block.span.end)
            yield QuotedSpan(whole, whole, block=True, paragraphs=count)
            start, count = None, 0


def _in_order(found: Iterable[QuotedSpan]) -> tuple[QuotedSpan, ...]:
    """Sort outer before inner, and make marks around a whole quotation block part of it."""
    ordered: list[QuotedSpan] = []
    for quoted in sorted(found, key=lambda one: (one.span.start, -one.span.end, not one.block)):
        last = ordered[-1] if ordered else None
        if last and last.block and last.span == quoted.span:
            ordered[-1] = QuotedSpan(
                last.span, quoted.inner, quoted.closed, quoted.single, True, last.paragraphs
            )
        else:
            ordered.append(quoted)
    return tuple(ordered)
