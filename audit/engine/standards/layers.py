"""Standards and configurations as layers: each switches and adjusts rules of the one below."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, NoReturn

from audit.engine.publications import publications
from audit.engine.resources import standard_files
from audit.engine.spelling import nearest
from audit.engine.standards.library import Library
from audit.engine.yamlfile import KeyPath, YamlFile, read_yaml
from audit.errors import ConfigError


@dataclass(frozen=True)
class Layer:
    """One file's word on rules and word lists; ``trusted`` files ship with the package.

    ``at`` is where in the file the keys ``rules`` and ``words`` stand.
    """

    file: YamlFile
    trusted: bool
    rules: Mapping[str, Any] = field(default_factory=dict)
    words: Mapping[str, Any] = field(default_factory=dict)
    at: KeyPath = ()


@dataclass(frozen=True)
class Asked:
    """Where a standard is asked for: a file, and the key in it that names the standard."""

    file: YamlFile
    where: KeyPath


def standard_layers(
    name: str, folder: Path, library: Library, asked: Asked | None = None
) -> list[Layer]:
    """Give the layers of a standard, the one it starts from first.

    ``name`` is that of a standard in the library, or a path from ``folder``; ``asked`` is where
    it is asked for, if not on the command line.
    """
    layers: list[Layer] = []
    seen: set[Path] = set()
    wanted: str | None = name
    while wanted is not None:
        path = _find(wanted, folder, library, asked)
        if path.resolve() in seen:
            what = f"extends itself, by way of {len(seen)} standard(s)"
            raise ConfigError(f"{path}: {what}; take one “extends” out")
        seen.add(path.resolve())
        layer = _layer(path)
        layers.insert(0, layer)
        wanted, folder = layer.file.data.get("extends"), path.parent
        asked = Asked(layer.file, ("extends",))
    return layers


def _find(name: str, folder: Path, library: Library, asked: Asked | None) -> Path:
    if name.endswith((".yaml", ".yml")) or "/" in name:
        path = folder / name
        if path.is_file():
            return path
        if path.stem in library.standard_names() and "/" not in name:
            what = f"there is no file “{name}” here; for the standard, write {path.stem}"
            return _unknown(what, name, [], asked)
        return _unknown(f"there is no file “{name}” here", name, files_beside(path, name), asked)
    found = library.standard(name)
    if found is None:
        known = library.standard_names()
        return _unknown(f"there is no standard “{name}”", name, known, asked)
    return found


def files_beside(path: Path, name: str) -> list[str]:
    """Give the YAML files in the folder where one was looked for, named as it was."""
    if not path.parent.is_dir():
        return []
    before = name[: len(name) - len(path.name)] if name.endswith(path.name) else f"{name}/"
    return [f"{before}{each.name}" for each in sorted(path.parent.glob("*.y*ml"))]


def _unknown(what: str, name: str, known: list[str], asked: Asked | None) -> NoReturn:
    hint = nearest(name, known) or ("; “audit config standards” lists them" if known else "")
    if asked is None:
        raise ConfigError(what + hint)
    asked.file.fail(asked.where, what, hint=hint)


def _layer(path: Path) -> Layer:
    return _built_in(path) if path in standard_files().values() else _read_standard(path)


@cache
def _built_in(path: Path) -> Layer:
    return layer_of(read_yaml(path, trusted=True), trusted=True)


def _read_standard(path: Path) -> Layer:
    from audit.engine.validation import validate

    file = read_yaml(path)
    validate(file, "standard")
    if file.data["standard"] != path.stem:
        what = f"the file is named {path.name}, so the standard must be “{path.stem}”"
        file.fail(("standard",), what)
    for rule, ids in file.data.get("rests-on", {}).items():
        for index, id in enumerate(ids):
            if id not in publications():
                what = f"there is no published standard “{id}”"
                where = ("rests-on", rule, index)
                file.fail(where, what, known=list(publications()), wrong=id)
    return layer_of(file, trusted=False)


def layer_of(file: YamlFile, *, trusted: bool, at: KeyPath = ()) -> Layer:
    """Give the layer that a file holds at a place of it."""
    data = file.data
    for key in at:
        data = data[key]
    return Layer(file, trusted, data.get("rules", {}), data.get("words", {}), at)
