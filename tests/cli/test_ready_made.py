"""The GitHub Action, the GitLab job and the hooks: their own steps, as the services run them."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from audit.article.reading import FORMATS, PACKED
from tests.cli.articles import CLEAN, ERROR, WARNING
from tests.cli.command import environment
from tests.cli.content_repository import SETTINGS, commit, git, repository, write

ROOT = Path(__file__).parents[2]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
GITLAB = yaml.safe_load((ROOT / "integrations/gitlab/source-audit.yml").read_text("utf-8"))
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))

INSTALLED = f'#!/bin/sh\nexec "{sys.executable}" -m audit "$@"\n'


def program(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    path.chmod(0o755)


@pytest.fixture
def origin(tmp_path: Path) -> Path:
    """A service's repository: an old article that is bad, and a request that adds another."""
    folder = repository(tmp_path / "origin")
    git(folder, "config", "uploadpack.allowAnySHA1InWant", "true")
    write(folder, old=ERROR)
    commit(folder)
    git(folder, "switch", "--quiet", "--create", "request")
    write(folder, new=ERROR.replace("Sources", "🌊 Rain fell in Évian. Sources"))
    commit(folder)
    git(folder, "switch", "--quiet", "main")
    write(folder, others=WARNING)
    commit(folder)
    return folder


def merged(origin: Path) -> str:
    """Merge the request into a commit beside the branches, as GitHub does, and name it."""
    git(origin, "switch", "--quiet", "--detach", "main")
    git(origin, "merge", "--quiet", "--no-ff", "--message", "Merge", "request")
    git(origin, "update-ref", "refs/pull/1/merge", "HEAD")
    name = git(origin, "rev-parse", "HEAD")
    git(origin, "switch", "--quiet", "main")
    return name


def checked_out(origin: Path, ref: str, depth: int = 1) -> Path:
    """Check out one commit without history, as actions/checkout does, or with as much."""
    folder = repository(origin.parent / "workspace")
    git(folder, "remote", "add", "origin", origin.as_uri())
    git(folder, "fetch", "--quiet", "--no-tags", f"--depth={depth}", "origin", ref)
    git(folder, "checkout", "--quiet", "--detach", "FETCH_HEAD")
    return folder


class Runner:
    """Runs the action's step ``audit`` in a folder with inputs, as GitHub's runner does."""

    def __init__(self, folder: Path, inputs: dict[str, str], **github: str) -> None:
        temp = folder.parent / "temp"
        program(temp / "source-audit/bin/audit", INSTALLED)
        self.output, self.summary = temp / "output", temp / "summary"
        [step] = [one for one in ACTION["runs"]["steps"] if one.get("id") == "audit"]
        given = {name: one["default"] for name, one in ACTION["inputs"].items()} | inputs
        asked = {name: resolved(value, given) for name, value in step["env"].items()}
        told = {
            "GITHUB_ACTION_PATH": str(ROOT),
            "GITHUB_OUTPUT": str(self.output),
            "GITHUB_STEP_SUMMARY": str(self.summary),
            "RUNNER_TEMP": str(temp),
            "GITHUB_BASE_REF": "",
            "GITHUB_REF": "refs/heads/main",
            "GITHUB_SHA": git(folder, "rev-parse", "HEAD"),
        }
        self.done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=folder,
            env=environment({**SETTINGS, **told, **asked, **github}),
            capture_output=True,
            text=True,
            timeout=120,
        )
        self.annotated = re.findall(r"^::\w+ file=([^,]*),line=", self.done.stdout, re.MULTILINE)


def resolved(value: str, inputs: dict[str, str]) -> str:
    found = re.fullmatch(r"\$\{\{ inputs\.([\w-]+) \}\}", value)
    assert found, f"{value} is more than an input"
    return inputs[found[1]]


REQUEST = {"GITHUB_BASE_REF": "main", "GITHUB_REF": "refs/pull/1/merge"}


def test_a_pull_request_fails_by_what_it_changes_and_passes_once_it_is_mended(
    origin: Path,
) -> None:
    merged(origin)
    folder = checked_out(origin, "refs/pull/1/merge")
    run = Runner(folder, {}, **REQUEST)
    assert run.done.returncode == 1, run.done.stderr
    assert run.annotated == ["new.txt"]
    assert annotated_words(folder, run.done.stdout) == ["Sources"]
    assert run.output.read_text() == "status=1\n"
    assert "bare-source" in run.summary.read_text("utf-8")
    write(folder, new=CLEAN)
    assert Runner(folder, {}, **REQUEST).done.returncode == 0


def annotated_words(folder: Path, commands: str) -> list[str]:
    """The words of its file that each annotation stands at; they are on one line."""
    place = r"^::\w+ file=(.*?),line=(\d+),endLine=\2,col=(\d+),endColumn=(\d+),"
    found = re.findall(place, commands, re.MULTILINE)
    return [
        (folder / name).read_text("utf-8").split("\n")[int(line) - 1][int(col) - 1 : int(end) - 1]
        for name, line, col, end in found
    ]


def test_a_workflow_that_checks_out_the_branch_itself_gets_the_history_it_needs(
    origin: Path,
) -> None:
    merge = merged(origin)
    folder = checked_out(origin, "refs/heads/request")
    run = Runner(folder, {}, **REQUEST, GITHUB_SHA=merge)
    assert run.done.returncode == 1, run.done.stderr
    assert run.annotated == ["new.txt"]


def test_nothing_is_fetched_that_is_there(origin: Path) -> None:
    merged(origin)
    folder = checked_out(origin, "refs/pull/1/merge", depth=2)
    git(folder, "remote", "remove", "origin")
    run = Runner(folder, {}, **REQUEST)
    assert run.annotated == ["new.txt"], run.done.stderr


def test_a_push_is_audited_whole(origin: Path) -> None:
    run = Runner(checked_out(origin, "refs/heads/main"), {})
    assert run.done.returncode == 1, run.done.stderr
    assert run.annotated == ["old.txt", "others.txt"]


def test_sarif_has_everything_and_the_comment_what_changed(origin: Path) -> None:
    merged(origin)
    folder = checked_out(origin, "refs/pull/1/merge")
    asked = {"sarif": "a b.sarif", "comment": "comment.md", "fail-on": "never"}
    run = Runner(folder, asked, **REQUEST)
    assert run.done.returncode == 0, run.done.stderr
    [log] = json.loads((folder / "a b.sarif").read_text("utf-8"))["runs"]
    places = {one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
              for one in log["results"]}  # fmt: skip
    assert places == {"old.txt", "new.txt", "others.txt"}
    assert all("suppressions" not in one for one in log["results"])
    comment = (folder / "comment.md").read_text("utf-8")
    assert "new.txt" in comment
    assert "old.txt" not in comment
    assert all(line.startswith("::") for line in run.done.stdout.splitlines()[:-1])


def test_inputs_are_words_and_not_commands(origin: Path) -> None:
    folder = checked_out(origin, "refs/heads/main")
    (folder / "my news").mkdir()
    (folder / "my news/$(touch hit); a.txt").write_text(ERROR, "utf-8")
    paths = "my news/$(touch hit); a.txt\r\n\n"
    run = Runner(folder, {"paths": paths, "args": "--standard\nwire\n--no-cache"})
    assert run.annotated == ["my news/$(touch hit); a.txt"], run.done.stderr
    assert not (folder / "hit").exists()


def test_what_is_wrong_fails_the_step_with_one_line(origin: Path) -> None:
    run = Runner(checked_out(origin, "refs/heads/main"), {"standard": "wirr"})
    assert run.done.returncode == 2
    assert "wire" in run.done.stderr
    assert run.output.read_text() == "status=2\n"


def test_every_input_reaches_a_step() -> None:
    steps = json.dumps(ACTION["runs"]["steps"])
    asked = set(re.findall(r"inputs\.([\w-]+)", steps))
    assert asked == set(ACTION["inputs"])
    script = (ROOT / "integrations/github/action.sh").read_text("utf-8")
    for step in ACTION["runs"]["steps"]:
        assert "${{" not in step.get("run", "")  # an input there would be a command
        for name in step.get("env", ()):
            assert f"${name}" in script or f"${{{name}" in script


def gitlab_job(folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run the job's script, with a python that installs this checkout."""
    programs = folder.parent / "programs"
    program(programs / "installed", INSTALLED)
    made = f'mkdir -p "$3/bin" && cp "{programs}/installed" "$3/bin/audit"'
    nothing = 'printf "#!/bin/sh\\n" > "$3/bin/python" && chmod +x "$3/bin/python"'
    program(programs / "python", f"#!/bin/sh\n{made} && {nothing}\n")
    job = GITLAB["source-audit"]
    told: dict[str, Any] = {**GITLAB["variables"], **job["variables"]}
    told = {name: value.replace("$CI_PROJECT_DIR", str(folder)) for name, value in told.items()}
    path = f"{programs}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "-eo", "pipefail", "-c", "\n".join(job["script"])],
        cwd=folder,
        env=environment({**SETTINGS, **told, "PATH": path, **variables}),
        capture_output=True,
        text=True,
        timeout=120,
    )


def test_a_merge_request_fails_by_what_it_changes_and_reports_everything(origin: Path) -> None:
    git(origin, "switch", "--quiet", "request")
    base = git(origin, "merge-base", "main", "request")
    done = gitlab_job(origin, CI_MERGE_REQUEST_DIFF_BASE_SHA=base)
    assert done.returncode == 1, done.stderr
    assert "new.txt:3" in done.stdout
    assert "old.txt" not in done.stdout
    for name in GITLAB["source-audit"]["artifacts"]["reports"].values():
        report = (origin / name).read_text("utf-8")
        assert "old.txt" in report
        assert "new.txt" in report
    write(origin, new=CLEAN)
    assert gitlab_job(origin, CI_MERGE_REQUEST_DIFF_BASE_SHA=base).returncode == 0


def test_the_branch_itself_is_judged_whole(origin: Path) -> None:
    assert gitlab_job(origin).returncode == 1
    assert (
        gitlab_job(origin, AUDIT_FAIL_ON="never", AUDIT_PATHS="old.txt others.txt").returncode == 0
    )


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_hooks_take_articles_and_nothing_else(hook: dict[str, Any], origin: Path) -> None:
    unknown = {".text", ".mdown"}  # to pre-commit, that these are text
    written = {ending for ending, format in FORMATS.items() if format not in PACKED}
    for ending in written - unknown:
        assert re.search(hook["files"], f"news/a{ending.upper()}")
    assert not re.search(hook["files"], "news/a.jpg")
    (origin / "audit.yaml").write_text("exclude: [old.txt]\n", "utf-8")
    write(origin, new=ERROR)
    git(origin, "add", "new.txt")
    command = [sys.executable, "-m", *hook["entry"].split(), *hook.get("args", ())]
    done = subprocess.run(
        [*command, "old.txt", "new.txt", "others.txt"],
        cwd=origin,
        env=environment(SETTINGS),
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 1, done.stderr
    whole = hook["id"] == "source-audit-whole"
    shown = re.findall(r"^(\S+):\d+:\d+ ", done.stdout, re.MULTILINE)
    assert shown == (["new.txt", "others.txt"] if whole else ["new.txt"])
