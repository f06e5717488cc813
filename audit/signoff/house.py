"""Adds a waiver to an ``audit.yaml``, and leaves every other character as it stands."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from audit.engine.yamlfile import parse_yaml
from audit.errors import ConfigError

INDENT = "  "


def with_waiver(text: str, waiver: Mapping[str, str], name: str) -> str:
    """Give the configuration with one more item under ``waivers.allow``.

    Raises :class:`ConfigError` where the file is written in a way that this cannot add to.
    """
    made = _added(text, waiver)
    before = parse_yaml(text, name).data or {}
    try:
        after = parse_yaml(made, name).data
    except ConfigError:
        after = None
    if after != _wanted(before, waiver):
        raise ConfigError(
            f"{name}: the waiver cannot be added as “waivers” is written here; write it as a list "
            "with a line for each key"
        )
    return made


def _wanted(before: Mapping[str, Any], waiver: Mapping[str, str]) -> dict[str, Any]:
    waivers = before.get("waivers") or {}
    allow = [*(waivers.get("allow") or ()), dict(waiver)]
    return {**before, "waivers": {**waivers, "allow": allow}}


def _added(text: str, waiver: Mapping[str, str]) -> str:
    node = yaml.compose(text, yaml.SafeLoader)
    waivers = _child(node, "waivers")
    allow = _child(waivers, "allow")
    if isinstance(allow, yaml.SequenceNode) and allow.value and not allow.flow_style:
        return _below(text, allow, _item(waiver, " " * allow.start_mark.column))
    if isinstance(waivers, yaml.MappingNode) and waivers.value and not waivers.flow_style:
        indent = " " * waivers.start_mark.column
        return _below(text, waivers, f"{indent}allow:\n" + _item(waiver, indent + INDENT))
    end = "" if not text or text.endswith("\n") else "\n"
    return f"{text}{end}waivers:\n{INDENT}allow:\n" + _item(waiver, INDENT * 2)


def _item(waiver: Mapping[str, str], indent: str) -> str:
    lines = [f"{key}: {_scalar(value)}" for key, value in waiver.items()]
    return f"{indent}- " + f"\n{indent}  ".join(lines) + "\n"


def _scalar(value: str) -> str:
    """Write a text on one line, in quotes where it needs them."""
    dumped = yaml.safe_dump(value, allow_unicode=True, width=float("inf"))
    return dumped.removesuffix("...\n").rstrip("\n")


def _child(node: yaml.Node | None, key: str) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for name, value in node.value if name.value == key), None)
    return None


def _below(text: str, node: yaml.Node, added: str) -> str:
    """Put lines after the last line of a node."""
    lines = text.splitlines(keepends=True)
    last = _last(node)
    at = last.end_mark.line + (1 if last.end_mark.column else 0)
    if at and lines[at - 1 : at] and not lines[at - 1].endswith("\n"):
        lines[at - 1] += "\n"
    return "".join([*lines[:at], added, *lines[at:]])


def _last(node: Any) -> Any:
    """Give the node's last scalar, or itself where it has none."""
    if isinstance(node, yaml.ScalarNode) or not node.value or node.flow_style:
        return node
    last = node.value[-1]
    return _last(last[1] if isinstance(last, tuple) else last)


def home_of(article: Path, config: Path | None) -> Path:
    """Give the ``audit.yaml`` that a waiver of an article goes to; it need not be there yet.

    Without one it is made at the top of the repository, or else beside the article.
    """
    if config:
        return config
    folder = article.absolute().parent
    top = next((one for one in (folder, *folder.parents) if (one / ".git").exists()), folder)
    return top / "audit.yaml"
