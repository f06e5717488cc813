"""WARC, as crawlers write it: web pages, and the plain texts of WET files.

Each record is a gzip member of its own, so that a file can be entered anywhere: at the next
member that begins with a record.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import IO, Any

from audit.archive.damage import DamagedError, damage_told
from audit.archive.folder import Folder, reading
from audit.archive.inputs.record import Broken, Record
from audit.archive.record import Shard
from audit.article.reading import LARGEST

MAGIC, OPENING = b"\x1f\x8b\x08", b"WARC/"
BLOCK = 1 << 20
ENOUGH = 512
"""Compressed bytes that give the first ones of a member."""
PAGES = ("text/html", "application/xhtml+xml")


def warc_records(folder: Folder, shard: Shard) -> Iterator[Record | Broken]:
    """Give the pages whose record begins from byte ``begin`` to before byte ``end``."""
    from warcio.archiveiterator import ArchiveIterator

    name, at = shard.files[0], shard.begin
    try:
        with reading(folder.full(name)), damage_told(), folder.opened(name) as file:
            if shard.begin and not _entered(file, shard):
                return
            found = ArchiveIterator(file)
            for one in found:
                if one.format != "warc":  # warcio takes any line for a record of its forerunner
                    raise DamagedError("no WARC record begins where one should")
                at = found.offset  # its method of that name reads the first record away
                if 0 <= shard.end <= at:
                    return
                if page := _page(one):
                    yield {**page, "file": name, "row": at}
    except DamagedError as error:
        yield Broken({"file": name, "row": at}, f"this WARC file is damaged: {error}")


def _entered(file: IO[bytes], shard: Shard) -> bool:
    """Go to the first record that begins in the range; tell whether there is one."""
    at, kept = shard.begin, b""
    file.seek(at)
    while at < shard.end and (block := file.read(BLOCK)):
        data = kept + block
        found = data.find(MAGIC)
        while 0 <= found < len(data) - ENOUGH or (found >= 0 and len(block) < BLOCK):
            if at + found >= shard.end:
                return False
            if _opens(data[found : found + ENOUGH]):
                file.seek(at + found)
                return True
            found = data.find(MAGIC, found + 1)
        kept = data[-ENOUGH - len(MAGIC) :]
        at += len(data) - len(kept)
    return False


def _opens(data: bytes) -> bool:
    """Tell whether a record begins here."""
    try:
        return zlib.decompressobj(wbits=31).decompress(data, len(OPENING)) == OPENING
    except zlib.error:
        return False


def _page(record: Any) -> Record | None:
    """Give a record's page, or nothing where it is another kind of record."""
    headers = record.rec_headers
    base = {"id": None, "url": headers.get_header("WARC-Target-URI")}
    kind = (headers.get_header("Content-Type") or "").lower()
    if record.rec_type == "conversion" and kind.startswith("text/plain"):
        text = _content(record)
        return {**base, "text": text.decode("utf-8", "replace"), "format": "text"}
    if record.rec_type == "response" and record.http_headers is not None:
        kind = (record.http_headers.get_header("Content-Type") or "").lower()
        if record.http_headers.get_statuscode() != "200":
            return None
    elif record.rec_type != "resource":
        return None
    if not kind.startswith(PAGES):
        return None
    return {**base, "data": _content(record), "format": "page"}


def _content(record: Any) -> bytes:
    """Give a record's content, unpacked, or enough to tell that it is too large."""
    stream, pieces, size = record.content_stream(), [], 0
    while size <= LARGEST and (piece := stream.read(BLOCK)):
        pieces.append(piece)
        size += len(piece)
    return b"".join(pieces)
