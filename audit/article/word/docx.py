"""Reads a Word document (``.docx``) into a manuscript."""

from __future__ import annotations

from dataclasses import dataclass

from audit.article.word.changes import Changes, Reading, has_changes
from audit.article.word.headline import with_headline
from audit.article.word.manuscript import Manuscript, NoteMark, Paragraph, Remark
from audit.article.word.markup import Node
from audit.article.word.package import WITH_MACROS, Package
from audit.article.word.properties import stated_by
from audit.article.word.runs import Surroundings
from audit.article.word.story import Story
from audit.article.word.styles import Styles

KIND = "Word (.docx)"
MAIN = "word/document.xml"
OTHERS = {"spreadsheetml": "an Excel workbook", "presentationml": "a PowerPoint presentation"}
NOTES = {"footnote": "footnotes", "endnote": "endnotes"}


@dataclass(frozen=True)
class Opened:
    """A Word document with its main part parsed."""

    package: Package
    main: str
    tree: Node
    body: Node

    def part_for(self, kind: str) -> str | None:
        """Give the name of the part that the main part is related to in this way."""
        return self.package.related(self.main, kind)

    def tree_for(self, kind: str) -> Node | None:
        """Give that part parsed."""
        name = self.part_for(kind)
        return self.package.tree(name) if name else None


def open_docx(data: bytes, path: str) -> Opened:
    """Open a Word document.

    Raises :class:`ReadError` for what is none, is damaged, needs a password or holds macros.
    """
    package = Package(data, path, KIND)
    main = package.related("", "officeDocument") or MAIN
    _refuse_others(package, main)
    tree = package.tree(main)
    body = tree.first("w:body") if tree else None
    if tree is None or body is None:
        package.fail("it is no Word document inside, or its text is missing")
    if next(tree.every("w:altChunk"), None) or next(tree.every("w:subDoc"), None):
        package.fail("it holds another document that Word takes in only when it saves; save it so")
    return Opened(package, main, tree, body)


def read_docx(data: bytes, path: str, reading: Reading = "accepted") -> Manuscript:
    """Read a Word document as if its tracked changes were accepted, or rejected.

    Raises :class:`ReadError` as :func:`open_docx` does.
    """
    return manuscript_of(open_docx(data, path), reading)


def manuscript_of(opened: Opened, reading: Reading) -> Manuscript:
    """Read an open document: the body first, then the notes that it refers to."""
    styles, changes = Styles(opened.tree_for("styles")), Changes(reading)
    around = Surroundings(styles, _targets(opened.package, opened.main), changes)
    paragraphs = with_headline(Story(around).read(opened.body))
    return Manuscript(
        (*paragraphs, *_notes(opened, paragraphs, styles, changes)),
        {one.id: one for one in _remarks(opened)},
        stated_by(opened.package),
        has_changes(opened.tree),
    )


def _notes(
    opened: Opened, paragraphs: list[Paragraph], styles: Styles, changes: Changes
) -> list[Paragraph]:
    """Read notes in the order of their marks; the marks are renamed after it: 1, 2, 3 …"""
    notes: list[Paragraph] = []
    readers = {kind: _note_reader(opened, kind, styles, changes) for kind in NOTES}
    count = 0
    for paragraph in paragraphs:
        for index, piece in enumerate(paragraph.pieces):
            if isinstance(piece, NoteMark):
                kind, _, id = piece.key.partition(" ")
                count += 1
                paragraph.pieces[index] = NoteMark(str(count), piece.at)
                around, by_id = readers[kind]
                if id in by_id:
                    anchor = paragraph.anchor or piece.at
                    notes += Story(around, "note", anchor).read(by_id.pop(id))
    return notes


def _note_reader(
    opened: Opened, kind: str, styles: Styles, changes: Changes
) -> tuple[Surroundings, dict[str, Node]]:
    name = opened.part_for(NOTES[kind])
    tree = opened.package.tree(name) if name else None
    targets = _targets(opened.package, name) if name else {}
    by_id = {
        one.attributes.get("w:id", ""): one
        for one in (tree.nodes() if tree else ())
        if one.name == f"w:{kind}"
    }
    return Surroundings(styles, targets, changes), by_id


def _remarks(opened: Opened) -> list[Remark]:
    tree = opened.tree_for("comments")
    return [
        Remark(
            one.attributes.get("w:id", ""),
            one.attributes.get("w:author", ""),
            "\n".join(remark_lines(one)),
        )
        for one in (tree.nodes() if tree else ())
        if one.name == "w:comment"
    ]


def remark_lines(comment: Node) -> list[str]:
    """Give the paragraphs of a comment as they read."""
    around = Surroundings(Styles(None), {}, Changes())
    return [one.text.strip() for one in Story(around).read(comment)]


def _targets(package: Package, part: str) -> dict[str, str]:
    """Give the targets of the links in a part, by the ids of their relations."""
    return {
        one.id: one.target
        for one in package.relations(part)
        if one.kind == "hyperlink" and one.external
    }


def _refuse_others(package: Package, main: str) -> None:
    """Refuse what is no Word document, and one that holds macros."""
    types = package.tree("[Content_Types].xml")
    if types is None:
        package.fail(f"it is no {KIND} document inside, whatever its name says")
    named = {
        one.attributes.get("PartName", "").lower(): one.attributes.get("ContentType", "")
        for one in types.nodes()
    }
    kind = named.get(f"/{main.lower()}", "")
    for sign, what in OTHERS.items():
        if sign in kind:
            package.fail(f"it is {what}, whatever its name says")
    if "macroEnabled" in kind or any("vbaproject" in e.filename.lower() for e in package.entries):
        package.fail(WITH_MACROS)
