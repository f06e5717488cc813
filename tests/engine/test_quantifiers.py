"""Conditions on all facts of a kind: some-source, every-quotation …"""

from __future__ import annotations

import pytest

from audit.engine.conditions import Terms, compile_condition, fields_of
from audit.engine.rulecheck import check_rule
from audit.engine.yamlfile import parse_yaml
from audit.errors import ConfigError
from tests.engine.desk import Desk

TEXT = """# Ministry says yes

The ministry said the bridge is safe. Eva Holm said it is not. The budget is [online](https://a.example/b).
"""


def story() -> Desk:
    desk = Desk(TEXT, format="markdown")
    headline = desk.source("Ministry", "named-organisation", head="ministry")
    desk.says("Ministry", "says", "yes", headline)
    ministry = desk.source("The ministry", "named-organisation", head="ministry")
    desk.says("The ministry", "said", "the bridge is safe", ministry, channel="statement")
    eva = desk.source("Eva Holm", "named-person")
    desk.says("Eva Holm", "said", "it is not", eva, after="Eva")
    return desk


def holds(condition: str, desk: Desk | None = None) -> bool:
    case = (desk or story()).cases("article")[0]
    return compile_condition(parse_yaml(condition, "f").data, Terms({}, {}), empty=False)(case)


@pytest.mark.parametrize(
    ("condition", "verdict"),
    [
        ("some-source: {source.kind: named-person}", True),
        ("some-source: {source.kind: vague}", False),
        ("every-source: {source.kind: named-person}", False),
        ("every-source: {source.named: true}", True),
        ("some-attribution: {attribution.channel: statement, source.kind: named-person}", False),
        ("some-attribution: {attribution.channel: statement}", True),
        ("every-attribution: {sentence.has-number: false}", True),
        ("every-quotation: {quotation.words: 99}", True),
        ("some-quotation: {quotation.words: {at-least: 0}}", False),
        ("some-link: {link.site: a.example}", True),
        ("every-link: {link.path: /}", False),
        ("none: [{some-source: {source.kind: named-person}}]", False),
        ("some-source: {any: [{source.kind: vague}, {source.name: Eva Holm}]}", True),
    ],
)
def test_how_many_facts_a_condition_is_true_of(condition: str, verdict: bool) -> None:
    assert holds(condition) is verdict


def test_headlines_are_not_looked_through() -> None:
    assert holds("some-source: {source.name: Ministry}") is False
    assert holds("every-attribution: {attribution.in-headline: false}") is True


def test_every_is_true_where_there_is_none() -> None:
    empty = Desk("Rain fell.")
    assert holds("every-source: {source.kind: vague}", empty) is True
    assert holds("some-source: {source.kind: vague}", empty) is False


def test_fields_of_other_facts_are_not_those_of_the_case() -> None:
    condition = {"article.words": 1, "some-source": {"source.kind": "vague"}}
    assert list(fields_of(condition)) == ["article.words"]


RULE = """rule: r
title: T
about: article
severity: info
when: {%s}
message: M
remedy: R
examples: {flagged: [a], clean: [b]}
"""


def test_facts_looked_through_may_be_asked_for_their_own_fields() -> None:
    check_rule(parse_yaml(RULE % "some-source: {source.kind: vague}", "r.yaml"))


@pytest.mark.parametrize(
    ("condition", "told"),
    [
        ("some-source: {quotation.words: 1}", "a rule about source cannot ask for"),
        ("some-source: {source.text: {matches: '('}}", "not a regular expression"),
        ("some-source: {source.text: {words: nowhere}}", "no word list “nowhere”"),
        ("some-source: {source.kin: vague}", "source.kin"),
        ("some-source: vague", "some-source"),
    ],
)
def test_mistakes_in_them_are_told_with_their_place(condition: str, told: str) -> None:
    with pytest.raises(ConfigError, match=r"r\.yaml:5") as error:
        check_rule(parse_yaml(RULE % condition, "r.yaml"))
    assert told in str(error.value)
