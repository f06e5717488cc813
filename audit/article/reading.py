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
    ".docx": "docx",
}
PACKED: tuple[Format, ...] = ("docx", "odt")
"""Formats whose files are no text, but hold one."""
SAVED_AS = {
    ".doc": "open it in Word and save it as .docx",
    ".docm": "it may hold macros, which an article needs none of: save it as .docx",
    ".dotx": "it is a template: save an article made of it as .docx",
    ".rtf": "save it as .docx",
    ".ott": "it is a template: save an article made of it as .odt",
    ".fodt": "save it as .odt",
    ".pages": "export it as .docx",
    ".pdf": "save its text as .docx or .txt",
}
"""What to do with other files that hold articles, by extension."""
MEGABYTE = 1_000_000
LARGEST = 20 * MEGABYTE
"""Bytes; the longest articles have well under a megabyte."""
LARGEST_PACKED = 100 * MEGABYTE
"""Bytes of a document with its pictures."""


def format_of(path: str | Path) -> Format:
    """Tell the format by the extension; raises :class:`ReadError` for one that is not read."""
    extension = Path(path).suffix.lower()
    if extension in FORMATS:
        return FORMATS[extension]
    if extension in SAVED_AS:
        raise ReadError(str(path), f"files of type {extension} are not read; {SAVED_AS[extension]}")
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
            return file.read(largest(format_of(path)) + 1)
    except OSError as error:
        raise ReadError(shown, why_unreadable(error)) from None


def largest(format: Format) -> int:
    """Give the most bytes that a file of a format may have."""
    return LARGEST_PACKED if format in PACKED else LARGEST


def read_bytes(
    data: bytes, path: str, format: Format | None = None, house: FieldNames | None = None
) -> Article:
    """Read the bytes of a file; without a format, the path's extension tells it."""
    format = format or format_of(path)
    if format in PACKED:
        return _unpacked(data, path, format)
    return read_text(decoded(data, path, format), format=format, path=path, house=house)


def decoded(data: bytes, path: str, format: Format) -> str:
    """Give the text of a file's bytes as an article keeps it in ``source``.

    Raises :class:`ReadError` for what is too large or no text.
    """
    _refuse_larger(data, path, format)
    if format in PACKED:
        from audit.article.word import manuscript_in

        return manuscript_in(data, path, format).source
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
    if format in PACKED:
        raise ReadError(path, f"{format} is read from its file, not from a text")
    text = refuse_unreadable(text.removeprefix("\ufeff"), path)
    _refuse_surrogates(text, path)
    return label(_with_text(_read(text, format, path, house)))


def _unpacked(data: bytes, path: str, format: Format) -> Article:
    """Read a document of paragraphs."""
    from audit.article.word import manuscript_in
    from audit.article.word.article import article_of

    _refuse_larger(data, path, format)
    return _with_text(article_of(manuscript_in(data, path, format), path, format))


def _with_text(article: Article) -> Article:
    if not article.blocks:
        reason = f"no article text was found in this {article.format} file"
        raise ReadError(article.path, reason)
    return article


def _refuse_larger(data: bytes, path: str, format: Format) -> None:
    if len(data) > largest(format):
        limit = largest(format) // MEGABYTE
        raise ReadError(path, f"it is larger than {limit} MB, too large for an article")


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
