"""Validation of files that people write, with errors that point at the place."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NoReturn

from audit.engine.resources import schema_file
from audit.engine.yamlfile import KeyPath, YamlFile
from audit.errors import ConfigError

KINDS = {
    "string": "text",
    "number": "a number",
    "integer": "a whole number",
    "boolean": "true or false",
    "array": "a list",
    "object": "keys with values",
}
TELLING = ("additionalProperties", "required")
"""Of several mistakes at one place, which is told: a misspelt key before the one it stands for."""
EMPTY = "this is empty; write something or leave the key out"


@cache
def schema(name: str) -> dict[str, Any]:
    """Give a published schema: ``rule``, ``standard``, ``config`` …"""
    text = schema_file(name).read_text(encoding="utf-8")
    result: dict[str, Any] = json.loads(text)
    return result


def validate(file: YamlFile, name: str) -> None:
    """Hold a file against a schema. Raises :class:`ConfigError` for its first mistake."""
    for error in _errors(file, name):
        _explain(file, error)


def mistakes(file: YamlFile, name: str) -> list[str]:
    """Give every mistake that a schema finds in a file, one sentence for each place, in order."""
    said: dict[tuple[int, int], str] = {}
    for error in _errors(file, name):
        try:
            _explain(file, error)
        except ConfigError as mistake:
            said.setdefault(_place(file, error)[:2], str(mistake))
    return list(said.values())


def _errors(file: YamlFile, name: str) -> list[Any]:
    """Give what a schema finds, the first place first, and at a place what tells most."""
    from jsonschema import Draft202012Validator  # only where a person's file is read

    errors = list(Draft202012Validator(schema(name)).iter_errors(file.data))
    leaves = [leaf for error in errors for leaf in _leaves(error)]
    return sorted(leaves, key=lambda leaf: _place(file, leaf))


def _leaves(error: Any) -> Iterator[Any]:
    """Give the errors that say something: of alternatives, those that fit the value's shape."""
    if error.validator != "anyOf":
        yield error
        return
    deeper = [e for e in error.context if len(e.absolute_path) > len(error.absolute_path)]
    same = [e for e in error.context if e.validator in ("additionalProperties", "minProperties")]
    same = sorted(same, key=lambda each: -len(each.schema["properties"]))[:1]
    empty = [e for e in error.context if e.validator == "minItems"]
    fitting = deeper or same or empty or [e for e in error.context if e.validator == "enum"]
    if not fitting:
        yield error
    for each in fitting:
        yield from _leaves(each)


def _place(file: YamlFile, error: Any) -> tuple[int, int, int, str]:
    """Give a key to sort by: line, column, the deepest first, what tells most."""
    place = file.place(_where(error))
    rank = TELLING.index(error.validator) if error.validator in TELLING else len(TELLING)
    return place.line, place.column, -len(error.absolute_path), f"{rank}{error.validator}"


def _where(error: Any) -> KeyPath:
    return tuple(error.absolute_path)


def _explain(file: YamlFile, error: Any) -> NoReturn:
    where, value = _where(error), error.instance
    if value is None and where:
        file.fail(where, EMPTY)
    match error.validator:
        case "additionalProperties":
            _unknown_key(file, error)
        case "required":
            missing = next(key for key in error.validator_value if key not in value)
            hint = _example(error.schema["properties"].get(missing, {}))
            file.fail(where, f"“{missing}” is missing", hint=hint)
        case "enum" | "const":
            _unknown_value(file, error)
        case "type" | "anyOf":
            wanted = _either(_kinds(error))
            what = f"this must be {wanted}, not {_shown(value)}"
            file.fail(where, what, hint=_example(error.schema))
        case "minProperties" if error.validator_value > 1:
            others = _either([f"“{key}”" for key in error.schema["properties"] if key not in value])
            file.fail(where, f"this says too little; add {others}")
        case "minLength" | "minItems" | "minProperties":
            file.fail(where, EMPTY)
        case "pattern":
            what = f"{_shown(value)} is not a name: lower-case words joined by hyphens"
            file.fail(where, what, hint=_as_name(str(value)))
        case _:
            file.fail(where, f"{_shown(value)} cannot stand here ({error.message})")


def _unknown_key(file: YamlFile, error: Any) -> NoReturn:
    known = sorted(error.schema.get("properties", {}))
    wrong = next(key for key in error.instance if key not in known)
    word = "field" if "." in wrong and any("." in name for name in known) else "key"
    where = (*_where(error), wrong)
    file.fail(where, f"unknown {word} “{wrong}”", known=known, wrong=wrong, key=True)


def _unknown_value(file: YamlFile, error: Any) -> NoReturn:
    known = [str(value) for value in error.schema.get("enum", [])]
    what = f"{_shown(error.instance)} cannot stand here"
    file.fail(_where(error), what, known=known, wrong=str(error.instance))


def _kinds(error: Any) -> list[str]:
    """Say in words which kinds of value would do."""
    kinds: list[str] = []
    for each in [error, *error.context]:
        if each.validator == "type":
            given = each.validator_value
            kinds += [given] if isinstance(given, str) else given
        elif each.validator == "anyOf":
            kinds += [kind for kind, word in KINDS.items() if word in _kinds_below(each)]
    return [word for kind, word in KINDS.items() if kind in kinds]


def _either(words: list[str]) -> str:
    if len(words) < 3:
        return " or ".join(words)
    return f"{', '.join(words[:-1])}, or {words[-1]}"


def _example(definition: dict[str, Any]) -> str:
    """Give how it is written, where the schema shows it."""
    given = definition.get("examples")
    return f"; for example {flow(given[0])}" if given else ""


def _as_name(text: str) -> str:
    """Give the name that was probably meant, or nothing."""
    words = re.findall(r"[a-z0-9]+", text.lower())
    return f"; for example {'-'.join(words)}" if words and words[0][0].isalpha() else ""


def flow(value: Any) -> str:
    """Write a value as YAML in one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return f"[{', '.join(map(flow, value))}]"
    return str(value).lower() if isinstance(value, bool) else str(value)


def _kinds_below(error: Any) -> list[str]:
    return [kind for each in error.context for kind in _kinds(each)]


def _shown(value: Any) -> str:
    if isinstance(value, str):
        return f"“{value}”" if len(value) <= 40 else f"“{value[:39]}…”"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return "keys with values"
    return "a list" if isinstance(value, list) else "nothing" if value is None else str(value)
