"""All rules there are: those that ship with the package, and checks that others install.

An installed check is a function under the entry point group ``audit.checks``, for what
conditions cannot say. The entry point's name is the rule's; the rule file ``NAME.yaml`` stands
beside the function's module, with the same documentation and examples as any rule and the key
``python: NAME``. The function takes the article, its facts and the rule's settings, and gives
the spans of ``Article.text`` to mark.
"""

from __future__ import annotations

import importlib.util
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from audit.engine.resources import rule_files
from audit.engine.rule import Rule
from audit.engine.rulefile import built_in_rule, read_rule
from audit.errors import ConfigError

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "audit.checks"


def rule_names() -> list[str]:
    """Give the names of all rules, in order."""
    return sorted({*rule_files(), *_installed()})


def has_rule(name: str) -> bool:
    """Tell whether there is a rule of that name; installed checks are looked for last."""
    return name in rule_files() or name in _installed()


def find_rule(name: str) -> Rule:
    """Give a rule by name.

    Raises :class:`ConfigError` where an installed check cannot be loaded.
    """
    return built_in_rule(name) if name in rule_files() else _installed_rule(name)


@cache
def _installed() -> dict[str, EntryPoint]:
    from importlib.metadata import entry_points  # slow to import, and seldom needed

    return {point.name: point for point in entry_points(group=GROUP)}


@cache
def _installed_rule(name: str) -> Rule:
    point = _installed()[name]
    try:
        function = point.load()
        spec = importlib.util.find_spec(point.module)
    except Exception as error:  # whatever its module raises
        what = f"{type(error).__name__}: {error}"
        raise ConfigError(
            f"the installed check “{name}” ({point.value}) cannot be loaded: {what}"
        ) from error
    if not callable(function) or spec is None or spec.origin is None:
        raise ConfigError(f"the installed check “{name}” ({point.value}) is not a function")
    return replace(read_rule(Path(spec.origin).parent / f"{name}.yaml"), python=function)
