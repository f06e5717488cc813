"""What the README shows is what the command does."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path

import click
import pytest

from audit.article.reading import BY_CONTENT, FORMATS
from audit.cli.program import program
from audit.engine import rulebook_for
from audit.engine.rulefile import read_rule

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.DOTALL | re.MULTILINE)


def commands() -> list[list[str]]:
    """Every call of audit in a shell block, as its words."""
    lines = "\n".join(blocks("sh")).splitlines()
    calls = [re.split(r"(?:^|[|&/] ?)audit ", line, maxsplit=1)[1:] for line in lines]
    return [shlex.split(call[0], comments=True) for call in calls if call]


def test_the_set_up_commands_are_one_line_each() -> None:
    for marker in ("set-up", "tests"):
        found = re.search(rf"<!-- command: {marker} -->\n```sh\n([^\n]+)\n```", README)
        assert found, f"no command is marked {marker}"


@pytest.mark.parametrize("words", commands(), ids=" ".join)
def test_every_command_shown_can_be_parsed(words: list[str]) -> None:
    name, *args = words
    command = program.get_command(click.Context(program), name)
    assert command is not None
    command.make_context(name, args)


def test_the_configuration_shown_can_be_used(tmp_path: Path) -> None:
    (example,) = blocks("yaml")
    (tmp_path / "audit.yaml").write_text(example, "utf-8")
    rulebook = rulebook_for(tmp_path / "story.txt")
    assert rulebook.fail_on == "warning"
    assert "loaded-verb" not in {rule.id for rule in rulebook.rules}


def test_the_python_shown_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (example,) = blocks("python")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit, match=r"story\.md: there is no such file"):
        exec(example, {})
    (tmp_path / "story.md").write_text("# Off\n\n**Sources** said the merger is off.\n", "utf-8")
    exec(example, {})
    assert "3:3: bare-source: Sources\n" in capsys.readouterr().out


def test_the_dependencies_listed_are_those_of_the_package() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    listed = project["dependencies"] + project["optional-dependencies"]["evidence"]
    needed = dict(re.findall(r"^([\w-]+)>=([\d.]+)", "\n".join(listed), re.M))
    table = (ROOT / "docs" / "dependencies.md").read_text("utf-8")
    assert dict(re.findall(r"^\| \[([\w-]+)\]\S+ \| ([\d.]+) ", table, re.M)) == needed


def test_the_samples_are_counted_rightly() -> None:
    text = (ROOT / "samples" / "README.md").read_text("utf-8")
    numbers = {"eight": 8, "thirteen": 13}
    said = re.search(r"(\w+) of them\s+are sourced .*? the other (\w+)", text)
    assert said
    listed = re.findall(r"^\| \[`.*\| (good|bad):", text, re.M)
    assert numbers[said[1].lower()] == listed.count("good")
    assert numbers[said[2]] == listed.count("bad")
    mixed = re.findall(r"^\| \[`.*\| mixed:", text, re.M)
    read = (*FORMATS, *BY_CONTENT)
    articles = [path for path in (ROOT / "samples").glob("*/*") if path.suffix in read]
    assert len(listed) + len(mixed) == len(articles)


def test_the_architecture_names_every_module_of_the_engine() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    part = text.split("## Inside the engine")[1].split("\n## ")[0]
    modules = {path.stem for path in (ROOT / "audit" / "engine").glob("[!_]*.py")}
    assert set(re.findall(r"`(\w+)`", part)) == modules


def test_the_rule_in_the_architecture_can_be_used(tmp_path: Path) -> None:
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    (rule,) = re.findall(r"^```yaml\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    (tmp_path / "vague-collective.yaml").write_text(rule, "utf-8")
    assert read_rule(tmp_path / "vague-collective.yaml").about == "attribution"


def test_every_link_leads_somewhere() -> None:
    for document in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))):
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", document.read_text("utf-8")):
            assert (document.parent / target).exists(), f"{document.name}: {target}"
