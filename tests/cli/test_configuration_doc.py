"""docs/configuration.md, tried as a new user would: every file written, every command run."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from audit.engine.resources import standard_files
from audit.engine.validation import schema
from audit.engine.yamlfile import read_yaml
from tests.cli.command import audit
from tests.cli.walk import DOCS, STEP, missing

DOC = (DOCS / "configuration.md").read_text("utf-8")
REST = DOC.split("## The keys of audit.yaml\n")[1]


def test_the_walk_through_says_what_happens(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert list(missing("configuration.md", tmp_path)) == []


def blocks(language: str) -> list[str]:
    return [step["body"] for step in STEP.finditer(REST) if step["language"] == language]


@pytest.mark.parametrize("text", blocks("yaml"))
def test_every_piece_shown_can_be_used(tmp_path: Path, text: str) -> None:
    name = "match-report.yaml" if text.startswith("standard: match") else "audit.yaml"
    (tmp_path / name).write_text(text, "utf-8")
    if name != "audit.yaml":
        (tmp_path / "audit.yaml").write_text(f"standard: {name}\n", "utf-8")
    done = audit("config", "check", cwd=tmp_path)
    assert done.returncode == 0, done.stderr.decode()


def rows(part: str) -> list[list[str]]:
    """Give the cells of the tables of a part, without heads and rules."""
    lines = re.findall(r"^\| (`.*) \|$", DOC.split(part)[1].split("\n#")[0], re.MULTILINE)
    return [re.split(r" \| ?", line) for line in lines]


def test_every_key_is_told() -> None:
    told = {row[0].strip("`") for row in rows("## The keys of audit.yaml\n")}
    known = set(schema("config")["properties"])
    assert told <= known
    assert known - told <= {"waivers", "baseline"}


def test_every_standard_is_told_with_what_it_starts_from() -> None:
    own = {row[0].strip("`"): row[-1].strip("` |") for row in rows("## Standards\n")}
    after = {row[0].strip("`") for row in rows("### After published policies\n")}
    files = {name: read_yaml(path).data for name, path in standard_files().items()}
    assert {*own, *after} == set(files)
    for name, extended in own.items():
        assert extended == files[name].get("extends", ""), name


def test_the_kinds_of_front_matter_are_told() -> None:
    row = next(row for row in rows("## The keys of audit.yaml\n") if row[0] == "`front-matter`")
    kinds = schema("config")["properties"]["front-matter"]["properties"]
    assert set(re.findall(r"`(\w+)`", row[1])) == set(kinds)


def test_the_word_lists_told_are_there() -> None:
    from audit.engine.resources import word_files

    named = {name for row in rows("### Word lists\n") for name in re.findall(r"`([\w-]+)`", row[0])}
    assert named <= set(word_files())


def test_the_example_of_front_matter_is_yaml() -> None:
    assert all(yaml.safe_load(text) for text in blocks("yaml"))
