"""Reads rule files."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from audit.engine.publications import publications
from audit.engine.resources import rule_files
from audit.engine.rule import Example, Rule, Setting
from audit.engine.yamlfile import YamlFile, read_yaml

if TYPE_CHECKING:
    from audit.engine.rulecheck import Names

CHECK_KEYS = (
    "find",
    "when",
    "unless",
    "at",
    "once-per",
    "unless-flagged-by",
    "variants",
    "python",
)
"""The keys that decide; the others document."""


def read_rule(path: Path, names: Names | None = None) -> Rule:
    """Read and check a rule file that a person wrote; ``names`` are those it may use.

    Raises :class:`audit.errors.ConfigError` with place and suggestion.
    """
    from audit.engine.rulecheck import check_rule  # not needed for the rules that ship

    file = read_yaml(path)
    check_rule(file, path.stem, names)
    return rule_from(file, path)


@cache
def built_in_rule(name: str) -> Rule:
    """Give a rule that ships with the package; a test, not every run, holds it to its schema."""
    path = rule_files()[name]
    return rule_from(read_yaml(path, trusted=True), path)


def rule_from(file: YamlFile, path: Path) -> Rule:
    """Give the rule of a file that has been checked."""
    data: dict[str, Any] = file.data
    known = publications()
    return Rule(
        id=data["rule"],
        title=data["title"],
        about=data["about"],
        severity=data["severity"],
        message=_line(data["message"]),
        remedy=_line(data["remedy"]),
        check={key: data[key] for key in CHECK_KEYS if key in data},
        about_text=data.get("about-text", "").strip(),
        why=data.get("why", "").strip(),
        mend=data.get("mend", "").strip(),
        judged=data.get("judged", "").strip(),
        limits=tuple(map(_line, data.get("limits", ()))),
        backed_by=tuple(known[id] for id in data.get("backed-by", ())),
        settings=tuple(_setting(name, entry) for name, entry in data.get("settings", {}).items()),
        flagged=tuple(_examples(file, "flagged")),
        clean=tuple(_examples(file, "clean")),
        path=path,
    )


def _setting(name: str, entry: dict[str, Any]) -> Setting:
    about = _line(entry["description"])
    return Setting(name, entry["type"], entry["default"], about, entry.get("minimum", 0))


def _examples(file: YamlFile, verdict: str) -> Iterator[Example]:
    for index, given in enumerate(file.data["examples"][verdict]):
        entry: dict[str, Any] = {"text": given} if isinstance(given, str) else given
        yield Example(
            entry["text"],
            entry.get("format", "text"),
            entry.get("settings", {}),
            entry.get("evidence", ""),
            tuple(entry.get("marks", ())),
            file.place(("examples", verdict, index)).line,
        )


def _line(text: str) -> str:
    return " ".join(text.split())
