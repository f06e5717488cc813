"""Writes the findings of an audit into an OpenDocument text, each as a comment at its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from audit.article.word.changes import Reading
from audit.article.word.manuscript import Letters, Manuscript
from audit.article.word.markup import Node
from audit.article.word.odt import MAIN, odt_manuscript, open_odt, remark_text
from audit.facts import Span
from audit.report.annotated.comments import namespaces
from audit.report.annotated.edits import Edits, attribute, written
from audit.report.annotated.lettering import Lettering
from audit.report.annotated.own import without
from audit.report.annotated.remarks import AUTHOR, Remark, mark_of
from audit.report.annotated.repacked import repacked

URIS = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
}
SIGNATURES = "META-INF/documentsignatures.xml"


@dataclass(frozen=True, slots=True)
class Known:
    """One of our comments: the name it goes by, and whether somebody marked it as resolved."""

    name: str
    resolved: bool


def annotated_odt(
    data: bytes, path: str, remarks: Sequence[Remark], reading: Reading = "accepted"
) -> bytes:
    """Give the document with these comments in the place of our earlier ones.

    Raises :class:`ReadError` for what cannot be read, or is signed.
    """
    opened = open_odt(data, path)
    package = opened.package
    if package.has(SIGNATURES):
        package.fail("it is signed, and a comment would break that; annotate a copy without")
    main = package.part(MAIN)
    assert main is not None
    own = list(_own(opened.body))
    if not remarks and not own:
        return repacked(package, {})
    names = {one.attributes.get("office:name") for one, _ in own} - {None}
    ends = [e for e in opened.body.every("office:annotation-end")
            if e.attributes.get("office:name") in names]  # fmt: skip
    cleared = without(main, [*(one for one, _ in own), *ends])
    tree = package.parsed(cleared, MAIN)
    body = tree.first("office:body", "office:text")
    assert body is not None
    manuscript = odt_manuscript(replace(opened, tree=tree, body=body), reading)
    known = {
        mark: Known(one.attributes.get("office:name", ""), _is_resolved(one)) for one, mark in own
    }
    writer = _Writer(cleared, tree, manuscript, known)
    return repacked(package, {package.name(MAIN): writer.written(remarks)})


def _own(body: Node) -> Iterator[tuple[Node, str]]:
    """Give our comments with their marks."""
    for one in body.every("office:annotation"):
        author = one.first("dc:creator")
        mark = mark_of(author.all_text.strip() if author else "", remark_text(one))
        if mark:
            yield one, mark


def _is_resolved(annotation: Node) -> bool:
    return annotation.attributes.get("loext:resolved") == "true"


class _Writer:
    """Writes comments between the characters of a text."""

    def __init__(
        self, data: bytes, tree: Node, manuscript: Manuscript, known: dict[str, Known]
    ) -> None:
        self._data, self._known = data, known
        declared = namespaces(data, tree)
        self._prefixes = {name: declared.get(uri) for name, uri in URIS.items()}
        self._taken = {
            one.attributes.get("office:name", "") for one in tree.every("office:annotation")
        }
        self._lettering = Lettering(manuscript)

    def written(self, remarks: Sequence[Remark]) -> bytes:
        """Give the content with a comment for each remark; ends stand before beginnings."""
        placed = [(self._bytes(one.place), self._name(one), one) for one in remarks]
        edits = Edits()
        for place, name, _ in placed:
            if place is not None:
                edits.insert(place[1], self._end(name))
        for place, name, remark in placed:
            if place is not None:
                edits.insert(place[0], self._annotation(name, remark))
        return edits.made_in(self._data)

    def _bytes(self, place: Span) -> tuple[int, int] | None:
        """Give the bytes between which a part of the source stands, or the note's it is in."""
        if not self._lettering.letters:
            return None
        first = self._lettering.at(place.start)
        last = max(first, self._lettering.at(max(place.end - 1, place.start)))
        letters, paragraph = self._lettering.letters[first]
        if paragraph.anchor is not None:
            return paragraph.anchor.start, paragraph.anchor.end
        while self._lettering.letters[last][1].anchor is not None:
            last -= 1
        start = place.start - self._lettering.starts[first]
        end = place.end - self._lettering.starts[last]
        ending = self._lettering.letters[last][0]
        whole = len(ending.text)
        return _byte(letters, max(start, 0)), _byte(ending, min(end, whole) if end > 0 else whole)

    def _name(self, remark: Remark) -> str:
        known = self._known.get(remark.mark)
        name = known.name if known and known.name else f"audit {remark.mark}"
        while name in self._taken:
            name += "+"
        self._taken.add(name)
        return name

    def _end(self, name: str) -> str:
        tag, declared = self._tag("office", "annotation-end")
        office = tag.removesuffix("annotation-end")
        return f"<{tag}{declared} {office}name={attribute(name)}/>"

    def _annotation(self, name: str, remark: Remark) -> str:
        tag, declared = self._tag("office", "annotation")
        office = tag.removesuffix("annotation")
        known = self._known.get(remark.mark)
        resolved = ""
        if known and known.resolved and (prefix := self._prefixes["loext"]):
            resolved = f' {prefix}resolved="true"'
        inside = [
            self._element("dc", "creator", AUTHOR),
            self._element("meta", "creator-initials", AUTHOR),
            *(self._element("text", "p", line) for line in remark.lines),
        ]
        return (
            f"<{tag}{declared} {office}name={attribute(name)}{resolved}>{''.join(inside)}</{tag}>"
        )

    def _element(self, space: str, name: str, text: str) -> str:
        tag, declared = self._tag(space, name)
        return f"<{tag}{declared}>{written(text)}</{tag}>"

    def _tag(self, space: str, name: str) -> tuple[str, str]:
        """Give an element's name with the file's prefix, declared in place where it has none."""
        prefix = self._prefixes[space]
        if prefix is None:
            return f"{space}:{name}", f' xmlns:{space}="{URIS[space]}"'
        return f"{prefix}{name}", ""


def _byte(letters: Letters, inside: int) -> int:
    """Give the byte before which so many characters of letters stand."""
    chunk, node = letters.chunk, letters.node
    if chunk is None:
        return node.end if inside else node.start
    written_as = len(chunk.value.encode())
    if written_as != chunk.end - chunk.start:  # an entity: one whole
        return chunk.end if inside else chunk.start
    return chunk.start + len(chunk.value[:inside].encode())
