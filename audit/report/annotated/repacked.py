"""A document with some of its parts changed: all others as they were, and in the same order."""

from __future__ import annotations

import io
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from audit.article.word.package import LARGEST_WHOLE, Package

THEN = (1980, 1, 1, 0, 0, 0)
"""The time of a new part: a ZIP file can't do without, and ours must not change."""


def repacked(package: Package, changed: dict[str, bytes]) -> bytes:
    """Give the document's bytes; ``changed`` has parts by name, new ones come last."""
    left = dict(changed)
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as target:
        for entry in package.entries:
            data = left.pop(entry.filename, None)
            if data is None:
                data = package.unpacked(entry, LARGEST_WHOLE)
            target.writestr(_like(entry), data)
        for name, data in left.items():
            target.writestr(_new(name), data)
    return file.getvalue()


def _like(entry: ZipInfo) -> ZipInfo:
    copy = ZipInfo(entry.filename, entry.date_time)
    copy.compress_type, copy.external_attr = entry.compress_type, entry.external_attr
    copy.create_system, copy.comment = entry.create_system, entry.comment
    return copy


def _new(name: str) -> ZipInfo:
    entry = ZipInfo(name, THEN)
    entry.compress_type, entry.create_system = ZIP_DEFLATED, 0
    return entry
