"""The published standards that rules rest on, and how each of them was seen."""

from __future__ import annotations

from functools import cache

from audit.engine.resources import publications_file
from audit.engine.rule import Backing
from audit.engine.yamlfile import read_yaml


@cache
def publications() -> dict[str, Backing]:
    """Give the published standards that rules rest on, by id."""
    data = read_yaml(publications_file(), trusted=True).data
    return {
        id: Backing(id, entry["title"], entry["found"], entry.get("note", ""))
        for id, entry in data.items()
    }
