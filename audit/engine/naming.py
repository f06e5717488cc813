"""Names the rule, with the place in its file, whose pattern could not be used to the end."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from audit.engine.rule import ActiveRule, Rule
from audit.engine.tokens import patterns_in, token_patterns
from audit.engine.yamlfile import KeyPath, read_yaml
from audit.errors import ConfigError, RunawayError, TokenPatternError


@contextmanager
def naming_token_rules(rules: Iterable[ActiveRule]) -> Iterator[None]:
    """Let an error about a token pattern, or within one, say whose it is."""
    try:
        yield
    except (RunawayError, TokenPatternError) as error:
        for active in rules:
            patterns = [*patterns_in(active.rule.check)]
            if any(_is_of(error.pattern, pattern) for pattern in patterns):
                place = _place(active.rule, error.pattern)
                raise error.at(f"{place}rule {active.id}") from None
        raise


def _is_of(found: str, pattern: str) -> bool:
    """Tell whether a pattern is this one, or a regular expression in it."""
    return found == pattern or any(found == value for _, value in _values(json.loads(pattern), ()))


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
    where = next((at for at, value in _values(file.data, ()) if _stands_for(value, pattern)), ())
    place = file.place(where)
    return f"{file.path}:{place.line}:{place.column}: "


def _stands_for(value: Any, pattern: str) -> bool:
    steps = isinstance(value, list) and bool(value) and isinstance(value[0], dict)
    return value == pattern or (steps and token_patterns(value) == (pattern,))


def _values(data: Any, where: KeyPath) -> Iterator[tuple[KeyPath, Any]]:
    yield where, data
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _values(value, (*where, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _values(value, (*where, index))
