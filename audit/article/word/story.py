"""Walks a story of Word: the body, a note or a text box, as paragraphs in reading order."""

from __future__ import annotations

from collections.abc import Iterator

from audit.article.word.fields import without_codes
from audit.article.word.manuscript import CommentEdge, Paragraph, Place
from audit.article.word.markup import Node
from audit.article.word.runs import (
    RANGE_EDGES,
    Pieces,
    Runs,
    Surroundings,
    chosen,
    is_prompt,
    range_edge,
)
from audit.article.word.styles import Kind

LONG_CELL = 300
"""Characters from which a cell of a table only places text on the page."""
CONTAINERS = ("w:customXml", "w:sdtContent", "w:smartTag", "w:ins", "w:moveTo", "w:del",
              "w:moveFrom")  # fmt: skip


class Story:
    """Reads one story. ``anchor`` is where comments about it must stand, if not in itself."""

    def __init__(
        self, around: Surroundings, place: Place = "body", anchor: Node | None = None
    ) -> None:
        self._around, self._place, self._anchor = around, place, anchor
        self._runs = Runs(around, self._box)
        self._flow: list[tuple[Paragraph, Pieces]] = []
        self._boxes: list[Story] = []
        self._after: dict[Paragraph, list[Story]] = {}
        self._rows = 0
        self._carried: Pieces = []  # of paragraphs that run on into the next

    def read(self, node: Node) -> list[Paragraph]:
        """Give the paragraphs below a node; those of a text box follow the one that holds it."""
        self._blocks(node, None)
        if self._flow:
            self._flow[-1][1].extend(self._carried)  # edges of comments after the last paragraph
        without_codes(self._flow)
        return list(self._paragraphs())

    def _paragraphs(self) -> Iterator[Paragraph]:
        for paragraph, _ in self._flow:
            yield paragraph
            for box in self._after.get(paragraph, ()):
                without_codes(box._flow)
                yield from box._paragraphs()

    def _blocks(self, node: Node, cell: Kind | None) -> None:
        """Read the blocks of a container; ``cell`` is the kind of plain paragraphs in it."""
        for child in node.nodes():
            if child.name == "w:p":
                self._paragraph(child, cell)
            elif child.name == "w:tbl":
                self._end_carried()
                self._table(child)
            elif child.name == "w:sdt":
                content = child.first("w:sdtContent")
                if content and not is_prompt(child):
                    self._blocks(content, cell)
            elif child.name == "mc:AlternateContent":
                self._blocks(chosen(child), cell)
            elif child.name in CONTAINERS:
                self._blocks(child, cell)
            elif child.name in RANGE_EDGES:
                self._carried.append(range_edge(child))
        self._end_carried(cell)

    def _paragraph(self, node: Node, cell: Kind | None) -> None:
        changes = self._around.changes
        properties = changes.properties(node)
        self._carried += self._runs.pieces(node)
        if changes.mark_is_gone(node.first("w:pPr")) or _is_drop_cap(properties):
            return
        self._add(self._around.styles.kind(properties) or cell or ("paragraph", 0))

    def _add(self, kind: Kind) -> None:
        """Make a paragraph of what was carried."""
        if self._place == "note" and kind[0] is not None:
            kind = "note", 0
        paragraph = Paragraph(*kind, place=self._place, anchor=self._anchor)
        self._flow.append((paragraph, self._carried))
        self._after[paragraph] = self._boxes
        self._carried, self._boxes = [], []

    def _end_carried(self, cell: Kind | None = None) -> None:
        """Let what is carried end where its container does."""
        if any(not isinstance(piece, CommentEdge) for piece in self._carried):
            self._add(cell or ("paragraph", 0))

    def _table(self, table: Node) -> None:
        """Read the cells of a table; each knows the number of its row in the story."""
        cells: list[tuple[int, Node]] = []
        for row in _rows(table):
            if not self._around.changes.row_is_gone(row):
                self._rows += 1
                cells += [
                    (self._rows, cell)
                    for cell in _cells(row)
                    if not self._around.changes.cell_is_gone(cell)
                ]
        for number, cell in cells:
            layout = len(cells) == 1 or _weight(cell) > LONG_CELL
            self._blocks(cell, None if layout else ("table-cell", number))

    def _box(self, content: Node, run: Node) -> None:
        place: Place = "note" if self._place == "note" else "box"
        box = Story(self._around, place, self._anchor or run)
        box._blocks(content, None)
        self._boxes.append(box)


def _rows(table: Node) -> Iterator[Node]:
    yield from _inside(table, "w:tr")


def _cells(row: Node) -> Iterator[Node]:
    yield from _inside(row, "w:tc")


def _inside(node: Node, name: str) -> Iterator[Node]:
    """Give the parts of a table, those in content controls too."""
    for child in node.nodes():
        if child.name == name:
            yield child
        elif child.name in ("w:sdt", "w:sdtContent", "w:customXml"):
            yield from _inside(child, name)


def _weight(cell: Node) -> int:
    return sum(len(one.text) for one in cell.every("w:t"))


def _is_drop_cap(properties: Node | None) -> bool:
    """Tell a large first letter, which Word keeps in a paragraph of its own."""
    frame = properties.first("w:framePr") if properties else None
    return frame is not None and frame.attributes.get("w:dropCap") in ("drop", "margin")
