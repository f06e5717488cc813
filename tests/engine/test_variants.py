"""Rules that speak or weigh otherwise in some cases, and fields of compared quotations."""

from __future__ import annotations

from dataclasses import replace

import pytest

from audit.engine import Rulebook, judge, load_standard
from audit.engine.rulecheck import check_rule
from audit.engine.yamlfile import parse_yaml
from audit.errors import ConfigError
from audit.facts import Change, Comparison
from tests.engine.desk import Desk, rule

RULE = """
about: quotation
severity: warning
when: {quotation.evidence: {exists: true}}
message: "Differs: {quotation.evidence-difference}"
variants:
  - when: {quotation.evidence: not-found}
    message: "Nowhere: {quotation.evidence-place}"
    severity: {setting: not-found}
  - when: {quotation.evidence: spliced}
    remedy: Mark it.
    severity: error
settings:
  not-found: {type: severity, default: info, description: How grave.}
"""


def found(verdict: str, **settings: str):
    desk = Desk("“We lost everything,” Eva Holm said.")
    id = desk.quotation("“We lost everything,”")
    difference = (Change("may", "will"), Change("not", ""), Change("", "now"), Change("no", "…"))
    compared = Comparison(
        id, verdict, "talks/a.txt", "line 4", "We lost it", "HOLM", 0.8, difference
    )
    facts = replace(desk.facts, comparisons=(compared,))
    book = Rulebook("test", (rule(RULE, **settings),), load_standard().words)
    return judge(desk.article, facts, book).findings


def test_the_rule_itself_speaks_where_no_variant_holds() -> None:
    (finding,) = found("altered")
    assert finding.severity == "warning"
    assert finding.message == (
        "Differs: “will” for “may”; “not” left out; “now” added; “no” left out at the ellipsis"
    )
    assert finding.remedy == "Mend it."


def test_a_variant_speaks_and_weighs() -> None:
    (finding,) = found("not-found")
    assert (finding.severity, finding.message) == ("info", "Nowhere: a.txt, line 4")
    assert dict(finding.evidence)["quotation.evidence-place"] == "a.txt, line 4"
    (finding,) = found("spliced")
    assert (finding.severity, finding.remedy) == ("error", "Mark it.")


def test_a_setting_gives_a_variants_severity_or_switches_it_off() -> None:
    assert found("not-found", **{"not-found": "error"})[0].severity == "error"
    assert found("not-found", **{"not-found": "off"}) == ()


BROKEN = [
    ("severity: {setting: not-found}", "severity: {setting: found}", "no setting “found”"),
    ("quotation.evidence: spliced", "claim.type: cause", "cannot ask for “claim.type”"),
    ("default: info", "default: grave", "one of error, warning, info, off"),
    ("Nowhere: {quotation.evidence-place}", "Nowhere: {quotation.place}", "no field or setting"),
]


@pytest.mark.parametrize(("right", "wrong", "words"), BROKEN)
def test_a_broken_variant_is_one_error(right: str, wrong: str, words: str) -> None:
    text = "rule: a-rule\ntitle: A\nremedy: B\nexamples: {flagged: [a], clean: [b]}"
    check_rule(parse_yaml(text + RULE, "rule.yaml"))
    with pytest.raises(ConfigError, match=words):
        check_rule(parse_yaml(text + RULE.replace(right, wrong), "rule.yaml"))
