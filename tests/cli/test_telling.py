"""``--quiet``, ``--verbose`` and ``--force-exclude``."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.articles import CLEAN, ERROR
from tests.cli.command import audit


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "audit.yaml").write_text("standard: wire\nexclude: ['old/**']\n", "utf-8")
    (tmp_path / "old").mkdir()
    for name in ("news.txt", "old/news.txt"):
        (tmp_path / name).write_text(ERROR, "utf-8")
    (tmp_path / "rain.txt").write_text(CLEAN, "utf-8")
    return tmp_path


def test_quiet_leaves_the_findings_and_the_errors(desk: Path) -> None:
    told = audit("check", "news.txt", "gone.txt", cwd=desk).stdout.decode()
    quiet = audit("check", "news.txt", "gone.txt", "--quiet", cwd=desk)
    assert quiet.returncode == 2
    shown = quiet.stdout.decode()
    assert "bare-source" in shown
    assert "gone.txt" in shown
    assert told.startswith(shown)
    assert "1 article" in told.removeprefix(shown)


def test_quiet_says_nothing_where_nothing_is_found(desk: Path) -> None:
    done = audit("check", "rain.txt", "-q", cwd=desk)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


@pytest.mark.parametrize("form", ["json", "github", "csv"])
def test_quiet_changes_no_report_for_programs(form: str, desk: Path) -> None:
    args = ["check", "news.txt", "--format", form]
    assert audit(*args, "--quiet", cwd=desk).stdout == audit(*args, cwd=desk).stdout


def test_verbose_tells_of_each_article_by_what_it_was_judged(desk: Path) -> None:
    kept = {"AUDIT_CACHE_DIR": str(desk / "kept")}
    plain = audit("check", ".", cwd=desk, env=kept)
    for how in ("known from an earlier run", r"audited in \d+\.\d\d s"):
        done = audit("check", ".", "--verbose", cwd=desk, env=kept)
        assert done.stdout == plain.stdout
        news, rain = done.stderr.decode().splitlines()
        assert re.fullmatch(rf"audit: \S*news.txt: 1 finding; wire, by .*audit.yaml; {how}", news)
        assert re.match(r"audit: \S*rain.txt: 0 findings; wire, by ", rain)
        kept = {}


def test_quiet_and_verbose_at_once_are_refused(desk: Path) -> None:
    done = audit("check", ".", "-q", "-v", cwd=desk)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"exclude each other" in done.stderr


def test_a_hook_that_names_every_file_can_heed_what_is_excluded(desk: Path) -> None:
    named = ["check", "old/news.txt", "news.txt"]
    both = audit(*named, cwd=desk).stdout.decode()
    assert "old/news.txt:3" in both
    heeded = audit(*named, "--force-exclude", cwd=desk)
    assert heeded.returncode == 1
    assert heeded.stdout.decode().count("bare-source") == 1
    assert "old/news.txt" not in heeded.stdout.decode()
    nothing = audit("check", "old/news.txt", "--force-exclude", cwd=desk)
    assert nothing.returncode == 0
    assert "No article was audited" in nothing.stdout.decode()
