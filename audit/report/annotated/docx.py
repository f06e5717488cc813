"""Writes the findings of an audit into a Word document, each as a comment at its words."""

from __future__ import annotations

import posixpath
from collections.abc import Sequence
from dataclasses import replace

from audit.article.word.changes import Reading
from audit.article.word.docx import Opened, manuscript_of, open_docx
from audit.article.word.markup import Node
from audit.report.annotated.comments import (
    Numbered,
    look_of,
    namespaces,
    new_part,
    related_too,
    typed_too,
    with_comments,
)
from audit.report.annotated.marking import Marking, ids, prefix_of
from audit.report.annotated.own import Own, own_comments, points_of, without
from audit.report.annotated.remarks import Remark
from audit.report.annotated.repacked import repacked
from audit.report.annotated.threads import paragraph_id, tidied

TYPES = "[Content_Types].xml"


def annotated_docx(
    data: bytes, path: str, remarks: Sequence[Remark], reading: Reading = "accepted"
) -> bytes:
    """Give the document with these comments in the place of our earlier ones.

    Raises :class:`ReadError` for what cannot be read, or is signed.
    """
    opened = open_docx(data, path)
    if any(entry.filename.startswith("_xmlsignatures/") for entry in opened.package.entries):
        opened.package.fail("it is signed, and a comment would break that; annotate a copy without")
    return repacked(opened.package, _Annotation(opened, reading).changed(remarks))


class _Annotation:
    """Works out which parts of a document change, and to what."""

    def __init__(self, opened: Opened, reading: Reading) -> None:
        self._opened, self._reading = opened, reading
        self._package = opened.package
        main = self._package.part(opened.main)
        assert main is not None
        self._main = main
        self._name = opened.part_for("comments")
        self._comments = self._package.part(self._name) if self._name else None
        root = self._package.parsed(self._comments, self._name or "") if self._comments else None
        self._own: list[Own] = list(own_comments(root)) if root else []

    def changed(self, remarks: Sequence[Remark]) -> dict[str, bytes]:
        """Give the parts that change, by their names in the file."""
        if not remarks and not self._own:
            return {}
        cleared = without(self._main, points_of(self._opened.tree, {one.id for one in self._own}))
        tree = self._package.parsed(cleared, self._opened.main)
        comments = self._cleared_comments(tree, cleared)
        root = self._package.parsed(comments, self._name or "comments")
        numbered = self._numbered(remarks, root)
        look = look_of(self._opened.tree_for("styles"))
        main, numbered = self._marked(cleared, tree, numbered, look.mark)
        gone = {one.paragraph for one in self._own} - {one.paragraph for one in numbered} - {""}
        parts = tidied(self._opened, frozenset(gone))
        parts[self._opened.main] = main
        name = self._name or self._new_name()
        parts[name] = with_comments(comments, root, numbered, look)
        if self._name is None:
            parts |= self._announced(name, tree, cleared)
        return {self._package.name(n) if self._package.has(n) else n: d for n, d in parts.items()}

    def _cleared_comments(self, tree: Node, main: bytes) -> bytes:
        if self._comments is None:
            return new_part(_namespace(main, tree))
        return without(self._comments, [one.node for one in self._own])

    def _numbered(self, remarks: Sequence[Remark], root: Node) -> list[Numbered]:
        """Give comments their numbers, and the ids of those that were there before."""
        first = max(ids(root.nodes()), default=-1) + 1
        known = {one.mark: one.paragraph for one in self._own if one.paragraph}
        taken = _paragraph_ids(self._opened.tree) | _paragraph_ids(root) | set(known.values())
        found = []
        for number, remark in enumerate(remarks, first):
            id = known.pop(remark.mark, None) or paragraph_id(remark.mark, taken)
            taken.add(id)
            found.append(Numbered(number, remark, id))
        return found

    def _marked(
        self, cleared: bytes, tree: Node, numbered: list[Numbered], style: str | None
    ) -> tuple[bytes, list[Numbered]]:
        """Give the main part with the marks of comments, and those that found a place."""
        body = tree.first("w:body")
        assert body is not None
        manuscript = manuscript_of(replace(self._opened, tree=tree, body=body), self._reading)
        marking = Marking(cleared, manuscript, prefix_of(tree), style)
        placed = [one for one in numbered if marking.add(one.id, one.remark.place)]
        return marking.written(), placed

    def _new_name(self) -> str:
        folder = posixpath.dirname(self._opened.main)
        names = (posixpath.join(folder, f"comments{number}.xml") for number in ("", *range(1, 99)))
        return next(name for name in names if not self._package.has(name))

    def _announced(self, name: str, tree: Node, main: bytes) -> dict[str, bytes]:
        """Make a new part known to the document."""
        folder, base = posixpath.split(self._opened.main)
        relations = posixpath.join(folder, "_rels", f"{base}.rels")
        strict = "purl.oclc.org" in _namespace(main, tree)
        parts = {}
        for part, change in ((relations, "relations"), (TYPES, "types")):
            data = self._package.part(part) or EMPTY_RELATIONS
            root = self._package.parsed(data, part)
            if change == "relations":
                parts[part] = related_too(data, root, posixpath.basename(name), strict=strict)
            else:
                parts[part] = typed_too(data, root, name)
        return parts


EMPTY_RELATIONS = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships '
    b'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
)


def _namespace(main: bytes, tree: Node) -> str:
    """Give the namespace of the document's own elements."""
    prefix = prefix_of(tree)
    return next(uri for uri, known in namespaces(main, tree).items() if known == prefix)


def _paragraph_ids(tree: Node) -> set[str]:
    found = {one.attributes.get("w14:paraId", "").upper() for one in tree.every("w:p")}
    return found - {""}
