"""What holds for all tests."""

from __future__ import annotations

import os

import pytest


@pytest.fixture(autouse=True)
def _nothing_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep no results: neither the person's cache nor an earlier test has a say in any."""
    monkeypatch.setenv("AUDIT_CACHE_DIR", os.devnull)
