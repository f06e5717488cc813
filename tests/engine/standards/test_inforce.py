"""What is in force for an article, and where each of it was written."""

from __future__ import annotations

from pathlib import Path

import pytest

from audit.article import Metadata
from audit.engine import configuration_for
from audit.engine.resources import standard_files
from audit.engine.standards.inforce import InForce, in_force
from audit.engine.standards.origin import Origin
from tests.engine.standards.house import house_rule, write

HOUSE = """standard: gentle
exclude: [drafts/**]
rules:
  loaded-verb: warning
  single-source-story:
    minimum: 5
words:
  hedges: {add: [word has it], remove: [arguably]}
"""
SPORT = """extends: ..
fail-on: never
front-matter:
  byline: reporter
overrides:
  - for: {section: cup}
    standard: brief
    rules:
      bare-source: off
"""


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    write(tmp_path / "audit.yaml", HOUSE)
    write(tmp_path / "sport" / "audit.yaml", SPORT)
    house_rule(tmp_path / "rules")
    return tmp_path


def shown(repo: Path, section: str | None = None, name: str = "a.md") -> InForce:
    configuration = configuration_for(repo / "sport" / "audit.yaml")
    return in_force(configuration, repo / "sport" / name, Metadata(section=section))


def origin(path: Path, line: int) -> Origin:
    return Origin(str(path), line)


def rule(found: InForce, name: str):
    return next(one for one in found.rules if one.name == name)


def test_single_values_say_where_they_stand(repo: Path) -> None:
    found = shown(repo)
    assert found.configs == (
        str(repo / "sport" / "audit.yaml"),
        str(repo / "audit.yaml"),
    )
    assert (found.standard.value, found.standard.origin.line) == ("gentle", 1)
    assert (found.fail_on.value, found.fail_on.origin) == (
        "never",
        origin(repo / "sport" / "audit.yaml", 2),
    )
    assert (found.front_matter[0].value, found.front_matter[0].origin.line) == ("reporter", 4)


def test_a_rule_says_who_gave_it_its_severity_and_each_setting(repo: Path) -> None:
    story = rule(shown(repo), "single-source-story")
    assert story.severity == "info"
    assert Path(story.origin.file) == standard_files()["gentle"]
    minimum, least = story.settings
    assert (minimum.value, minimum.origin.line) == (5, 6)
    assert Path(least.origin.file).name == "single-source-story.yaml"
    assert rule(shown(repo), "loaded-verb").origin.line == 4
    assert rule(shown(repo), "shouting").origin == origin(repo / "rules" / "shouting.yaml", 1)


def test_an_override_shows_where_it_holds(repo: Path) -> None:
    assert shown(repo).overrides == ()
    found = shown(repo, section="Cup")
    config = repo / "sport" / "audit.yaml"
    assert found.overrides == (origin(config, 6),)
    assert (found.standard.value, found.standard.origin) == ("brief", origin(config, 7))
    bare = rule(found, "bare-source")
    assert (bare.severity, bare.origin) == ("off", origin(config, 9))


def test_words_and_exclusions_show(repo: Path) -> None:
    found = shown(repo, name="drafts/a.md")
    assert (found.excluded.value, found.excluded.origin.line) == ("drafts/**", 2)
    words = found.words[0]
    assert (words.name, words.added, words.removed) == ("hedges", ("word has it",), ("arguably",))
    assert words.origin.line == 8
    assert shown(repo).excluded is None


def test_every_rule_there_is_stands_in_it(repo: Path) -> None:
    found = shown(repo)
    names = [one.name for one in found.rules]
    assert names == configuration_for(repo / "sport" / "audit.yaml").library.rule_names()


def test_a_standard_of_the_command_line_has_no_place(repo: Path) -> None:
    configuration = configuration_for(repo / "audit.yaml", "strict")
    found = in_force(configuration, repo / "a.md")
    assert (found.standard.value, found.standard.origin) == ("strict", None)


def test_baseline_and_what_waivers_must_say_are_the_nearest_ones(repo: Path) -> None:
    assert (shown(repo).baseline, shown(repo).waivers) == (None, None)
    write(repo / "audit.yaml", "baseline: known.json\nwaivers:\n  require: [by, until]\n")
    found = shown(repo)
    assert (found.baseline.value, found.baseline.origin) == (
        "known.json",
        origin(repo / "audit.yaml", 1),
    )
    assert (found.waivers.value, found.waivers.origin.line) == ("by, until", 3)
