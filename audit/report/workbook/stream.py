"""A sheet that is written row by row: its rows go out as they come, what is around them last.

openpyxl makes the rest of it. Rows and links it would make of an object for each part of each cell,
and thousands of articles would wait for that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from copy import copy
from datetime import date, time, timedelta
from io import BytesIO
from tempfile import TemporaryFile
from types import SimpleNamespace
from typing import IO, Any, NamedTuple
from xml.sax.saxutils import escape, quoteattr

from openpyxl import Workbook
from openpyxl.comments.comment_sheet import CommentRecord
from openpyxl.packaging.relationship import Relationship
from openpyxl.utils import datetime as days
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.xml.constants import REL_NS
from openpyxl.xml.functions import Element

PLACES = re.compile(rb"<(sheetData|hyperlinks) ?/>")
PIECE = 1 << 20
LINKED = f"{REL_NS}/hyperlink"
_serial: Any = days.to_excel
_relationship: Any = Relationship


class Cell(NamedTuple):
    """What goes into a cell: text, a number, a day, or a formula, of which ``value`` then is text.

    ``style`` is a number of the workbook's styles; ``link`` is a target, or a link of openpyxl's.
    """

    value: Any
    style: int
    formula: bool = False
    link: Any = None
    comment: Any = None


class HeldWorkbook(Workbook):
    """A workbook that is made in memory, without files. It suits a few articles, no archive."""


class Stream(WriteOnlyWorksheet):
    """A sheet in the making, in a nameless file; of a :class:`HeldWorkbook` in memory."""

    def __init__(self, book: Workbook, title: str) -> None:
        whole: Any = super()
        whole.__init__(book, title)
        held = isinstance(book, HeldWorkbook)
        self._rows_file: IO[bytes] = BytesIO() if held else TemporaryFile()  # noqa: SIM115
        self._epoch: Any = book.epoch
        self._letters: list[str] = []
        self._links: list[str] = []
        self._targets: dict[str, int] = {}
        self._remarks: list[Any] = []

    def write(self, number: int, cells: Sequence[Cell | None], height: float) -> None:
        """Write row ``number``, with its height in points."""
        while len(self._letters) < len(cells):
            self._letters.append(get_column_letter(len(self._letters) + 1))
        pairs = zip(self._letters, cells, strict=False)
        filled = "".join(self._cell(f"{at}{number}", cell) for at, cell in pairs if cell)
        row = f'<row r="{number}" ht="{height:g}" customHeight="1">{filled}</row>'
        self._rows_file.write(row.encode())

    def pieces(self) -> Iterator[bytes]:
        """Give the whole part, when all rows are written; the file is gone afterwards."""
        writer = _Around(self, self._targets)
        whole: Any = self
        whole._comments = self._remarks
        writer.write()
        whole._rels = writer._rels
        top, *rest = PLACES.split(writer.out.getvalue())
        yield top
        for name, after in zip(rest[::2], rest[1::2], strict=True):
            yield from self._data() if name == b"sheetData" else self._linked()
            yield after
        self.discard()

    def discard(self) -> None:
        """Forget what was written."""
        self._rows_file.close()

    def _data(self) -> Iterator[bytes]:
        yield b"<sheetData>"
        self._rows_file.seek(0)
        while piece := self._rows_file.read(PIECE):
            yield piece
        yield b"</sheetData>"

    def _linked(self) -> Iterator[bytes]:
        yield f'<hyperlinks xmlns:r="{REL_NS}">'.encode()
        yield "".join(self._links).encode()
        yield b"</hyperlinks>"

    def _cell(self, at: str, cell: Cell) -> str:
        if cell.link:
            self._links.append(self._link(at, cell.link))
        if cell.comment:
            noted: Any = SimpleNamespace(_comment=cell.comment, coordinate=at)
            self._remarks.append(CommentRecord.from_cell(noted))
        head, value = f'<c r="{at}" s="{cell.style}"', cell.value
        if value is None or value == "":
            return f"{head}/>"
        if cell.formula:
            return f"{head}><f>{_escaped(value[1:])}</f><v/></c>"
        if isinstance(value, str):
            space = ' xml:space="preserve"' if value != value.strip() else ""
            return f'{head} t="inlineStr"><is><t{space}>{_escaped(value)}</t></is></c>'
        if isinstance(value, bool):
            return f'{head} t="b"><v>{value:d}</v></c>'
        if isinstance(value, date | time | timedelta):
            value = _serial(value, self._epoch)
        return f"{head}><v>{value}</v></c>"

    def _link(self, at: str, link: Any) -> str:
        """Give a link as the part spells it; links to one target share its relationship."""
        attributes = {"ref": at}
        target = link if isinstance(link, str) else link.target
        if target:
            number = self._targets.setdefault(target, len(self._targets) + 1)
            attributes["r:id"] = f"rId{number}"
        if not isinstance(link, str):
            more = {name: getattr(link, name) for name in ("location", "tooltip", "display")}
            attributes |= {name: value for name, value in more.items() if value}
        spelled = " ".join(f"{name}={quoteattr(value)}" for name, value in attributes.items())
        return f"<hyperlink {spelled}/>"


class _Around(WorksheetWriter):
    """Writes what is around rows and links, and leaves their places empty."""

    def __init__(self, sheet: Stream, targets: dict[str, int]) -> None:
        whole: Any = super()
        whole.__init__(sheet, BytesIO())
        self._targets = targets
        self.out: BytesIO
        self._rels: Any
        self.xf: Any

    def write_rows(self) -> None:
        """Leave their place."""
        self.xf.send(Element("sheetData"))

    def write_hyperlinks(self) -> None:
        """Write their relationships, and leave their place."""
        for target in self._targets:
            self._rels.append(_relationship(Type=LINKED, TargetMode="External", Target=target))
        sheet: Any = self.ws
        if sheet._links:
            self.xf.send(Element("hyperlinks"))


def _escaped(text: str) -> str:
    if "&" in text or "<" in text or ">" in text or "\r" in text:
        return escape(text, {"\r": "&#13;"})
    return text


def hung(cell: Cell, link: Any, comment: Any) -> Cell:
    """Give a cell with a link and a comment; either may be absent."""
    return cell._replace(link=link or cell.link, comment=copy(comment) if comment else cell.comment)
