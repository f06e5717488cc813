"""What front matter tells this program, under ``audit:``, with the place of every value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from audit.article.record import Entry
from audit.facts import Span

OWN = "audit"
"""The key, in any case, under which front matter speaks to this program."""
DEEPEST = 6


def yaml_entries(body: str, start: int) -> tuple[Entry, ...]:
    """Give the values in the YAML of a front matter that stands at ``start`` in the file."""
    import yaml

    node: Any = yaml.compose(body, Loader=yaml.BaseLoader)
    return tuple(
        Entry(keys, value, Span(span.start + start, span.end + start))
        for key, below in node.value
        if str(key.value).lower() == OWN
        for keys, value, span in _yaml_values(below, (), _range(key, body), body)
    )


def _yaml_values(
    node: Any, keys: tuple[str, ...], key: Span, body: str
) -> Iterator[tuple[tuple[str, ...], str, Span]]:
    """Give the scalars below a node, and empty lists and mappings as empty ones."""
    if not node.value or isinstance(node.value, str) or len(keys) > DEEPEST:
        value = node.value if isinstance(node.value, str) else ""
        place = _range(node, body)
        yield keys, " ".join(value.split()), Span(min(key.start, place.start), place.end)
    elif isinstance(node.value[0], tuple):
        for name, below in node.value:
            yield from _yaml_values(below, (*keys, str(name.value)), _range(name, body), body)
    else:
        for index, below in enumerate(node.value):
            yield from _yaml_values(below, (*keys, str(index)), _range(below, body), body)


def _range(node: Any, body: str) -> Span:
    start, end = node.start_mark.index, min(node.end_mark.index, len(body))
    return Span(start, max(start + len(body[start:end].rstrip()), start))


def toml_entries(value: Any, body: str, start: int) -> tuple[Entry, ...]:
    """Give the values in the TOML of a front matter.

    Its parser tells no places: each stands where its key is first set, or else on the first line.
    """
    return tuple(
        Entry(keys, " ".join(text.split()), _toml_place(keys, body, start))
        for keys, text in _toml_values(value, ())
    )


def _toml_values(value: Any, keys: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    if isinstance(value, dict) and value:
        for name, below in value.items():
            yield from _toml_values(below, (*keys, str(name)))
    elif isinstance(value, list) and value:
        for index, below in enumerate(value):
            yield from _toml_values(below, (*keys, str(index)))
    else:
        yield keys, "" if isinstance(value, dict | list) else str(value)


def _toml_place(keys: tuple[str, ...], body: str, start: int) -> Span:
    first = re.match(r"[^\r\n]*", body)
    named = [key for key in keys if not key.isdigit()]
    for key in reversed(named):
        pattern = (
            rf"(?m)^[ \t]*(?:\[+)?(?:[\w\"'.-]+\.)?[\"']?{re.escape(key)}[\"']?[ \t]*[=\]][^\r\n]*"
        )
        if found := re.search(pattern, body):
            return Span(start + found.start(), start + found.end())
    return Span(start, start + (first.end() if first else 0))
