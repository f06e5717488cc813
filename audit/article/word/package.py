"""The parts of a document that is a ZIP file, unpacked only as far as they are asked for."""

from __future__ import annotations

import io
import posixpath
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Never
from urllib.parse import unquote
from zipfile import BadZipFile, LargeZipFile, ZipFile, ZipInfo

from audit.article.word.markup import MarkupError, Node, in_utf8, parse
from audit.errors import ReadError

MEGABYTE = 1_000_000
LARGEST_PART = 30 * MEGABYTE
"""Bytes of XML, unpacked; a book has ten million."""
LARGEST_WHOLE = 400 * MEGABYTE
"""Bytes of everything that a document holds, pictures included."""
MOST_PARTS = 20_000
OLE = b"\xd0\xcf\x11\xe0"
ENCRYPTED = 0x1
WITH_MACROS = "it holds macros, which an article needs none of; save it without them"
DAMAGED = "it is damaged or cut off; open it in the program that wrote it and save it again"


@dataclass(frozen=True, slots=True)
class Relation:
    """What one part has to do with another: ``kind`` is the last word of the relation's type."""

    id: str
    kind: str
    target: str
    external: bool


class Package:
    """The parts of a document, by their names in the file.

    Raises :class:`ReadError` with ``path`` for what is no such file or is damaged.
    """

    def __init__(self, data: bytes, path: str, kind: str) -> None:
        self._path = path
        if data.startswith(OLE):
            self.fail(f"it needs a password, or is an old .doc; save it as {kind} without one")
        if not data.startswith(b"PK"):
            self.fail(f"it is no {kind} document inside, whatever its name says")
        try:
            self._zip = ZipFile(io.BytesIO(data))
        except (BadZipFile, LargeZipFile, ValueError, OSError, NotImplementedError):
            self.fail(DAMAGED)
        self.entries: list[ZipInfo] = self._zip.infolist()
        self._check_entries()
        self._by_name = {_plain(one.filename).lower(): one for one in self.entries}

    def fail(self, reason: str) -> Never:
        """Raise :class:`ReadError` about this document."""
        raise ReadError(self._path, reason)

    def has(self, name: str) -> bool:
        """Tell whether there is a part of this name, in any case."""
        return name.lower() in self._by_name

    def name(self, name: str) -> str:
        """Give the name of a part as the file writes it."""
        return self._by_name[name.lower()].filename

    def part(self, name: str) -> bytes | None:
        """Give an XML part as UTF-8, or nothing where there is none."""
        entry = self._by_name.get(name.lower())
        if entry is None:
            return None
        try:
            return in_utf8(self.unpacked(entry, LARGEST_PART))
        except MarkupError as error:
            self._fail_markup(entry.filename, error)

    def tree(self, name: str) -> Node | None:
        """Give a part as a tree, or nothing where there is none."""
        data = self.part(name)
        return None if data is None else self.parsed(data, name)

    def parsed(self, data: bytes, name: str) -> Node:
        """Parse the bytes of a part."""
        try:
            return parse(data)
        except MarkupError as error:
            self._fail_markup(name, error)

    def unpacked(self, entry: ZipInfo, most: int) -> bytes:
        """Give the bytes of an entry, refusing more than ``most``."""
        try:
            with self._zip.open(entry) as file:
                data = file.read(most + 1)
        except (BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError):
            self.fail(DAMAGED)
        if len(data) > most:
            limit = most // MEGABYTE
            self.fail(f"it unpacks to more than {limit} MB, too large for an article")
        return data

    def relations(self, part: str) -> Iterator[Relation]:
        """Give what a part is related to; the package's own for an empty name."""
        folder, name = posixpath.split(part)
        tree = self.tree(posixpath.join(folder, "_rels", f"{name}.rels"))
        for one in tree.nodes() if tree else ():
            attributes = one.attributes
            external = attributes.get("TargetMode") == "External"
            target = attributes.get("Target", "")
            kind = attributes.get("Type", "").rsplit("/", 1)[-1]
            if not external:
                target = posixpath.normpath(posixpath.join("/", folder, unquote(target)))[1:]
            yield Relation(attributes.get("Id", ""), kind, target, external)

    def related(self, part: str, kind: str) -> str | None:
        """Give the name of the part that another is related to in this way, if it is there."""
        found = (one.target for one in self.relations(part) if one.kind == kind)
        return next((name for name in found if self.has(name)), None)

    def _check_entries(self) -> None:
        if len(self.entries) > MOST_PARTS:
            self.fail(f"it has more than {MOST_PARTS:,} parts, too many for an article")
        if any(one.flag_bits & ENCRYPTED for one in self.entries):
            self.fail("it needs a password; save it without one")
        if sum(one.file_size for one in self.entries) > LARGEST_WHOLE:
            limit = LARGEST_WHOLE // MEGABYTE
            self.fail(f"it unpacks to more than {limit} MB, too large for an article")

    def _fail_markup(self, name: str, error: MarkupError) -> Never:
        self.fail(f"its part {name} cannot be read: {error}")


def _plain(name: str) -> str:
    """Give an entry's name with slashes; some programs write the other kind."""
    return name.replace("\\", "/").removeprefix("/")
