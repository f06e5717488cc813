"""Overrides: what an ``audit.yaml`` says of some articles only, by path or front matter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from audit.article import Metadata
from audit.engine.standards.globs import Glob
from audit.engine.standards.layers import Layer, layer_of
from audit.engine.yamlfile import KeyPath, YamlFile

STATED = ("title", "byline", "dateline", "date", "section", "publisher", "embargo")
"""Metadata that an article may state otherwise than in front matter: a page's data, its text."""


@dataclass(frozen=True)
class Override:
    """Adjustments for the articles that match a path and all of the front-matter values.

    ``fields`` has the patterns of values by name of the field, in lower case.
    """

    layer: Layer
    paths: tuple[Glob, ...]
    fields: Mapping[str, tuple[str, ...]]
    standard: str | None = None
    fail_on: str | None = None

    @property
    def at(self) -> KeyPath:
        """Give where in its file it stands."""
        return self.layer.at

    def applies(self, path: str | Path, metadata: Metadata | None) -> bool:
        """Tell whether an article is meant; without metadata only those told by path are."""
        if self.paths and not any(glob.matches(path) for glob in self.paths):
            return False
        if metadata is None:
            return not self.fields
        return all(_has(metadata, name, wanted) for name, wanted in self.fields.items())


def overrides_of(file: YamlFile) -> tuple[Override, ...]:
    """Give the overrides of a configuration that holds to its schema, in their order."""
    given = file.data.get("overrides", ())
    return tuple(_override(file, ("overrides", index)) for index in range(len(given)))


def _override(file: YamlFile, at: tuple[str, int]) -> Override:
    given: dict[str, Any] = file.data[at[0]][at[1]]
    wanted = {name.lower(): _texts(value) for name, value in given["for"].items()}
    folder = Path(file.path).parent
    return Override(
        layer=layer_of(file, trusted=False, at=at),
        paths=tuple(Glob(pattern, folder) for pattern in wanted.pop("path", ())),
        fields=wanted,
        standard=given.get("standard"),
        fail_on=given.get("fail-on"),
    )


def _texts(value: Any) -> tuple[str, ...]:
    """Give one value or several as front matter writes them."""
    if isinstance(value, list):
        return tuple(text for each in value for text in _texts(each))
    return (str(value).lower() if isinstance(value, bool) else str(value),)


def _has(metadata: Metadata, name: str, wanted: tuple[str, ...]) -> bool:
    values = [value.casefold() for value in _values(metadata, name)]
    return any(fnmatchcase(value, one.casefold()) for one in wanted for value in values)


def _values(metadata: Metadata, name: str) -> Iterator[str]:
    """Give what an article has under a name: a value as a whole, and the items of a list."""
    if name in STATED:
        stated = getattr(metadata, name) or ""
        yield stated
        yield from (part.strip() for part in stated.split(","))
    yield dict(metadata.fields).get(name, "")
    yield from dict(metadata.lists).get(name, ())
