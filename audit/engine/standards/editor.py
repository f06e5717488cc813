"""JSON Schemas for editors: the published ones, with every name that a content repository has.

An editor that knows YAML then offers the rules, their settings, the word lists and standards
by name, a house's own as well.
"""

from __future__ import annotations

import copy
from typing import Any

from audit.engine.rule import Rule, Setting
from audit.engine.standards.library import Library
from audit.engine.validation import schema

Schema = dict[str, Any]

PUBLISHED = ("config", "standard", "rule", "words")
TYPES: dict[str, Schema] = {
    "number": {"type": "number"},
    "text": {"type": "string"},
    "yes-no": {"type": "boolean"},
    "words": {"type": "string"},
    "severity": {"enum": ["error", "warning", "info", "off"]},
}


def editor_schemas(library: Library) -> dict[str, Schema]:
    """Give the schemas of the files that people write, by file name.

    Raises :class:`audit.errors.ConfigError` where a rule of the library is wrong.
    """
    found = {name: copy.deepcopy(schema(name)) for name in PUBLISHED}
    for name in ("config", "standard"):
        _name_rules(found[name], library)
    _name_words(found["config"]["$defs"]["words"], library)
    _name_words(found["standard"]["properties"]["words"], library)
    _name_standards(found["config"]["properties"]["standard"], library)
    _name_standards(found["config"]["$defs"]["override"]["properties"]["standard"], library)
    _name_standards(found["standard"]["properties"]["extends"], library)
    return {f"{name}.schema.json": definition for name, definition in found.items()}


def _name_rules(definition: Schema, library: Library) -> None:
    """Tell each rule with its settings; another name is wrong."""
    rules = {name: library.rule(name) for name in library.rule_names()}
    named = {
        "type": "object",
        "additionalProperties": False,
        "properties": {name: _switch(rule) for name, rule in rules.items()},
    }
    for part in (definition, definition["$defs"].get("override", {})):
        given = part.get("properties", {}).get("rules")
        if given is not None:
            given.pop("additionalProperties")
            given.pop("type")
            given["$ref"] = "#/$defs/rules"
    definition["$defs"]["rules"] = {"title": "Rules by name", **named}


def _switch(rule: Rule) -> Schema:
    own: Schema = {
        "enabled": {"description": "Whether the rule is on.", "type": "boolean"},
        "severity": {"description": "How grave it is.", "$ref": "#/$defs/severity"},
    }
    settings = {setting.name: _setting(setting) for setting in rule.settings}
    adjusted = {"type": "object", "additionalProperties": False, "properties": {**own, **settings}}
    switch = {"enum": ["on", "off", "error", "warning", "info"]}
    return {"description": f"{rule.title}. {rule.about_text}".strip(), "anyOf": [switch, adjusted]}


def _setting(setting: Setting) -> Schema:
    return {
        "description": setting.description,
        "default": setting.default,
        **TYPES[setting.type],
    }


def _name_words(definition: Schema, library: Library) -> None:
    each = definition.pop("additionalProperties")
    definition["additionalProperties"] = False
    definition["properties"] = {
        name: {"description": f"The word list {name}.", **each} for name in library.word_names()
    }


def _name_standards(definition: Schema, library: Library) -> None:
    """Offer the standards; a path may stand here too."""
    names = {"enum": library.standard_names()}
    definition["anyOf"] = [names, {"type": definition.pop("type"), "pattern": r"[./]"}]
