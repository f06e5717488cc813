from __future__ import annotations

import pytest

from audit.engine.conditions import Terms, compile_condition, fields_of
from audit.engine.words import WordList
from audit.engine.yamlfile import parse_yaml
from tests.engine.desk import Desk

TERMS = Terms(
    {"fewest": 2, "list": "crowds"}, {"crowds": WordList("crowds", frozenset({"some officials"}))}
)


def attribution():
    desk = Desk("Some officials say the bridge is safe.")
    source = desk.source("Some officials", "vague", head="officials", plural=True, count=3)
    desk.says("Some officials", "say", "the bridge is safe", source)
    return desk.cases("attribution")[0]


@pytest.mark.parametrize(
    ("condition", "verdict"),
    [
        ("source.kind: vague", True),
        ("source.kind: named-person", False),
        ("source.kind: {one-of: [named-person, vague]}", True),
        ("source.kind: {one-of: [named-person]}", False),
        ("source.plural: true", True),
        ("source.plural: false", False),
        ("source.count: 3", True),
        ("source.count: {at-least: 3}", True),
        ("source.count: {at-least: 4}", False),
        ("source.count: {at-most: 3}", True),
        ("source.count: {at-most: 2}", False),
        ("source.count: {more-than: {setting: fewest}}", True),
        ("source.count: {more-than: 3}", False),
        ("source.count: {less-than: 3}", False),
        ("source.count: {at-least: 1, less-than: 4}", True),
        ("source.count: {one-of: [1, 3]}", True),
        ("source.count: {setting: fewest}", False),
        ("source.text: {matches: 'OFFICIALS$'}", True),
        ("source.text: {matches: '^officials'}", False),
        ("source.text: {words: crowds}", True),
        ("source.text: {words: {setting: list}}", True),
        ("attribution.content-text: {words: crowds}", False),
        ("source.role: null", True),
        ("source.role: {exists: false}", True),
        ("source.role: {exists: true}", False),
        ("source.role: {matches: '.*'}", False),
        ("source.role: {words: crowds}", False),
        ("source.affiliation: {one-of: [x]}", False),
        ("source.text: {exists: true}", True),
        ("{source.kind: vague, source.plural: false}", False),
        ("any: [{source.plural: false}, {source.kind: vague}]", True),
        ("any: [{source.plural: false}, {source.kind: named-person}]", False),
        ("all: [{source.plural: true}, {source.kind: vague}]", True),
        ("all: [{source.plural: true}, {source.kind: named-person}]", False),
        ("none: [{source.plural: false}, {source.kind: named-person}]", True),
        ("none: [{source.plural: true}, {source.kind: named-person}]", False),
        ("any: [{all: [{source.plural: true}, {none: [{source.kind: vague}]}]}]", False),
    ],
)
def test_condition(condition: str, verdict: bool) -> None:
    test = compile_condition(parse_yaml(condition, "f").data, TERMS, empty=not verdict)
    assert test(attribution()) is verdict


def test_absent_numbers_pass_no_comparison() -> None:
    desk = Desk("The aide said no.")
    desk.says("The aide", "said", "no", desk.source("The aide", "unnamed-described"))
    case = desk.cases("attribution")[0]
    for name in ("at-least", "at-most", "more-than", "less-than"):
        condition = {"source.count": {name: 0}}
        assert compile_condition(condition, TERMS, empty=True)(case) is False


@pytest.mark.parametrize("empty", [True, False])
def test_no_condition_has_the_verdict_given(empty: bool) -> None:
    assert compile_condition(None, TERMS, empty=empty)(attribution()) is empty


def test_fields_of_a_condition_in_order() -> None:
    condition = {"source.kind": "vague", "any": [{"block.kind": "note"}, {"none": [{"a.b": 1}]}]}
    assert list(fields_of(condition)) == ["source.kind", "block.kind", "a.b"]
