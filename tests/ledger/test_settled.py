"""An editor's sources.yaml: what it may say, and what is said of a wrong one."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest

from audit.cli.program import program
from audit.errors import ConfigError
from audit.ledger.settled import Settlements, read_settled

GUIDE = (Path(__file__).parents[2] / "docs" / "sources.md").read_text("utf-8")

WRONG = {
    "sources:\n  - nam: Ruth\n": r"2:5: unknown key “nam”.*did you mean “name”",
    "sources:\n  - aliases: [R]\n": r"2:5: “name” is missing",
    "sources:\n  - name: Ruth\n    kind: named-persons\n": r"3:11:.*did you mean “named-person”",
    "sources:\n  - name: Ruth\n    role: 7\n": r"3:11: this must be text or a list",
    "sources:\n  - name: Ruth\n    aliases: []\n": r"3:14: this is empty",
    "sorces: []\n": r"1:1: unknown key “sorces”.*did you mean “sources”",
    "sources:\n  - name: Ruth\n    never-merge-with: [ruth]\n": r"3:24: “ruth” is a name of this",
    "sources:\n  - name: Ruth\n  - name: Ru\n    aliases: [ruth]\n": r"3:5: .*entry in line 2 too",
    "sources:\n\t- name: Ruth\n": r"2:1: not valid YAML",
}


def written(folder: Path, text: str, name: str = "sources.yaml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, "utf-8")
    return path


@pytest.mark.parametrize(("text", "said"), WRONG.items(), ids=range(len(WRONG)))
def test_a_mistake_is_said_with_its_place(text: str, said: str, tmp_path: Path):
    path = written(tmp_path, text)
    with pytest.raises(ConfigError, match=rf"^{re.escape(str(path))}:{said}"):
        read_settled(path)


def test_all_keys(tmp_path: Path):
    text = """
sources:
  - name: Ruth Okafor
    aliases: [R. Okafor]
    kind: named-person
    role: [chief inspector, engineer]
    affiliation: Rail Safety Board
    articles: ["news/**"]
    never-merge-with: [Ruth Okafor-Lind]
    notes: Retired in May.
"""
    path = written(tmp_path, text)
    (entry,) = read_settled(path).entries
    assert (entry.line, entry.roles) == (3, ("chief inspector", "engineer"))
    assert entry.keys >= {"ruth okafor", "r okafor"}
    assert "ruth okafor-lind" in entry.never
    file = read_settled(path)
    assert list(file.holding_for(str(tmp_path / "news" / "a.txt"))) == [entry]
    assert not list(file.holding_for(str(tmp_path / "sport" / "a.txt")))


def test_a_title_before_a_surname_counts(tmp_path: Path):
    path = written(tmp_path, "sources:\n  - name: Ruth Okafor\n    aliases: [Mr Okafor]\n")
    (entry,) = read_settled(path).entries
    assert "okafor" not in entry.keys


def test_an_empty_file_settles_nothing(tmp_path: Path):
    assert not read_settled(written(tmp_path, "# nothing yet\n")).entries


def test_the_nearest_file_holds(tmp_path: Path):
    (tmp_path / ".git").mkdir()
    above = written(tmp_path, "sources: [{name: Above}]\n")
    below = written(tmp_path / "sport", "sources: [{name: Below}]\n")
    find = Settlements()
    for article, path in (("news/a.txt", above), ("sport/b.txt", below)):
        file = find(str(tmp_path / article))
        assert file is not None
        assert file.path == path


def test_a_misnamed_file_is_said(tmp_path: Path):
    written(tmp_path, "sources: []\n", "sources.yml")
    with pytest.raises(ConfigError, match=r"rename it to sources\.yaml"):
        Settlements()(str(tmp_path / "a.txt"))


def test_the_file_given_holds_for_all(tmp_path: Path):
    written(tmp_path / "sport", "sources: [{name: Below}]\n")
    given = written(tmp_path, "sources: [{name: Given}]\n", "people.yaml")
    file = Settlements(given)(str(tmp_path / "sport" / "b.txt"))
    assert file is not None
    assert file.path == given


def test_the_file_in_the_guide_can_be_used(tmp_path: Path):
    (example,) = re.findall(r"^```yaml\n(.*?)^```", GUIDE, re.DOTALL | re.MULTILINE)
    assert len(read_settled(written(tmp_path, example)).entries) == 4


def test_the_commands_in_the_guide_can_be_parsed():
    blocks = "\n".join(re.findall(r"^```sh\n(.*?)^```", GUIDE, re.DOTALL | re.MULTILINE))
    command = program.get_command(click.Context(program), "sources")
    assert command is not None
    for line in filter(None, blocks.splitlines()):
        words = shlex.split(line.partition(" > ")[0])
        assert words[:2] == ["audit", "sources"]
        command.make_context("sources", words[2:])
