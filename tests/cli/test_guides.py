"""Guides, tried as a new user would."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.walk import missing


@pytest.mark.parametrize(
    "guide", ["waivers.md", "baseline.md", "large-repositories.md", "command-line.md"]
)
def test_a_guide_says_what_happens(guide: str, tmp_path: Path) -> None:
    assert list(missing(guide, tmp_path)) == []
