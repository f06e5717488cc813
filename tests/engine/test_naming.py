"""A pattern that runs away: its rule is named, with the place, and no half result is given."""

from __future__ import annotations

from pathlib import Path

import pytest

from audit import audit_file
from audit.engine import rulebook_for
from audit.errors import RunawayError
from tests.cli.command import audit
from tests.engine.desk import Desk, rule
from tests.engine.standards.house import house_rule, write

RUNAWAY = "(?:a|aa)+$"
STORY = f"Rain fell and {'a' * 60}!\n"


def test_the_place_of_the_pattern_is_told(tmp_path: Path) -> None:
    write(tmp_path / "audit.yaml")
    path = house_rule(tmp_path / "rules")
    path.write_text(path.read_text("utf-8").replace(r"'\bLOUD\b'", f"[quiet, '{RUNAWAY}']"))
    story = write(tmp_path / "story.txt", STORY)
    with pytest.raises(RunawayError) as caught:
        audit_file(story, rulebook_for(story))
    assert str(caught.value).startswith(f"{path}:6:20: rule shouting: the pattern “{RUNAWAY}”")


def test_a_rule_without_a_file_is_named_too() -> None:
    given = rule(f"about: sentence\nwhen: {{sentence.text: {{matches: '{RUNAWAY}'}}}}")
    with pytest.raises(RunawayError, match=r"^rule test-rule: the pattern"):
        Desk(STORY).judge(given)


def test_the_other_articles_are_audited(tmp_path: Path) -> None:
    write(tmp_path / "audit.yaml")
    path = house_rule(tmp_path / "rules")
    path.write_text(path.read_text("utf-8").replace(r"'\bLOUD\b'", f"['{RUNAWAY}', LOUD]"))
    write(tmp_path / "a.txt", STORY)
    write(tmp_path / "b.txt", "It was a LOUD night in the town.\n")
    done = audit("check", "a.txt", "b.txt", cwd=tmp_path)
    assert done.returncode == 2
    assert "a.txt  could not be audited" in done.stdout.decode()
    assert "rule shouting" in done.stdout.decode()
    assert "b.txt:1:10" in done.stdout.decode()
