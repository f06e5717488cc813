"""The hooks in pre-commit itself, against a scratch repository, as docs/ci.md sets them up."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.cli.articles import CLEAN, ERROR
from tests.cli.command import environment
from tests.cli.content_repository import SETTINGS, commit, git, repository
from tests.cli.walk import DOCS, STEP

ROOT = DOCS.parent
[SHOWN] = [
    yaml.safe_load(step["body"])
    for step in STEP.finditer((DOCS / "ci.md").read_text("utf-8"))
    if "- repo: " in step["body"]
]
HOOKS = ".pre-commit-hooks.yaml"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A repository with the configuration that the guide shows, and the hooks installed.

    They run what is installed here: that the package can be installed is tried by the wheel.
    """
    ours = repository(tmp_path / "source-audit")
    shutil.copy(ROOT / HOOKS, ours / HOOKS)
    text = (ours / HOOKS).read_text("utf-8").replace("language: python", "language: system")
    (ours / HOOKS).write_text(text, "utf-8")
    commit(ours)
    program = tmp_path / "bin" / "audit"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m audit "$@"\n', "utf-8")
    program.chmod(0o755)
    folder = repository(tmp_path / "desk")
    (folder / "news").mkdir()
    (folder / "news" / "old.md").write_text(ERROR, "utf-8")
    (folder / "README.md").write_text(ERROR, "utf-8")
    [shown] = SHOWN["repos"]
    hooked = {**shown, "repo": str(ours), "rev": git(ours, "rev-parse", "HEAD")}
    settings = yaml.safe_dump({"repos": [hooked]}, sort_keys=False)
    (folder / ".pre-commit-config.yaml").write_text(settings, "utf-8")
    commit(folder)
    ran(folder, sys.executable, "-m", "pre_commit", "install")
    return folder


def ran(desk: Path, *command: str) -> subprocess.CompletedProcess[str]:
    path = f"{desk.parent / 'bin'}{os.pathsep}{os.environ['PATH']}"
    own = {"PATH": path, "PRE_COMMIT_HOME": str(desk.parent / "hooks"), "PRE_COMMIT_COLOR": "never"}
    return subprocess.run(
        command,
        cwd=desk,
        env=environment({**SETTINGS, **own}),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=120,
    )


def placed(printed: str) -> list[str]:
    return re.findall(r"^(\S.*?:\d+:\d+)  ", printed, re.MULTILINE)


def committed(desk: Path) -> subprocess.CompletedProcess[str]:
    git(desk, "add", "--all")
    return ran(desk, "git", "commit", "--message", "Edits")


def test_a_bad_article_is_kept_out_and_a_mended_one_goes_in(desk: Path) -> None:
    story = desk / "news" / "a story é.md"
    story.write_text(ERROR, "utf-8")
    (desk / "README.md").write_text(ERROR * 2, "utf-8")
    done = committed(desk)
    assert done.returncode == 1, done.stdout
    assert placed(done.stdout) == ["news/a story é.md:3:1"]
    story.write_text(CLEAN, "utf-8")
    done = ran(desk, "git", "commit", "--message", "Not staged yet")
    assert placed(done.stdout) == ["news/a story é.md:3:1"]
    assert story.read_text("utf-8") == CLEAN
    done = committed(desk)
    assert done.returncode == 0, done.stdout


def test_whole_articles_by_hand(desk: Path) -> None:
    run = (sys.executable, "-m", "pre_commit", "run", "--all-files")
    assert ran(desk, *run).returncode == 0
    done = ran(desk, *run, "--hook-stage", "manual", "source-audit-whole")
    assert done.returncode == 1, done.stdout
    assert placed(done.stdout) == ["news/old.md:3:1"]
