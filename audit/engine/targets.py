"""Which rules' examples to run: a content repository's, a folder's, a file's, or one by name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from audit.engine.resources import rule_files
from audit.engine.rule import Rule
from audit.engine.rulebook import configuration_for
from audit.engine.spelling import nearest
from audit.engine.standards.compose import word_lists
from audit.engine.standards.configuration import Configuration
from audit.engine.standards.finding import find_config
from audit.engine.standards.library import Library
from audit.engine.wordfiles import built_in_words
from audit.engine.words import WordList
from audit.errors import ConfigError, UsageError


@dataclass(frozen=True)
class Target:
    """A rule to test with the word lists it reads, or what is wrong with its file."""

    name: str
    words: Mapping[str, WordList]
    rule: Rule | None = None
    error: str = ""


def own_targets(configuration: Configuration) -> Iterator[Target]:
    """Give the rules of the house and those that packs and other packages install."""
    library = configuration.library
    words = word_lists(configuration.layers(), library)
    for name in library.own_names():
        yield _target(name, library, words)


def shipped_targets() -> Iterator[Target]:
    """Give the rules that ship with the package, with its own word lists."""
    library, words = Library(), _Shipped()
    for name in rule_files():
        yield _target(name, library, words)


def targets_at(given: str, config: Path | None = None) -> Iterator[Target]:
    """Give the rules of a folder, that of a file, or the one of this name.

    ``config`` is the configuration that holds, by itself the nearest one.

    Raises :class:`UsageError` where there is no such thing.
    """
    path = Path(given)
    if path.is_dir():
        files = sorted(path.glob("*.yaml"))
        if not files:
            raise UsageError(f"{path}: there are no rules in this folder (files named RULE.yaml)")
        yield from (_at(file, config) for file in files)
    elif not path.exists():
        yield _named(given, config)
    elif path.suffix != ".yaml":
        raise UsageError(f"{path}: a rule is a file named RULE.yaml")
    else:
        yield _at(path, config)


def _named(name: str, config: Path | None) -> Target:
    configuration = configuration_for(config or find_config("article"))
    library = configuration.library
    if name.endswith((".yaml", ".yml")) or "/" in name:
        raise UsageError(f"{name}: there is no such file")
    if not library.has_rule(name):
        hint = nearest(name, library.rule_names())
        raise UsageError(f"there is no rule, file or folder “{name}”{hint}")
    if name in rule_files():
        return _target(name, Library(), _Shipped())
    return _target(name, library, word_lists(configuration.layers(), library))


def _at(file: Path, config: Path | None) -> Target:
    shipped = rule_files().get(file.stem)
    if shipped and shipped.samefile(file):
        return _target(file.stem, Library(), _Shipped())
    configuration = configuration_for(config or find_config(file))
    library = configuration.library
    if not any(folder.samefile(file.parent) for folder in library.folders):
        library = Library([file.parent, *library.folders])
    return _target(file.stem, library, word_lists(configuration.layers(), library))


def _target(name: str, library: Library, words: Mapping[str, WordList]) -> Target:
    try:
        return Target(name, words, library.rule(name))
    except ConfigError as error:
        return Target(name, words, error=str(error))


class _Shipped(dict[str, WordList]):
    """The word lists that ship, each read when it is first asked for."""

    def __missing__(self, name: str) -> WordList:
        return built_in_words(name)
