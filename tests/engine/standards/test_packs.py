"""Packs that others publish, through a real distribution on the path."""

from __future__ import annotations

from pathlib import Path

import pytest

from audit.engine import rulebook_for
from audit.engine.standards import packs
from audit.errors import ConfigError
from tests.engine.standards.house import house_rule, severities, severity, write

STANDARD = "standard: quiet-house\ntitle: Quiet\nextends: gentle\nrules: {shouting: warning}\n"
WORDS = "words: noises\ntitle: Noises\nlist: [boom]\n"


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def put(package: str = "quiet_pack", rules: bool = True) -> Path:
        site, repo = tmp_path / "site", tmp_path / "repo"
        write(site / "quiet_pack" / "__init__.py", "raise RuntimeError('a pack must not be run')\n")
        if rules:
            house_rule(site / "quiet_pack" / "rules")
            write(site / "quiet_pack" / "rules" / "words" / "noises.yaml", WORDS)
            write(site / "quiet_pack" / "rules" / "standards" / "quiet-house.yaml", STANDARD)
        info = site / "quiet_pack-1.0.dist-info"
        write(info / "METADATA", "Metadata-Version: 2.1\nName: quiet-pack\nVersion: 1.0\n")
        write(info / "entry_points.txt", f"[audit.packs]\nquiet = {package}\n")
        monkeypatch.syspath_prepend(site)
        packs.pack_folders.cache_clear()
        return write(repo / "audit.yaml")

    yield put
    packs.pack_folders.cache_clear()


def test_a_packs_rules_are_off_until_somebody_switches_them_on(install) -> None:
    config = install()
    assert severity(rulebook_for(config.parent / "a.md"), "shouting") == "off"
    write(config, "rules: {shouting: on}\n")
    assert severity(rulebook_for(config.parent / "a.md"), "shouting") == "info"


def test_a_packs_standard_and_words_go_by_their_names(install) -> None:
    config = install()
    write(config, "standard: quiet-house\nwords: {noises: {add: [bang]}}\n")
    book = rulebook_for(config.parent / "a.md")
    assert book.standard == "quiet-house"
    assert severities(book)["shouting"] == "warning"
    assert book.words["noises"].occurs_in("bang and boom")


def test_a_rule_of_a_pack_that_is_wrong_is_said_when_it_is_used(install, tmp_path: Path) -> None:
    config = install()
    house_rule(tmp_path / "site" / "quiet_pack" / "rules", severity="warn")
    assert severity(rulebook_for(config.parent / "a.md"), "bare-source") == "error"
    write(config, "rules: {shouting: on}\n")
    with pytest.raises(ConfigError, match=r"shouting.yaml:4:11: “warn” cannot stand here"):
        rulebook_for(config.parent / "a.md")


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"package": "quiet_park"}, "its package quiet_park is not there; reinstall"),
        ({"rules": False}, "its package quiet_pack has no folder “rules”; reinstall"),
    ],
)
def test_a_pack_that_cannot_be_used(install, given: dict[str, object], says: str) -> None:
    config = install(**given)
    write(config, "rules: {shouting: on}\n")
    with pytest.raises(ConfigError, match=f"the installed pack “quiet” cannot be used: {says}"):
        rulebook_for(config.parent / "a.md")
