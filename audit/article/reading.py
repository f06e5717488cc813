"""Reads a file, bytes or a text into an :class:`Article`, by its format."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from audit.article.decoding import decode, refuse_unreadable
from audit.article.labels import label
from audit.article.record import Article, FieldNames, Format
from audit.errors import ReadError, why_unreadable

FORMATS: dict[str, Format] = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}
MEGABYTE = 1_000_000
LARGEST = 20 * MEGABYTE
"""Bytes; the longest articles have well under a megabyte."""


def format_of(path: str | Path) -> Format:
    """Tell the format by the extension; raises :class:`ReadError` for one that is not read."""
    extension = Path(path).suffix.lower()
    if extension in FORMATS:
        return FORMATS[extension]
    what = f"files of type {extension}" if extension else "files without an extension"
    raise ReadError(str(path), f"{what} are not read; known are {', '.join(FORMATS)}")


def read_file(path: str | Path, house: FieldNames | None = None) -> Article:
    """Read one file; ``house`` are a house's own names of front-matter fields.

    Raises :class:`ReadError`, with the path as given, where that fails.
    """
    return read_bytes(file_bytes(path), str(path), format_of(path), house)


def file_bytes(path: str | Path) -> bytes:
    """Give the bytes of a file of a known format, or enough to tell that it is too large.

    Raises :class:`ReadError`, with the path as given, where that fails.
    """
    shown = str(path)
    _refuse_what_is_no_file(shown)
    format_of(path)
    try:
        with Path(path).open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as error:
        raise ReadError(shown, why_unreadable(error)) from None


def read_bytes(
    data: bytes, path: str, format: Format | None = None, house: FieldNames | None = None
) -> Article:
    """Read the bytes of a file; without a format, the path's extension tells it."""
    format = format or format_of(path)
    return read_text(decoded(data, path, format), format=format, path=path, house=house)


def decoded(data: bytes, path: str, format: Format) -> str:
    """Give the text of a file's bytes as an article keeps it in ``source``.

    Raises :class:`ReadError` for what is too large or no text.
    """
    if len(data) > LARGEST:
        limit = LARGEST // MEGABYTE
        raise ReadError(path, f"it is larger than {limit} MB, too large for an article")
    text = decode(data, path, html=format == "html")
    return refuse_unreadable(text.removeprefix("\ufeff"), path)


def read_text(
    text: str, *, format: Format = "text", path: str = "-", house: FieldNames | None = None
) -> Article:
    """Read a decoded text; ``path`` is only the name it goes by.

    ``house`` are a house's own names of front-matter fields, by kind of metadata.

    Raises :class:`ReadError` for a text in which there is nothing to audit, and for a format
    that is not read.
    """
    if format not in FORMATS.values():
        known = ", ".join(dict.fromkeys(FORMATS.values()))
        raise ReadError(path, f"the format “{format}” is not read; known are {known}")
    text = refuse_unreadable(text.removeprefix("\ufeff"), path)
    _refuse_surrogates(text, path)
    article = _read(text, format, path, house)
    if not article.blocks:
        raise ReadError(path, f"no article text was found in this {format} file")
    return label(article)


def _read(text: str, format: Format, path: str, house: FieldNames | None) -> Article:
    """Call the reader of the format, loading only that one."""
    if format == "markdown":
        from audit.article.markdown import read_markdown

        return read_markdown(text, path, house)
    if format == "html":
        from audit.article.html import read_html

        return read_html(text, path)
    from audit.article.text import read_plain_text

    return read_plain_text(text, path)


def _refuse_what_is_no_file(path: str) -> None:
    try:
        mode = os.stat(path).st_mode  # noqa: PTH116 (Path.stat would swallow nothing either)
    except OSError as error:
        raise ReadError(path, why_unreadable(error)) from None
    except ValueError:
        raise ReadError(path, "no file can have this name") from None
    if stat.S_ISDIR(mode):
        raise ReadError(path, "it is a folder, not a file")
    if not stat.S_ISREG(mode):
        raise ReadError(path, "it is a device or pipe, not a file; send it to standard input")


def _refuse_surrogates(text: str, path: str) -> None:
    """Refuse halves of characters, which no file holds but a program may pass."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        reason = f"character {error.start + 1} is half of a surrogate pair; decode it as UTF-16"
        raise ReadError(path, reason) from None
