"""The files that ship: valid, complete, and each used."""

from __future__ import annotations

from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from audit.engine.publications import publications
from audit.engine.resources import (
    publications_file,
    rule_files,
    rules_folder,
    standard_files,
    waiver_rule_files,
    word_files,
)
from audit.engine.rulebook import load_rules, load_standard
from audit.engine.rulecheck import check_rule
from audit.engine.validation import schema, validate
from audit.engine.wordfiles import read_words
from audit.engine.yamlfile import read_yaml

SWITCHED_ON = [
    "ai-as-source",
    "allegation-no-accuser",
    "anon-and-no-comment",
    "anon-no-basis",
    "anon-no-reason",
    "anon-opinion",
    "anon-rote-reason",
    "anon-uncorroborated",
    "bare-source",
    "crowd-sentiment",
    "document-no-link",
    "guilt-before-verdict",
    "hearsay-chain",
    "late-attribution",
    "loaded-verb",
    "no-right-of-reply",
    "overworked-descriptor",
    "partial-or-scare-quote",
    "passive-attribution",
    "platform-as-source",
    "plural-one-person",
    "poll-method-missing",
    "press-release-only",
    "pseudonym-undisclosed",
    "quote-mismatch",
    "quote-no-provenance",
    "quote-no-speaker",
    "single-channel",
    "single-source-story",
    "statistic-no-source",
    "study-unidentified",
    "unattributed-claim",
    "undated-event",
    "unnamed-media",
    "unsourced-talk",
    "vague-collective",
    "weak-link",
    "weasel-hedge",
]
SCHEMAS = sorted((rules_folder() / "schemas").glob("*.schema.json"))


@pytest.mark.parametrize("path", rule_files().values(), ids=lambda path: path.stem)
def test_rule_file_holds_to_its_schema_and_names_what_exists(path: Path) -> None:
    check_rule(read_yaml(path), path.stem)


@pytest.mark.parametrize("rule", load_rules(), ids=lambda rule: rule.id)
def test_rule_documents_itself(rule) -> None:
    assert rule.about_text
    assert rule.why
    assert rule.mend
    assert rule.limits
    assert rule.backed_by or rule.about == "waiver"
    assert len(rule.flagged) >= 4
    assert len(rule.clean) >= 4


@pytest.mark.parametrize("path", word_files().values(), ids=lambda path: path.stem)
def test_word_list_is_valid_and_says_nothing_twice(path: Path) -> None:
    words = read_words(path)
    assert len(words.expressions) == len(read_yaml(path).data["list"])


@pytest.mark.parametrize("path", standard_files().values(), ids=lambda path: path.stem)
def test_standard_is_valid_and_loads_as_a_persons_file(path: Path) -> None:
    file = read_yaml(path)
    validate(file, "standard")
    assert file.data["standard"] == path.stem
    assert load_standard(path.stem).rules


def test_publications_are_valid() -> None:
    validate(read_yaml(publications_file()), "publications")


def test_every_publication_backs_a_rule() -> None:
    used = {backing.id for rule in load_rules() for backing in rule.backed_by}
    assert set(publications()) == used


def test_every_word_list_is_used() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in rule_files().values())
    assert [name for name in word_files() if f" {name}" not in text] == []


def test_newsroom_switches_on_these() -> None:
    on = load_standard("newsroom").rules
    assert [active.id for active in on if active.rule.about != "waiver"] == SWITCHED_ON


@pytest.mark.parametrize("standard", standard_files())
def test_every_standard_has_the_rules_about_waivers(standard: str) -> None:
    assert set(waiver_rule_files()) <= {active.id for active in load_standard(standard).rules}


@pytest.mark.parametrize("path", SCHEMAS, ids=lambda path: path.stem)
def test_schema_is_a_schema_with_a_description_of_every_property(path: Path) -> None:
    name = path.name.removesuffix(".schema.json")
    definition = schema(name)
    Draft202012Validator.check_schema(definition)
    assert definition["$id"]
    assert definition["title"]
    assert list(undescribed(definition, name)) == []


def undescribed(node, where):
    """Give the paths of properties without a description."""
    if isinstance(node, list):
        for index, each in enumerate(node):
            yield from undescribed(each, f"{where}[{index}]")
    elif isinstance(node, dict):
        for key, each in node.items():
            if key == "properties":
                for name, definition in each.items():
                    if "description" not in definition:
                        yield f"{where}.{name}"
            yield from undescribed(each, f"{where}.{key}")
