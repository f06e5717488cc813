"""The rulebook in force: a standard, adjusted by an ``audit.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from audit.article import Article, FieldNames, Metadata
from audit.engine.rule import ActiveRule, Rule
from audit.engine.settle.house import HouseWaivers
from audit.engine.standards.compose import active_rules, switches, word_lists
from audit.engine.standards.configuration import DEFAULT_STANDARD, Configuration
from audit.engine.standards.finding import find_config, stamp
from audit.engine.standards.globs import Glob
from audit.engine.standards.library import Library
from audit.engine.tokens import patterns_in
from audit.engine.words import WordList

if TYPE_CHECKING:
    from audit.engine.check import Check


@dataclass(frozen=True)
class Rulebook:
    """A standard ready to judge by.

    ``rules`` are those switched on, by name; ``words`` the word lists by name; ``exclude`` the
    patterns of files not to audit; ``fail_on`` the severity from which a run fails, or ``never``,
    where the configuration says so; ``config`` is the ``audit.yaml`` it came from; ``evidence``
    are the paths of source material it names; ``front_matter`` the house's own names of
    front-matter fields; ``waivers`` what it says of waivers, and ``baseline`` the file of findings
    that are known; ``configuration`` is what it was made from, for other articles.
    """

    standard: str = DEFAULT_STANDARD
    rules: tuple[ActiveRule, ...] = field(default=(), repr=False)
    words: Mapping[str, WordList] = field(default_factory=dict, repr=False)
    exclude: tuple[Glob, ...] = ()
    fail_on: str | None = None
    config: Path | None = None
    evidence: tuple[str, ...] = ()
    front_matter: FieldNames = field(default_factory=dict)
    waivers: HouseWaivers = field(default_factory=HouseWaivers, repr=False)
    baseline: Path | None = None
    configuration: Configuration | None = field(default=None, repr=False)

    @cached_property
    def checks(self) -> tuple[Check, ...]:
        """The rules compiled, in the order in which they must run."""
        from audit.engine.check import compiled

        return compiled(self.rules, self.words)

    def __getstate__(self) -> dict[str, object]:
        """Leave out the compiled rules: another process compiles its own."""
        return {name: value for name, value in vars(self).items() if name != "checks"}

    @cached_property
    def token_patterns(self) -> tuple[str, ...]:
        """The token patterns that its rules look for, as JSON, each once."""
        found = (pattern for one in self.rules for pattern in patterns_in(one.rule.check))
        return tuple(dict.fromkeys(found))

    def only(self, *names: str) -> Rulebook:
        """Give the same rulebook with these rules alone, for every article; the others are off."""
        rules = tuple(active for active in self.rules if active.id in names)
        return replace(self, rules=rules, configuration=None)

    def for_article(self, article: Article) -> Rulebook:
        """Give the rulebook that holds for an article, by its path and its metadata."""
        if self.configuration is None:
            return self
        return _rulebook_of(self.configuration, article.path, article.metadata)

    def excludes(self, path: str | Path) -> bool:
        """Tell whether a file is not to be audited."""
        return any(glob.matches(path) for glob in self.exclude)


def load_standard(name: str | Path | None = None, config: Path | None = None) -> Rulebook:
    """Load a standard by name or path, adjusted by an ``audit.yaml`` where one is given.

    Without a name, the configuration's standard is loaded, or else ``newsroom``. Raises
    :class:`audit.errors.ConfigError` where anything in them cannot be used.
    """
    return _rulebook(Configuration(config, None if name is None else str(name)), ())


def load_rules(library: Library | None = None) -> tuple[Rule, ...]:
    """Load every rule with its documentation, by name; a library has a house's own as well."""
    library = library or Library()
    return tuple(library.rule(name) for name in library.rule_names())


def rulebook_for(
    article_path: str | Path,
    *,
    standard: str | None = None,
    config: Path | None = None,
    metadata: Metadata | None = None,
) -> Rulebook:
    """Give the rulebook in force for an article, read anew only when a file of it changed.

    Without ``metadata``, what the configuration says of articles by their front matter is left
    out; :meth:`Rulebook.for_article` adds it when the article has been read.
    """
    found = config or find_config(article_path)
    return _rulebook_of(configuration_for(found, standard), article_path, metadata)


def rulebook_of(configuration: Configuration, applying: tuple[int, ...]) -> Rulebook:
    """Give the rulebook of a configuration with those of its overrides, by number."""
    return _rulebook(configuration, applying)


def configuration_for(config: Path | None, standard: str | None = None) -> Configuration:
    """Give a configuration, read anew only when a file of it changed."""
    key = (config, standard)
    kept = _CONFIGURATIONS.get(key)
    if kept is None or stamp(kept[0]) != kept[1]:
        configuration = Configuration(config, standard)
        kept = _CONFIGURATIONS[key] = configuration, stamp(configuration)
    return kept[0]


_CONFIGURATIONS: dict[tuple[Path | None, str | None], tuple[Configuration, object]] = {}


def _rulebook_of(
    configuration: Configuration, path: str | Path, metadata: Metadata | None
) -> Rulebook:
    return _rulebook(configuration, configuration.applying(path, metadata))


@lru_cache(maxsize=64)
def _rulebook(configuration: Configuration, applying: tuple[int, ...]) -> Rulebook:
    overrides = [configuration.overrides[number] for number in applying]
    layers, library = configuration.layers(overrides), configuration.library
    fail_on, _ = configuration.setting("fail-on", overrides)
    return Rulebook(
        standard=configuration.standard_name(overrides),
        rules=active_rules(switches(layers, library), library),
        words=word_lists(layers, library),
        exclude=configuration.exclude,
        fail_on=fail_on,
        config=configuration.path,
        evidence=configuration.evidence,
        front_matter=configuration.front_matter,
        waivers=configuration.waivers,
        baseline=configuration.baseline,
        configuration=configuration,
    )
