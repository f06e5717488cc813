"""What stands within a paragraph of an OpenDocument text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from audit.article.word.changes import Reading
from audit.article.word.manuscript import (
    Break,
    CommentEdge,
    Letters,
    LinkEdge,
    NoteMark,
    Piece,
)
from audit.article.word.markup import Node, Text
from audit.article.word.odtstyles import OdtStyles

SILENT = frozenset({
    "office:annotation", "text:tracked-changes", "text:hidden-text", "text:hidden-paragraph",
    "text:script", "text:placeholder", "text:note", "text:ruby-text", "text:toc-mark",
    "text:alphabetical-index-mark", "office:event-listeners", "draw:frame", "text:sequence-decls",
    "text:bibliography-mark", "draw:custom-shape", "draw:g", "draw:rect", "draw:line",
})  # fmt: skip
"""Elements whose characters are not read where they stand."""
SHAPES = ("draw:frame", "draw:custom-shape", "draw:g", "draw:rect")
WHITE = re.compile(r"[\t\r\n]")
MOST_SPACES = 1000


class OdtWords:
    """Collects pieces; ``box`` takes a frame, ``note`` a note and gives its key.

    ``inserted`` are the ids of tracked insertions, ``deleted`` what was deleted, by id.
    """

    def __init__(
        self,
        styles: OdtStyles,
        reading: Reading,
        inserted: frozenset[str],
        deleted: Mapping[str, Node],
        box: Callable[[Node], None],
    ) -> None:
        self._styles, self._reading = styles, reading
        self._inserted, self._deleted = inserted, deleted
        self._box = box
        self.open: set[str] = set()  # insertions that are not there where changes are rejected

    @property
    def gone(self) -> bool:
        """Tell whether what stands here is not there in this reading."""
        return bool(self.open)

    def pieces(self, node: Node, hidden: bool = False) -> Iterator[Piece]:
        """Give the pieces in an element."""
        for child in node.children:
            if isinstance(child, Text):
                if not hidden and not self.gone:
                    text = WHITE.sub(" ", child.value)
                    yield Letters(text, node, node, chunk=child)
            else:
                yield from self._element(child, hidden=hidden)

    def _element(self, node: Node, *, hidden: bool) -> Iterator[Piece]:
        name = node.name
        if name in ("office:annotation", "office:annotation-end"):
            yield from _edges(node)
        elif name in ("text:change-start", "text:change-end", "text:change"):
            yield from self.change(node)
        elif hidden or self.gone:
            if name not in SILENT:
                yield from self.pieces(node, hidden=hidden)
        elif name in SHAPES:
            self._box(node)
        elif name == "text:note":
            yield NoteMark(node.attributes.get("text:id") or f"at {node.start}", node)
        elif name == "text:a":
            yield LinkEdge(node.attributes.get("xlink:href", ""))
            yield from self.pieces(node)
            yield LinkEdge(None)
        elif name == "text:s":
            count = node.attributes.get("text:c", "1")
            number = min(int(count), MOST_SPACES) if count.isdigit() else 1
            yield Letters(" " * number, node, node)
        elif name == "text:tab":
            yield Letters("\t", node, node)
        elif name == "text:line-break":
            yield Break(Letters(" ", node, node))
        elif name not in SILENT:
            yield from self.pieces(node, hidden=name == "text:span" and self._styles.hides(node))

    def change(self, node: Node) -> Iterator[Piece]:
        """Take in a point of a tracked change; gives what was deleted where it is rejected."""
        if self._reading == "accepted":
            return
        id = node.attributes.get("text:change-id", "")
        if node.name == "text:change-start" and id in self._inserted:
            self.open.add(id)
        elif node.name == "text:change-end":
            self.open.discard(id)
        elif node.name == "text:change" and id in self._deleted and not self.gone:
            for number, paragraph in enumerate(self._deleted[id].nodes()):
                if paragraph.name in ("text:p", "text:h"):
                    if number:
                        yield Break(Letters(" ", node, node))
                    yield Letters(WHITE.sub(" ", paragraph.all_text), node, node)


def _edges(node: Node) -> Iterator[CommentEdge]:
    """Give the edge of a comment; one without an end stands at a point."""
    name = node.attributes.get("office:name") or f"at {node.start}"
    if node.name == "office:annotation-end":
        yield CommentEdge(name, "end")
    else:
        yield CommentEdge(name, "start")
        yield CommentEdge(name, "mark")
