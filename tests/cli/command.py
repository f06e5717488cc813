"""Runs the real command as a person's shell would, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

AUDIT = [sys.executable, "-m", "audit"]


def environment(extra: Mapping[str, str | None] = {}) -> dict[str, str]:
    """This process's environment without what would colour or steer the command."""
    steering = {"NO_COLOR", "FORCE_COLOR", "AUDIT_DEBUG", "COLUMNS", "PYTHONIOENCODING", "TERM"}
    nowhere = {"AUDIT_CACHE_DIR": os.devnull}  # no folder: nothing is kept from test to test
    kept = {name: value for name, value in os.environ.items() if name not in steering}
    changed = {name: value for name, value in extra.items() if value is not None}
    return {**kept, **nowhere, **changed}


def audit(
    *args: str | Path,
    cwd: Path | None = None,
    stdin: bytes = b"",
    env: Mapping[str, str | None] = {},
    prefix: Sequence[str] = (),
) -> subprocess.CompletedProcess[bytes]:
    """Run ``audit ARGS`` and give the finished process, its output as bytes."""
    return subprocess.run(
        [*prefix, *AUDIT, *map(str, args)],
        cwd=cwd,
        input=stdin,
        env=environment(env),
        capture_output=True,
        timeout=120,
    )
