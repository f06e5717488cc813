"""Adds a waiver to an ``audit.yaml``, and leaves every other character as it stands."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

import yaml

from audit.engine.settle.commenting import Insertion
from audit.engine.yamlfile import parse_yaml
from audit.errors import ConfigError

INDENT = "  "
TOLD_BY = ("path", "fingerprint")
OPEN = re.compile(r"[0-9a-f]*")
"""What some readers of YAML take for a number, fingerprints among them, and what is yet to come."""


def with_waivers(text: str, waivers: Sequence[Mapping[str, str]], name: str) -> str:
    """Give the configuration with more items under ``waivers.allow``, at least one.

    Raises :class:`ConfigError` where the file is written in a way that this cannot add to.
    """
    made = _entries(text, waivers, name)
    return text[: made.at] + made.text + text[made.at :]


def entry(text: str, waiver: Mapping[str, str], name: str) -> Insertion:
    """Give what is to be put in; an empty reason is in quotes, with its place between them.

    Raises :class:`ConfigError` where the file is written in a way that this cannot add to.
    """
    return _entries(text, [waiver], name)


def _entries(text: str, waivers: Sequence[Mapping[str, str]], name: str) -> Insertion:
    file = parse_yaml(text, name)
    before = file.data or {}
    told = {tuple(waiver[key] for key in TOLD_BY) for waiver in waivers}
    for number, one in enumerate(_allowed(before)):
        if isinstance(one, dict) and tuple(str(one.get(key)) for key in TOLD_BY) in told:
            file.fail(("waivers", "allow", number), "this finding has a waiver already; mend it")
    if len(told) < len(waivers):
        raise ConfigError(f"{name}: a finding is to be waived twice; once is enough")
    made = _added(text, waivers)
    try:
        after = parse_yaml(text[: made.at] + made.text + text[made.at :], name).data
    except ConfigError:
        after = None
    if after is None or after != _wanted(before, waivers):
        raise ConfigError(
            f"{name}: the waiver cannot be added as “waivers” is written here; write it as a list "
            "with a line for each key"
        )
    return made


def asked(
    rule: str,
    fingerprint: str,
    article: Path,
    place: Path,
    reason: str = "",
    *,
    require: Sequence[str] = (),
    by: str = "",
    until: str = "",
) -> dict[str, str]:
    """Give the item for a finding of an article in the ``audit.yaml`` at ``place``.

    What is required and not given stays empty, to be filled in.
    """
    given = {"by": by, "until": until}
    path = os.path.relpath(article.absolute(), place.absolute().parent)
    return {
        "path": Path(path).as_posix(),
        "rule": rule,
        "fingerprint": fingerprint,
        "reason": reason,
        **{key: said for key, said in given.items() if said or key in require},
    }


def _allowed(data: Any) -> list[Any]:
    for key in ("waivers", "allow"):
        data = data.get(key) if isinstance(data, dict) else None
    return data if isinstance(data, list) else []


def _wanted(before: Any, made: Sequence[Mapping[str, str]]) -> dict[str, Any] | None:
    """Give what the file should say with the waivers; nothing for what is no configuration."""
    waivers = (before.get("waivers") or {}) if isinstance(before, dict) else None
    if not isinstance(waivers, dict):
        return None
    return {**before, "waivers": {**waivers, "allow": [*_allowed(before), *map(dict, made)]}}


def _added(text: str, made: Sequence[Mapping[str, str]]) -> Insertion:
    node = yaml.compose(text, yaml.SafeLoader)
    waivers = _child(node, "waivers")
    allow = _child(waivers, "allow")
    if isinstance(allow, yaml.SequenceNode) and allow.value and not allow.flow_style:
        return _put(text, _below(text, allow), "", " " * allow.start_mark.column, made)
    if isinstance(waivers, yaml.MappingNode) and waivers.value and not waivers.flow_style:
        indent = " " * waivers.start_mark.column
        return _put(text, _below(text, waivers), f"{indent}allow:\n", indent + INDENT, made)
    return _put(text, len(text), f"waivers:\n{INDENT}allow:\n", INDENT * 2, made)


def _put(
    text: str, at: int, head: str, indent: str, waivers: Sequence[Mapping[str, str]]
) -> Insertion:
    """Give the items, below the keys that it needs, with the file's own ends of lines."""
    end = "\r\n" if "\r\n" in text else "\n"
    made = head.replace("\n", end)
    if at and not text[:at].endswith(("\n", "\r")):
        made = end + made
    reason = 0
    items = (enumerate(waiver.items()) for waiver in waivers)
    for number, (key, value) in chain.from_iterable(items):
        made += f"{indent}{INDENT if number else '- '}{key}: "
        if key == "reason":
            reason = len(made) + 1
        made += _scalar(value) + end
    return Insertion(at, made, reason)


def _scalar(value: str) -> str:
    """Write a text on one line, in quotes where it needs them."""
    if OPEN.fullmatch(value):
        return json.dumps(value)
    dumped = yaml.safe_dump(value, allow_unicode=True, width=float("inf"))
    return dumped.removesuffix("...\n").rstrip("\n")


def _child(node: yaml.Node | None, key: str) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for name, value in node.value if name.value == key), None)
    return None


def _below(text: str, node: yaml.Node) -> int:
    """Give the offset after the last line of a node."""
    mark = _last(node).end_mark
    lines = text.splitlines(keepends=True)
    return sum(map(len, lines[: mark.line + (1 if mark.column else 0)]))


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
