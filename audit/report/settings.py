"""What ``audit config show`` prints: the settings in force, each with where it was written."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from audit.engine.resources import rules_folder
from audit.engine.rule import Value
from audit.engine.standards.inforce import InForce, RuleInForce, WordsInForce, Written
from audit.engine.standards.origin import Origin
from audit.report.here import from_here

Row = tuple[str, str, str]
"""A setting's name, its value, and the place it was written at."""


def as_text(path: str, found: InForce) -> str:
    """Give the settings for a person, in columns."""
    general = list(_general(found))
    rules = [row for rule in found.rules for row in _rule(rule)]
    words = [_words(one) for one in found.words]
    widths = _widths([*general, *rules, *words])
    parts = [f"Settings in force for {path}", *_table(general, widths)]
    parts += ["", "Rules", *_table(rules, widths)]
    if words:
        parts += ["", "Word lists", *_table(words, widths)]
    return "\n".join(parts)


def as_json(path: str, found: InForce) -> str:
    """Give the settings for a program."""
    document = {
        "path": path,
        "configurations": [_shown_path(one) for one in found.configs],
        "standard": _entry(found.standard),
        "fail-on": _entry(found.fail_on),
        "overrides": [_place(one) for one in found.overrides],
        "excluded": _entry(found.excluded) if found.excluded else None,
        "front-matter": {one.name: _entry(one) for one in reversed(found.front_matter)},
        "evidence": [_entry(one) for one in found.evidence],
        "baseline": _entry(found.baseline) if found.baseline else None,
        "waivers": _entry(found.waivers) if found.waivers else None,
        "rules": [_rule_entry(rule) for rule in found.rules],
        "words": [_words_entry(one) for one in found.words],
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def _general(found: InForce) -> Iterator[Row]:
    yield "configuration", " ← ".join(map(_shown_path, found.configs)) or "none", ""
    yield _row(found.standard, "the command line" if found.forced else "the default")
    yield _row(found.fail_on, "the default")
    for origin in found.overrides:
        yield "override", "holds", _at(origin)
    if found.excluded:
        yield "excluded", f"by “{found.excluded.value}”", _at(found.excluded.origin)
    for one in found.front_matter:
        yield f"front matter: {one.name}", str(one.value), _at(one.origin)
    for one in found.evidence:
        yield "evidence", _shown_path(str(one.value)), _at(one.origin)
    for other in (found.baseline, found.waivers):
        if other:
            yield _row(other, "")


def _row(one: Written, otherwise: str) -> Row:
    return one.name, _shown(one.value), _at(one.origin) or otherwise


def _rule(rule: RuleInForce) -> Iterator[Row]:
    yield rule.name, rule.severity, _at(rule.origin) or "no file switches it on"
    for one in rule.settings:
        yield f"  {one.name}", _shown(one.value), _at(one.origin)


def _words(one: WordsInForce) -> Row:
    changes = [*(f"+ {word}" for word in one.added), *(f"- {word}" for word in one.removed)]
    return one.name, ", ".join(changes), _at(one.origin)


def _widths(rows: Iterable[Row]) -> tuple[int, int]:
    rows = list(rows)
    return max(len(row[0]) for row in rows), min(max(len(row[1]) for row in rows), 40)


def _table(rows: Iterable[Row], widths: tuple[int, int]) -> Iterator[str]:
    for name, value, place in rows:
        yield f"  {name:<{widths[0]}}  {value:<{widths[1]}}  {place}".rstrip()


def _shown(value: Value) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _at(origin: Origin | None) -> str:
    return f"{_shown_path(origin.file)}:{origin.line}" if origin else ""


def _shown_path(path: str) -> str:
    """Give a path as seen from the working folder; what ships, from the package's rules."""
    whole = Path(path).absolute()
    if whole.is_relative_to(rules_folder()):
        return whole.relative_to(rules_folder()).as_posix()
    return from_here(Path(path))


def _place(origin: Origin | None) -> dict[str, Any] | None:
    if origin is None:
        return None
    built_in = Path(origin.file).absolute().is_relative_to(rules_folder())
    return {"file": _shown_path(origin.file), "line": origin.line, "built-in": built_in}


def _entry(one: Written) -> dict[str, Any]:
    return {"value": one.value, "from": _place(one.origin)}


def _rule_entry(rule: RuleInForce) -> dict[str, Any]:
    settings = {one.name: _entry(one) for one in rule.settings}
    return {
        "rule": rule.name,
        "severity": rule.severity,
        "from": _place(rule.origin),
        "settings": settings,
    }


def _words_entry(one: WordsInForce) -> dict[str, Any]:
    return {
        "list": one.name,
        "add": list(one.added),
        "remove": list(one.removed),
        "from": _place(one.origin),
    }
