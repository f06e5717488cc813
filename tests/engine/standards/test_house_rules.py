"""A house's own rules, word lists and standards, in the folder beside its configuration."""

from __future__ import annotations

from pathlib import Path

import pytest

from audit.engine import load_rules, rulebook_for
from audit.engine.standards.library import Library
from audit.errors import ConfigError
from tests.engine.standards.house import house_rule, severities, severity, write

WORDS = "words: our-bands\ntitle: Our bands\nlist: [The Quay Singers]\n"
STANDARD = "standard: ours\ntitle: Ours\nextends: gentle\nrules: {shouting: error}\n"


def test_a_rule_of_the_houses_own_is_on_until_it_is_switched_off(tmp_path: Path) -> None:
    config = write(tmp_path / "audit.yaml")
    house_rule(tmp_path / "rules")
    assert severity(rulebook_for(tmp_path / "a.md"), "shouting") == "info"
    write(config, "rules: {shouting: off}\n")
    assert severity(rulebook_for(tmp_path / "a.md"), "shouting") == "off"
    write(config, "overrides:\n  - for: {path: sport/**}\n    rules: {shouting: off}\n")
    assert severity(rulebook_for(tmp_path / "sport" / "a.md"), "shouting") == "off"
    assert severity(rulebook_for(tmp_path / "news" / "a.md"), "shouting") == "info"


def test_it_is_found_in_an_article(tmp_path: Path) -> None:
    from audit import audit_file

    write(tmp_path / "audit.yaml")
    house_rule(tmp_path / "rules")
    story = write(tmp_path / "a.txt", "It was a LOUD night, said Ada Stern, the mayor of Vik.\n")
    found = audit_file(story, rulebook_for(story).only("shouting")).findings
    assert [(one.rule, one.text, one.message) for one in found] == [
        ("shouting", "LOUD", "“LOUD” is loud.")
    ]


def test_the_folder_can_have_another_name(tmp_path: Path) -> None:
    write(tmp_path / "audit.yaml", "house-rules: desk/checks\n")
    house_rule(tmp_path / "desk" / "checks")
    house_rule(tmp_path / "rules", "whispering")
    assert {"shouting", "whispering"} & set(severities(rulebook_for(tmp_path / "a.md"))) == {
        "shouting"
    }


def test_rules_of_an_extended_configuration_come_along(tmp_path: Path) -> None:
    write(tmp_path / "audit.yaml")
    house_rule(tmp_path / "rules")
    write(tmp_path / "sport" / "audit.yaml", "extends: ..\n")
    assert severity(rulebook_for(tmp_path / "sport" / "a.md"), "shouting") == "info"
    write(tmp_path / "sport" / "audit.yaml", "standard: newsroom\n")
    assert severity(rulebook_for(tmp_path / "sport" / "a.md"), "shouting") == "off"


def test_a_new_rule_is_seen_without_a_new_start(tmp_path: Path) -> None:
    write(tmp_path / "audit.yaml")
    assert severity(rulebook_for(tmp_path / "a.md"), "shouting") == "off"
    path = house_rule(tmp_path / "rules")
    assert severity(rulebook_for(tmp_path / "a.md"), "shouting") == "info"
    path.unlink()
    assert severity(rulebook_for(tmp_path / "a.md"), "shouting") == "off"


def test_word_lists_of_the_houses_own(tmp_path: Path) -> None:
    write(tmp_path / "rules" / "words" / "our-bands.yaml", WORDS)
    rule = house_rule(tmp_path / "rules")
    text = rule.read_text("utf-8").replace("  matches: '\\bLOUD\\b'", "  words: our-bands")
    rule.write_text(text, "utf-8")
    write(tmp_path / "audit.yaml", "words: {our-bands: {add: [Brass of Vik]}}\n")
    words = rulebook_for(tmp_path / "a.md").words["our-bands"]
    assert words.occurs_in("the quay singers")
    assert words.occurs_in("Brass of Vik")


def test_a_standard_of_the_houses_own_goes_by_its_name(tmp_path: Path) -> None:
    house_rule(tmp_path / "rules")
    write(tmp_path / "rules" / "standards" / "ours.yaml", STANDARD)
    write(tmp_path / "audit.yaml", "standard: ours\n")
    book = rulebook_for(tmp_path / "a.md")
    assert (book.standard, severity(book, "shouting")) == ("ours", "error")


def test_the_library_lists_them_among_the_others(tmp_path: Path) -> None:
    house_rule(tmp_path / "rules")
    names = [rule.id for rule in load_rules(Library([tmp_path / "rules"]))]
    assert "shouting" in names
    assert "bare-source" in names
    assert names == sorted(names)


def message(folder: Path) -> str:
    with pytest.raises(ConfigError) as caught:
        _ = rulebook_for(folder / "a.md").checks
    return str(caught.value).removeprefix(f"{folder}/")


def test_a_name_that_is_taken(tmp_path: Path) -> None:
    write(tmp_path / "audit.yaml")
    house_rule(tmp_path / "rules", "bare-source")
    assert message(tmp_path) == (
        "rules/bare-source.yaml:1:1: there is a rule “bare-source” already; "
        "give this one another name"
    )


def test_a_rule_with_another_ending(tmp_path: Path) -> None:
    write(tmp_path / "audit.yaml")
    house_rule(tmp_path / "rules").rename(tmp_path / "rules" / "shouting.yml")
    assert message(tmp_path) == "rules/shouting.yml: is not read; rename it to shouting.yaml"


def test_a_rule_that_asks_for_python(tmp_path: Path) -> None:
    write(tmp_path / "audit.yaml")
    path = house_rule(tmp_path / "rules", about="article")
    text = path.read_text("utf-8").replace("find:\n  matches: '\\bLOUD\\b'", "python: shouting")
    path.write_text(text.replace("“{phrase.text}” is loud", "Loud"), "utf-8")
    assert message(tmp_path) == (
        "rules/shouting.yaml:5:1: a rule of this folder cannot run Python; "
        "a package with an entry point can (at python)"
    )


def test_a_rule_that_is_wrong_is_said_with_its_place(tmp_path: Path) -> None:
    write(tmp_path / "audit.yaml")
    house_rule(tmp_path / "rules", severity="warn")
    assert message(tmp_path) == (
        "rules/shouting.yaml:4:11: “warn” cannot stand here (at severity); did you mean “warning”?"
    )


def test_a_folder_that_is_named_and_not_there(tmp_path: Path) -> None:
    write(tmp_path / "audit.yaml", "house-rules: ruls\n")
    assert message(tmp_path) == ("audit.yaml:1:14: there is no folder “ruls” here (at house-rules)")


def test_a_standard_that_switches_a_rule_that_is_not_there(tmp_path: Path) -> None:
    write(tmp_path / "rules" / "standards" / "ours.yaml", STANDARD)
    write(tmp_path / "audit.yaml", "standard: ours\n")
    assert message(tmp_path).startswith(
        "rules/standards/ours.yaml:4:9: there is no rule “shouting”"
    )
