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

from audit.engine.resources import rule_files
from audit.engine.rule import Rule
from audit.engine.rulefile import built_in_rule, read_rule
from audit.engine.rulenames import installed_checks
from audit.errors import ConfigError


def find_rule(name: str) -> Rule:
    """Give a rule by name.

    Raises :class:`ConfigError` where an installed check cannot be loaded.
    """
    return built_in_rule(name) if name in rule_files() else _installed_rule(name)


@cache
def _installed_rule(name: str) -> Rule:
    point = installed_checks()[name]
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
