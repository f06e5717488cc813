"""Nothing is left behind and nobody is told: no identifier or scratch file, and a sealed cache."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.articles import WARNING

SAID = "“I would rather close a road than attend a funeral,” Ruth Okafor said."
MATERIAL = Path(__file__).parents[1] / "evidence" / "material"


@pytest.mark.parametrize(
    "command",
    [
        ["check"],
        ["check", "--evidence", "talks", "--fail-on", "never", "--workbook", "out.xlsx"],
        ["facts"],
        ["sources"],
    ],
    ids=" ".join,
)
def test_an_audit_writes_nothing_but_its_report(tmp_path: Path, command: list[str]) -> None:
    home, scratch, desk = (tmp_path / name for name in ("home", "scratch", "desk"))
    for folder in (home, scratch, desk):
        folder.mkdir()
    story = desk / "story.txt"
    story.write_text(f"{WARNING}\n\n{SAID}", "utf-8")
    shutil.copytree(MATERIAL, desk / "talks")
    before = sorted(desk.rglob("*"))
    # Nothing else is in the environment: some libraries keep quiet only where CI is set.
    surroundings = {"HOME": str(home), "TMPDIR": str(scratch), "LANG": "C.UTF-8"}
    done = subprocess.run(
        [sys.executable, "-m", "audit", *command, str(story)],
        capture_output=True,
        env=surroundings,
        cwd=desk,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout
    cache = {path for path in home.rglob("*") if "source-audit" in path.parts}
    assert {*home.rglob("*")} <= {*cache, home / ".cache"}
    assert [*scratch.rglob("*")] == []
    kept = b"".join(path.read_bytes() for path in cache if path.is_file())
    assert (command == ["check"]) == bool(kept)  # evidence and workbooks are made anew
    assert not [word for word in (b"Officials", b"story", b"bridge", b"desk") if word in kept]
    asked_for = [desk / "out.xlsx"] if "--workbook" in command else []
    assert sorted(desk.rglob("*")) == sorted([*before, *asked_for])
