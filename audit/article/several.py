"""Files of several articles: each is read as a file of its own, and then put in its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from audit.article.record import Article, FieldNames, Format
from audit.article.wire.kinds import SEVERAL
from audit.errors import ReadError
from audit.facts import Span

if TYPE_CHECKING:
    from audit.article.wire.parts import Part

NO_ARTICLES = (
    "it holds no text of an article (pictures, drafts without a word and summaries are none);"
    " export the full text"
)


def parts_of(source: str, path: str, format: Format) -> tuple[Part, ...] | None:
    """List the articles of a file; None for a file that is one article itself.

    Raises :class:`ReadError` for what cannot be read.
    """
    if format not in SEVERAL:
        return None
    from audit.article.wire.parts import parts_of as listed

    return listed(source, path, format)


def read_all(path: str) -> Iterator[Article]:
    """Read the articles of a file, one or several, with their places in it."""
    from audit.article.reading import file_bytes

    yield from read_each(file_bytes(path), path)


def read_each(data: bytes, path: str, house: FieldNames | None = None) -> Iterator[Article]:
    """Read the articles of a file's bytes, with their places in it; its name tells the format.

    ``house`` are a house's own names of front-matter fields.
    """
    from audit.article.reading import decoded, format_in, read_bytes, read_text

    format = format_in(data, path)
    source = decoded(data, path, format) if format in SEVERAL else ""
    parts = parts_of(source, path, format)
    if parts is None:
        yield read_bytes(data, path, format, house)
        return
    if not parts:
        raise ReadError(path, NO_ARTICLES)
    for part in parts:
        article = read_text(part.text(source), format=format, path=path, house=house)
        yield placed(article, part, source)


def read_one(source: str, path: str, format: Format) -> Article:
    """Read a file of a wire format that holds one article."""
    from audit.article.reading import LARGEST, MEGABYTE
    from audit.article.wire.reader import read_wire

    if len(source) > LARGEST:
        limit = LARGEST // MEGABYTE
        raise ReadError(path, f"it is larger than {limit} MB, too large for an article")
    parts = parts_of(source, path, format)
    if parts is None:
        return read_wire(source, path, format)
    if not parts:
        raise ReadError(path, NO_ARTICLES)
    if len(parts) > 1:
        what = f"it holds {len(parts)} articles; audit check and read_all take them one by one"
        raise ReadError(path, what)
    (part,) = parts
    if not part.head and part.start == 0 and part.end == len(source):
        return replace(read_wire(source, path, format), part=part.name)
    return placed(read_wire(part.text(source), path, format), part, source)


def placed(article: Article, part: Part, source: str) -> Article:
    """Give an article that was read as a file of its own with its places in the whole file."""
    shift = part.shift
    return replace(
        article,
        source=source,
        part=part.name,
        runs=tuple(replace(run, file=moved(run.file, shift)) for run in article.runs),
        comments=tuple(replace(one, file=moved(one.file, shift)) for one in article.comments),
    )


def moved(span: Span, shift: int) -> Span:
    """Give a range so many characters further on."""
    return Span(span.start + shift, span.end + shift)
