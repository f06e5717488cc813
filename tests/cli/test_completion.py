"""Completion, asked of the shells themselves: bash, zsh and fish as people have them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.articles import ERROR
from tests.cli.command import audit, environment

WORDS = [
    (["audit", "comp"], "completion"),
    (["audit", "check", "--changed"], "--changed-since"),
    (["audit", "check", "--format", "sar"], "sarif"),
    (["audit", "check", "--output", "git"], "gitlab"),
    (["audit", "check", "--standard", "inv"], "investigation"),
    (["audit", "check", "--standard", "our"], "our-own"),
    (["audit", "explain", "bare-"], "bare-source"),
    (["audit", "config", "standards", "sci"], "science"),
    (["audit", "check", "ne"], "news/"),
]

BASH = """
eval "$(audit completion bash)"
default= COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMPREPLY=()
compopt() { default=$2; }  # outside a completion bash does not let one call it
$(complete -p audit | sed 's/.*-F \\([^ ]*\\).*/\\1/') audit
printf '%s\\n' "${COMPREPLY[@]}"
[ "$default" != default ] || compgen -f -S / -- "${COMP_WORDS[COMP_CWORD]}"
"""

ZSH = """
compdef() { completer=$1; }
eval "$(audit completion zsh)"
compadd() { eval "print -l -- \\$${@[-1]}"; }  # what zsh would offer, on the screen instead
_describe() { print -l -- ${completions_with_descriptions%%:*}; }
_path_files() { print -l -- ${words[CURRENT]}*(M); }
words=("$@") CURRENT=$#
$completer
"""

FISH = """
audit completion fish | source
complete --do-complete "$argv"
"""


def in_bash(words: list[str]) -> list[str]:
    return ["bash", "--norc", "-c", BASH, "bash", *words]


def in_zsh(words: list[str]) -> list[str]:
    return ["zsh", "-f", "-c", ZSH, "zsh", *words]


def in_fish(words: list[str]) -> list[str]:
    return ["fish", "--no-config", "-c", FISH, " ".join(words)]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    programs = tmp_path / ".bin"
    programs.mkdir()
    command = programs / "audit"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m audit "$@"\n', "utf-8")
    command.chmod(0o755)
    (tmp_path / "news").mkdir()
    (tmp_path / "rules/standards").mkdir(parents=True)
    (tmp_path / "audit.yaml").write_text("standard: our-own\n", "utf-8")
    own = "standard: our-own\ntitle: Ours\ndescription: Ours.\nextends: newsroom\n"
    (tmp_path / "rules/standards/our-own.yaml").write_text(own, "utf-8")
    return tmp_path


@pytest.mark.parametrize("words", WORDS, ids=lambda words: " ".join(words[0]))
@pytest.mark.parametrize("shell", [in_bash, in_zsh, in_fish])
def test_a_shell_completes(
    shell: Callable[[list[str]], list[str]], words: tuple[list[str], str], desk: Path
) -> None:
    typed, completed = words
    command = shell(typed)
    if not shutil.which(command[0]) and not os.environ.get("CI"):
        pytest.skip(f"there is no {command[0]} here")
    path = f"{desk / '.bin'}{os.pathsep}{os.environ['PATH']}"
    env = environment({"PATH": path, "HOME": str(desk), "TERM": "dumb"})
    done = subprocess.run(command, cwd=desk, env=env, capture_output=True, text=True, timeout=60)
    offered = [line.split("\t")[0] for line in done.stdout.splitlines()]
    assert completed in offered, done
    assert all(one.startswith(typed[-1]) for one in offered if one)


def test_a_wrong_configuration_does_not_stop_completion(desk: Path) -> None:
    (desk / "audit.yaml").write_text("standrad: x\n", "utf-8")
    asked = {
        "_AUDIT_COMPLETE": "bash_complete",
        "COMP_WORDS": "audit explain bare",
        "COMP_CWORD": "2",
    }
    done = audit(cwd=desk, env=asked)
    assert (done.returncode, done.stdout.strip()) == (0, b"plain,bare-source")
    assert not done.stderr


def test_another_shell_is_an_error_that_names_those_there_are() -> None:
    done = audit("completion", "tcsh")
    assert done.returncode == 2
    assert all(shell in done.stderr for shell in (b"bash", b"zsh", b"fish"))


def test_every_command_has_examples_in_its_help() -> None:
    from click import Context, Group

    from audit.cli.program import program

    left = [program]
    while left:
        command = left.pop()
        context = Context(command)
        assert "Example" in (command.epilog or ""), command.name
        if isinstance(command, Group):
            names = command.list_commands(context)
            found = [command.get_command(context, name) for name in names]
            left += [one for one in found if one]


def test_a_report_in_a_file_has_no_colours_even_where_they_are_forced(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ERROR, "utf-8")
    files = [f"--output={form}={form}" for form in ("text", "markdown", "github")]
    done = audit(
        "check", "a.txt", "--format", "csv", *files, cwd=tmp_path, env={"FORCE_COLOR": "1"}
    )
    assert done.returncode == 1, done.stderr
    for form in ("text", "markdown", "github"):
        assert b"\x1b" not in (tmp_path / form).read_bytes()
