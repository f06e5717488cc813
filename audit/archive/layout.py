"""Where things stand in the folder of an audited archive, for those who read it.

    OUT/articles/SHARD-0000.parquet     one folder for each table; a shard has one file in it, or a
                                        few, numbered, where it is long
    OUT/articles/month=2026-05/SHARD-0000.parquet   the same where months divide it
    OUT/_audit/manifest.json            what it was made of and by, its counts and checksums
    OUT/_audit/shards/SHARD.json        a receipt for each shard, written after its files

Only what a receipt lists is part of the archive: a shard in the making has files and no receipt.
"""

from __future__ import annotations

OWN = "_audit"
"""The folder for what is no table; Spark, Arrow and DuckDB leave out what begins like that."""
MANIFEST = f"{OWN}/manifest.json"
RECEIPTS = f"{OWN}/shards"


def file_of(table: str, shard: str, number: int = 0, month: str | None = None) -> str:
    """Give the path of a shard's file of one table, under OUT."""
    folder = f"{table}/month={month}" if month else table
    return f"{folder}/{shard}-{number:04}.parquet"


def receipt_of(shard: str) -> str:
    """Give the path of a shard's receipt, under OUT."""
    return f"{RECEIPTS}/{shard}.json"
