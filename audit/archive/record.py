"""The plain records of a run over an archive; all are frozen and travel between processes."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any, Literal

Kind = Literal["parquet", "jsonl", "warc", "files"]
Partition = Literal["shard", "month"]

TIMEOUT = 120.0
"""Seconds that one article may take."""


@dataclass(frozen=True, slots=True)
class Shard:
    """A part of the input that is audited and written as one.

    ``files`` are paths under the run's root; only ``files`` of kind ``files`` are several.
    ``begin`` and ``end`` bound rows of Parquet and bytes of other files; an ``end`` of -1 is the
    end of the file, where it cannot be entered in the middle. ``weight`` in bytes is for telling
    how much is left. ``version`` changes when a file does.
    """

    id: str
    kind: Kind
    files: tuple[str, ...]
    begin: int
    end: int
    weight: int
    version: str


@dataclass(frozen=True, slots=True)
class Order:
    """What holds for all shards: from where to where, how articles are read, how judged.

    ``root`` and ``out`` are folders, as paths or as URLs that fsspec opens. ``columns`` are pairs
    of one of ours and the input's name for it. ``today`` is a day (YYYY-MM-DD), ``timeout`` in
    seconds. ``made_by`` is the digest of program and rules: a worker with another one refuses.
    """

    root: str
    out: str
    standard: str | None = None
    config: str | None = None
    today: str = ""
    columns: tuple[tuple[str, str], ...] = ()
    partition: Partition = "shard"
    any_language: bool = False
    timeout: float = TIMEOUT
    made_by: str = ""


@dataclass(frozen=True, slots=True)
class Written:
    """A file of a table, as it was written: path under OUT, rows, bytes, SHA-256."""

    table: str
    path: str
    rows: int
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Counts:
    """What was found; ``seconds`` of work are not part of it, so that runs can be compared."""

    articles: int = 0
    words: int = 0
    findings: int = 0
    attributions: int = 0
    quotations: int = 0
    sources: int = 0
    claims: int = 0
    errors: int = 0

    def __add__(self, other: Counts) -> Counts:
        """Add up, count by count."""
        mine, more = asdict(self), asdict(other)
        return Counts(**{name: mine[name] + more[name] for name in mine})


@dataclass(frozen=True, slots=True)
class Receipt:
    """What came of a shard; ``content`` digests its articles' ids, in order."""

    shard: Shard
    made_by: str
    content: str
    counts: Counts
    files: tuple[Written, ...] = field(default=())

    def entry(self) -> dict[str, Any]:
        """Give it as JSON."""
        return asdict(self)


def receipt_from(entry: dict[str, Any]) -> Receipt:
    """Give the receipt of a JSON entry; raises KeyError or TypeError for another thing."""
    shard = {**entry["shard"], "files": tuple(entry["shard"]["files"])}
    return Receipt(
        Shard(**shard),
        entry["made_by"],
        entry["content"],
        Counts(**entry["counts"]),
        tuple(Written(**one) for one in entry["files"]),
    )
