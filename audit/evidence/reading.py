"""Finds and reads source material: one reader for each kind of file."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from audit.errors import ReadError, why_unreadable
from audit.evidence.record import Document

LARGEST = 100_000_000
"""Bytes; hours of transcript have less than one megabyte."""


def _text(path: str) -> Document:
    from audit.evidence.textual import read_text_document

    return read_text_document(path)


def _page(path: str) -> Document:
    from audit.evidence.textual import read_page

    return read_page(path)


def _word(path: str) -> Document:
    from audit.evidence.word import read_word

    return read_word(path)


def _pdf(path: str) -> Document:
    from audit.evidence.pdf import read_pdf

    return read_pdf(path)


def _transcript(path: str) -> Document:
    from audit.evidence.transcript import read_transcript

    return read_transcript(path)


READERS: dict[str, Callable[[str], Document]] = {
    ".txt": _text,
    ".text": _text,
    ".md": _page,
    ".markdown": _page,
    ".mdown": _page,
    ".html": _page,
    ".htm": _page,
    ".xhtml": _page,
    ".docx": _word,
    ".odt": _word,
    ".pdf": _pdf,
    ".vtt": _transcript,
    ".srt": _transcript,
}


class MaterialError(ReadError):
    """A file of source material that cannot be read."""

    trouble = "could not be read as evidence"


@dataclass
class Found:
    """The documents of some paths, and what was left out: errors, and files of no known kind."""

    documents: list[Document] = field(default_factory=list)
    errors: list[ReadError] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)


def read_material(paths: Iterable[str]) -> Found:
    """Read files and folders, each file once and in order of its path.

    A path that does not exist, and a file that cannot be read, is an error among the others.
    Files that begin with a dot are passed over in folders.
    """
    found = Found()
    seen: set[str] = set()
    for path in paths:
        named = not Path(path).is_dir()
        files = [path] if named else list(_files(path, found.errors))
        if not files and not found.errors:
            found.errors.append(MaterialError(path, "there is no file in it to compare with"))
        for file in files:
            real = os.path.realpath(file)
            if real not in seen:
                seen.add(real)
                _read(file, found, named=named)
    return found


def _files(folder: str, errors: list[ReadError]) -> Iterator[str]:
    def refuse(error: OSError) -> None:
        errors.append(MaterialError(str(error.filename), why_unreadable(error)))

    for parent, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith((".", "~$")):  # Word's lock files
                yield os.path.join(parent, name)  # noqa: PTH118 (keeps the path as given)


def _read(path: str, found: Found, *, named: bool) -> None:
    reader = READERS.get(Path(path).suffix.lower())
    if reader is None and not named and Path(path).is_file():
        found.unknown.append(path)
        return
    try:
        found.documents.append(_read_by(reader, path))
    except ReadError as error:
        found.errors.append(MaterialError(path, error.reason))


def _read_by(reader: Callable[[str], Document] | None, path: str) -> Document:
    try:
        state = Path(path).stat()
    except OSError as error:
        raise MaterialError(path, why_unreadable(error)) from None
    if reader is None:
        kind = Path(path).suffix or "without an extension"
        raise MaterialError(path, f"{kind} is no kind of evidence that is read; known are {KNOWN}")
    if state.st_size > LARGEST:
        raise MaterialError(path, f"it is larger than {LARGEST // 1_000_000} MB")
    document = reader(path)
    if not document.passages:
        raise MaterialError(path, "there is no text in it")
    return document


KNOWN = ", ".join(READERS)


def unknown_files(paths: list[str]) -> str:
    """Say in one sentence which files were left out because nothing reads their kind."""
    kinds = ", ".join(sorted({Path(path).suffix.lower() or "no ending" for path in paths}))
    many = f"{len(paths)} files are" if len(paths) > 1 else f"{paths[0]} is"
    return f"evidence: {many} not compared with, being of a kind that is not read ({kinds})"
