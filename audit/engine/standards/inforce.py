"""The settings in force for one article, each with the place it was written at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from audit.engine.rule import Rule, Setting, Value
from audit.engine.standards.compose import Switch, switches
from audit.engine.standards.configuration import DEFAULT_STANDARD, Configuration
from audit.engine.standards.layers import Layer
from audit.engine.standards.origin import Origin, origin_of
from audit.engine.standards.overrides import Override
from audit.engine.yamlfile import read_yaml

if TYPE_CHECKING:
    from audit.article import Metadata


@dataclass(frozen=True, slots=True)
class Written:
    """A setting, its value, and where it was written; nowhere where nobody said anything."""

    name: str
    value: Value
    origin: Origin | None


@dataclass(frozen=True, slots=True)
class RuleInForce:
    """A rule: its severity, or ``off``, with the place that says so, and its settings."""

    name: str
    severity: str
    origin: Origin | None
    settings: tuple[Written, ...] = ()


@dataclass(frozen=True, slots=True)
class WordsInForce:
    """One file's changes to a word list."""

    name: str
    added: tuple[str, ...]
    removed: tuple[str, ...]
    origin: Origin


@dataclass(frozen=True, slots=True)
class InForce:
    """All that is in force for one article.

    ``configs`` are the configurations that hold, the nearest first; ``excluded`` is the pattern
    by which the article is not audited, unless it is named by itself; ``baseline`` the file of
    known findings; ``waivers`` what a waiver must say besides its reason; ``forced`` tells that
    the command line names the standard.
    """

    configs: tuple[str, ...]
    standard: Written
    fail_on: Written
    overrides: tuple[Origin, ...]
    excluded: Written | None
    front_matter: tuple[Written, ...]
    evidence: tuple[Written, ...]
    rules: tuple[RuleInForce, ...]
    words: tuple[WordsInForce, ...]
    baseline: Written | None = None
    waivers: Written | None = None
    forced: bool = False


def in_force(
    configuration: Configuration, path: str | Path, metadata: Metadata | None = None
) -> InForce:
    """Give what is in force for an article; without metadata, for any at its path."""
    overrides = [configuration.overrides[one] for one in configuration.applying(path, metadata)]
    layers = configuration.layers(overrides)
    excluded = list(_excludes(configuration, path))
    return InForce(
        configs=tuple(str(one.path) for one in reversed(configuration.configs)),
        standard=_standard(configuration, overrides),
        fail_on=_fail_on(configuration, overrides),
        overrides=tuple(origin_of(one.layer.file, one.at) for one in overrides),
        excluded=excluded[0] if excluded else None,
        front_matter=tuple(_front_matter(configuration)),
        evidence=tuple(_evidence(configuration)),
        rules=tuple(_rules(configuration, layers)),
        words=tuple(_words(layers)),
        baseline=_nearest(configuration, ("baseline",)),
        waivers=_nearest(configuration, ("waivers", "require")),
        forced=configuration.forced is not None,
    )


def _standard(configuration: Configuration, overrides: Sequence[Override]) -> Written:
    name = configuration.standard_name(overrides)
    if configuration.forced is not None:
        return Written("standard", name, None)
    value, origin = configuration.setting("standard", overrides)
    return Written("standard", name if value else DEFAULT_STANDARD, origin)


def _fail_on(configuration: Configuration, overrides: Sequence[Override]) -> Written:
    value, origin = configuration.setting("fail-on", overrides)
    return Written("fail-on", value or "error", origin)


def _nearest(configuration: Configuration, where: tuple[str, ...]) -> Written | None:
    """Give what the nearest configuration says that speaks of it."""
    for config in reversed(configuration.configs):
        value = config.file.data
        for key in where:
            value = (value or {}).get(key)
        if value is not None:
            shown = ", ".join(value) if isinstance(value, list) else value
            return Written(" ".join(where), shown, origin_of(config.file, where))
    return None


def _excludes(configuration: Configuration, path: str | Path) -> Iterator[Written]:
    for config in reversed(configuration.configs):
        for index, glob in enumerate(config.exclude):
            if glob.matches(path):
                origin = origin_of(config.file, ("exclude", index))
                yield Written("exclude", glob.pattern, origin)


def _front_matter(configuration: Configuration) -> Iterator[Written]:
    for config in reversed(configuration.configs):
        for kind, names in config.front_matter.items():
            origin = origin_of(config.file, ("front-matter", kind))
            yield Written(kind, ", ".join(names), origin)


def _evidence(configuration: Configuration) -> Iterator[Written]:
    for config in reversed(configuration.configs):
        for path in config.evidence:
            yield Written("evidence", path, origin_of(config.file, ("evidence",)))


def _rules(configuration: Configuration, layers: Sequence[Layer]) -> Iterator[RuleInForce]:
    library = configuration.library
    found = switches(layers, library)
    for name in library.rule_names():
        switch = found.get(name, Switch())
        if not switch.on:
            yield RuleInForce(name, "off", switch.origins.get("enabled"))
            continue
        rule = library.rule(name)
        origin = switch.origins.get("severity", switch.origins["enabled"])
        settings = tuple(_setting(rule, setting, switch) for setting in rule.settings)
        yield RuleInForce(name, switch.severity or rule.severity, origin, settings)


def _setting(rule: Rule, setting: Setting, switch: Switch) -> Written:
    if setting.name in switch.settings:
        return Written(setting.name, switch.settings[setting.name], switch.origins[setting.name])
    origin = None
    if rule.path is not None:
        where = ("settings", setting.name, "default")
        origin = origin_of(read_yaml(rule.path, trusted=True), where)
    return Written(setting.name, setting.default, origin)


def _words(layers: Sequence[Layer]) -> Iterator[WordsInForce]:
    for layer in layers:
        for name, change in layer.words.items():
            yield WordsInForce(
                name,
                tuple(change.get("add", ())),
                tuple(change.get("remove", ())),
                origin_of(layer.file, (*layer.at, "words", name)),
            )
