"""What is there in the folder of an audited archive: for runs that go on, and for readers.

for path in Output("s3://desk/audited").files("quotations"): …
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from functools import cached_property
from typing import Any

from audit.archive.folder import Folder, Found
from audit.archive.layout import MANIFEST, RECEIPTS
from audit.archive.record import Receipt, receipt_from
from audit.archive.schema import TABLES
from audit.errors import ReadError


class Output:
    """The folder that a run writes into, as it is now."""

    def __init__(self, url: str) -> None:
        self.folder = Folder(url)

    @cached_property
    def manifest(self) -> dict[str, Any] | None:
        """Give the manifest, or nothing where there is none.

        Raises :class:`ReadError` for one that cannot be read.
        """
        if not self.folder.exists(MANIFEST):
            return None
        try:
            entry = json.loads(self.folder.read(MANIFEST))
            assert isinstance(entry, dict)
        except (ValueError, AssertionError):
            raise ReadError(self.folder.full(MANIFEST), "it is no manifest of audit") from None
        return entry

    @cached_property
    def receipts(self) -> dict[str, Receipt]:
        """Give the receipts of all shards that are done, by the shards' ids, in their order."""
        return {one.shard.id: one for one in self.besides(())}

    def besides(self, known: Collection[str]) -> list[Receipt]:
        """Give the receipts that are there by now, besides those of known shards."""
        if not self._begun:
            return []
        found = [one.path for one in self.folder.files(RECEIPTS) if one.path.endswith(".json")]
        fresh = [path for path in found if path.rpartition("/")[2][:-5] not in known]
        return [receipt for path in fresh if (receipt := self._receipt(path))]

    def files(self, table: str) -> list[str]:
        """Give the files of one table, as paths or URLs, in order.

        Raises :class:`ReadError` where the folder holds no audited archive.
        """
        if self.manifest is None:
            raise ReadError(self.folder.full(""), "this folder holds no audited archive")
        return [
            self.folder.full(one.path)
            for receipt in self.receipts.values()
            for one in receipt.files
            if one.table == table
        ]

    def there(self) -> list[Found]:
        """Give the files that stand in the tables' folders, whoever put them there."""
        tables = [table for table in TABLES if self.folder.exists(table)]
        return [one for table in tables for one in self.folder.files(table)]

    def remove(self, receipts: Iterable[Receipt]) -> None:
        """Take shards away, the receipt first: without it the files are no part of the archive."""
        for receipt in receipts:
            self.folder.remove(f"{RECEIPTS}/{receipt.shard.id}.json")
            for one in receipt.files:
                self.folder.remove(one.path)

    def litter(self) -> Iterator[str]:
        """Give the paths of files that runs left behind which were ended in the midst of it."""
        listed = {one.path for receipt in self.receipts.values() for one in receipt.files}
        for one in self.there():
            if one.path not in listed:
                yield one.path
        for one in self.folder.files(RECEIPTS):
            if one.path.endswith(".tmp"):
                yield one.path

    @property
    def _begun(self) -> bool:
        return self.folder.exists(RECEIPTS)

    def _receipt(self, path: str) -> Receipt | None:
        """Give a receipt; one that cannot be understood is as good as none: its shard is redone."""
        try:
            return receipt_from(json.loads(self.folder.read(path)))
        except (ValueError, KeyError, TypeError):
            return None
