"""What rules are written in: every fact, its fields with type and meaning, and the tests of them.

All of it is read from the rule schema, which is the authority.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from audit.engine.conditions import GROUPS, QUANTIFIERS
from audit.engine.validation import schema

TYPES = {
    "text-test": "text",
    "number-test": "number",
    "yes-no-test": "yes or no",
    "token-patterns": "token patterns",
}
TESTS = {"text": "text-operators", "number": "number-operators", "choice": "choice-test"}
"""The definitions that hold the tests of each type."""


@dataclass(frozen=True)
class Field:
    """Something a rule may ask about; ``choices`` are all values of a choice."""

    name: str
    type: str
    meaning: str
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Fact:
    """What a rule can be about; ``reach`` are the facts whose fields it may then ask for."""

    name: str
    meaning: str
    reach: tuple[str, ...]
    fields: tuple[Field, ...]


def subjects() -> tuple[Fact, ...]:
    """Give all facts, from the article down to its parts."""
    given = _definitions()["subjects"]["properties"]
    fields = list(_fields())
    return tuple(
        Fact(
            name,
            entry["description"],
            tuple(entry["const"]),
            tuple(one for one in fields if one.name.split(".")[0] == name),
        )
        for name, entry in given.items()
    )


def operators() -> dict[str, dict[str, str]]:
    """Give, for each type, the tests by name with their meaning."""
    return {
        type: _meanings(_definitions()[definition]["properties"])
        for type, definition in TESTS.items()
    }


def groups() -> dict[str, str]:
    """Give the lines of a condition that hold other conditions, with their meaning."""
    properties = _definitions()["condition"]["properties"]
    return _meanings({name: properties[name] for name in (*GROUPS, *QUANTIFIERS)})


def _fields() -> Iterator[Field]:
    for name, entry in _definitions()["condition"]["properties"].items():
        if "." not in name:
            continue
        choices = next((one["enum"] for one in entry.get("anyOf", ()) if "enum" in one), ())
        type = "choice" if choices else TYPES[entry["$ref"].rsplit("/", 1)[1]]
        yield Field(name, type, entry["description"], tuple(choices))


def _meanings(properties: Mapping[str, Any]) -> dict[str, str]:
    return {name: entry["description"] for name, entry in properties.items()}


def _definitions() -> dict[str, Any]:
    definitions: dict[str, Any] = schema("rule")["$defs"]
    return definitions
