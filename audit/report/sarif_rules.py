"""Rules as SARIF describes them: static, whatever was found, with help for people."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from audit.engine.record import Severity
from audit.engine.rule import Rule
from audit.report.inert import inert

Json = dict[str, Any]

LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}
PROBLEMS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "recommendation"}
"""GitHub's own word for how bad a problem is, by which it sorts what is no security matter."""

ITEM = "- "
LONGEST = 1024
"""Characters of a description that GitHub takes; help may be longer."""


class Descriptors:
    """The rules of a run in the order in which they came into force; results refer to them."""

    def __init__(self, rules: Mapping[str, Rule]) -> None:
        self._rules = rules
        self._indices: dict[str, int] = {}
        self._taken_in = 0

    def index(self, rule: str) -> int:
        """Give a rule's place in the list."""
        self._take_in()
        return self._indices.setdefault(rule, len(self._indices))

    def all(self) -> list[Json]:
        """Describe every rule that was in force, whether it found anything or not."""
        self._take_in()
        return [self._described(rule) for rule in self._indices]

    def _take_in(self) -> None:
        """Give the rules that are new since a place after those that have one."""
        if len(self._rules) > self._taken_in:
            for rule in self._rules:
                self._indices.setdefault(rule, len(self._indices))
            self._taken_in = len(self._rules)

    def _described(self, name: str) -> Json:
        rule = self._rules.get(name)
        return descriptor(rule) if rule else {"id": name}


def descriptor(rule: Rule) -> Json:
    """Describe a rule."""
    return {
        "id": rule.id,
        "name": "".join(part.capitalize() for part in rule.id.split("-")),
        "shortDescription": {"text": rule.title[:LONGEST]},
        "fullDescription": {"text": (_flat(rule.about_text) or rule.title)[:LONGEST]},
        "help": {"text": _help(rule, "{}", str), "markdown": _help(rule, "**{}**", inert)},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {
            "tags": ["sourcing", f"about-{rule.about}"],
            "problem.severity": PROBLEMS[rule.severity],
        },
    }


def _help(rule: Rule, heading: str, shown: Callable[[str], str]) -> str:
    sections = (
        ("What it finds", [_flat(rule.about_text)]),
        ("Why it matters", [_flat(rule.why)]),
        ("How to mend it", [_flat(rule.mend or rule.remedy)]),
        ("Published standards behind it", _items(one.title for one in rule.backed_by)),
        ("Flagged", _items(one.text for one in rule.flagged)),
        ("Not flagged", _items(one.text for one in rule.clean)),
        ("Limits", _items(rule.limits)),
    )
    return "\n\n".join(
        "\n".join([heading.format(title), "", *_shown(lines, shown)])
        for title, lines in sections
        if any(lines)
    )


def _items(items: Iterable[str]) -> list[str]:
    return [f"{ITEM}{_flat(item)}" for item in items]


def _shown(lines: Iterable[str], shown: Callable[[str], str]) -> Iterator[str]:
    for line in lines:
        item = ITEM if line.startswith(ITEM) else ""
        yield item + shown(line.removeprefix(ITEM))


def _flat(text: str) -> str:
    return " ".join(text.split())
