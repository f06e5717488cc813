"""Standards: which rules are on, how severe, with which settings and word lists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from audit.engine.record import Severity
from audit.engine.rule import ActiveRule, Rule


@dataclass(frozen=True)
class Rulebook:
    """A standard ready to judge by.

    ``rules`` are those switched on, by name; ``words`` the word lists by name; ``exclude`` the
    globs of files not to audit (relative to ``config``'s folder); ``fail_on`` the severity at
    which a run fails, where the configuration says so; ``config`` the ``audit.yaml`` it came from.
    """

    standard: str = "newsroom"
    rules: tuple[ActiveRule, ...] = ()
    words: Mapping[str, frozenset[str]] = field(default_factory=dict)
    exclude: tuple[str, ...] = ()
    fail_on: Severity | str | None = None
    config: Path | None = None


def load_standard(name: str | Path = "newsroom", config: Path | None = None) -> Rulebook:
    """Load a standard by name or path, adjusted by an ``audit.yaml`` where one is given.

    Raises :class:`audit.errors.ConfigError` where anything in it cannot be used.
    """
    return Rulebook(standard=str(name), config=config)


def load_rules() -> tuple[Rule, ...]:
    """Load every rule with its documentation, by name."""
    return ()


def find_config(article_path: str | Path) -> Path | None:
    """Find the nearest ``audit.yaml`` from the article's folder upward, not past ``.git``."""
    return None


def rulebook_for(
    article_path: str | Path, *, standard: str | None = None, config: Path | None = None
) -> Rulebook:
    """Give the rulebook in force for an article; loaded once per configuration."""
    return load_standard(standard or "newsroom", config or find_config(article_path))
