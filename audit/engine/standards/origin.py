"""Where a setting in force was written."""

from __future__ import annotations

from dataclasses import dataclass

from audit.engine.yamlfile import KeyPath, YamlFile


@dataclass(frozen=True, slots=True)
class Origin:
    """A file's path and a line in it, from 1."""

    file: str
    line: int


def origin_of(file: YamlFile, where: KeyPath) -> Origin:
    """Give where a key of a file stands."""
    return Origin(file.path, file.place(where, key=True).line)
