"""Puts the layers of a standard and a configuration together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from audit.engine.catalogue import find_rule
from audit.engine.layers import Layer
from audit.engine.record import SEVERITIES, Severity
from audit.engine.resources import word_files
from audit.engine.rule import ActiveRule, Rule, Value
from audit.engine.rulenames import has_rule, rule_names
from audit.engine.wordfiles import built_in_words
from audit.engine.words import WordList


@dataclass(frozen=True)
class Switch:
    """The state of one rule: on or off, its severity where one is set, its settings."""

    on: bool = False
    severity: Severity | None = None
    settings: Mapping[str, Value] = field(default_factory=dict)


def active_rules(layers: Iterable[Layer]) -> tuple[ActiveRule, ...]:
    """Give the rules that the layers together switch on, by name."""
    switches: dict[str, Switch] = {}
    for layer in layers:
        for name, given in layer.rules.items():
            if not layer.trusted:
                _check_switch(layer, name, given)
            switches[name] = _switched(switches.get(name, Switch()), given)
    return tuple(
        _active(find_rule(name), switch) for name, switch in sorted(switches.items()) if switch.on
    )


def word_lists(layers: Iterable[Layer]) -> dict[str, WordList]:
    """Give every word list as the layers together adjust it."""
    lists: dict[str, WordList] = _LazyLists()
    for layer in layers:
        for name, change in layer.words.items():
            if name not in word_files():
                what = f"there is no word list “{name}”"
                known = list(word_files())
                layer.file.fail(("words", name), what, known=known, wrong=name, key=True)
            lists[name] = _changed(layer, lists[name], change)
    return lists


class _LazyLists(dict[str, WordList]):
    """Reads a built-in list the first time it is asked for."""

    def __missing__(self, name: str) -> WordList:
        self[name] = built_in_words(name)
        return self[name]


def _changed(layer: Layer, words: WordList, change: Mapping[str, list[str]]) -> WordList:
    expressions = set(words.expressions)
    for index, gone in enumerate(change.get("remove", ())):
        if gone not in expressions:
            where = ("words", words.name, "remove", index)
            what = f"“{gone}” is not on the word list “{words.name}”"
            layer.file.fail(where, what, known=sorted(expressions), wrong=gone)
        expressions.discard(gone)
    return WordList(words.name, frozenset(expressions | set(change.get("add", ()))))


def _switched(before: Switch, given: Any) -> Switch:
    """Apply what a layer says of a rule; a rule that is mentioned is on unless it says off."""
    if isinstance(given, str):
        severity = given if given in SEVERITIES else before.severity
        return replace(before, on=given != "off", severity=severity)
    settings = {k: v for k, v in given.items() if k not in ("enabled", "severity")}
    return Switch(
        on=given.get("enabled", True),
        severity=given.get("severity", before.severity),
        settings={**before.settings, **settings},
    )


def _active(rule: Rule, switch: Switch) -> ActiveRule:
    defaults = {setting.name: setting.default for setting in rule.settings}
    return ActiveRule(rule, switch.severity or rule.severity, {**defaults, **switch.settings})


def _check_switch(layer: Layer, name: str, given: Any) -> None:
    from audit.engine.rulecheck import check_setting_value

    file = layer.file
    if not has_rule(name):
        what = f"there is no rule “{name}”"
        file.fail(("rules", name), what, known=rule_names(), wrong=name, key=True)
    if isinstance(given, str):
        return
    settings = {setting.name: setting for setting in find_rule(name).settings}
    for key, value in given.items():
        where = ("rules", name, key)
        if key in ("enabled", "severity"):
            continue
        if key not in settings:
            known = [*settings, "enabled", "severity"]
            what = f"the rule {name} has no setting “{key}”"
            file.fail(where, what, known=known, wrong=key, key=True)
        setting = settings[key]
        check_setting_value(file, where, setting.type, value, minimum=setting.minimum)
        if setting.type == "words" and value not in word_files():
            what = f"there is no word list “{value}”"
            file.fail(where, what, known=list(word_files()), wrong=str(value))
