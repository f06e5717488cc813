"""The names of all rules there are, known without reading any of them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from audit.engine.resources import rule_files

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "audit.checks"


def rule_names() -> list[str]:
    """Give the names of all rules, in order."""
    return sorted({*rule_files(), *installed_checks()})


def has_rule(name: str) -> bool:
    """Tell whether there is a rule of that name; installed checks are looked for last."""
    return name in rule_files() or name in installed_checks()


@cache
def installed_checks() -> dict[str, EntryPoint]:
    """Give the entry points of the group ``audit.checks`` by name."""
    from importlib.metadata import entry_points  # slow to import, and seldom needed

    return {point.name: point for point in entry_points(group=GROUP)}
