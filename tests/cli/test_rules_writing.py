"""``audit rules new``, ``test`` and ``show``: from the start of a rule to its tested end."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

from audit.cli.boundary import guarded
from audit.cli.program import program
from audit.engine import load_rules
from audit.engine.rule import SUBJECTS
from audit.engine.validation import schema
from tests.engine.standards.house import house_rule, write

EXAMPLES = """examples:
  flagged:
    - It was LOUD.
    - {text: "A LOUD, LOUD day.", marks: [LOUD, LOUD]}
  clean:
    - It was quiet.
    - The cloud was quiet.
"""


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A content repository, as the working folder."""
    write(tmp_path / "audit.yaml")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*args: str) -> Result:
    return CliRunner().invoke(program, ["rules", *args], standalone_mode=False)


def status(result: Result) -> object:
    assert result.exception is None, result.exception
    return result.return_value


def complaint(*args: str, capsys: pytest.CaptureFixture[str]) -> str:
    assert guarded(program, ["rules", *args]) == 2
    return capsys.readouterr().err.strip().removeprefix("audit: ")


def with_examples(path: Path, examples: str) -> Path:
    return write(path, path.read_text("utf-8").split("examples:")[0] + examples)


@pytest.mark.parametrize("about", SUBJECTS)
def test_a_new_rule_can_be_used_and_is_still_to_be_written(repo: Path, about: str) -> None:
    assert status(run("new", "own-words", "--about", about)) is None
    path = repo / "rules" / "own-words.yaml"
    text = path.read_text("utf-8")
    assert f"about: {about}\n" in text
    assert "'title'" not in text
    tested = run("test", "rules/own-words.yaml")
    assert status(tested) == 1
    assert "own-words: 2 of 2 examples fail" in tested.output
    assert tested.output.count("- an example of your own") == 2


def test_its_schema_is_where_its_first_line_says(repo: Path) -> None:
    run("new", "own-words", "--title", "It’s “ours”: all of it")
    path = repo / "rules" / "own-words.yaml"
    named = path.read_text("utf-8").splitlines()[0].removeprefix("# yaml-language-server: $schema=")
    definition = json.loads((path.parent / named).read_text("utf-8"))
    Draft202012Validator.check_schema(definition)
    assert definition == schema("rule")
    assert "It’s “ours”: all of it" in run().output


def test_it_stands_where_the_house_has_its_rules(repo: Path) -> None:
    write(repo / "audit.yaml", "house-rules: desk/checks\n")
    (repo / "desk" / "checks").mkdir(parents=True)
    (repo / "news").mkdir()
    os.chdir(repo / "news")
    status(run("new", "own-words"))
    first = (repo / "desk" / "checks" / "own-words.yaml").read_text("utf-8").splitlines()[0]
    assert first.endswith("$schema=../../.audit/rule.schema.json")


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("Own Words", "“Own Words” is not a name: lower-case words joined by hyphens; for example"),
        (
            "own.yaml",
            "“own.yaml” is not a name: lower-case words joined by hyphens; for example own",
        ),
        ("../own", "“../own” is not a name"),
        ("bare-source", "there is a rule “bare-source” already; give yours another name"),
        ("shouting", "there is a rule “shouting” already; give yours another name"),
    ],
)
def test_a_name_that_cannot_be(
    repo: Path, name: str, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    house_rule(repo / "rules")
    before = sorted(repo.rglob("*"))
    assert complaint("new", name, capsys=capsys).startswith(says)
    assert sorted(repo.rglob("*")) == before


def test_a_fact_that_is_none(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = complaint("new", "own-words", "--about", "sorce", capsys=capsys)
    assert said == "a rule cannot be about “sorce”; did you mean “source”?"
    assert not (repo / "rules").exists()


def test_without_a_configuration_it_says_what_to_do(
    repo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (repo / "audit.yaml").unlink()
    (repo / ".git").mkdir()
    said = complaint("new", "own-words", capsys=capsys)
    assert said.startswith("there is no audit.yaml here or above")
    assert said.endswith("make one first, an empty one will do")


def test_examples_that_come_out_as_shown(repo: Path) -> None:
    with_examples(house_rule(repo / "rules"), EXAMPLES)
    tested = run("test")
    assert status(tested) == 0
    assert tested.output.splitlines() == [
        "shouting: ok (2 flagged, 2 clean)",
        "1 rule, 4 examples: all as they should be.",
    ]


def test_the_difference_is_shown(repo: Path) -> None:
    examples = EXAMPLES.replace("It was LOUD", "It was silent").replace("The cloud", "The LOUD")
    with_examples(house_rule(repo / "rules"), examples.replace("[LOUD, LOUD]", "[LOUD]"))
    tested = run("test")
    assert status(tested) == 1
    assert tested.output.splitlines() == [
        "shouting: 3 of 4 examples fail (2 flagged, 2 clean)",
        "  rules/shouting.yaml:11: flagged example 1",
        "    It was silent.",
        "      - a finding",
        "      + no finding",
        "      + nothing that “find” looks for was found in it",
        "  rules/shouting.yaml:12: flagged example 2",
        "    A LOUD, LOUD day.",
        "      - marked: “LOUD”",
        "      + marked: “LOUD”, “LOUD”",
        "  rules/shouting.yaml:15: clean example 2",
        "    The LOUD was quiet.",
        "      - no finding",
        "      + “LOUD”: “LOUD” is loud.",
        "1 rule, 4 examples: 3 examples failed.",
    ]


def test_what_came_out_as_json(repo: Path) -> None:
    with_examples(house_rule(repo / "rules"), EXAMPLES.replace("It was LOUD", "It was silent"))
    document = json.loads(run("test", "--format", "json").output)
    Draft202012Validator(schema("rules-test-output")).validate(document)
    (rule,) = document["rules"]
    assert (rule["rule"], rule["path"], rule["error"]) == ("shouting", "rules/shouting.yaml", None)
    assert [one["passed"] for one in rule["examples"]] == [False, True, True, True]
    assert rule["examples"][0]["line"] == 11
    assert rule["examples"][0]["why"] == ["nothing that “find” looks for was found in it"]
    assert [one["text"] for one in rule["examples"][1]["findings"]] == ["LOUD", "LOUD"]


@pytest.mark.parametrize(
    ("examples", "says"),
    [
        ("", "“examples” is missing; for example {flagged: ["),
        (
            "examples: {flagged: [It was LOUD.]}\n",
            "“clean” is missing (at examples); for example [",
        ),
        ("examples: {clean: [It was quiet.]}\n", "“flagged” is missing (at examples); for example"),
        ("examples: {flagged: [], clean: [a]}\n", "this is empty"),
        (
            "examples: {flagged: [{text: LOUD, settings: {size: 2}}], clean: [a]}\n",
            "this rule has no setting “size”",
        ),
        (
            "examples: {flagged: [{text: LOUD, marks: [loud]}], clean: [a]}\n",
            "“loud” is not in the example’s text",
        ),
        (
            "examples: {flagged: [LOUD], clean: [{text: a, marks: [a]}]}\n",
            "a clean example marks nothing",
        ),
    ],
)
def test_a_rule_without_examples_of_both_kinds_fails(repo: Path, examples: str, says: str) -> None:
    with_examples(house_rule(repo / "rules"), examples)
    with_examples(house_rule(repo / "rules", "whispering"), EXAMPLES)
    tested = run("test")
    assert status(tested) == 2
    assert says in " ".join(tested.output.split())
    assert "whispering: ok" in tested.output
    assert tested.output.endswith("2 rules, 4 examples: 1 rule cannot be used.\n")


def test_a_pattern_that_runs_away_fails_its_rule_alone(repo: Path) -> None:
    path = house_rule(repo / "rules")
    write(path, path.read_text("utf-8").replace(r"\bLOUD\b", "(?:a|aa)+$"))
    with_examples(path, f"examples: {{flagged: [{'a' * 60}!], clean: [b]}}\n")
    with_examples(house_rule(repo / "rules", "whispering"), EXAMPLES)
    tested = run("test")
    assert status(tested) == 2
    assert "shouting.yaml:6:12: rule shouting: the pattern" in " ".join(tested.output.split())
    assert "whispering: ok" in tested.output


def test_a_file_a_folder_or_a_name(repo: Path) -> None:
    for name in ("shouting", "whispering"):
        with_examples(house_rule(repo / "rules", name), EXAMPLES)
    for given in ("rules/shouting.yaml", "shouting"):
        assert "1 rule, 4 examples" in run("test", given).output
    assert "2 rules, 8 examples" in run("test", "rules").output
    assert "loaded-verb: ok" in run("test", "loaded-verb").output


def test_a_folder_that_no_configuration_knows_yet(repo: Path) -> None:
    folder = repo / "pack" / "rules"
    rule = with_examples(house_rule(folder), EXAMPLES)
    write(rule, rule.read_text("utf-8").replace(r"matches: '\bLOUD\b'", "words: noises"))
    write(folder / "words" / "noises.yaml", "words: noises\ntitle: Noises\nlist: [loud]\n")
    assert status(run("test", "pack/rules")) == 0


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ("rules/none.yaml", "rules/none.yaml: there is no such file"),
        ("shoutin", "there is no rule, file or folder “shoutin”; did you mean “shouting”?"),
        ("audit.yml", "audit.yml: there is no such file"),
        ("news", "news: there are no rules in this folder (files named RULE.yaml)"),
        ("a.txt", "a.txt: a rule is a file named RULE.yaml"),
    ],
)
def test_nothing_to_test(
    repo: Path, given: str, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    house_rule(repo / "rules")
    (repo / "news").mkdir()
    write(repo / "a.txt", "Words.\n")
    assert complaint("test", given, capsys=capsys) == says


def test_every_fact_and_field_is_shown_with_type_and_meaning() -> None:
    shown = " ".join(run("show", "--facts").output.split())
    definitions = schema("rule")["$defs"]
    for subject, entry in definitions["subjects"]["properties"].items():
        assert f"{subject}: {entry['description']}" in shown
    for name, entry in definitions["condition"]["properties"].items():
        assert " ".join(entry["description"].split()) in shown
        assert f" {name} (" in shown if "." in name else f" {name} " in shown
    assert "attribution.mode (choice)" in shown


def test_one_fact_alone_and_as_json() -> None:
    shown = run("show", "--facts", "link").output
    assert shown.startswith("link: Each link in the text.\nabout: link may ask for link, sentence,")
    assert "source.kind" not in shown
    document = json.loads(run("show", "--facts", "--format", "json").output)
    Draft202012Validator(schema("rules-facts-output")).validate(document)
    assert {fact["fact"] for fact in document["facts"]} == set(SUBJECTS)
    (fact,) = json.loads(run("show", "--facts", "link", "--format", "json").output)["facts"]
    assert [field["field"] for field in fact["fields"]][:2] == ["link.text", "link.target"]
    assert {field["type"] for field in fact["fields"]} == {"text", "yes or no"}


def test_a_rules_own_file_is_shown(repo: Path) -> None:
    path = house_rule(repo / "rules")
    assert run("show", "shouting").output == f"# rules/shouting.yaml\n{path.read_text('utf-8')}"
    for rule in load_rules()[:3]:
        assert rule.path is not None
        assert run("show", rule.id).output.endswith(rule.path.read_text("utf-8"))


@pytest.mark.parametrize(
    ("args", "says"),
    [
        ((), "show what? Name a rule, or give --facts for all that a rule may use"),
        (("--facts", "sorce"), "there is no fact “sorce”; did you mean “source”?"),
        (("bare-sorce",), "there is no rule “bare-sorce”; did you mean “bare-source”?"),
    ],
)
def test_nothing_to_show(
    args: tuple[str, ...], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert complaint("show", *args, capsys=capsys) == says
