"""What a result is made of, besides the article."""

from __future__ import annotations

from pathlib import Path

import pytest

import audit
from audit.engine import configuration_for
from audit.engine.resources import rules_folder
from audit.running import made


def test_code_rules_and_the_checksums_of_weights_are_part_of_the_program() -> None:
    files = {*made._files(Path(audit.__file__).parent), *made._files(rules_folder())}
    package = Path(audit.__file__).parent
    assert package / "cli" / "check.py" in files
    assert package / "language" / "weights" / "checksums.json" in files
    assert rules_folder() / "checks" / "bare-source.yaml" in files
    assert len(made.program()) == 32


def test_without_a_configuration_the_place_makes_no_difference() -> None:
    nothing = configuration_for(None)
    assert made.place(nothing, "a/story.md") == made.place(nothing, "b/other.md")
    assert made.place(nothing, "a/story.md") != made.place(nothing, "a/story.txt")


def test_with_one_it_is_the_place_below_it(tmp_path: Path) -> None:
    (tmp_path / "audit.yaml").write_text("standard: newsroom\n", "utf-8")
    own = configuration_for(tmp_path / "audit.yaml")
    assert made.place(own, str(tmp_path / "a" / "b.md")) == b"a/b.md"
    assert made.settings(own) == made.settings(configuration_for(tmp_path / "audit.yaml"))
    assert made.settings(own) != made.settings(configuration_for(None))


@pytest.mark.parametrize("variable", made.ELSEWHERE)
def test_other_weights_are_not_known(variable: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert made.is_known()
    monkeypatch.setenv(variable, "elsewhere")
    assert not made.is_known()
