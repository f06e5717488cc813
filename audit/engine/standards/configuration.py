"""The configuration in force: what holds for all articles, and what for some."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from audit.article import FieldNames
from audit.engine.settle.house import HouseWaivers, house_waivers
from audit.engine.standards.compose import check_layers
from audit.engine.standards.configfile import HOUSE_RULES, Config, load_configs
from audit.engine.standards.globs import Glob
from audit.engine.standards.layers import Asked, Layer, standard_layers
from audit.engine.standards.library import Library
from audit.engine.standards.origin import Origin, origin_of
from audit.engine.standards.overrides import Override

if TYPE_CHECKING:
    from audit.article import Metadata

DEFAULT_STANDARD = "newsroom"


class Configuration:
    """A standard, adjusted by an ``audit.yaml`` and those it extends.

    ``configs`` are the configurations, the one that others start from first; ``forced`` is the
    standard that the command line names, whatever they say.

    Raises :class:`audit.errors.ConfigError` where anything in them cannot be used.
    """

    def __init__(self, path: Path | None = None, forced: str | None = None) -> None:
        self.path = path
        self.forced = forced
        self.configs: tuple[Config, ...] = load_configs(path) if path else ()
        folders = [one.house_rules for one in reversed(self.configs) if one.house_rules]
        self.library = Library(folders)
        self.overrides: tuple[Override, ...] = tuple(
            override for config in self.configs for override in config.overrides
        )
        self._standards: dict[tuple[str, Path], list[Layer]] = {}
        self._check()

    def layers(self, overrides: Sequence[Override] = ()) -> list[Layer]:
        """Give the layers in force, the lowest first, with those of overrides."""
        return [
            *self._standard(overrides),
            *(config.layer for config in self.configs),
            *(override.layer for override in overrides),
        ]

    def applying(self, path: str | Path, metadata: Metadata | None) -> tuple[int, ...]:
        """Give which overrides hold for an article, in the order in which they apply."""
        found = enumerate(self.overrides)
        return tuple(number for number, one in found if one.applies(path, metadata))

    def standard_name(self, overrides: Sequence[Override] = ()) -> str:
        """Give the name of the standard that holds."""
        name: str = self._standard(overrides)[-1].file.data["standard"]
        return name

    def setting(self, key: str, overrides: Sequence[Override] = ()) -> tuple[Any, Origin | None]:
        """Give the value of a key of which the last one written holds, and where it is written."""
        for override in reversed(overrides):
            given = _at(override)
            if key in given:
                return given[key], origin_of(override.layer.file, (*override.at, key))
        for config in reversed(self.configs):
            if config.get(key) is not None:
                return config.get(key), origin_of(config.file, (key,))
        return None, None

    @property
    def exclude(self) -> tuple[Glob, ...]:
        """Give the patterns of files not to audit, of all configurations."""
        return tuple(glob for config in self.configs for glob in config.exclude)

    @property
    def evidence(self) -> tuple[str, ...]:
        """Give the paths of source material, of all configurations."""
        return tuple(dict.fromkeys(path for one in self.configs for path in one.evidence))

    @cached_property
    def front_matter(self) -> FieldNames:
        """Give the house's own names of front-matter fields, the nearest configuration's first."""
        found: dict[str, tuple[str, ...]] = {}
        for config in self.configs:
            for kind, names in config.front_matter.items():
                found[kind] = (*names, *found.get(kind, ()))
        return found

    @cached_property
    def waivers(self) -> HouseWaivers:
        """Give what the configurations say of waivers."""
        return house_waivers(self.configs, self.library)

    @property
    def word_changes(self) -> str:
        """Give how tracked changes of Word documents are read: accepted, rejected or both."""
        given, _ = self.setting("word")
        return str((given or {}).get("changes", "accepted"))

    @property
    def baseline(self) -> Path | None:
        """Give the file of findings that are known, which may not have been written yet."""
        named = (one for one in reversed(self.configs) if one.get("baseline") is not None)
        return next((one.path.parent / one.get("baseline") for one in named), None)

    def files(self) -> Iterator[Path]:
        """Give the files that were read, and folders: what to look at for changes."""
        for config in self.configs:
            yield config.path
            yield config.path.parent / (config.get("house-rules") or HOUSE_RULES)
        yield from self.library.files()
        for layer in (*self._standard(()), *self._overriding_standards()):
            if not layer.trusted:
                yield Path(layer.file.path)

    def _standard(self, overrides: Sequence[Override]) -> list[Layer]:
        if self.forced is not None:
            return self._named(self.forced, Path(), None)
        for override in reversed(overrides):
            if override.standard is not None:
                file = override.layer.file
                asked = Asked(file, (*override.at, "standard"))
                return self._named(override.standard, Path(file.path).parent, asked)
        for config in reversed(self.configs):
            if config.get("standard") is not None:
                asked = Asked(config.file, ("standard",))
                return self._named(config.get("standard"), config.path.parent, asked)
        return self._named(DEFAULT_STANDARD, Path(), None)

    def _named(self, name: str, folder: Path, asked: Asked | None) -> list[Layer]:
        if (name, folder) not in self._standards:
            found = standard_layers(name, folder, self.library, asked)
            self._standards[name, folder] = found
        return self._standards[name, folder]

    def _overriding_standards(self) -> Iterator[Layer]:
        for override in self.overrides:
            yield from self._standard([override])

    def _check(self) -> None:
        _ = self.waivers
        check_layers(self.layers(), self.library)
        for override in self.overrides:
            check_layers(self.layers([override]), self.library)


def _at(override: Override) -> Any:
    data = override.layer.file.data
    for key in override.at:
        data = data[key]
    return data
