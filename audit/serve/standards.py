"""The standards to choose from, grouped as a person looks for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from audit.engine import configuration_for, find_config
from audit.engine.standards.configuration import Configuration
from audit.engine.standards.layers import standard_layers

PUBLISHED = "after-"
"""How the names of standards begin that follow a published code."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A standard by name, and what it is called."""

    name: str
    title: str


@dataclass(frozen=True, slots=True)
class Choices:
    """All standards, and the one that holds when none is chosen.

    ``configured`` tells whether an ``audit.yaml`` says so.
    """

    usual: Choice
    configured: bool
    groups: tuple[tuple[str, tuple[Choice, ...]], ...]

    def has(self, name: str) -> bool:
        """Tell whether there is a standard of that name."""
        return any(one.name == name for _, group in self.groups for one in group)

    def title(self, name: str | None) -> str:
        """Give what the standard is called, by default that of the usual one."""
        found = (one.title for _, group in self.groups for one in group if one.name == name)
        return next(found, self.usual.title)


def choices(standard: str | None, config: Path | None) -> Choices:
    """Give the standards there are in this folder; those named on the command line are the usual.

    Raises :class:`audit.errors.ConfigError` for a configuration that cannot be used.
    """
    return _choices(configuration_for(config or find_config("article"), standard))


@lru_cache(maxsize=4)
def _choices(configuration: Configuration) -> Choices:
    """Read each title once, until a file of the configuration changes."""
    library = configuration.library
    own = {path.stem for path in library.house_files("standard")}
    names = library.standard_names()
    groups = {
        "Your own": [name for name in names if name in own],
        "By kind of story": [n for n in names if n not in own and not n.startswith(PUBLISHED)],
        "After published codes": [n for n in names if n not in own and n.startswith(PUBLISHED)],
    }
    titled = {title: tuple(_titled(configuration, group)) for title, group in groups.items()}
    return Choices(
        _usual(configuration),
        configuration.path is not None and configuration.forced is None,
        tuple((title, group) for title, group in titled.items() if group),
    )


def _usual(configuration: Configuration) -> Choice:
    name = configuration.standard_name()
    layers = (one.file.data for one in reversed(configuration.layers()))
    own = (data for data in layers if data.get("standard") == name and "title" in data)
    return Choice(name, str(next(own)["title"]))


def _titled(configuration: Configuration, names: list[str]) -> Iterator[Choice]:
    for name in names:
        layer = standard_layers(name, Path(), configuration.library)[-1]
        yield Choice(name, str(layer.file.data["title"]))
