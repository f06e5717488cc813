"""Reads an OpenDocument text (``.odt``) into a manuscript."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from audit.article.word.changes import Reading
from audit.article.word.headline import with_headline
from audit.article.word.manuscript import (
    Manuscript,
    NoteMark,
    Paragraph,
    Piece,
    Place,
    Remark,
)
from audit.article.word.markup import Node
from audit.article.word.odtstyles import OdtStyles
from audit.article.word.odtwords import OdtWords
from audit.article.word.package import WITH_MACROS, Package
from audit.article.word.properties import metadata_of
from audit.article.word.story import LONG_CELL
from audit.article.word.styles import Kind

KIND = "OpenDocument (.odt)"
MAIN = "content.xml"
MACROS = ("Basic/", "Scripts/")
INDEXES = ("text:table-of-content", "text:alphabetical-index", "text:illustration-index",
           "text:table-index", "text:object-index", "text:user-index", "text:bibliography",
           "text:tracked-changes", "office:forms", "text:sequence-decls")  # fmt: skip
META = {
    "dc:title": "title", "meta:initial-creator": "author", "dc:creator": "last author",
    "dc:subject": "subject", "dc:description": "description", "meta:keyword": "keywords",
    "meta:creation-date": "date",
}  # fmt: skip


@dataclass(frozen=True)
class OpenedOdt:
    """An OpenDocument text with its content parsed."""

    package: Package
    tree: Node
    body: Node


def open_odt(data: bytes, path: str) -> OpenedOdt:
    """Open an OpenDocument text.

    Raises :class:`ReadError` for what is none, is damaged, needs a password or holds macros.
    """
    package = Package(data, path, KIND)
    manifest = package.tree("META-INF/manifest.xml")
    if manifest and next(manifest.every("manifest:encryption-data"), None):
        package.fail("it needs a password; save it without one")
    if any(entry.filename.startswith(MACROS) for entry in package.entries):
        package.fail(WITH_MACROS)
    tree = package.tree(MAIN)
    body = tree.first("office:body", "office:text") if tree else None
    if tree is None or body is None:
        package.fail("it is no OpenDocument text inside, or its text is missing")
    return OpenedOdt(package, tree, body)


def read_odt(data: bytes, path: str, reading: Reading = "accepted") -> Manuscript:
    """Read an OpenDocument text as if its tracked changes were accepted, or rejected.

    Raises :class:`ReadError` as :func:`open_odt` does.
    """
    return odt_manuscript(open_odt(data, path), reading)


def odt_manuscript(opened: OpenedOdt, reading: Reading) -> Manuscript:
    """Read an open text: the body first, then its notes."""
    styles = OdtStyles(opened.tree, opened.package.tree("styles.xml"))
    changes = Tracked(opened.body)
    story = OdtStory(styles, reading, changes)
    paragraphs = with_headline(story.read(opened.body))
    notes: list[Paragraph] = []
    count = 0
    for paragraph in paragraphs:
        for index, piece in enumerate(paragraph.pieces):
            if isinstance(piece, NoteMark):
                count += 1
                key = str(count)
                paragraph.pieces[index] = NoteMark(key, piece.at)
                if note := piece.at.first("text:note-body"):
                    notes += OdtStory(styles, reading, changes, "note", piece.at).read(note)
    return Manuscript(
        (*paragraphs, *notes),
        {one.id: one for one in _remarks(opened.body)},
        metadata_of(_stated(opened.package.tree("meta.xml"))),
        bool(changes.inserted or changes.deleted),
    )


class Tracked:
    """The tracked changes of a text: ids of insertions, and what was deleted."""

    def __init__(self, body: Node) -> None:
        inserted: set[str] = set()
        self.deleted: dict[str, Node] = {}
        changes = body.first("text:tracked-changes")
        for region in changes.nodes() if changes else ():
            id = region.attributes.get("xml:id") or region.attributes.get("text:id") or ""
            if region.first("text:insertion"):
                inserted.add(id)
            if deletion := region.first("text:deletion"):
                self.deleted[id] = deletion
        self.inserted = frozenset(inserted)


class OdtStory:
    """Reads a body, a note or a frame as paragraphs in reading order."""

    def __init__(
        self,
        styles: OdtStyles,
        reading: Reading,
        changes: Tracked,
        place: Place = "body",
        anchor: Node | None = None,
    ) -> None:
        self._styles, self._reading, self._changes = styles, reading, changes
        self._place, self._anchor = place, anchor
        self._words = OdtWords(styles, reading, changes.inserted, changes.deleted, self._box)
        self._found: list[Paragraph] = []
        self._boxes: list[Paragraph] = []
        self._carried: list[Piece] = []
        self._rows = 0

    def read(self, node: Node) -> list[Paragraph]:
        """Give the paragraphs below a node; those of a frame follow the one that holds it."""
        self._blocks(node, None, 0)
        if self._carried:
            self._add(("paragraph", 0))
        return self._found

    def _blocks(self, node: Node, kind: Kind | None, depth: int) -> None:
        """Read the blocks of a container; ``kind`` is that of plain paragraphs in it."""
        for child in node.nodes():
            name = child.name
            if name in ("text:p", "text:h"):
                self._paragraph(child, kind)
            elif name == "text:list":
                self._blocks(child, kind, depth + 1)
            elif name in ("text:list-item", "text:list-header"):
                self._blocks(child, kind or ("list-item", depth), depth)
            elif name == "table:table":
                self._table(child)
            elif name in ("draw:frame", "draw:custom-shape", "draw:g"):
                self._box(child)
                self._found += self._boxes
                self._boxes = []
            elif name in ("text:change-start", "text:change-end", "text:change"):
                self._carried += self._words.change(child)
            elif name not in INDEXES and not name.startswith("draw:"):
                self._blocks(child, kind, depth)

    def _paragraph(self, node: Node, kind: Kind | None) -> None:
        self._carried += self._words.pieces(node)
        if not self._words.gone:
            self._add(self._styles.kind(node) or kind or ("paragraph", 0))

    def _add(self, kind: Kind) -> None:
        if self._place == "note" and kind[0] is not None:
            kind = "note", 0
        made = Paragraph(*kind, pieces=self._carried, place=self._place, anchor=self._anchor)
        self._found += [made, *self._boxes]
        self._carried, self._boxes = [], []

    def _table(self, table: Node) -> None:
        """Read the cells of a table; each knows the number of its row in the story."""
        cells: list[tuple[int, Node]] = []
        for row in _inside(table, "table:table-row"):
            self._rows += 1
            cells += [(self._rows, cell) for cell in _inside(row, "table:table-cell")]
        for number, cell in cells:
            layout = len(cells) == 1 or len(cell.all_text) > LONG_CELL
            self._blocks(cell, None if layout else ("table-cell", number), 0)

    def _box(self, shape: Node) -> None:
        """Read the text in a frame or shape, which stands after the paragraph that holds it."""
        if shape.name == "draw:frame":
            texts = [one for one in shape.nodes() if one.name == "draw:text-box"]
        elif shape.name == "draw:g":
            for inner in shape.nodes():
                self._box(inner)
            return
        else:
            texts = [shape]
        place: Place = "note" if self._place == "note" else "box"
        for text in texts:
            story = OdtStory(self._styles, self._reading, self._changes, place, self._anchor)
            self._boxes += story.read(text)


def _inside(node: Node, name: str) -> Iterator[Node]:
    """Give the rows of a table, those of its heads and groups too, or the cells of a row."""
    for child in node.nodes():
        if child.name == name:
            yield child
        elif child.name.startswith("table:table-"):
            yield from _inside(child, name)


def _remarks(body: Node) -> Iterator[Remark]:
    for one in body.every("office:annotation"):
        author = one.first("dc:creator")
        id = one.attributes.get("office:name") or f"at {one.start}"
        yield Remark(id, author.all_text.strip() if author else "", remark_text(one))


def remark_text(annotation: Node) -> str:
    """Give the paragraphs of a comment as they read."""
    return "\n".join(_paragraph_texts(annotation))


def _paragraph_texts(node: Node) -> Iterator[str]:
    for child in node.nodes():
        if child.name == "text:p":
            yield " ".join(child.all_text.split())
        elif child.name in ("text:list", "text:list-item"):
            yield from _paragraph_texts(child)


def _stated(tree: Node | None) -> dict[str, str]:
    meta = tree.first("office:meta") if tree else None
    found: dict[str, str] = {}
    for one in meta.nodes() if meta else ():
        name = META.get(one.name) or one.attributes.get("meta:name", "").lower()
        if name and one.all_text.strip():
            found.setdefault(name, " ".join(one.all_text.split()))
    if "author" not in found and "last author" in found:
        found["author"] = found["last author"]
    return found
