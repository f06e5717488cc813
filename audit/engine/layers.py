"""Standards and configurations as layers: each switches and adjusts rules of the one below."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, NoReturn

from audit.engine.resources import standard_files
from audit.engine.spelling import nearest
from audit.engine.yamlfile import KeyPath, YamlFile, read_yaml
from audit.errors import ConfigError

CONFIG_NAME, MISNAMED = "audit.yaml", "audit.yml"


@dataclass(frozen=True)
class Layer:
    """One file's word on rules and word lists; ``trusted`` files ship with the package."""

    file: YamlFile
    trusted: bool
    rules: Mapping[str, Any] = field(default_factory=dict)
    words: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Config:
    """An ``audit.yaml`` as read."""

    path: Path
    layer: Layer
    standard: str | None = None
    exclude: tuple[str, ...] = ()
    fail_on: str | None = None
    evidence: tuple[str, ...] = ()


def load_config(path: Path) -> Config:
    """Read and check an ``audit.yaml``.

    Raises :class:`ConfigError` with place and suggestion.
    """
    from audit.engine.validation import validate

    file = read_yaml(path)
    if file.data is None:  # an empty file changes nothing
        return Config(path, Layer(file, trusted=False))
    validate(file, "config")
    data = file.data
    return Config(
        path=path,
        layer=_layer_from(file, trusted=False),
        standard=data.get("standard"),
        exclude=tuple(data.get("exclude", ())),
        fail_on=data.get("fail-on"),
        evidence=tuple(_evidence(file, path.parent)),
    )


def _evidence(file: YamlFile, folder: Path) -> Iterator[str]:
    """Give the paths of source material, from the working folder."""
    given = file.data.get("evidence", [])
    for index, name in enumerate([given] if isinstance(given, str) else given):
        path = folder / name
        if not path.exists():
            where: KeyPath = ("evidence",) if isinstance(given, str) else ("evidence", index)
            file.fail(where, f"there is no file or folder “{name}” here")
        yield str(path)


def standard_layers(name: str, folder: Path, asked_in: YamlFile | None = None) -> list[Layer]:
    """Give the layers of a standard, the one it starts from first.

    ``name`` is that of a built-in standard, or a path from ``folder``; ``asked_in`` is the file
    that names it under ``standard`` or ``extends``.
    """
    layers: list[Layer] = []
    seen: set[Path] = set()
    wanted: str | None = name
    while wanted is not None:
        path = _find(wanted, folder, asked_in)
        if path.resolve() in seen:
            raise ConfigError(f"{path}: extends itself, by way of {len(seen)} standard(s)")
        seen.add(path.resolve())
        layer = _layer(path)
        layers.insert(0, layer)
        wanted, folder, asked_in = layer.file.data.get("extends"), path.parent, layer.file
    return layers


def _find(name: str, folder: Path, asked_in: YamlFile | None) -> Path:
    if name.endswith((".yaml", ".yml")) or "/" in name:
        path = folder / name
        if path.is_file():
            return path
    elif name in standard_files():
        return standard_files()[name]
    return _unknown(name, asked_in)


def _unknown(name: str, asked_in: YamlFile | None) -> NoReturn:
    what, known = f"there is no standard “{name}”", list(standard_files())
    if asked_in is None:
        raise ConfigError(what + nearest(name, known))
    key = "extends" if "extends" in asked_in.data else "standard"
    asked_in.fail((key,), what, known=known, wrong=name)


def _layer(path: Path) -> Layer:
    return _built_in(path) if path in standard_files().values() else _read_standard(path)


@cache
def _built_in(path: Path) -> Layer:
    file = read_yaml(path, trusted=True)
    return _layer_from(file, trusted=True)


def _read_standard(path: Path) -> Layer:
    from audit.engine.validation import validate

    file = read_yaml(path)
    validate(file, "standard")
    if file.data["standard"] != path.stem:
        what = f"the file is named {path.name}, so the standard must be “{path.stem}”"
        file.fail(("standard",), what)
    return _layer_from(file, trusted=False)


def _layer_from(file: YamlFile, *, trusted: bool) -> Layer:
    return Layer(file, trusted, file.data.get("rules", {}), file.data.get("words", {}))
