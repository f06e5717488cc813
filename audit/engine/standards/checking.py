"""Checks every configuration of a content repository, and what its own rules folder holds."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from audit.engine.check import compiled
from audit.engine.standards.compose import active_rules, mistakes_in, switches, word_lists
from audit.engine.standards.configfile import Config, load_configs
from audit.engine.standards.configuration import Configuration
from audit.engine.standards.finding import CONFIG_NAME, MISNAMED, find_config
from audit.engine.standards.layers import standard_layers
from audit.engine.standards.library import Library
from audit.engine.standards.overrides import STATED, Override
from audit.engine.validation import mistakes
from audit.engine.yamlfile import KeyPath, YamlFile, read_yaml
from audit.errors import ConfigError

SKIPPED = ("node_modules", "__pycache__", "venv")
"""Folders that hold nobody's articles; hidden ones do not either."""


@dataclass(frozen=True)
class Verdict:
    """What is wrong with a configuration, one sentence each with its place, and what is odd.

    ``notes`` are no errors: a pattern that fits no file, a field that looks misspelt.
    """

    path: Path
    errors: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    configuration: Configuration | None = None


def configurations_in(folder: Path) -> list[Path]:
    """Give the configurations in and below a folder, or else the one that holds for it."""
    found = [path for path in _walk(folder) if path.name in (CONFIG_NAME, MISNAMED)]
    if folder / CONFIG_NAME not in found:
        above = find_config(folder / "article")
        found[:0] = [above] if above and above not in found else []
    return found


def check_configuration(path: Path) -> Verdict:
    """Check one configuration with all that it names."""
    if path.name == MISNAMED:
        return Verdict(path, (f"{path}: is not read; rename it to {CONFIG_NAME}",))
    try:
        configuration = Configuration(path)
    except ConfigError as error:
        return Verdict(path, tuple(dict.fromkeys([str(error), *_mistakes(path)])))
    errors = tuple(dict.fromkeys(_errors(configuration)))
    return Verdict(path, errors, tuple(_notes(configuration)), configuration)


def _mistakes(path: Path) -> Iterator[str]:
    """Give every mistake that can be told apart: of one file's shape, or else of its names.

    Names may be those of the configurations that it extends.
    """
    try:
        file = read_yaml(path)
        shape = mistakes(file, "config")
        yield from shape
        if not shape:
            configs = load_configs(path)
            library = Library([one.house_rules for one in reversed(configs) if one.house_rules])
            layers = [config.layer for config in configs]
            layers += [override.layer for config in configs for override in config.overrides]
            yield from mistakes_in(layers, library)
    except ConfigError as error:
        yield str(error)


def _errors(configuration: Configuration) -> Iterator[str]:
    library = configuration.library
    for path in library.house_files("rule"):
        yield from _tried(library.rule, path.stem)
    for path in library.house_files("word list"):
        yield from _tried(library.words, path.stem)
    for path in library.house_files("standard"):
        yield from _tried(standard_layers, path.stem, Path(), library)
    for overrides in ([], *([one] for one in configuration.overrides)):
        yield from _tried(_compile, configuration, overrides)


def _tried(attempt: Callable[..., object], *given: object) -> Iterator[str]:
    try:
        attempt(*given)
    except ConfigError as error:
        yield str(error)


def _compile(configuration: Configuration, overrides: list[Override]) -> None:
    layers, library = configuration.layers(overrides), configuration.library
    compiled(active_rules(switches(layers, library), library), word_lists(layers, library))


def _notes(configuration: Configuration) -> Iterator[str]:
    for config in configuration.configs:
        folder = config.path.parent
        names = [path.relative_to(folder).as_posix() for path in _walk(folder)]
        for index, glob in enumerate(config.exclude):
            if not any(map(glob.fits, names)):
                yield _note(config.file, ("exclude", index), f"no file fits “{glob.pattern}”")
        for override in config.overrides:
            yield from _notes_on(config, override, names)


def _notes_on(config: Config, override: Override, names: Iterable[str]) -> Iterator[str]:
    where = (*override.at, "for")
    for glob in override.paths:
        if not any(map(glob.fits, names)):
            yield _note(config.file, (*where, "path"), f"no file fits “{glob.pattern}”")
    for name in override.fields:
        near = get_close_matches(name, STATED, n=1, cutoff=0.8)
        if name not in STATED and near:
            what = f"“{name}” is looked for in front matter; was “{near[0]}” meant?"
            yield _note(config.file, (*where, name), what, key=True)


def _note(file: YamlFile, where: KeyPath, what: str, *, key: bool = False) -> str:
    place = file.place(where, key=key)
    return f"{file.path}:{place.line}:{place.column}: {what}"


def _walk(folder: Path) -> Iterator[Path]:
    """Give the files in and below a folder, in order."""
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(f for f in folders if f not in SKIPPED and not f.startswith("."))
        yield from (Path(place) / name for name in sorted(files))
