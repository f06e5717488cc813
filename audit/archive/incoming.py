"""From an incoming record to the articles in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from audit.archive.english import is_english_tag, reads_as_english
from audit.archive.record import Order
from audit.archive.schema import UNDATED
from audit.article import Article, read_bytes, read_text
from audit.article.dates import iso_date
from audit.article.reading import decoded, format_in
from audit.article.several import NO_ARTICLES, parts_of, placed
from audit.article.wire.kinds import SEVERAL
from audit.errors import ReadError

if TYPE_CHECKING:
    from audit.article.record import Format
    from audit.engine import Rulebook

FIELDS = {
    "title": "title",
    "byline": "byline",
    "date": "date",
    "section": "section",
    "outlet": "publisher",
}
"""Columns that go in, and the metadata that they are."""
NOT_ENGLISH = "it does not read as English: few of its words are common ones"


class SkippedError(Exception):
    """A record that is left out on purpose; ``kind`` as the table of errors has it."""

    def __init__(self, kind: str, reason: str) -> None:
        super().__init__(reason)
        self.kind = kind


def articles_of(
    record: Mapping[str, Any], order: Order, rulebook: Rulebook
) -> Iterator[Article | ReadError | SkippedError]:
    """Read the articles of a record, with what its columns say of them.

    Gives an error in the place of one that cannot be read or is in another language. Raises
    :class:`ReadError` or :class:`SkippedError` where that goes for the whole record.
    """
    name = name_of(record)
    language = record.get("language")
    if language and not order.any_language and not is_english_tag(language):
        raise SkippedError("language", f"its language is given as “{language}”, not English")
    if record.get("format") == "page":
        from audit.archive.pages import page_text

        record = page_text(record, name)
    for article in _read(record, name, rulebook):
        if isinstance(article, ReadError):
            yield article
        elif not order.any_language and not reads_as_english(article.text):
            yield SkippedError("language", NOT_ENGLISH)
        else:
            yield _with_columns(article, record)


def name_of(record: Mapping[str, Any]) -> str:
    """Give the name that a record's article goes by: for overrides by path, and in messages."""
    return str(record.get("url") or record.get("file") or record.get("id") or "-")


def month_of(article: Article) -> tuple[str | None, str]:
    """Give an article's day, where it can be read, and its month."""
    day = iso_date(article.metadata.date or "")
    return day, day[:7] if day else UNDATED


def _read(
    record: Mapping[str, Any], name: str, rulebook: Rulebook
) -> Iterator[Article | ReadError]:
    house = rulebook.front_matter
    if record.get("text") is not None:
        format: Format = record.get("format") or "text"
        yield read_text(record["text"], format=format, path=name, house=house)
        return
    if (data := record.get("data")) is None:
        raise ReadError(name, "the record has no text")
    format = record.get("format") or format_in(data, record.get("file") or name)
    if format in SEVERAL:
        yield from _parts(data, name, format, rulebook)
    else:
        yield read_bytes(data, name, format, house)


def _parts(
    data: bytes, name: str, format: Format, rulebook: Rulebook
) -> Iterator[Article | ReadError]:
    """Read the articles of a file of several; one that cannot be read costs no other."""
    source = decoded(data, name, format)
    parts = parts_of(source, name, format)
    if parts is None:
        yield read_bytes(data, name, format, rulebook.front_matter)
        return
    if not parts:
        raise ReadError(name, NO_ARTICLES)
    for part in parts:
        try:
            text = part.text(source)
            article = read_text(text, format=format, path=name, house=rulebook.front_matter)
            yield placed(article, part, source)
        except ReadError as error:
            yield error


def _with_columns(article: Article, record: Mapping[str, Any]) -> Article:
    said = {ours: record[column] for column, ours in FIELDS.items() if record.get(column)}
    if not said:
        return article
    if "date" in said:
        said["date"] = iso_date(said["date"]) or said["date"]
    return replace(article, metadata=replace(article.metadata, **said))
