"""docs/rules.md, tried as a newcomer would: every file written, every command run."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
import yaml

from audit.engine import rulenames
from audit.engine.rule import SUBJECTS
from audit.engine.rulecheck import check_rule
from audit.engine.standards.layers import layer_of
from audit.engine.validation import schema, validate
from audit.engine.yamlfile import parse_yaml
from audit.errors import ConfigError
from tests.cli.walk import DOCS, STEP, astray

DOC = (DOCS / "rules.md").read_text("utf-8")
WALK = DOC.split("## A walk through\n")[1].split("\n## ")[0]
PARTS = dict(re.findall(r"^## (.+?)\n(.*?)(?=^## |\Z)", DOC, re.DOTALL | re.MULTILINE))
FRAME = """rule: shown
title: Shown
about: {about}
severity: info
message: Wrong.
remedy: Mend it.
examples: {{flagged: [a], clean: [b]}}
"""


def test_the_walk_through_says_what_happens(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert list(astray(WALK, tmp_path)) == []


def test_the_errors_shown_are_those_that_come(tmp_path: Path) -> None:
    given = [step["body"] for step in STEP.finditer(WALK) if "word-has-it" in str(step["path"])][-1]
    shown = re.findall(r"^audit: (.+)$", PARTS["When something is wrong"], re.MULTILINE)
    for wrong, right, error in zip(("LOWR", "qouted"), ("LOWER", "quoted"), shown, strict=True):
        text = given.replace(right, wrong, 1)
        with pytest.raises(ConfigError) as caught:
            check_rule(parse_yaml(text, "rules/word-has-it.yaml"), "word-has-it")
        assert str(caught.value) == error


def first_column(part: str) -> set[str]:
    rows = re.findall(r"^\| (`.*?) \|", PARTS[part], re.MULTILINE)
    return {name for row in rows for name in re.findall(r"`([^`]+)`", row)}


def test_every_key_is_told() -> None:
    assert first_column("The keys of a rule") == set(schema("rule")["properties"])


def test_everything_a_rule_can_be_about_is_told() -> None:
    assert first_column("What a rule can be about") == set(SUBJECTS)


def test_every_key_of_an_example_is_told() -> None:
    keys = schema("rule")["$defs"]["example"]["anyOf"][1]["properties"]
    assert set(keys) <= first_column("Examples, and testing them")


def blocks(part: str) -> list[str]:
    return [step["body"] for step in STEP.finditer(PARTS[part]) if step["language"] == "yaml"]


PIECES = [*blocks("Conditions"), *blocks("Finding words"), *blocks("Settings and variants")]


@pytest.mark.parametrize("text", PIECES)
def test_every_piece_shown_can_stand_in_a_file(text: str) -> None:
    if text.startswith("rules:"):
        file = parse_yaml(text, "audit.yaml")
        validate(file, "config")
        assert layer_of(file, trusted=False)
    else:
        check_rule(parse_yaml(FRAME.format(about="attribution") + text, "shown.yaml"), "shown")


def test_the_token_attributes_told_are_there() -> None:
    named = set(re.findall(r"`([A-Z_]{2,})\b", PARTS["Finding words"])) - {"NAME", "AUDIT_SPACY"}
    step = schema("rule")["$defs"]["token-step"]["properties"]
    text = schema("rule")["$defs"]["token-text"]["anyOf"][1]["properties"]
    assert named - {"REGEX"} <= {*step, *text}


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    for step in STEP.finditer(PARTS["What needs Python"]):
        path = tmp_path / step["path"]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(step["body"], "utf-8")
    site = tmp_path / "quay-checks"
    info = site / "quay_checks-1.0.dist-info"
    info.mkdir()
    (site / "quay_checks" / "__init__.py").touch()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: quay-checks\nVersion: 1.0\n")
    points = (site / "pyproject.toml").read_text("utf-8").split('"audit.checks"]\n')[1]
    (info / "entry_points.txt").write_text("[audit.checks]\n" + points.replace('"', ""))
    monkeypatch.syspath_prepend(site)
    monkeypatch.chdir(tmp_path)
    rulenames.installed_checks.cache_clear()
    yield
    rulenames.installed_checks.cache_clear()
    sys.modules.pop("quay_checks.twice", None)
    sys.modules.pop("quay_checks", None)


@pytest.mark.usefixtures("installed")
def test_the_check_in_python_passes_its_examples() -> None:
    from click.testing import CliRunner

    from audit.cli.program import program

    done = CliRunner().invoke(program, ["rules", "test", "quoted-twice"], standalone_mode=False)
    assert done.output.startswith("quoted-twice: ok (1 flagged, 1 clean)\n"), done.output


def test_all_that_is_yaml_can_be_read() -> None:
    for step in STEP.finditer(DOC):
        if step["language"] == "yaml":
            assert yaml.safe_load(step["body"])
