"""A workbook is written whole or not at all, and what stood there before still stands."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.writer.excel import ExcelWriter

from audit.engine.record import Audit
from audit.errors import WriteError
from audit.report.workbook import write_workbook
from tests.report.fictional import harbour


def workbook() -> bytes:
    """Give the bytes of a workbook of ours."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "audit.xlsx"
        write_workbook(path, [])
        return path.read_bytes()


OLD = workbook()


@pytest.fixture
def old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a workbook that is there already; openpyxl's own files are kept apart, to be seen."""
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    path = tmp_path / "desk" / "audit.xlsx"
    path.parent.mkdir()
    path.write_bytes(OLD)
    return path


def assert_untouched(old: Path) -> None:
    assert old.read_bytes() == OLD
    assert [one.name for one in old.parent.iterdir() if "lock" not in one.name] == [old.name]
    assert list((old.parent.parent / "scratch").iterdir()) == []


def breaking() -> Iterator[Audit]:
    yield harbour()
    raise RuntimeError("a bug in a reader")


def test_the_new_workbook_takes_the_place_of_the_old(old: Path):
    write_workbook(old, [harbour()])
    assert "Findings" in load_workbook(old).sheetnames
    assert [one.name for one in old.parent.iterdir()] == [old.name]
    assert list((old.parent.parent / "scratch").iterdir()) == []


@pytest.mark.parametrize("error", [RuntimeError, KeyboardInterrupt])
def test_a_failure_between_articles_leaves_the_old_one(old: Path, error: type[BaseException]):
    def audits() -> Iterator[Audit]:
        yield harbour()
        raise error

    with pytest.raises(error):
        write_workbook(old, audits())
    assert_untouched(old)


def test_a_full_disk_leaves_the_old_one(old: Path, monkeypatch: pytest.MonkeyPatch):
    def full(*_: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(ExcelWriter, "_write_charts", full)
    with pytest.raises(WriteError, match=r"audit\.xlsx: cannot be written: No space left"):
        write_workbook(old, [harbour()])
    assert_untouched(old)


def test_a_refusal_at_the_last_step_leaves_the_old_one(old: Path, monkeypatch: pytest.MonkeyPatch):
    def refused(*_: Any) -> None:
        raise PermissionError(errno.EACCES, "Access is denied")

    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises(WriteError, match="may be open in another program"):
        write_workbook(old, [harbour()])
    assert_untouched(old)


@pytest.mark.parametrize("lock", ["~$audit.xlsx", ".~lock.audit.xlsx#"])
def test_a_workbook_that_is_open_elsewhere_is_left_alone(old: Path, lock: str):
    (old.parent / lock).touch()
    with pytest.raises(WriteError) as refusal:
        write_workbook(old, [harbour()])
    assert str(refusal.value) == (
        f"{old}: is open in another program (lock file {lock}); "
        "close it there or choose another name (if it is open nowhere, delete that file)"
    )
    assert old.read_bytes() == OLD


def test_a_workbook_opened_while_the_audit_runs_is_left_alone(old: Path):
    def audits() -> Iterator[Audit]:
        yield harbour()
        (old.parent / ".~lock.audit.xlsx#").touch()

    with pytest.raises(WriteError, match="is open in another program"):
        write_workbook(old, audits())
    assert_untouched(old)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("audit.xls", "must end in .xlsx"),
        ("audit", "must end in .xlsx"),
        ("missing/audit.xlsx", "there is no folder"),
        ("folder.xlsx", "is a folder"),
    ],
)
def test_places_where_no_workbook_can_be(tmp_path: Path, name: str, reason: str):
    (tmp_path / "folder.xlsx").mkdir()
    with pytest.raises(WriteError, match=reason):
        write_workbook(tmp_path / name, breaking())


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_modes_and_links_are_kept(old: Path):
    old.chmod(0o640)
    link = old.with_name("link.xlsx")
    link.symlink_to(old)
    write_workbook(link, [harbour()])
    assert link.is_symlink()
    assert stat.S_IMODE(old.stat().st_mode) == 0o640
    assert "Findings" in load_workbook(old).sheetnames


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_a_new_workbook_is_as_open_as_any_new_file(tmp_path: Path):
    (tmp_path / "plain").touch()
    write_workbook(tmp_path / "audit.xlsx", [harbour()])
    assert (tmp_path / "audit.xlsx").stat().st_mode == (tmp_path / "plain").stat().st_mode
