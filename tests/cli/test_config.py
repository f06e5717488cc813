"""``audit config``: what is in force, whether it is in order, what there is to choose."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from audit.cli import main
from audit.cli.program import program
from audit.engine.resources import standard_files
from audit.engine.validation import schema
from tests.cli.command import audit
from tests.engine.standards.house import house_rule, write

CONFIG = """standard: gentle
exclude: [drafts/**]
front-matter: {section: desk}
rules:
  single-source-story: {min-words: 99}
words:
  hedges: {add: [word has it]}
overrides:
  - for: {section: sport}
    rules: {bare-source: off}
"""


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write(tmp_path / "audit.yaml", CONFIG)
    write(tmp_path / "cup.md", "---\ndesk: Sport\n---\nNorthgate won the cup.\n")
    write(tmp_path / "news.md", "The bridge is shut.\n")
    write(tmp_path / "drafts" / "late.md", "The bridge may open.\n")
    house_rule(tmp_path / "rules")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*args: str) -> str:
    done = CliRunner().invoke(program, ["config", *args], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.output


def lines(output: str) -> dict[str, list[str]]:
    """Each line's words by its first one."""
    return {line.split()[0]: line.split()[1:] for line in output.splitlines() if line.strip()}


def test_show_gives_each_setting_with_its_place(repo: Path) -> None:
    shown = lines(run("show", "news.md"))
    assert shown["standard"] == ["gentle", "audit.yaml:1"]
    assert shown["bare-source"] == ["warning", "standards/gentle.yaml:" + line_of("bare-source")]
    assert shown["min-words"] == ["99", "audit.yaml:5"]
    assert shown["shouting"] == ["info", "rules/shouting.yaml:1"]
    assert shown["hedges"] == ["+", "word", "has", "it", "audit.yaml:7"]
    assert "override" not in shown


def line_of(rule: str) -> str:
    text = standard_files()["gentle"].read_text("utf-8").splitlines()
    return str(1 + next(i for i, line in enumerate(text) if line.startswith(f"  {rule}:")))


def test_show_reads_the_article_for_what_its_front_matter_decides(repo: Path) -> None:
    shown = lines(run("show", "cup.md"))
    assert shown["override"] == ["holds", "audit.yaml:9"]
    assert shown["bare-source"] == ["off", "audit.yaml:10"]


def test_show_says_that_a_file_is_excluded(repo: Path) -> None:
    assert lines(run("show", "drafts/late.md"))["excluded"] == ["by", "“drafts/**”", "audit.yaml:2"]


def test_show_for_a_folder_and_for_another_standard(repo: Path) -> None:
    assert lines(run("show"))["standard"] == ["gentle", "audit.yaml:1"]
    shown = lines(run("show", ".", "--standard", "strict"))
    assert shown["standard"] == ["strict", "the", "command", "line"]


def test_show_as_json(repo: Path) -> None:
    document = json.loads(run("show", "cup.md", "--format", "json"))
    Draft202012Validator(schema("settings-output")).validate(document)
    assert document["overrides"] == [{"file": "audit.yaml", "line": 9, "built-in": False}]
    assert document["configurations"] == ["audit.yaml"]
    assert document["standard"] == {
        "value": "gentle",
        "from": {"file": "audit.yaml", "line": 1, "built-in": False},
    }
    bare = next(one for one in document["rules"] if one["rule"] == "bare-source")
    assert (bare["severity"], bare["from"]["line"]) == ("off", 10)
    speaker = next(one for one in document["rules"] if one["rule"] == "quote-no-speaker")
    assert speaker["from"]["file"] == "standards/newsroom.yaml"
    assert speaker["from"]["built-in"] is True


def test_show_without_a_configuration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    shown = lines(run("show"))
    assert shown["configuration"] == ["none"]
    assert shown["standard"] == ["newsroom", "the", "default"]


def test_equal_input_gives_equal_output(repo: Path) -> None:
    again = [
        audit("config", "show", "cup.md", "--format", "json", env={"PYTHONHASHSEED": seed}).stdout
        for seed in ("1", "7")
    ]
    assert again[0] == again[1]


def test_show_of_a_file_that_is_not_there(repo: Path) -> None:
    done = audit("config", "show", "nws.md", cwd=repo)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == "audit: nws.md: there is no such file\n"


def test_check_says_that_all_is_in_order(repo: Path) -> None:
    write(repo / "sport" / "audit.yaml", "extends: ..\n")
    assert run("check").splitlines() == [
        "audit.yaml: in order; standard gentle, 1 override, 1 house rule",
        "sport/audit.yaml: in order; standard gentle, 1 override, 1 house rule",
    ]


def test_check_tells_every_broken_file_once(repo: Path, capfd: pytest.CaptureFixture[str]) -> None:
    write(repo / "sport" / "audit.yaml", "standard: sports\n")
    write(repo / "old" / "audit.yml", "standard: newsroom\n")
    house_rule(repo / "rules", "shouting", severity="warn")
    house_rule(repo / "rules", "whispering", about="phrases")
    assert main(["config", "check"]) == 2
    out, err = capfd.readouterr()
    assert out == ""
    assert [line.split(": ")[1] for line in err.splitlines()] == [
        "rules/shouting.yaml:4:11",
        "rules/whispering.yaml:3:8",
        "old/audit.yml",
        "sport/audit.yaml:1:11",
    ]


def test_check_tells_every_mistake_in_the_names_of_a_file(
    repo: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    text = (
        "standard: gentel\nrules:\n  bare-sorce: off\n  single-source-story: {minimun: 3}\n"
        "words:\n  hedges: {remove: [reportedy]}\n"
        "overrides:\n  - for: {section: a}\n    rules: {quote-no-speakr: off}\n"
    )
    write(repo / "audit.yaml", text)
    assert main(["config", "check"]) == 2
    said = capfd.readouterr().err.splitlines()
    assert [line.split(": ")[1] for line in said] == [
        f"audit.yaml:{place}" for place in ("1:11", "3:3", "4:25", "6:21", "9:13")
    ]


def test_check_knows_the_names_of_what_a_file_extends(
    repo: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    house_rule(repo / "rules", "shouting")
    write(repo / "audit.yaml", "words: {hedges: {add: [word has it]}}\n")
    text = "rules: {shouting: off, bare-sorce: off}\nwords: {hedges: {remove: [word has it]}}\n"
    write(repo / "sport" / "audit.yaml", f"extends: ..\n{text}")
    write(repo / "sport" / "cup" / "audit.yaml", "extends: ..\n")
    assert main(["config", "check"]) == 2
    said = capfd.readouterr().err.splitlines()
    assert [line.split(": ")[1] for line in said] == ["sport/audit.yaml:2:24"]


def test_check_tells_every_mistake_in_the_shape_of_a_file(
    repo: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    text = "standrad: gentle\nfail-on: eror\nrules: {bare-source: {severity: warn}}\nwords: [a]\n"
    write(repo / "audit.yaml", text)
    assert main(["config", "check"]) == 2
    said = capfd.readouterr().err.splitlines()
    assert [line.split(": ")[1] for line in said] == [
        f"audit.yaml:{place}" for place in ("1:1", "2:10", "3:33", "4:8")
    ]


def test_check_reads_house_rules_that_nothing_switches_on(
    repo: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    house_rule(repo / "rules", "whispering", about="phrases")
    write(repo / "audit.yaml", "rules: {whispering: off}\n")
    assert main(["config", "check"]) == 2
    assert "rules/whispering.yaml:3:8: “phrases” cannot stand here" in capfd.readouterr().err


def test_check_notes_patterns_that_fit_nothing_and_fields_that_look_misspelt(repo: Path) -> None:
    text = (
        "exclude: [dratfs/**]\noverrides:\n"
        "  - for: {path: opinon/**}\n    rules: {bare-source: off}\n"
        "  - for: {sectoin: sport}\n    rules: {bare-source: off}\n"
    )
    write(repo / "audit.yaml", text)
    assert run("check").splitlines()[:3] == [
        "audit.yaml:1:11: no file fits “dratfs/**” (only a note)",
        "audit.yaml:3:17: no file fits “opinon/**” (only a note)",
        "audit.yaml:5:11: “sectoin” is looked for in front matter; was “section” meant?"
        " (only a note)",
    ]


def test_check_finds_the_configuration_above(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(repo / "drafts")
    assert run("check").endswith(
        "audit.yaml: in order; standard gentle, 1 override, 1 house rule\n"
    )


def test_check_without_any(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert run("check", str(tmp_path)).startswith("There is no audit.yaml here")


def test_standards_are_listed_and_shown(repo: Path) -> None:
    text = "standard: ours\ntitle: Our own\nextends: gentle\n"
    write(repo / "rules" / "standards" / "ours.yaml", text)
    listed = lines(run("standards"))
    assert set(listed) == {*standard_files(), "ours"}
    assert listed["ours"] == ["Our", "own"]
    page = run("standards", "after-npr-handbook")
    assert "Not the house’s own product" in " ".join(page.split())
    assert "NPR Ethics Handbook: archival material (its text was read)" in page


def test_schemas_know_the_names_in_force_here(repo: Path) -> None:
    run("schemas", ".audit")
    definition = json.loads((repo / ".audit" / "config.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(definition)
    validator = Draft202012Validator(definition)
    right = {"standard": "wire", "rules": {"shouting": "off", "quote-mismatch": {"shortest": 3}}}
    assert list(validator.iter_errors(right)) == []
    for wrong in (
        {"rules": {"shoutin": "off"}},
        {"rules": {"quote-mismatch": {"longest": 3}}},
        {"words": {"hegdes": {"add": ["maybe"]}}},
        {"standard": "wires"},
        {"overrides": [{"for": {"section": "a"}, "rules": {"shoutin": "off"}}]},
    ):
        assert list(validator.iter_errors(wrong)), wrong
    assert sorted(path.name for path in (repo / ".audit").iterdir()) == [
        "config.schema.json",
        "rule.schema.json",
        "standard.schema.json",
        "words.schema.json",
    ]
