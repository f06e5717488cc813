"""Checks token patterns beyond their schema: that each step can be true of a token."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from audit.engine.yamlfile import KeyPath, YamlFile
from audit.patterns import why_unusable

OPERATOR = re.compile(
    r"[!?*+]|\{(?:\d{1,2}|(?P<least>\d{1,2}),(?P<most>\d{1,2})|\d{1,2},|,\d{1,2})\}"
)
"""How often a step stands, as spaCy writes it."""


def check_tokens(file: YamlFile, given: Any, where: KeyPath) -> None:
    """Check one pattern or several.

    Raises :class:`audit.errors.ConfigError` with place and suggestion.
    """
    if not isinstance(given[0], Mapping):
        for index, pattern in enumerate(given):
            check_tokens(file, pattern, (*where, index))
        return
    for index, step in enumerate(given):
        for name, value in step.items():
            _check_value(file, name, value, (*where, index, name))
    for index, step in enumerate(given):
        if not _is_operator(step.get("OP", "+")):
            what = f"“{step['OP']}” does not say how often a step stands"
            hint = "; it can be ?, *, +, !, {2} or {1,3}, at most 99"
            file.fail((*where, index, "OP"), what, hint=hint)
    if all(step.get("OP", "+").startswith(("?", "*", "{0", "{,")) for step in given):
        file.fail(where, "every step may be missing here; one of them must stand")


def _is_operator(given: str) -> bool:
    match = OPERATOR.fullmatch(given)
    if match is None:
        return False
    least, most = match["least"], match["most"]
    return not (least and most) or int(least) <= int(most)


def _check_value(file: YamlFile, name: str, value: Any, where: KeyPath) -> None:
    if isinstance(value, Mapping):
        for key, operand in value.items():
            here = (*where, key)
            why = why_unusable(operand) if key == "REGEX" else ""
            if why:
                file.fail(here, f"not a regular expression: {why}")
            if key in ("IN", "NOT_IN"):
                for index, each in enumerate(operand):
                    _check_value(file, name, each, (*here, index))
    elif name == "LOWER" and value != value.lower():
        hint = f"; write {value.lower()}, or ask for TEXT"
        file.fail(where, f"“{value}” is never found: LOWER is a token in lower case", hint=hint)
    elif isinstance(value, str) and name in ("LOWER", "TEXT", "ORTH") and " " in value:
        what = f"“{value}” is never found: no token has a space in it"
        file.fail(where, what, hint="; make a step of each word")
