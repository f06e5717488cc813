"""Puts the edges and marks of comments into the main part of a Word document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from audit.article.word.manuscript import Manuscript
from audit.article.word.markup import Node
from audit.article.word.runs import letters_of
from audit.facts import Span
from audit.report.annotated.edits import Edits, written
from audit.report.annotated.spots import Cut, Gap, Spot, Spots


@dataclass(slots=True)
class _Edges:
    """Comments, by id, that end and that begin at one place; those that end come first."""

    ends: list[int] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)


class Marking:
    """Collects comments for a main part and writes them in. ``style`` is that of their marks."""

    def __init__(self, data: bytes, manuscript: Manuscript, prefix: str, style: str | None) -> None:
        self._data, self._prefix = data, prefix
        self._spots = Spots(manuscript)
        properties = f'<{prefix}rPr><{prefix}rStyle {prefix}val="{style}"/></{prefix}rPr>'
        self._look = properties if style else ""
        self._gaps: dict[int, _Edges] = defaultdict(_Edges)
        self._seams: dict[tuple[Node, int], _Edges] = defaultdict(_Edges)
        self._inside: dict[tuple[Node, Node], dict[int, _Edges]] = defaultdict(dict)

    def add(self, id: int, place: Span) -> bool:
        """Add a comment about a part of the source; false where there is no text to stand at."""
        spots = self._spots.of(place)
        if spots is None:
            return False
        start, end = spots
        self._edges(start).starts.append(id)
        self._edges(end).ends.append(id)
        return True

    def written(self) -> bytes:
        """Give the main part with all of them."""
        edits = Edits()
        for at, edges in self._gaps.items():
            edits.insert(at, self._marks(edges))
        for (run, at), edges in self._seams.items():
            edits.insert(at, self._seam(run, edges))
        for (run, node), cuts in self._inside.items():
            edits.replace(node.start, node.end, self._divided(run, node, cuts))
        return edits.made_in(self._data)

    def _edges(self, spot: Spot) -> _Edges:
        if isinstance(spot, Gap):
            return self._gaps[spot.at]
        at = _seam(spot)
        if at is not None:
            return self._seams[spot.run, at]
        return self._inside[spot.run, spot.node].setdefault(spot.offset, _Edges())

    def _marks(self, edges: _Edges) -> str:
        w = self._prefix
        ends = (
            f'<{w}commentRangeEnd {w}id="{id}"/>'
            f'<{w}r>{self._look}<{w}commentReference {w}id="{id}"/></{w}r>'
            for id in edges.ends
        )
        starts = (f'<{w}commentRangeStart {w}id="{id}"/>' for id in edges.starts)
        return "".join((*ends, *starts))

    def _seam(self, run: Node, edges: _Edges) -> str:
        """End a run, and begin another that is like it, with marks between."""
        properties = run.first("w:rPr")
        start = self._data[run.start : run.opened].decode()
        look = self._data[properties.start : properties.end].decode() if properties else ""
        return f"</{run.tag}>{self._marks(edges)}{start}{look}"

    def _divided(self, run: Node, node: Node, cuts: dict[int, _Edges]) -> str:
        """Give an element of letters as several, in runs of their own."""
        letters = next(letters_of(node, run))
        text = node.text[letters.skip : letters.skip + len(letters.text)]
        pieces, at = [], 0
        for offset in sorted(cuts):
            cut = offset - letters.skip
            pieces += [self._letters(node, text[at:cut]), self._seam(run, cuts[offset])]
            at = cut
        return "".join([*pieces, self._letters(node, text[at:])])

    def _letters(self, node: Node, text: str) -> str:
        return f'<{node.tag} xml:space="preserve">{written(text)}</{node.tag}>'


def _seam(cut: Cut) -> int | None:
    """Give the byte between two elements of a run at which a cut is, or nothing within one."""
    if cut.offset == 0:
        return cut.node.start
    letters = next(letters_of(cut.node, cut.run), None) if cut.node.children else None
    whole = letters.skip + len(letters.text) if letters else 1
    return cut.node.end if cut.offset >= whole else None


def prefix_of(node: Node) -> str:
    """Give the prefix of an element's name as the file writes it, with its colon."""
    prefix, colon, _ = node.tag.rpartition(":")
    return f"{prefix}{colon}"


def ids(tree: Iterable[Node]) -> set[int]:
    """Give the numbers that comments have."""
    found = (one.attributes.get("w:id", "") for one in tree if one.name == "w:comment")
    return {int(id) for id in found if id.isdigit()}
