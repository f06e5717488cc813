"""What an article is known by, over all runs, machines and engines."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any

SIZE = 32
"""Hex digits: 128 bits, so that a billion articles share none by chance."""


def digest(*parts: str | bytes) -> str:
    """Give a digest of parts in order, none of which can run into the next."""
    made = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        made.update(len(data).to_bytes(8, "big"))
        made.update(data)
    return made.hexdigest()[:SIZE]


def article_id(record: Mapping[str, Any]) -> str:
    """Give the id of an article of an incoming record: what it is called, and what it says.

    It is called by its own id, else its address, else its file and row. Which article of a file
    of several it is makes no difference: others may come before it in the next export.
    """
    called = record.get("id") or record.get("url") or f"{record.get('file')}#{record.get('row')}"
    content = record.get("text")
    if content is None:
        content = record.get("data") or b""
    return digest(called, content)


def chained(ids: Iterable[str]) -> str:
    """Give one digest of many ids, in order."""
    made = hashlib.sha256()
    for one in ids:
        made.update(one.encode())
    return made.hexdigest()[:SIZE]
