"""The published schema as a file, for engines and readers that are not Python.

``rules/schemas/archive-tables.json`` is what :func:`published` gives; ``audit archive schema``
prints it, or its columns as lines.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pyarrow as pa

from audit.archive.schema import COLUMNS, INCOMING, VERSION, Column

REQUIRED = ("article_id", "shard", "month")
"""Columns that are never null."""


def published() -> str:
    """Give the schema as JSON: each table's columns, with Arrow types and meanings, in order."""
    entry = {
        "$id": f"urn:source-audit:archive-tables:{VERSION}",
        "title": "Tables of an audited archive",
        "description": "Columns in order, with the types of Apache Arrow, of what audit archive"
        " writes (tables) and of the batches that it audits (incoming). Tables join on shard and"
        " article_id; places count code points of the article as it reads.",
        "version": VERSION,
        "tables": {table: _columns(columns) for table, columns in COLUMNS.items()},
        "incoming": _columns(INCOMING, required=()),
    }
    return f"{json.dumps(entry, indent=2, ensure_ascii=False)}\n"


def lines() -> Iterator[str]:
    """Give the columns of all tables as lines for people."""
    for table, columns in COLUMNS.items():
        yield f"{table}:"
        for name, kind, meaning in columns:
            yield f"  {name:<22}{_short(kind):<34}{meaning}".rstrip()


def _columns(
    columns: tuple[Column, ...], required: tuple[str, ...] = REQUIRED
) -> list[dict[str, Any]]:
    return [
        {
            "name": name,
            "type": _type(kind),
            "nullable": name not in required,
            **({"meaning": meaning} if meaning else {}),
        }
        for name, kind, meaning in columns
    ]


def _type(kind: pa.DataType) -> Any:
    """Give a type: its Arrow name, or that of a list's items or of a struct's fields."""
    if pa.types.is_list(kind):
        return {"list": _type(kind.value_type)}
    if pa.types.is_struct(kind):
        return {"struct": {field.name: _type(field.type) for field in kind}}
    return str(kind)


def _short(kind: pa.DataType) -> str:
    if pa.types.is_list(kind):
        return f"list of {_short(kind.value_type)}"
    if pa.types.is_struct(kind):
        return " and ".join(f"{field.name} {field.type}" for field in kind)
    return str(kind)
