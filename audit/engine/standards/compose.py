"""Puts the layers of a standard and a configuration together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from audit.engine.record import SEVERITIES, Severity
from audit.engine.resources import waiver_rule_files
from audit.engine.rule import ActiveRule, Rule, Value
from audit.engine.spelling import nearest
from audit.engine.standards.layers import Layer
from audit.engine.standards.library import Library
from audit.engine.standards.origin import Origin, origin_of
from audit.engine.words import WordList
from audit.errors import ConfigError

OWN_KEYS = ("enabled", "severity")
"""Keys of a rule's switch that are no settings of the rule."""


@dataclass(frozen=True)
class Switch:
    """The state of one rule: on or off, its severity where one is set, its settings.

    ``origins`` tell where each was written: ``enabled``, ``severity`` and settings by name.
    """

    on: bool = False
    severity: Severity | None = None
    settings: Mapping[str, Value] = field(default_factory=dict)
    origins: Mapping[str, Origin] = field(default_factory=dict)


def switches(layers: Iterable[Layer], library: Library) -> dict[str, Switch]:
    """Give the state of every rule that a layer mentions.

    The house's own rules are on, and those about waivers, as long as nothing is said of them.
    """
    found = {
        name: Switch(on=True, origins={"enabled": Origin(str(library.rule(name).path), 1)})
        for name in (*waiver_rule_files(), *library.house_rules)
    }
    for layer in layers:
        for name, given in layer.rules.items():
            found[name] = _switched(found.get(name, Switch()), layer, name, given)
    return dict(sorted(found.items()))


def active_rules(found: Mapping[str, Switch], library: Library) -> tuple[ActiveRule, ...]:
    """Give the rules that are switched on, by name."""
    return tuple(_active(library.rule(name), switch) for name, switch in found.items() if switch.on)


def word_lists(layers: Iterable[Layer], library: Library) -> dict[str, WordList]:
    """Give every word list as the layers together adjust it."""
    lists: dict[str, WordList] = _LazyLists(library)
    for layer in layers:
        for name, change in layer.words.items():
            kept = lists[name].expressions - set(change.get("remove", ()))
            lists[name] = WordList(name, kept | set(change.get("add", ())))
    return lists


class _LazyLists(dict[str, WordList]):
    """Reads a list the first time it is asked for."""

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library

    def __missing__(self, name: str) -> WordList:
        self[name] = self._library.words(name)
        return self[name]


def check_layers(layers: Sequence[Layer], library: Library) -> None:
    """Check that every name in the layers stands for something.

    Raises :class:`audit.errors.ConfigError` with place and suggestion.
    """
    for check in _checks(layers, library):
        check()


def mistakes_in(layers: Sequence[Layer], library: Library) -> Iterator[str]:
    """Give every mistake in the names of the layers, one sentence for each."""
    for check in _checks(layers, library):
        try:
            check()
        except ConfigError as mistake:
            yield str(mistake)


def _checks(layers: Sequence[Layer], library: Library) -> Iterator[Callable[[], None]]:
    """Give what is to be checked of the layers that did not ship, piece by piece."""
    for number, layer in enumerate(layers):
        if layer.trusted:
            continue
        for name, given in layer.rules.items():
            yield partial(_check_switch, layer, name, given, library)
        for name in layer.words:
            yield partial(_check_words, layer, name, layers[:number], library)


def _switched(before: Switch, layer: Layer, name: str, given: Any) -> Switch:
    """Apply what a layer says of a rule; a rule that is mentioned is on unless it says off."""
    where = (*layer.at, "rules", name)
    here = origin_of(layer.file, where)
    if isinstance(given, str):
        severity = next((one for one in SEVERITIES if one == given), None)
        origins = {"enabled": here, **({"severity": here} if severity else {})}
        severity = severity or before.severity
        return replace(
            before, on=given != "off", severity=severity, origins={**before.origins, **origins}
        )
    settings = {key: value for key, value in given.items() if key not in OWN_KEYS}
    origins = {key: origin_of(layer.file, (*where, key)) for key in given}
    return Switch(
        on=given.get("enabled", True),
        severity=given.get("severity", before.severity),
        settings={**before.settings, **settings},
        origins={**before.origins, "enabled": here, **origins},
    )


def _active(rule: Rule, switch: Switch) -> ActiveRule:
    defaults = {setting.name: setting.default for setting in rule.settings}
    return ActiveRule(rule, switch.severity or rule.severity, {**defaults, **switch.settings})


def _check_switch(layer: Layer, name: str, given: Any, library: Library) -> None:
    if not library.has_rule(name):
        what = f"there is no rule “{name}”"
        hint = nearest(name, library.rule_names()) or "; “audit rules” lists them"
        layer.file.fail((*layer.at, "rules", name), what, key=True, hint=hint)
    if not isinstance(given, str):
        for key in given:
            if key not in OWN_KEYS:
                _check_setting(layer, library.rule(name), key, given[key], library)


def _check_setting(layer: Layer, rule: Rule, key: str, value: Any, library: Library) -> None:
    from audit.engine.rulecheck import check_setting_value

    file, where = layer.file, (*layer.at, "rules", rule.id, key)
    setting = next((one for one in rule.settings if one.name == key), None)
    if setting is None:
        known = [*(one.name for one in rule.settings), *OWN_KEYS]
        what = f"the rule {rule.id} has no setting “{key}”"
        file.fail(where, what, known=known, wrong=key, key=True)
    check_setting_value(file, where, setting.type, value, minimum=setting.minimum)
    if setting.type == "words" and not library.has_words(value):
        what = f"there is no word list “{value}”"
        file.fail(where, what, known=library.word_names(), wrong=str(value))


def _check_words(layer: Layer, name: str, below: Sequence[Layer], library: Library) -> None:
    where = (*layer.at, "words", name)
    if not library.has_words(name):
        what, known = f"there is no word list “{name}”", library.word_names()
        layer.file.fail(where, what, known=known, wrong=name, key=True)
    for index, gone in enumerate(layer.words[name].get("remove", ())):
        known = sorted(word_lists(below, library)[name].expressions)
        if gone not in known:
            what = f"“{gone}” is not on the word list “{name}”"
            layer.file.fail((*where, "remove", index), what, known=known, wrong=gone)
