"""Names the rule, with the place in its file, whose pattern had to be stopped."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from audit.engine.rule import Rule
from audit.engine.yamlfile import KeyPath, read_yaml
from audit.errors import ConfigError, RunawayError


@contextmanager
def naming(rule: Rule) -> Iterator[None]:
    """Let a :class:`RunawayError` say which rule it was."""
    try:
        yield
    except RunawayError as error:
        raise error.at(f"{_place(rule, error.pattern)}rule {rule.id}") from None


def _place(rule: Rule, pattern: str) -> str:
    """Give where a pattern stands in its rule's file, or nothing where that is not to be read."""
    if rule.path is None:
        return ""
    try:
        file = read_yaml(rule.path)
    except ConfigError:
        return ""
    where = next((where for where, value in _values(file.data, ()) if value == pattern), ())
    place = file.place(where)
    return f"{file.path}:{place.line}:{place.column}: "


def _values(data: Any, where: KeyPath) -> Iterator[tuple[KeyPath, Any]]:
    yield where, data
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _values(value, (*where, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _values(value, (*where, index))
