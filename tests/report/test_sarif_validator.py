"""SARIF as an independent validator sees it: Microsoft's multitool, GitHub's own rules too."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from audit.report.entry import entries
from tests.cli.articles import ERROR, WARNING
from tests.cli.command import audit
from tests.cli.content_repository import commit, repository, write
from tests.report.fictional import harbour, renamed
from tests.report.made import RULE, UNREADABLE, made, report, set_aside

MULTITOOL = shutil.which("sarif-multitool")

pytestmark = pytest.mark.skipif(
    MULTITOOL is None and not os.environ.get("CI"),
    reason="sarif-multitool is not installed here (the continuous integration has it)",
)

WAIVED = "<!-- audit: allow-file bare-source -- on advice -->\n\nRain fell on the square.\n"
NO_ADDRESS = "SARIF2005"
"""That the tool has no address in the web, which is so."""


def said(log: Path) -> list[dict[str, Any]]:
    """Give what the validator says of a log: errors and warnings, by SARIF's and GitHub's rules."""
    assert MULTITOOL, "sarif-multitool is not installed"
    found = log.with_suffix(".found.sarif")
    done = subprocess.run(
        [MULTITOOL, "validate", log, "--output", found, "--rule-kind", "Sarif;Ghas"],
        env={**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert found.exists(), done.stdout + done.stderr
    [run] = json.loads(found.read_text("utf-8-sig"))["runs"]
    [invocation] = run["invocations"]
    assert invocation["executionSuccessful"]
    return list(run["results"])


def is_valid(log: Path) -> bool:
    return [one["ruleId"] for one in said(log)] == [NO_ADDRESS]


def test_a_run_over_a_repository_is_valid(tmp_path: Path) -> None:
    folder = repository(tmp_path / "å 50%")
    write(folder, **{"old #1": ERROR, "vägen": WARNING})
    (folder / "empty.md").touch()
    (folder / "waived.md").write_text(WAIVED, "utf-8")
    commit(folder)
    log = tmp_path / "audit.sarif"
    audit("check", ".", "--output", f"sarif={log}", cwd=folder)
    found = {one["ruleId"] for one in json.loads(log.read_bytes())["runs"][0]["results"]}
    assert {"bare-source", "waiver-unused"} <= found
    assert is_valid(log)


def test_whatever_can_be_in_a_log_is_valid(tmp_path: Path) -> None:
    log = tmp_path / "all.sarif"
    many = made("“{0}” and [a](1).\r\n\U0001f30a", (0, 5), (6, 9), severities=("warning", "info"))
    audits = [harbour(), renamed(set_aside(many, by="Ed"), "a/ö [1].md"), made("One.", (1, 1))]
    names = {entry.finding.rule for audit in audits for entry in entries(audit)}
    rules = [replace(RULE, id=name) for name in sorted(names)]
    log.write_text(report("sarif", audits, [UNREADABLE], rules), "utf-8")
    assert is_valid(log)


def test_the_validator_sees_what_is_wrong(tmp_path: Path) -> None:
    log = tmp_path / "wrong.sarif"
    text = report("sarif", [made("One.", (0, 3))])
    log.write_text(text.replace('"ruleIndex":0', '"ruleIndex":9'), "utf-8")
    assert "error" in [one.get("level") for one in said(log)]
