"""The exit status: 0 nothing to complain of, 1 findings, 2 errors, and 2 wins."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.articles import CLEAN, ERROR, WARNING
from tests.cli.command import audit


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "error.txt").write_text(ERROR, "utf-8")
    (tmp_path / "warning.txt").write_text(WARNING, "utf-8")
    (tmp_path / "clean.txt").write_text(CLEAN, "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("args", "status"),
    [
        (["clean.txt"], 0),
        (["clean.txt", "--fail-on", "info"], 0),
        (["warning.txt"], 0),
        (["warning.txt", "--fail-on", "warning"], 1),
        (["warning.txt", "--fail-on", "info"], 1),
        (["warning.txt", "--fail-on", "never"], 0),
        (["error.txt"], 1),
        (["error.txt", "--fail-on", "never"], 0),
        (["clean.txt", "warning.txt", "error.txt"], 1),
        (["."], 1),
        (["missing.txt"], 2),
        (["error.txt", "missing.txt"], 2),
        (["error.txt", "missing.txt", "--fail-on", "never"], 2),
        ([], 2),
        (["clean.txt", "--fail-on", "fatal"], 2),
        (["clean.txt", "--standard", "no-such-standard"], 2),
        (["clean.txt", "--config", "no-such-file.yaml"], 2),
        (["clean.txt", "--workbook", "audit.ods"], 2),
    ],
    ids=str,
)
def test_exit_status_of_check(desk: Path, args: list[str], status: int) -> None:
    done = audit("check", *args, cwd=desk)
    assert done.returncode == status, done.stderr.decode()
    assert b"Traceback" not in done.stderr


def test_fail_on_of_the_configuration_holds_unless_the_command_line_says_otherwise(
    desk: Path,
) -> None:
    (desk / "audit.yaml").write_text("fail-on: warning\n", "utf-8")
    assert audit("check", "warning.txt", cwd=desk).returncode == 1
    assert audit("check", "warning.txt", "--fail-on", "error", cwd=desk).returncode == 0


def test_each_article_fails_by_its_own_configuration(desk: Path) -> None:
    for folder, fail_on in (("gentle", "never"), ("strict", "warning")):
        (desk / folder).mkdir()
        (desk / folder / "audit.yaml").write_text(f"fail-on: {fail_on}\n", "utf-8")
        (desk / folder / "story.txt").write_text(WARNING, "utf-8")
    assert audit("check", "gentle", cwd=desk).returncode == 0
    assert audit("check", "gentle", "strict", cwd=desk).returncode == 1


def test_python_m_audit_and_the_installed_command_are_one() -> None:
    from importlib.metadata import entry_points

    (command,) = entry_points(group="console_scripts", name="audit")
    from audit.cli import main

    assert command.load() is main


@pytest.mark.parametrize("args", [["check", "clean.txt"], ["check", "."], ["facts", "."]], ids=str)
def test_a_broken_configuration_is_one_line_with_its_place(desk: Path, args: list[str]) -> None:
    (desk / "audit.yaml").write_text("standard: newsroom\nfail_on: warning\n", "utf-8")
    done = audit(*args, cwd=desk)
    assert done.returncode == 2
    (line,) = done.stderr.decode().splitlines()
    assert "audit.yaml:2" in line
    assert "fail-on" in line  # the nearest right spelling
    assert not done.stdout


@pytest.mark.parametrize("form", ["text", "json"])
@pytest.mark.parametrize(
    "wrong",
    [
        "fail_on: warning\n",
        "rules: {vague-collective: {severity: grave}}\n",
    ],
)
def test_a_broken_configuration_further_on_stops_the_run_before_any_output(
    desk: Path, wrong: str, form: str
) -> None:
    (desk / "late").mkdir()
    (desk / "late" / "audit.yaml").write_text(wrong, "utf-8")
    (desk / "late" / "story.txt").write_text(WARNING, "utf-8")
    done = audit(
        "check", "error.txt", "late/story.txt", "--format", form, "--workbook", "a.xlsx", cwd=desk
    )
    assert done.returncode == 2
    assert not done.stdout
    (line,) = done.stderr.decode().splitlines()
    assert "audit.yaml:1" in line
    assert not (desk / "a.xlsx").exists()


def test_a_configuration_named_wrongly_is_said(desk: Path) -> None:
    (desk / "audit.yml").write_text("fail-on: never\n", "utf-8")
    done = audit("check", "error.txt", cwd=desk)
    assert done.returncode == 2
    (line,) = done.stderr.decode().splitlines()
    assert line.endswith("audit.yml: is not read; rename it to audit.yaml")


@pytest.mark.parametrize("command", [["check", "clean.txt"], ["rules"]], ids=str)
def test_a_configuration_that_is_not_there_is_said_as_of_articles(
    desk: Path, command: list[str]
) -> None:
    done = audit(*command, "--config", "nope.yaml", cwd=desk)
    assert done.stderr.decode() == "audit: nope.yaml: there is no such file\n"
