"""Finds what ships with the package: rules, standards, word lists and schemas."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import audit


@cache
def rules_folder() -> Path:
    """Give the folder of the built-in rules: inside an installed package, or in a checkout."""
    package = Path(audit.__file__).parent
    installed = package / "rules"
    return installed if installed.is_dir() else package.parent / "rules"


def rule_files() -> dict[str, Path]:
    """Give the built-in rule files by rule name, in the order of names."""
    return dict(sorted({**_by_name("checks"), **waiver_rule_files()}.items()))


def waiver_rule_files() -> dict[str, Path]:
    """Give the files of the rules about waivers, which every standard has unless it says off."""
    return _by_name("waivers")


def standard_files() -> dict[str, Path]:
    """Give the built-in standards by name."""
    return _by_name("standards")


def word_files() -> dict[str, Path]:
    """Give the built-in word lists by name."""
    return _by_name("words")


def schema_file(name: str) -> Path:
    """Give the file of a published JSON Schema: ``rule``, ``standard``, ``words``, ``config`` …"""
    return rules_folder() / "schemas" / f"{name}.schema.json"


def publications_file() -> Path:
    """Give the file that lists the published standards that rules rest on."""
    return rules_folder() / "publications.yaml"


def _by_name(folder: str) -> dict[str, Path]:
    return {path.stem: path for path in sorted((rules_folder() / folder).glob("*.yaml"))}
