"""Where in a Word document the words of a finding begin and end.

A comment's edges stand between runs. Where words begin or end within a run, it is cut there: the
same start tag and properties before both halves, and not a character changed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from audit.article.word.manuscript import Letters, Manuscript
from audit.article.word.markup import Node
from audit.facts import Span
from audit.report.annotated.lettering import Lettering

LEFT_BEHIND = frozenset({
    "w:ins", "w:del", "w:moveTo", "w:moveFrom", "w:hyperlink", "w:smartTag", "w:sdtContent",
    "w:fldSimple", "w:customXml", "w:dir", "w:bdo",
})  # fmt: skip
"""Those that an edge leaves where it stands at their own edge: what becomes of a tracked change is
no matter of the comment's."""
OPEN_TO_RUNS = LEFT_BEHIND | {"w:p"}
"""Elements between whose children a comment's edge may stand."""
NO_CONTENT = ("w:rPr", "w:lastRenderedPageBreak", "w:smartTagPr", "w:customXmlPr", "w:fldData")


@dataclass(frozen=True, slots=True)
class Gap:
    """A place between elements, by its byte."""

    at: int


@dataclass(frozen=True, slots=True)
class Cut:
    """A place within a run: in its child ``node``, after so many of that element's characters."""

    run: Node
    node: Node
    offset: int


Spot = Gap | Cut


class Spots:
    """Finds the spots of a manuscript's characters."""

    def __init__(self, manuscript: Manuscript) -> None:
        self._lettering = Lettering(manuscript)

    def of(self, place: Span) -> tuple[Spot, Spot] | None:
        """Give where a comment about a part of the source begins and ends.

        What a note or a text box says is commented on at the run that it hangs on. Nothing is
        given where the document has no text at all.
        """
        if not self._lettering.letters:
            return None
        first = self._lettering.at(place.start)
        last = max(first, self._lettering.at(max(place.end - 1, place.start)))
        letters, paragraph = self._lettering.letters[first]
        if paragraph.anchor is not None:
            anchor = _outermost(paragraph.anchor)
            return _before(anchor), _after(anchor)
        home = _container(letters)
        while last > first and not self._shares(last, home):
            last -= 1
        return self._start(first, place), self._end(last, place, whole=not len(place))

    def _shares(self, number: int, home: Node | None) -> bool:
        """Tell whether letters stand in the same cell or body as where the comment begins."""
        letters, paragraph = self._lettering.letters[number]
        return paragraph.anchor is None and _container(letters) is home

    def _start(self, number: int, place: Span) -> Spot:
        letters = self._lettering.letters[number][0]
        inside = place.start - self._lettering.starts[number] if len(place) else 0
        return _spot(letters, max(inside, 0), start=True)

    def _end(self, number: int, place: Span, *, whole: bool) -> Spot:
        letters = self._lettering.letters[number][0]
        length = len(letters.text)
        inside = length if whole else place.end - self._lettering.starts[number]
        return _spot(letters, min(max(inside, 1), length), start=False)


def _spot(letters: Letters, inside: int, *, start: bool) -> Spot:
    """Give the spot before (``start``) or after so many characters of letters."""
    run, node = letters.within, letters.node
    divisible = run.name == "w:r" and node.parent is run and _outermost(run) is run
    if not divisible:
        whole = _outermost(run)
        return _before(whole) if start else _after(whole)
    if inside <= 0 and not _content(run, before=node):
        return _before(run)
    if inside >= len(letters.text) and not _content(run, after=node):
        return _after(run)
    return Cut(run, node, letters.skip + inside if inside else 0)


def _content(run: Node, *, before: Node | None = None, after: Node | None = None) -> bool:
    """Tell whether a run has anything before, or after, one of its elements."""
    inside = [one for one in run.nodes() if one.name not in NO_CONTENT]
    return inside[0] is not before if before else inside[-1] is not after


def _outermost(node: Node) -> Node:
    """Give the run, or what stands around it that no comment may begin in, right in a paragraph."""
    found, above = node, node.parent
    while above is not None and above.name != "w:p":
        if above.name not in OPEN_TO_RUNS and above.name != "w:sdt":
            found = above
        above = above.parent
    return found


def _before(node: Node) -> Gap:
    while (above := node.parent) is not None and above.name in LEFT_BEHIND:
        if next(_siblings(above), None) is not node:
            break
        node = _whole(above)
    return Gap(node.start)


def _after(node: Node) -> Gap:
    while (above := node.parent) is not None and above.name in LEFT_BEHIND:
        if list(_siblings(above))[-1] is not node:
            break
        node = _whole(above)
    return Gap(node.end)


def _siblings(above: Node) -> Iterator[Node]:
    return (one for one in above.nodes() if one.name not in NO_CONTENT)


def _whole(container: Node) -> Node:
    """Give a content control whole where the container is its content."""
    above = container.parent
    return above if above is not None and above.name == "w:sdt" else container


def _container(letters: Letters) -> Node | None:
    """Give the cell or body that letters stand in."""
    above = letters.within.parent
    while above is not None and above.name not in ("w:tc", "w:body", "w:txbxContent"):
        above = above.parent
    return above
