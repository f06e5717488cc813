"""``audit rules`` and ``audit explain``: the documentation is the rule's own file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from audit.cli.program import program
from audit.engine import load_rules

RULES = load_rules()


def run(*args: str) -> Result:
    return CliRunner().invoke(program, args, catch_exceptions=False)


def test_every_rule_is_listed_with_its_severity() -> None:
    lines = run("rules").output.splitlines()
    assert [line.split()[0] for line in lines] == [rule.id for rule in RULES]
    assert {line.split()[1] for line in lines} <= {"error", "warning", "info", "off"}


def test_the_list_as_json() -> None:
    listed = json.loads(run("rules", "--format", "json").output)["rules"]
    assert {entry["rule"]: entry["title"] for entry in listed} == {
        rule.id: rule.title for rule in RULES
    }


def test_the_list_says_what_a_configuration_changes(tmp_path: Path) -> None:
    config = tmp_path / "audit.yaml"
    config.write_text("rules: {bare-source: off, loaded-verb: error}\n", "utf-8")
    lines = run("rules", "--config", str(config)).output.splitlines()
    severity = {line.split()[0]: line.split()[1] for line in lines}
    assert severity["bare-source"] == "off"
    assert severity["loaded-verb"] == "error"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_explains_itself_in_full(rule: object) -> None:
    from audit.engine import Rule

    assert isinstance(rule, Rule)
    shown = " ".join(run("explain", rule.id).output.split())
    for text in (
        rule.id,
        rule.title,
        rule.about_text,
        rule.why,
        *rule.limits,
        *(backing.title for backing in rule.backed_by),
        *(setting.name for setting in rule.settings),
        *(example.text for example in rule.flagged + rule.clean),
    ):
        assert " ".join(text.split()) in shown


def test_a_recalled_standard_is_marked_as_such() -> None:
    for rule in RULES:
        shown = run("explain", rule.id).output
        recalled = [one for one in rule.backed_by if one.found == "recalled"]
        assert ("Recalled from memory" in " ".join(shown.split())) == bool(recalled)
