"""Files of several articles, taken apart before anything is audited: a record for each.

So one article that cannot be read, or ends the process that audits it, costs no other, and only
one place ever holds the whole file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from audit.article.reading import decoded, format_in
from audit.article.several import parts_of
from audit.article.wire.kinds import SEVERAL
from audit.errors import ReadError


def apart(record: Mapping[str, Any], name: str) -> Iterator[Mapping[str, Any]]:
    """Give a record for each article of a record's file; any other record as it is.

    One that cannot be taken apart is given as it is too: reading it says why.
    """
    data = record.get("data")
    if data is None or record.get("text") is not None:
        yield record
        return
    try:
        format = record.get("format") or format_in(data, record.get("file") or name)
        source = decoded(data, name, format) if format in SEVERAL else ""
        parts = parts_of(source, name, format)
    except ReadError:
        parts = None
    if not parts:
        yield record
        return
    for number, part in enumerate(parts):
        text = part.text(source)
        yield {**record, "data": None, "text": text, "format": format, "part": number}
