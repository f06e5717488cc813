"""What tests of several commands put in place of the screen and of the audit."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from audit.cli.auditing import Auditor, Task


@pytest.fixture
def reader_who_leaves(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever reads standard output goes away after the first piece of it."""

    def closed(pieces: Iterable[str], _: object) -> None:
        next(iter(pieces))
        raise BrokenPipeError(32, "Broken pipe")

    monkeypatch.setattr("audit.cli.screen.write", closed)
    monkeypatch.setattr("audit.cli.screen.abandon_output", lambda: None)


@pytest.fixture
def audited(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files audited so far, in order; what else happens may be noted in it."""
    noted: list[str] = []
    audit_one = Auditor.__call__

    def noted_audit(auditor: Auditor, task: Task) -> object:
        noted.append(Path(task.path).name)
        return audit_one(auditor, task)

    monkeypatch.setattr(Auditor, "__call__", noted_audit)
    return noted
