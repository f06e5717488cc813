"""A waiver in ``audit.yaml``, for what takes no comment: plain text above all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from lsprotocol.types import (
    CreateFile,
    CreateFileOptions,
    OptionalVersionedTextDocumentIdentifier,
    Position,
    TextDocumentEdit,
    TextEdit,
    WorkspaceEdit,
)

from audit.engine import Finding
from audit.engine.settle.housewriting import asked, entry, home_of
from audit.errors import ConfigError
from audit.lsp.auditing import Audited


@dataclass(frozen=True, slots=True)
class Desk:
    """What the editor can do: go to a place, make files; and what it has open, by path.

    ``opened`` gives the address and the text of an open document.
    """

    shows_documents: bool
    creates_files: bool
    opened: Callable[[Path], tuple[str, str] | None]


@dataclass(frozen=True, slots=True)
class Added:
    """An edit that adds a waiver, and where its reason is to be written."""

    title: str
    edit: WorkspaceEdit
    uri: str
    reason: Position


def added(audited: Audited, finding: Finding, desk: Desk) -> Added | None:
    """Give the edit that adds a waiver without a reason yet to the nearest ``audit.yaml``.

    None where the article is not saved, what is wrong is a waiver, the file cannot be added to as
    it is written, or there is none and the editor makes no files.
    """
    assert audited.audit is not None, "there are no findings without an audit"
    article = Path(audited.audit.article.path)
    if finding.file is not None or not article.is_file():
        return None
    place = home_of(article, audited.config)
    try:
        uri, text = desk.opened(place) or (place.absolute().as_uri(), _saved(place))
        waiver = asked(finding.rule, finding.fingerprint, article, place, require=audited.require)
        made = entry(text, waiver, place.name)
    except (ConfigError, OSError, ValueError):
        return None
    if not (place.exists() or desk.creates_files):
        return None
    after = text[: made.at] + made.text + text[made.at :]
    edit = TextEdit(audited.places.elsewhere(text).range(made.at, made.at), made.text)
    reason = audited.places.elsewhere(after).position(made.at + made.reason)
    title = f"Waive {finding.rule} in {place.name}: write the reason"
    return Added(title, _workspace(uri, edit, new=not place.exists()), uri, reason)


def _saved(place: Path) -> str:
    return place.read_bytes().decode("utf-8-sig") if place.exists() else ""


def _workspace(uri: str, edit: TextEdit, *, new: bool) -> WorkspaceEdit:
    if not new:
        return WorkspaceEdit({uri: [edit]})
    there = OptionalVersionedTextDocumentIdentifier(uri)
    making = CreateFile(uri, options=CreateFileOptions(ignore_if_exists=True))
    return WorkspaceEdit(document_changes=[making, TextDocumentEdit(there, [edit])])
