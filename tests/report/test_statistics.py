"""``--statistics``: findings by rule and by file, and where the time went."""

from __future__ import annotations

from pathlib import Path

from tests.cli.articles import CLEAN, ERROR, WARNING
from tests.cli.command import audit


def test_it_counts_what_was_reported_and_leaves_the_report_alone(tmp_path: Path) -> None:
    for name, text in {"error": ERROR, "warning": WARNING, "clean": CLEAN}.items():
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    plain = audit("check", ".", "--jobs", "1", cwd=tmp_path)
    told = audit("check", ".", "--jobs", "1", "--statistics", cwd=tmp_path)
    assert (told.returncode, told.stdout) == (plain.returncode, plain.stdout)
    lines = told.stderr.decode().splitlines()
    rules = lines[lines.index("Findings by rule:") + 1 : lines.index("Files with most findings:")]
    assert sorted(" ".join(line.split()) for line in rules) == [
        "1 bare-source in 1 file",
        "1 vague-collective in 1 file",
    ]
    assert "3 articles in" in lines[-1]
    assert "0 known, 3 audited" in lines[-1]
    env = {"AUDIT_CACHE_DIR": str(tmp_path / "cache")}
    audit("check", "error.txt", cwd=tmp_path, env=env)
    again = audit("check", "error.txt", "--statistics", cwd=tmp_path, env=env)
    assert b"1 known, 0 audited" in again.stderr


def test_the_most_comes_first(tmp_path: Path) -> None:
    (tmp_path / "many.txt").write_text(f"{ERROR}\n\n{WARNING}\n\n{WARNING}", "utf-8")
    (tmp_path / "few.txt").write_text(WARNING, "utf-8")
    lines = audit("check", ".", "--statistics", cwd=tmp_path).stderr.decode().splitlines()
    first = lines[lines.index("Files with most findings:") + 1]
    assert first.split()[1] == "./many.txt"
