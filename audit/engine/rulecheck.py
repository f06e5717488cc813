"""Checks a rule file beyond its schema: that every name in it stands for something."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from audit.engine.conditions import GROUPS, QUANTIFIERS
from audit.engine.examplecheck import check_examples
from audit.engine.messages import placeholders
from audit.engine.publications import publications
from audit.engine.record import SEVERITIES
from audit.engine.resources import word_files
from audit.engine.rulenames import rule_names
from audit.engine.tokencheck import check_tokens
from audit.engine.tokens import PLACES as TOKEN_PLACES
from audit.engine.validation import schema, validate
from audit.engine.yamlfile import KeyPath, YamlFile
from audit.patterns import why_unusable

SETTING_TYPES: dict[str, type | tuple[type, ...]] = {
    "number": (int, float),
    "text": str,
    "yes-no": bool,
    "words": str,
    "severity": str,
}
SEVERITY_SETTINGS = (*SEVERITIES, "off")
PLACES = {
    "source": ("attribution", "source"),
    "cue": ("attribution", "source"),
    "content": ("attribution", "source"),
    "trigger": ("claim",),
    "sentence": ("sentence", "attribution", "quotation", "source", "claim", "phrase"),
}
"""What a finding can mark (``at``), and for which subjects."""


@dataclass(frozen=True)
class Names:
    """The rules and word lists that a rule may name."""

    rules: Collection[str]
    words: Collection[str]


def check_rule(file: YamlFile, name: str | None = None, names: Names | None = None) -> None:
    """Check a rule file; ``name`` is what its file's name says it is called.

    ``names`` are those it may use, or else those of rules and word lists that are installed.

    Raises :class:`audit.errors.ConfigError` with place and suggestion.
    """
    validate(file, "rule")
    data = file.data
    if name is not None and data["rule"] != name:
        file.fail(("rule",), f"the file is named {name}.yaml, so the rule must be “{name}”")
    names = names or Names(rule_names(), word_files())
    _check_parts(file, data)
    _check_settings(file, data.get("settings", {}))
    for where, word_list in _word_lists(data):
        if word_list not in names.words:
            known, what = list(names.words), f"there is no word list “{word_list}”"
            file.fail(where, what, known=known, wrong=word_list)
    for key in ("when", "unless"):
        _check_condition(file, data.get(key, {}), (key,))
    _check_find(file, data.get("find", {}))
    for key in ("message", "remedy"):
        _check_template(file, data[key], (key,))
    _check_variants(file, data.get("variants", ()))
    _check_names(file, "backed-by", publications(), "published standard")
    _check_names(file, "unless-flagged-by", names.rules, "rule")
    check_examples(file)


def reach(subject: str) -> list[str]:
    """Give whose fields a rule about a subject may ask for."""
    result: list[str] = schema("rule")["$defs"]["subjects"]["properties"][subject]["const"]
    return result


def field_definitions() -> dict[str, Any]:
    """Give every field with its definition in the schema."""
    properties = schema("rule")["$defs"]["condition"]["properties"]
    others = (*GROUPS, *QUANTIFIERS, *TOKEN_PLACES)
    return {name: entry for name, entry in properties.items() if name not in others}


def _check_parts(file: YamlFile, data: Mapping[str, Any]) -> None:
    about = data["about"]
    if "python" in data:
        for key in ("find", "when", "unless"):
            if key in data:
                file.fail((key,), f"“{key}” and “python” exclude each other", key=True)
    elif about == "phrase" and "find" not in data:
        file.fail(("about",), "a rule about phrases must say what to “find”")
    if "find" in data and about != "phrase":
        file.fail(("find",), f"“find” is for rules about phrases, and this is about {about}")
    if data.get("at") and about not in PLACES[data["at"]]:
        file.fail(("at",), f"a finding about {about} cannot mark “{data['at']}”")
    if data.get("once-per", "").startswith("source") and "source" not in reach(about):
        file.fail(("once-per",), f"a rule about {about} knows no source")


def _check_settings(file: YamlFile, settings: Mapping[str, Any]) -> None:
    for name, entry in settings.items():
        where: KeyPath = ("settings", name, "default")
        least = entry.get("minimum", 0)
        check_setting_value(file, where, entry["type"], entry["default"], minimum=least)


def check_setting_value(
    file: YamlFile, where: KeyPath, type: str, value: Any, *, minimum: float
) -> None:
    """Hold a setting's value against its type, and a number against the least it may be."""
    right = isinstance(value, SETTING_TYPES[type]) and (type == "yes-no") == isinstance(value, bool)
    if not right:
        kinds = {
            "yes-no": "true or false",
            "number": "a number",
            "text": "text",
            "severity": "a severity",
        }
        file.fail(where, f"this must be {kinds.get(type, 'the name of a word list')}")
    if type == "severity" and value not in SEVERITY_SETTINGS:
        known = list(SEVERITY_SETTINGS)
        what = f"this must be one of {', '.join(known)}, not “{value}”"
        file.fail(where, what, known=known, wrong=value)
    if type == "number" and value < minimum:
        file.fail(where, f"this must be {minimum} or more, not {value}")


def _check_variants(file: YamlFile, variants: Iterable[Mapping[str, Any]]) -> None:
    for index, variant in enumerate(variants):
        _check_condition(file, variant["when"], ("variants", index, "when"))
        for key in ("message", "remedy"):
            if key in variant:
                _check_template(file, variant[key], ("variants", index, key))
        if isinstance(variant.get("severity"), Mapping):
            where: KeyPath = ("variants", index, "severity", "setting")
            _check_setting(file, variant["severity"]["setting"], where, type="severity")


def _check_condition(
    file: YamlFile, condition: Mapping[str, Any], where: KeyPath, subject: str = ""
) -> None:
    """Check a condition on a fact: of the rule's subject, or of ``subject``."""
    about = subject or file.data["about"]
    for key, value in condition.items():
        here = (*where, key)
        if key in GROUPS:
            for index, part in enumerate(value):
                _check_condition(file, part, (*here, index), about)
            continue
        if key in QUANTIFIERS:
            _check_condition(file, value, here, QUANTIFIERS[key][0])
            continue
        if key.split(".")[0] not in reach(about):
            parts = ", ".join(reach(about))
            what = f"a rule about {about} cannot ask for “{key}”; it can ask for {parts}"
            file.fail(here, what, key=True)
        if key in TOKEN_PLACES:
            check_tokens(file, value, here)
        else:
            _check_test(file, key, value, here)


def _check_test(file: YamlFile, field: str, value: Any, where: KeyPath) -> None:
    if not isinstance(value, Mapping):
        return
    if "setting" in value:
        _check_setting(file, value["setting"], (*where, "setting"))
    if "matches" in value:
        check_pattern(file, value["matches"], (*where, "matches"))
    if "words" in value:
        _check_words(file, value["words"], (*where, "words"))
    for name, operand in value.items():
        if isinstance(operand, Mapping) and name != "words":
            _check_setting(file, operand["setting"], (*where, name, "setting"))
    choices = _choices(field)
    for index, each in enumerate(value.get("one-of", ()) if choices else ()):
        if each not in choices:
            here = (*where, "one-of", index)
            file.fail(here, f"“{field}” is never “{each}”", known=choices, wrong=each)


def _choices(field: str) -> list[str]:
    for alternative in field_definitions()[field].get("anyOf", ()):
        if "enum" in alternative:
            return list(alternative["enum"])
    return []


def _check_find(file: YamlFile, find: Mapping[str, Any]) -> None:
    if "words" in find:
        _check_words(file, find["words"], ("find", "words"))
    if "tokens" in find:
        check_tokens(file, find["tokens"], ("find", "tokens"))
    given = find.get("matches", [])
    for index, pattern in enumerate([given] if isinstance(given, str) else given):
        where: KeyPath = ("find", "matches")
        check_pattern(file, pattern, where if isinstance(given, str) else (*where, index))


def check_pattern(file: YamlFile, pattern: str, where: KeyPath) -> None:
    """Check that a regular expression can be compiled."""
    why = why_unusable(pattern)
    if why:
        file.fail(where, f"not a regular expression: {why}")


def _check_words(file: YamlFile, given: Any, where: KeyPath) -> None:
    if isinstance(given, Mapping):
        _check_setting(file, given["setting"], (*where, "setting"), type="words")


def _word_lists(data: Mapping[str, Any]) -> Iterator[tuple[KeyPath, str]]:
    """Give the names of word lists in a rule file, each with its place."""
    for name, entry in data.get("settings", {}).items():
        if entry["type"] == "words" and isinstance(entry["default"], str):
            yield ("settings", name, "default"), entry["default"]
    for key in ("find", "when", "unless", "variants"):
        yield from _words_below(data.get(key), (key,))


def _words_below(part: Any, where: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(part, list):
        for index, each in enumerate(part):
            yield from _words_below(each, (*where, index))
    elif isinstance(part, Mapping):
        for key, each in part.items():
            if key == "words" and isinstance(each, str):
                yield (*where, key), each
            else:
                yield from _words_below(each, (*where, key))


def _check_setting(file: YamlFile, name: str, where: KeyPath, type: str | None = None) -> None:
    settings = file.data.get("settings", {})
    if name not in settings:
        what = f"this rule has no setting “{name}”"
        file.fail(where, what, known=list(settings), wrong=name)
    if type and settings[name]["type"] != type:
        file.fail(where, f"the setting “{name}” is of type {settings[name]['type']}, not {type}")


def _check_template(file: YamlFile, template: str, where: KeyPath) -> None:
    known = [*_fields_in_reach(file.data["about"]), *file.data.get("settings", {})]
    for name in placeholders(template):
        if name not in known:
            what = f"the message fills in “{{{name}}}”, which is no field or setting of this rule"
            file.fail(where, what, known=known, wrong=name)


def _fields_in_reach(about: str) -> Iterator[str]:
    parts = reach(about)
    return (name for name in field_definitions() if name.split(".")[0] in parts)


def _check_names(file: YamlFile, key: str, known: Collection[str], what: str) -> None:
    for index, name in enumerate(file.data.get(key, ())):
        if name not in known:
            file.fail((key, index), f"there is no {what} “{name}”", known=list(known), wrong=name)
