"""docs/ci.md, tried: the walk through, and the command of every pipeline shown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from audit.cli import main
from audit.report.forms import FORMS
from tests.cli.articles import ERROR
from tests.cli.walk import DOCS, STEP, missing

DOC = (DOCS / "ci.md").read_text("utf-8")


def test_the_walk_through_says_what_happens(tmp_path: Path) -> None:
    assert list(missing("ci.md", tmp_path)) == []


def commands(value: object) -> Iterator[str]:
    """Give the audits that a pipeline runs."""
    if isinstance(value, dict):
        for inner in value.values():
            yield from commands(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from commands(inner)
    elif isinstance(value, str) and value.startswith("audit check "):
        yield value


SHOWN = [yaml.safe_load(step["body"]) for step in STEP.finditer(DOC) if step["language"] == "yaml"]
HOOKED, ACTION, *BY_HAND = SHOWN
[INCLUDED] = [one for one in BY_HAND if "include" in one]
BY_HAND.remove(INCLUDED)
PIPELINES = [command for pipeline in BY_HAND for command in commands(pipeline)]


def made(name: str) -> Any:
    return yaml.safe_load((DOCS.parent / name).read_text("utf-8"))


def test_every_pipeline_has_its_audit() -> None:
    assert len(PIPELINES) == len(BY_HAND) == 4


def test_what_is_ready_made_is_shown_as_it_is() -> None:
    hooks = {hook["id"]: hook for hook in made(".pre-commit-hooks.yaml")}
    assert {one["id"] for one in HOOKED["repos"][0]["hooks"]} == set(hooks)
    inputs = made("action.yml")["inputs"]
    [step] = [one for one in ACTION["jobs"]["audit"]["steps"] if "source-audit@" in str(one)]
    assert set(step["with"]) <= set(inputs)
    table = DOC.split("| input |")[1].split("\n\n")[0]
    told = [name for row in table.splitlines()[2:] for name in row.split("|")[1].split(", ")]
    assert {name.strip(" `") for name in told} == set(inputs)
    assert set(INCLUDED["variables"]) <= set(
        made("integrations/gitlab/source-audit.yml")["variables"]
    )


@pytest.mark.parametrize("command", PIPELINES)
def test_pipelines_write_the_files_that_they_hand_on(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    Path("news").mkdir()
    Path("news/a.txt").write_text(ERROR, "utf-8")
    assert main(command.split()[1:]) == (0 if "--fail-on never" in command else 1)
    for file in re.findall(r"=(\S+)", command):
        assert Path(file).stat().st_size
        assert len(re.findall(rf"\b{re.escape(file)}\b", DOC)) > 1


def test_every_form_is_told() -> None:
    table = DOC.split("| form |")[1].split("\n\n")[0]
    told = re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)
    assert sorted(told) == sorted(FORMS)
