"""Names that a shell completes: standards and rules, the house's own among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit.errors import AuditError

if TYPE_CHECKING:
    import click

    from audit.engine.standards.library import Library


def complete_standard(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """Give the standards whose names begin so."""
    return [name for name in _library().standard_names() if name.startswith(incomplete)]


def complete_rule(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """Give the rules whose names begin so."""
    return [name for name in _library().rule_names() if name.startswith(incomplete)]


def _library() -> Library:
    """Give what holds in this folder; while its configuration is wrong, what ships."""
    from audit.engine import configuration_for, find_config

    try:
        return configuration_for(find_config("article")).library
    except AuditError:
        return configuration_for(None).library
