"""Reads ``audit.yaml``, and those it extends."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NoReturn

from audit.engine.resources import standard_files
from audit.engine.standards.globs import Glob
from audit.engine.standards.layers import Layer, files_beside, layer_of
from audit.engine.standards.overrides import Override, overrides_of
from audit.engine.yamlfile import KeyPath, YamlFile, read_yaml

HOUSE_RULES = "rules"
"""The folder of a house's own rules, beside ``audit.yaml``."""


@dataclass(frozen=True)
class Config:
    """An ``audit.yaml`` as read; ``house_rules`` is its folder of rules, if there is one."""

    path: Path
    layer: Layer
    overrides: tuple[Override, ...] = ()
    exclude: tuple[Glob, ...] = ()
    evidence: tuple[str, ...] = ()
    front_matter: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    house_rules: Path | None = None

    @property
    def file(self) -> YamlFile:
        """Give the file as read, with the place of every key."""
        return self.layer.file

    def get(self, key: str) -> Any:
        """Give the value of a key as written, or nothing."""
        return self.file.data.get(key)


def load_configs(path: Path) -> tuple[Config, ...]:
    """Read an ``audit.yaml`` and those it extends, the one it starts from first.

    Raises :class:`ConfigError` with place and suggestion.
    """
    configs: list[Config] = []
    wanted: Path | None = path
    while wanted is not None:
        config = load_config(wanted)
        configs.insert(0, config)
        wanted = _extended(config)
        if wanted and any(wanted.samefile(other.path) for other in configs):
            what = "this leads back to where it started; take one “extends” out"
            config.file.fail(("extends",), what)
    return tuple(configs)


def load_config(path: Path) -> Config:
    """Read and check one ``audit.yaml``.

    Raises :class:`ConfigError` with place and suggestion.
    """
    from audit.engine.validation import validate

    file = read_yaml(path)
    if file.data is None:  # an empty file changes nothing
        file = YamlFile(file.path, {})
    validate(file, "config")
    data, folder = file.data, path.parent
    return Config(
        path=path,
        layer=layer_of(file, trusted=False),
        overrides=overrides_of(file),
        exclude=tuple(Glob(pattern, folder) for pattern in data.get("exclude", ())),
        evidence=tuple(_evidence(file, folder)),
        front_matter={
            kind: (names,) if isinstance(names, str) else tuple(names)
            for kind, names in data.get("front-matter", {}).items()
        },
        house_rules=_house_rules(file, folder),
    )


def _extended(config: Config) -> Path | None:
    name = config.get("extends")
    if name is None:
        return None
    path: Path = config.path.parent / name
    if path.is_dir():
        path = path / "audit.yaml"
    if not path.is_file():
        _nowhere(config, name, path)
    plain = Path(os.path.normpath(path))  # without “..”, unless a link makes that another file
    return plain if plain.exists() and plain.samefile(path) else path


def _nowhere(config: Config, name: str, path: Path) -> NoReturn:
    if name in standard_files():
        what = f"“{name}” is a standard, and “extends” takes a file; write standard: {name}"
        config.file.fail(("extends",), what)
    known = files_beside(path, name)
    what = f"there is no file “{name}”, as seen from here"
    config.file.fail(("extends",), what, known=known, wrong=name)


def _house_rules(file: YamlFile, folder: Path) -> Path | None:
    name = file.data.get("house-rules")
    path = folder / (name or HOUSE_RULES)
    if path.is_dir():
        return path
    if name is not None:
        file.fail(("house-rules",), f"there is no folder “{name}” here")
    return None


def _evidence(file: YamlFile, folder: Path) -> Iterator[str]:
    """Give the paths of source material, from the working folder."""
    given = file.data.get("evidence", [])
    for index, name in enumerate([given] if isinstance(given, str) else given):
        path = folder / name
        if not path.exists():
            where: KeyPath = ("evidence",) if isinstance(given, str) else ("evidence", index)
            file.fail(where, f"there is no file or folder “{name}” here")
        yield str(path)
