"""Reads a file, bytes or a text into an :class:`Article`, by its format."""

from __future__ import annotations

import os
import stat
from dataclasses import replace
from pathlib import Path

from audit.article.decoding import decode, refuse_unreadable
from audit.article.labels import label
from audit.article.record import Article, FieldNames, Format
from audit.article.wire.kinds import BY_CONTENT, ENOUGH, KNOWN, SEVERAL, beginning, kind_of
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
    ".odt": "odt",
}
WIRE: tuple[Format, ...] = ("newsml", "nitf", "ninjs", "wxr", "feed")
"""Wire and web formats, which the content of a file tells."""
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
LARGEST_OF_SEVERAL = 300 * MEGABYTE
"""Bytes of a file of several articles, each of which may be as large as any article."""
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
    known = ", ".join((*FORMATS, *BY_CONTENT))
    raise ReadError(str(path), f"{what} are not read; known are {known}")


def format_in(data: bytes, path: str | Path) -> Format:
    """Tell the format by the extension, or where that says too little, by the content.

    Raises :class:`ReadError` for one that is not read.
    """
    if Path(path).suffix.lower() not in BY_CONTENT:
        return format_of(path)
    if (format := kind_of(beginning(data))) is not None:
        return format
    decode(data[:ENOUGH], str(path))  # says what it is, if it is no text
    raise ReadError(str(path), f"it is in none of the formats that are read here: {KNOWN}")


def is_article(path: str | Path) -> bool:
    """Tell by the extension, or else by its first bytes, whether a file may hold an article."""
    extension = Path(path).suffix.lower()
    if extension not in BY_CONTENT:
        return extension in FORMATS
    try:
        with Path(path).open("rb") as file:
            return kind_of(beginning(file.read(ENOUGH))) is not None
    except OSError:
        return True  # reading it says why it cannot be read


def read_file(path: str | Path, house: FieldNames | None = None) -> Article:
    """Read one file; ``house`` are a house's own names of front-matter fields.

    Raises :class:`ReadError`, with the path as given, where that fails.
    """
    return read_bytes(file_bytes(path), str(path), house=house)


def file_bytes(path: str | Path) -> bytes:
    """Give the bytes of a file of a known format, or enough to tell that it is too large.

    Raises :class:`ReadError`, with the path as given, where that fails.
    """
    shown = str(path)
    _refuse_what_is_no_file(shown)
    several = Path(path).suffix.lower() in BY_CONTENT
    most = LARGEST_OF_SEVERAL if several else largest(format_of(path))
    try:
        with Path(path).open("rb") as file:
            return file.read(most + 1)
    except OSError as error:
        raise ReadError(shown, why_unreadable(error)) from None


def largest(format: Format) -> int:
    """Give the most bytes that a file of a format may have."""
    if format in PACKED:
        return LARGEST_PACKED
    return LARGEST_OF_SEVERAL if format in SEVERAL else LARGEST


def read_bytes(
    data: bytes,
    path: str,
    format: Format | None = None,
    house: FieldNames | None = None,
    part: str = "",
) -> Article:
    """Read the bytes of a file; without a format, the path's extension or the content tells it.

    A file of several articles is refused: :func:`audit.article.several.read_all` reads them.
    """
    format = format or format_in(data, path)
    if format in PACKED:
        return _unpacked(data, path, format, part, house)
    return read_text(decoded(data, path, format), format=format, path=path, house=house)


def decoded(data: bytes, path: str, format: Format, part: str = "") -> str:
    """Give the text of a file's bytes as an article keeps it in ``source``.

    Raises :class:`ReadError` for what is too large or no text.
    """
    _refuse_larger(data, path, format)
    if format in PACKED:
        from audit.article.word import manuscript_in, reading_of

        return manuscript_in(data, path, format, reading_of(part)).source
    text = decode(data, path, html=format == "html", xml=format in WIRE and format != "ninjs")
    return refuse_unreadable(text.removeprefix("\ufeff"), path)


def read_text(
    text: str, *, format: Format = "text", path: str = "-", house: FieldNames | None = None
) -> Article:
    """Read a decoded text; ``path`` is only the name it goes by.

    ``house`` are a house's own names of front-matter fields, by kind of metadata.

    Raises :class:`ReadError` for a text in which there is nothing to audit, and for a format
    that is not read.
    """
    if format not in (*FORMATS.values(), *WIRE):
        known = ", ".join(dict.fromkeys((*FORMATS.values(), *WIRE)))
        raise ReadError(path, f"the format “{format}” is not read; known are {known}")
    if format in PACKED:
        raise ReadError(path, f"{format} is read from its file, not from a text")
    text = refuse_unreadable(text.removeprefix("\ufeff"), path)
    _refuse_surrogates(text, path)
    return label(_with_text(_read(text, format, path, house)))


def _unpacked(
    data: bytes, path: str, format: Format, part: str, house: FieldNames | None
) -> Article:
    """Read a document of paragraphs, in the reading of its tracked changes that ``part`` names."""
    from audit.article.word import manuscript_in, reading_of
    from audit.article.word.article import article_of

    _refuse_larger(data, path, format)
    manuscript = manuscript_in(data, path, format, reading_of(part))
    return replace(_with_text(article_of(manuscript, path, format, house)), part=part)


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
    if format in WIRE:
        from audit.article.several import read_one

        return read_one(text, path, format)
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
