"""From an incoming record to its article."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from audit.archive.english import is_english_tag, reads_as_english
from audit.archive.record import Order
from audit.archive.schema import UNDATED
from audit.article import Article, read_bytes, read_text
from audit.article.dates import iso_date
from audit.article.reading import format_in
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


def article_of(record: Mapping[str, Any], order: Order, rulebook: Rulebook) -> Article:
    """Read the article of a record, with what its columns say of it.

    Raises :class:`ReadError` where it cannot be read, :class:`SkippedError` where it is left out.
    """
    name = name_of(record)
    language = record.get("language")
    if language and not order.any_language and not is_english_tag(language):
        raise SkippedError("language", f"its language is given as “{language}”, not English")
    if record.get("format") == "page":
        from audit.archive.pages import page_text

        record = page_text(record, name)
    article = _read(record, name, rulebook)
    if not order.any_language and not reads_as_english(article.text):
        raise SkippedError("language", NOT_ENGLISH)
    return _with_columns(article, record)


def name_of(record: Mapping[str, Any]) -> str:
    """Give the name that a record's article goes by: for overrides by path, and in messages."""
    return str(record.get("url") or record.get("file") or record.get("id") or "-")


def month_of(article: Article) -> tuple[str | None, str]:
    """Give an article's day, where it can be read, and its month."""
    day = iso_date(article.metadata.date or "")
    return day, day[:7] if day else UNDATED


def _read(record: Mapping[str, Any], name: str, rulebook: Rulebook) -> Article:
    house = rulebook.front_matter
    if record.get("text") is not None:
        format: Format = record.get("format") or "text"
        return read_text(record["text"], format=format, path=name, house=house)
    if (data := record.get("data")) is None:
        raise ReadError(name, "the record has no text")
    format = record.get("format") or format_in(data, record.get("file") or name)
    return read_bytes(data, name, format, house)


def _with_columns(article: Article, record: Mapping[str, Any]) -> Article:
    said = {ours: record[column] for column, ours in FIELDS.items() if record.get(column)}
    if not said:
        return article
    if "date" in said:
        said["date"] = iso_date(said["date"]) or said["date"]
    return replace(article, metadata=replace(article.metadata, **said))
