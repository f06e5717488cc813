"""docs/desk.md, tried as a new user would: from a draft to its sign-off."""

from __future__ import annotations

from pathlib import Path

from tests.cli.walk import missing


def test_the_walk_from_draft_to_sign_off(tmp_path: Path) -> None:
    assert list(missing("desk.md", tmp_path)) == []
