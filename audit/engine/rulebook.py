"""The rulebook in force: a standard, adjusted by an ``audit.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from audit.engine.catalogue import find_rule
from audit.engine.compose import active_rules, word_lists
from audit.engine.layers import CONFIG_NAME, MISNAMED, load_config, standard_layers
from audit.engine.rule import ActiveRule, Rule
from audit.engine.rulenames import rule_names
from audit.engine.words import WordList
from audit.errors import ConfigError

if TYPE_CHECKING:
    from audit.engine.check import Check

DEFAULT_STANDARD = "newsroom"


@dataclass(frozen=True)
class Rulebook:
    """A standard ready to judge by.

    ``rules`` are those switched on, by name; ``words`` the word lists by name; ``exclude`` the
    globs of files not to audit (relative to the folder of ``config``); ``fail_on`` the severity
    from which a run fails, or ``never``, where the configuration says so; ``config`` is the
    ``audit.yaml`` it came from; ``evidence`` are the paths of source material it names.
    """

    standard: str = DEFAULT_STANDARD
    rules: tuple[ActiveRule, ...] = field(default=(), repr=False)
    words: Mapping[str, WordList] = field(default_factory=dict, repr=False)
    exclude: tuple[str, ...] = ()
    fail_on: str | None = None
    config: Path | None = None
    evidence: tuple[str, ...] = ()

    @cached_property
    def checks(self) -> tuple[Check, ...]:
        """The rules compiled, in the order in which they must run."""
        from audit.engine.check import compiled

        return compiled(self.rules, self.words)

    def only(self, *names: str) -> Rulebook:
        """Give the same rulebook with these rules alone; the others are off."""
        rules = tuple(active for active in self.rules if active.id in names)
        return replace(self, rules=rules)


def load_standard(name: str | Path | None = None, config: Path | None = None) -> Rulebook:
    """Load a standard by name or path, adjusted by an ``audit.yaml`` where one is given.

    Without a name, the configuration's standard is loaded, or else ``newsroom``. Raises
    :class:`audit.errors.ConfigError` where anything in them cannot be used.
    """
    if config is None:
        layers = standard_layers(str(name or DEFAULT_STANDARD), Path())
        standard = layers[-1].file.data["standard"]
        return Rulebook(standard, active_rules(layers), word_lists(layers))
    adjusted = load_config(config)
    if name is None and adjusted.standard is not None:
        layers = standard_layers(adjusted.standard, config.parent, adjusted.layer.file)
    else:
        layers = standard_layers(str(name or DEFAULT_STANDARD), Path())
    standard = layers[-1].file.data["standard"]
    layers.append(adjusted.layer)
    return Rulebook(
        standard,
        active_rules(layers),
        word_lists(layers),
        adjusted.exclude,
        adjusted.fail_on,
        config,
        adjusted.evidence,
    )


def load_rules() -> tuple[Rule, ...]:
    """Load every rule with its documentation, by name."""
    return tuple(find_rule(name) for name in rule_names())


def find_config(article_path: str | Path) -> Path | None:
    """Find the nearest ``audit.yaml`` from an article's folder upward.

    The search ends at the folder that holds ``.git``, that one included, or at the root.
    Raises :class:`ConfigError` for one that is misnamed: nobody would notice that it is not read.
    """
    folder = Path(article_path).absolute().parent
    for each in (folder, *folder.parents):
        if (each / CONFIG_NAME).is_file():
            return each / CONFIG_NAME
        if (each / MISNAMED).is_file():
            raise ConfigError(f"{each / MISNAMED}: is not read; rename it to {CONFIG_NAME}")
        if (each / ".git").exists():
            return None
    return None


def rulebook_for(
    article_path: str | Path, *, standard: str | None = None, config: Path | None = None
) -> Rulebook:
    """Give the rulebook in force for an article, read anew only when its configuration changed."""
    found = config or find_config(article_path)
    return _rulebook(standard, found, _stamp(found))


@lru_cache(maxsize=64)
def _rulebook(standard: str | None, config: Path | None, stamp: tuple[int, int] | None) -> Rulebook:
    return load_standard(standard, config)


def _stamp(path: Path | None) -> tuple[int, int] | None:
    """Give what changes when a file does."""
    if path is None or not path.exists():
        return None
    state = path.stat()
    return state.st_mtime_ns, state.st_size
