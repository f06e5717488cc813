"""What the README shows is what the command does."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest

from audit.cli.program import program
from audit.engine import rulebook_for

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


def test_every_link_leads_somewhere() -> None:
    for document in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))):
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", document.read_text("utf-8")):
            assert (document.parent / target).exists(), f"{document.name}: {target}"
