"""Checks that others install, through a real distribution on the path."""

from __future__ import annotations

from pathlib import Path

import pytest

from audit.article import read_text
from audit.engine import catalogue, judge, load_standard, rulenames
from audit.errors import ConfigError
from audit.facts import Facts

RULE = """rule: shouting
title: Capitals
about: article
severity: info
python: shouting
message: Too loud.
remedy: Lower your voice.
settings:
  fewest: {type: number, default: 3, description: Letters.}
examples:
  flagged: [It was LOUD.]
  clean: [It was quiet.]
"""
CODE = """
import re
from audit.facts import Span

def shouting(article, facts, settings):
    pattern = rf"[A-Z]{{{settings['fewest']},}}"
    return [Span(m.start(), m.end()) for m in re.finditer(pattern, article.text)]
"""


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def put(code: str = CODE, rule: str = RULE, target: str = "loud_check:shouting") -> Path:
        (tmp_path / "loud_check.py").write_text(code)
        (tmp_path / "shouting.yaml").write_text(rule)
        info = tmp_path / "loud-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text("Metadata-Version: 2.1\nName: loud\nVersion: 1.0\n")
        (info / "entry_points.txt").write_text(f"[audit.checks]\nshouting = {target}\n")
        config = tmp_path / "audit.yaml"
        config.write_text("rules: {shouting: warning}\n")
        return config

    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(__import__("sys").modules, "loud_check", raising=False)
    rulenames.installed_checks.cache_clear()
    catalogue._installed_rule.cache_clear()
    yield put
    rulenames.installed_checks.cache_clear()
    catalogue._installed_rule.cache_clear()


def test_installed_check_is_listed_switched_on_and_run(install) -> None:
    config = install()
    assert "shouting" in rulenames.rule_names()
    article = read_text("It was LOUD.", format="text", path="-")
    book = load_standard("newsroom", config).only("shouting")
    findings = judge(article, Facts(), book).findings
    assert [(finding.text, finding.severity) for finding in findings] == [("LOUD", "warning")]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"code": "import nothing_of_that_name"}, "“shouting” .* cannot be loaded: ModuleNotFound"),
        ({"target": "loud_check:quiet"}, "cannot be loaded: AttributeError"),
        ({"code": "shouting = 3"}, "is not a function"),
        ({"rule": RULE.replace("Too loud.", "Too {loud}.")}, "which is no field or setting"),
    ],
)
def test_installed_check_that_cannot_be_used(install, change: dict[str, str], says: str) -> None:
    config = install(**change)
    with pytest.raises(ConfigError, match=says):
        load_standard("newsroom", config)
