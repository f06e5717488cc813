"""The two tables that linking publishes, as Arrow: quotations, and their appearances."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import Any, Self

import pyarrow as pa
import pyarrow.parquet as pq

from audit.archive.quotes.appearances import Appearance, Group

TEXT, WHOLE, FLAG, SHARE, DAY = pa.string(), pa.int32(), pa.bool_(), pa.float64(), pa.date32()

COLUMNS: dict[str, tuple[tuple[str, pa.DataType, str], ...]] = {
    "quotations": (
        ("quotation_id", TEXT, "digest of where it appears first, 12 hex digits"),
        ("text", TEXT, "as printed where it is fullest"),
        ("first_date", DAY, "day of its earliest appearance"),
        ("first_outlet", TEXT, ""),
        ("first_article_id", TEXT, ""),
        ("first_quotation", TEXT, "its id in that article; several where “she said” parts it"),
        ("first_url", TEXT, ""),
        ("first_speaker", TEXT, "who says it there, as printed"),
        ("first_tied", WHOLE, "other articles of the same day that have the words"),
        ("last_date", DAY, ""),
        ("appearances", WHOLE, ""),
        ("articles", WHOLE, "different ones"),
        ("outlets", WHOLE, "different ones that are named"),
        ("exact", WHOLE, "appearances with the first's very words"),
        ("trimmed", WHOLE, "those that leave some out, or have more (fuller)"),
        ("altered", WHOLE, "those with other words"),
        ("words_differ", FLAG, "some are altered"),
        ("speakers_differ", FLAG, "articles give different speakers for the same words"),
        ("speakers", pa.list_(TEXT), "all speakers, as printed, in order of appearance"),
    ),
    "appearances": (
        ("quotation_id", TEXT, ""),
        ("article_id", TEXT, ""),
        ("quotation", TEXT, "id in the article: q1; “q1 q2” where “she said” parts it"),
        ("date", DAY, ""),
        ("outlet", TEXT, ""),
        ("url", TEXT, ""),
        ("file", TEXT, ""),
        ("title", TEXT, "of the article"),
        ("text", TEXT, "as printed"),
        ("speaker", TEXT, "the speaker's fullest form in the article"),
        ("source_id", TEXT, "the speaker's id in the article"),
        ("channel", TEXT, "how the words reached the reporter"),
        ("how", TEXT, "first, exact, trimmed, fuller, altered; as against the first"),
        ("likeness", SHARE, "of the words that overlap, 0 to 1"),
        ("difference", TEXT, "[-words of the first only-] {+words here only+}"),
        ("speakers_differ", FLAG, "surely another speaker than the first's"),
        ("first_article_id", TEXT, "where these words appear first"),
        ("first_quotation", TEXT, ""),
        ("first_date", DAY, ""),
        ("first_tied", WHOLE, "other articles of the first's day that have the words"),
    ),
}
"""Name, type, and meaning where the name does not say."""

ROWS = 20_000
"""Rows of a group in the file, and the most that wait to be written."""

Row = dict[str, Any]


class Tables:
    """Writes both tables while groups pass; ``with`` closes the files."""

    def __init__(self, folder: Path) -> None:
        self._open = ExitStack()
        self._rows: dict[str, list[Row]] = {name: [] for name in COLUMNS}
        self._writers = {
            name: self._open.enter_context(pq.ParquetWriter(folder / f"{name}.parquet", schema))
            for name, schema in SCHEMAS.items()
        }

    def __enter__(self) -> Self:
        """Open the files."""
        return self

    def __exit__(self, *ended: object) -> None:
        """Write what waits, and close them."""
        try:
            for name in COLUMNS:
                self._write(name)
        finally:
            self._open.close()

    def add(self, group: Group) -> None:
        """Take one group."""
        self._rows["quotations"].append(quotation_row(group))
        self._rows["appearances"].extend(appearance_rows(group))
        for name, rows in self._rows.items():
            if len(rows) >= ROWS:
                self._write(name)

    def _write(self, name: str) -> None:
        rows = self._rows[name]
        if rows:
            self._writers[name].write_table(pa.Table.from_pylist(rows, schema=SCHEMAS[name]))
        rows.clear()


SCHEMAS = {
    name: pa.schema([(column, kind) for column, kind, _ in columns])
    for name, columns in COLUMNS.items()
}


def quotation_row(group: Group) -> Row:
    """Give a group's row of ``quotations``."""
    first = group.first.place
    hows = [one.how for one in group.appearances]
    places = [one.place for one in group.appearances]
    return {
        "quotation_id": group.id,
        "text": group.fullest.text,
        "first_date": day_of(first.day),
        "first_outlet": first.outlet,
        "first_article_id": first.article,
        "first_quotation": first.ids,
        "first_url": first.url,
        "first_speaker": first.speaker,
        "first_tied": group.first.tied,
        "last_date": day_of(max((p.day for p in places if p.day is not None), default=None)),
        "appearances": len(places),
        "articles": len({place.article for place in places}),
        "outlets": len({place.outlet for place in places if place.outlet}),
        "exact": hows.count("exact"),
        "trimmed": hows.count("trimmed") + hows.count("fuller"),
        "altered": hows.count("altered"),
        "words_differ": group.words_differ,
        "speakers_differ": group.speakers_differ,
        "speakers": list(unique(place.speaker for place in places)),
    }


def appearance_rows(group: Group) -> list[Row]:
    """Give a group's rows of ``appearances``, the earliest first."""
    return [_appearance(group.id, one) for one in group.appearances]


def unique(names: Iterable[str | None]) -> list[str]:
    """Give each name once, in the order of the first of each."""
    return list(dict.fromkeys(name for name in names if name))


def day_of(day: int | None) -> date | None:
    """Give a day that is counted from 1970."""
    return None if day is None else date.fromordinal(EPOCH + day)


EPOCH = date(1970, 1, 1).toordinal()


def _appearance(group: str, one: Appearance) -> Row:
    place, first = one.place, one.first
    return {
        "quotation_id": group,
        "article_id": place.article,
        "quotation": place.ids,
        "date": day_of(place.day),
        "outlet": place.outlet,
        "url": place.url,
        "file": place.file,
        "title": place.title,
        "text": place.text,
        "speaker": place.speaker,
        "source_id": place.source,
        "channel": place.channel,
        "how": one.how,
        "likeness": one.likeness,
        "difference": one.difference,
        "speakers_differ": one.speakers_differ,
        "first_article_id": first.article,
        "first_quotation": first.ids,
        "first_date": day_of(first.day),
        "first_tied": one.tied,
    }
