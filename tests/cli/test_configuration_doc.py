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

DOC = (Path(__file__).parents[2] / "docs" / "configuration.md").read_text("utf-8")
WALK = DOC.split("## A walk through\n")[1].split("\n## ")[0]
REST = DOC.split("## The keys of audit.yaml\n")[1]
STEP = re.compile(
    r"(?:<!-- (?P<kind>file|add to): (?P<path>\S+) -->\n)?```(?P<language>\w*)\n(?P<body>.*?)^```",
    re.DOTALL | re.MULTILINE,
)


def test_the_walk_through_says_what_happens(tmp_path: Path) -> None:
    folder = tmp_path
    (tmp_path / ".git").mkdir()
    output = ""
    for step in STEP.finditer(WALK):
        if step["kind"]:
            write(tmp_path / step["path"], step["body"], more=step["kind"] == "add to")
        elif step["language"] == "sh":
            output = ""
            for line in step["body"].splitlines():
                folder, printed = run(line, folder)
                output += printed
        else:
            for line in step["body"].splitlines():
                assert said(line, output), f"“{line}” is not in:\n{output}"


def write(path: Path, text: str, *, more: bool) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text((path.read_text("utf-8") if more else "") + text, "utf-8")


def run(line: str, folder: Path) -> tuple[Path, str]:
    """Do what a line of shell says, and give the folder then and what was printed."""
    command, *words = line.split()
    if command == "cd":
        return folder / words[0], ""
    if command == "mkdir":
        for word in words[1:]:
            (folder / word).mkdir(parents=True)
        return folder, ""
    assert command == "audit", line
    done = audit(*words, cwd=folder)
    return folder, done.stdout.decode() + done.stderr.decode()


def said(line: str, output: str) -> bool:
    """Tell whether a line was printed; columns may be wider, and more may follow."""
    return any(
        " ".join(printed.split()).removeprefix("./").startswith(" ".join(line.split()))
        for printed in output.splitlines()
    )


def blocks(language: str) -> list[str]:
    return [step["body"] for step in STEP.finditer(REST) if step["language"] == language]


@pytest.mark.parametrize("text", blocks("yaml"))
def test_every_piece_shown_can_be_used(tmp_path: Path, text: str) -> None:
    name = "match-report.yaml" if text.startswith("standard: match") else "audit.yaml"
    write(tmp_path / name, text, more=False)
    if name != "audit.yaml":
        write(tmp_path / "audit.yaml", f"standard: {name}\n", more=False)
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
