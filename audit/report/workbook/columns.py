"""The columns that sheets share: a title, a width, a look, and where the value comes from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from audit.facts import Span
from audit.measures.counting import NAMED
from audit.report.workbook.desk import Backing, Desk
from audit.report.workbook.registers import Standing

Look = Literal[
    "text", "words", "number", "share", "rate", "mark", "day", "link", "severity", "faint"
]  # fmt: skip
"""``words`` are the article's own, ``share`` is from 0 to 1, ``rate`` has one decimal,
``mark`` is short and centred, ``faint`` is for machines."""

STATUSES = ("open", "checking", "confirmed", "fixed", "accepted", "dismissed")
OF_FINDINGS = ("open", "checking", "fixed", "accepted", "dismissed")
"""A finding is nothing to be confirmed: it is mended, lived with (accepted) or a wrong alarm."""


@dataclass(frozen=True, slots=True)
class FileLink:
    """What is shown in a cell that is linked to a file: its path or a line's number."""

    path: str
    shown: str | int


Value = str | int | float | date | FileLink | None


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a sheet: its place in the workbook's story and in the article, and who stands
    behind the words there. ``fingerprint`` is that by which the next workbook knows it."""

    standing: Standing
    fingerprint: str
    desk: Desk
    span: Span
    backing: Backing

    @property
    def id(self) -> str:
        """Give the number that the workbook calls it by."""
        return self.standing.id


@dataclass(frozen=True, slots=True)
class Column:
    """One column; ``width`` in characters, ``desk`` where the checker writes.

    What the checker wrote stays as it is, unless ``kept`` makes another value of it; ``choices``
    are what the cells offer. Columns that are not ``printed`` stand at the end.
    """

    title: str
    width: float
    value: Callable[[Any], Value]
    look: Look = "text"
    desk: bool = False
    kept: Callable[[Any, Any], Any] | None = None
    choices: tuple[str, ...] = ()
    printed: bool = True


def plain(word: str) -> str:
    """Give a word of our records as people write it: ``court record``."""
    return word.replace("-", " ")


def _line(entry: Entry) -> FileLink:
    return FileLink(entry.desk.article.path, entry.desk.line(entry.span))


def _nothing(_entry: Entry) -> None:
    """Leave the cell to the checker."""


def _named(entry: Entry) -> str | None:
    source = entry.backing.source
    return None if source is None else "named" if source.kind in NAMED else "not named"


def _channel(entry: Entry) -> str | None:
    given = entry.backing.attribution
    return plain(given.channel) if given and given.channel != "unknown" else None


def _said(what: Literal["when", "where", "audience"]) -> Callable[[Entry], str | None]:
    def words(entry: Entry) -> str | None:
        given = entry.backing.attribution
        return entry.desk.words(getattr(given, what)) if given else None

    return words


def _of_source(what: Literal["name", "role", "affiliation"]) -> Callable[[Entry], str | None]:
    def words(entry: Entry) -> str | None:
        source = entry.backing.source
        return getattr(source, what) if source else None

    return words


def _anonymity(what: Literal["reason", "basis"]) -> Callable[[Entry], str | None]:
    def words(entry: Entry) -> str | None:
        source = entry.backing.source
        return entry.desk.words(getattr(source, what)) if source else None

    return words


def _link(entry: Entry) -> str | None:
    given = entry.backing.attribution
    return given.link if given else None


ID = Column("Id", 6, lambda entry: entry.id, "mark")
FILE = Column("File", 19, lambda entry: entry.desk.article.path)
PART = Column("Article in file", 13, lambda entry: entry.desk.article.part)
"""Only where a file holds several articles."""
LINE = Column("Line", 8, _line, "link")  # LibreOffice cuts linked text off instead of wrapping it
EXACT_TEXT = Column("Exact text", 37, lambda entry: entry.desk.words(entry.span), "words")
SENTENCE = Column("Sentence", 44, lambda entry: entry.desk.sentence(entry.span), "words")
SPEAKER = Column("Speaker", 17, _of_source("name"))
ROLE = Column("Role", 14, _of_source("role"))
AFFILIATION = Column("Affiliation", 15, _of_source("affiliation"))
NAMED_OR_NOT = Column("Named or not", 11, _named)
CHANNEL = Column("Channel", 11, _channel)
TO_WHOM = Column("To whom", 13, _said("audience"))
DATE = Column("Date", 10, _said("when"))
PLACE = Column("Place", 9, _said("where"))
LINK = Column("Link", 14, _link)
REASON = Column("Reason for anonymity", 15, _anonymity("reason"))
BASIS = Column("Basis of knowledge", 16, _anonymity("basis"))

PROOF = (
    Column("Back-up file", 13, _nothing, desk=True),
    Column("Page or time", 9, _nothing, desk=True),
)


def _open(_entry: Entry) -> str:
    return "open"


def checker(
    status: Callable[[Any], Value] = _open,
    kept: Callable[[Any, Any], Any] | None = None,
    choices: tuple[str, ...] = STATUSES,
) -> tuple[Column, ...]:
    """Give the columns in which a checker signs each line off."""
    return (
        Column("Status", 11, status, "mark", desk=True, kept=kept, choices=choices),
        Column("Checked by", 10, _nothing, desk=True),
        Column("Date checked", 12, _nothing, "day", desk=True),
        Column("Notes", 20, _nothing, desk=True),
    )


NEW = Column("New", 12, lambda entry: entry.standing.mark)
TRACES = (
    Column("First seen", 11, lambda entry: entry.standing.since, "day", printed=False),
    Column("History", 20, lambda entry: entry.standing.history or None, "faint", printed=False),
    Column("Fingerprint", 16, lambda entry: entry.fingerprint, "faint", printed=False),
)
"""What a later audit knows the lines by; not printed."""
