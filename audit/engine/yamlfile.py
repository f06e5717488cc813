"""YAML files with the place of every key and value, so that an error can point at it.

What is read is YAML's plain part: mappings with text keys, lists, text, numbers, ``true`` and
``false``, null. ``on``, ``off``, ``yes``, ``no`` and dates stay text. Anchors, aliases, tags,
duplicate keys and more than one document are refused, each with its place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NoReturn

import yaml

from audit.engine.spelling import nearest
from audit.errors import ConfigError, why_unreadable

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml where it is built in

KeyPath = tuple[str | int, ...]
LARGEST = 1_000_000  # characters; a configuration beyond that is a mistake
DEEPEST = 50
WHOLE_NUMBER = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})")
DECIMAL = re.compile(r"[-+]?[0-9]{1,18}\.[0-9]{1,18}")
"""Numbers of any use here; longer ones stay text."""
TAG = "tag:yaml.org,2002:"


@dataclass(frozen=True)
class Place:
    """Where a key or value stands: line and column from 1."""

    line: int
    column: int


@dataclass(frozen=True)
class YamlFile:
    """A file as read: ``data`` plain, ``keys`` and ``values`` the places by path of keys."""

    path: str
    data: Any
    keys: dict[KeyPath, Place] = field(default_factory=dict)
    values: dict[KeyPath, Place] = field(default_factory=dict)

    def fail(
        self,
        where: KeyPath,
        what: str,
        *,
        known: list[str] | None = None,
        wrong: str | None = None,
        key: bool = False,
        hint: str = "",
    ) -> NoReturn:
        """Raise the error for the value at ``where``, or for its ``key``.

        ``known`` are the right names; the one nearest to ``wrong`` is offered. Any other ``hint``
        begins with a semicolon.
        """
        place = self.place(where, key=key)
        at = f" (at {path_text(where)})" if where else ""
        hint = hint or (nearest(wrong, known) if wrong is not None and known else "")
        raise ConfigError(f"{self.path}:{place.line}:{place.column}: {what}{at}{hint}")

    def place(self, where: KeyPath, *, key: bool = False) -> Place:
        """Give the place of a value or key, or of the nearest thing around it."""
        order = (self.keys, self.values) if key else (self.values, self.keys)
        while True:
            for places in order:
                if where in places:
                    return places[where]
            if not where:
                return Place(1, 1)
            where = where[:-1]


def path_text(where: KeyPath) -> str:
    """Write a path of keys as people do: ``rules.bare-source``, ``when.any[0]``."""
    text = ""
    for part in where:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else part
    return text


def read_yaml(path: Path, *, trusted: bool = False) -> YamlFile:
    """Read a file; ``trusted`` ones (those that ship with the package) are not searched for depth.

    Raises :class:`ConfigError` with the place of what is wrong.
    """
    name = str(path)
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigError(
            f"{name}: byte {error.start + 1} is not UTF-8; save the file as UTF-8"
        ) from None
    except OSError as error:
        raise ConfigError(f"{name}: {why_unreadable(error)}") from None
    return parse_yaml(text, name, trusted=trusted)


def parse_yaml(text: str, name: str, *, trusted: bool = False) -> YamlFile:
    """Read YAML from text; ``name`` is what errors call it."""
    if len(text) > LARGEST:
        raise ConfigError(f"{name}: is larger than {LARGEST:,} characters")
    loader = None
    try:
        if not trusted:
            _refuse_depth(text, name)
        loader = Loader(text)
        node = loader.get_single_node()
    except yaml.MarkedYAMLError as error:
        raise _syntax_error(name, error) from None
    except yaml.reader.ReaderError as error:
        raise _character_error(name, text, error) from None
    finally:
        if loader is not None:
            loader.dispose()
    file = YamlFile(name, None)
    return YamlFile(name, _Walk(file).value(node, ()), file.keys, file.values)


def _refuse_depth(text: str, name: str) -> None:
    """Count the depth before the tree is built, which libyaml does by recursion in C."""
    depth = 0
    for event in yaml.parse(text, Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        mark = event.start_mark
        if depth > DEEPEST and mark is not None:
            raise ConfigError(f"{name}:{mark.line + 1}:{mark.column + 1}: is nested too deeply")


class _Walk:
    """Turns YAML nodes into plain values and notes their places."""

    def __init__(self, file: YamlFile) -> None:
        self._file = file
        self._seen: set[int] = set()

    def value(self, node: yaml.Node | None, where: KeyPath) -> Any:
        if node is None:
            return None
        self._file.values[where] = _place(node)
        if id(node) in self._seen:
            self._file.fail(where, "anchors and aliases are not read; write it out", key=True)
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node, where)
        self._seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, where)
        return [self.value(item, (*where, i)) for i, item in enumerate(node.value)]

    def _mapping(self, node: yaml.MappingNode, where: KeyPath) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key_node, value_node in node.value:
            place = _place(key_node)
            if not isinstance(key_node, yaml.ScalarNode):
                self._file.values[where] = place
                self._file.fail(where, "a key must be a word or a line of text")
            key = str(key_node.value)
            here = (*where, key)
            if key in result:
                first = self._file.keys[here].line
                self._file.keys[here] = place
                self._file.fail(here, f"“{key}” stands twice, first in line {first}", key=True)
            self._file.keys[here] = place
            result[key] = self.value(value_node, here)
        return result

    def _scalar(self, node: yaml.ScalarNode, where: KeyPath) -> Any:
        text, kind = str(node.value), node.tag.removeprefix(TAG)
        if node.tag.startswith("!") or not node.tag.startswith(TAG):
            self._file.fail(where, f"the tag {node.tag} is not read; leave it out")
        if kind == "bool" and text.lower() in ("true", "false"):
            return text.lower() == "true"
        if kind == "null":
            return None
        if kind == "int" and WHOLE_NUMBER.fullmatch(text):
            return int(text)
        if kind == "float" and DECIMAL.fullmatch(text):
            return float(text)
        return text


def _place(node: yaml.Node) -> Place:
    return Place(node.start_mark.line + 1, node.start_mark.column + 1)


def _syntax_error(name: str, error: yaml.MarkedYAMLError) -> ConfigError:
    mark = error.problem_mark or error.context_mark
    at = f"{name}:{mark.line + 1}:{mark.column + 1}" if mark else name
    problem = str(error.problem or error.context or "not YAML")
    if "nesting depth" in problem:  # newer versions of libyaml look ahead, and stop at theirs
        return ConfigError(f"{at}: is nested too deeply")
    if "\\t" in problem or "cannot start any token" in problem:
        problem = "a tab or another character that YAML does not allow here; indent with spaces"
    elif "mapping values are not allowed" in problem:
        problem = "a colon too many, or lines indented unevenly; text with a colon needs quotes"
    elif "expected ',' or" in problem:
        problem = f"a comma or a closing bracket is missing before this ({problem})"
    elif "but found another document" in problem or "single document" in str(error.context):
        problem = "a second document begins; keep one document per file"
    return ConfigError(f"{at}: not valid YAML: {problem}")


def _character_error(name: str, text: str, error: yaml.reader.ReaderError) -> ConfigError:
    position = error.position if isinstance(error.position, int) else 0
    before = text[:position]
    line, column = before.count("\n") + 1, position - (before.rfind("\n") + 1) + 1
    return ConfigError(f"{name}:{line}:{column}: a control character that YAML does not allow")
