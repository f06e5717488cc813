"""Which column of an input is which of ours: by names in use, or as the command line says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from typing import Any

from audit.errors import UsageError

NAMES: dict[str, tuple[str, ...]] = {
    "id": ("id", "articleid", "docid", "documentid", "uuid", "guid"),
    "text": (
        "text", "articletext", "plaintext", "maintext", "fulltext", "body", "bodytext",
        "articlebody", "content", "article", "story",
    ),
    "html": ("html", "bodyhtml", "contenthtml", "htmlbody", "rawhtml"),
    "title": ("title", "headline", "hed"),
    "byline": ("byline", "author", "authors", "creator"),
    "date": (
        "date", "published", "publishedat", "publisheddate", "publishdate", "publicationdate",
        "datepublished", "pubdate", "firstpublished", "created", "createdat", "timestamp",
    ),
    "section": ("section", "desk", "category", "rubric"),
    "outlet": ("outlet", "publisher", "publication", "newspaper", "sitename", "source", "domain"),
    "url": ("url", "link", "uri", "weburl", "canonicalurl", "permalink"),
    "language": ("language", "lang", "locale"),
}  # fmt: skip
"""Names in use for each of our columns, the likeliest first; case and ``_``, ``-`` do not count."""

SECONDS = range(10**8, 10**11)
"""Whole numbers that are seconds since 1970, from 1973 on; larger ones are milliseconds."""


class Columns:
    """Finds the columns of inputs. ``said`` are pairs of ours and theirs, which come first."""

    def __init__(self, said: Iterable[tuple[str, str]] = ()) -> None:
        self._said = dict(said)
        self._known: dict[tuple[str, ...], dict[str, str]] = {}

    def of(self, names: Iterable[str]) -> dict[str, str]:
        """Give their name for each of ours that is there."""
        key = tuple(names)
        if key not in self._known:
            self._known[key] = self._looked_up(key)
        return self._known[key]

    def require_text(self, names: Iterable[str], file: str) -> None:
        """Raise :class:`UsageError` where nothing among the columns is an article's text."""
        names = list(names)
        missing = [theirs for theirs in self._said.values() if theirs not in names]
        if missing:
            raise UsageError(f"{file}: has no column “{missing[0]}”; it has {', '.join(names)}")
        if not {"text", "html"} & self.of(names).keys():
            raise UsageError(
                f"{file}: none of its columns looks like an article's text ({', '.join(names)});"
                " name it: --column text=NAME"
            )

    def record(self, theirs: Mapping[str, Any]) -> dict[str, Any]:
        """Give a record of theirs as an incoming record of ours, without file and row."""
        found = {ours: plainly(theirs[name]) for ours, name in self.of(theirs).items()}
        if (html := found.pop("html", None)) and not found.get("text"):
            found.update(text=html, format="html")
        if "date" in found:
            found["date"] = _day(found["date"])
        return {name: value for name, value in found.items() if value}

    def _looked_up(self, names: tuple[str, ...]) -> dict[str, str]:
        bare = {re.sub(r"[\W_]", "", name).lower(): name for name in reversed(names)}
        found = {
            ours: next(bare[one] for one in known if one in bare)
            for ours, known in NAMES.items()
            if any(one in bare for one in known)
        }
        said = {ours: theirs for ours, theirs in self._said.items() if theirs in names}
        return {**found, **said}


def plainly(value: Any) -> str | None:
    """Give what an input has in a field as text: lists joined, of mappings the name."""
    if value is None or (isinstance(value, float) and value != value):
        return None
    if isinstance(value, list | tuple):
        return ", ".join(filter(None, map(plainly, value))) or None
    if isinstance(value, dict):
        return plainly(value.get("name"))
    if isinstance(value, datetime | date):
        return value.isoformat()
    text = value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
    return text.encode("utf-8", "replace").decode()  # a half of a surrogate pair becomes “?”


def _day(text: str | None) -> str | None:
    """Give a day that is written as seconds or milliseconds since 1970 as YYYY-MM-DD."""
    if text is None or not re.fullmatch(r"\d{9,14}(\.0)?", text):
        return text
    number = int(float(text))
    seconds = number if number in SECONDS else number // 1000
    return datetime.fromtimestamp(seconds, UTC).date().isoformat()
