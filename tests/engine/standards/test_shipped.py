"""The standards that ship: what each is for, and what the borrowed ones rest on."""

from __future__ import annotations

from pathlib import Path

import pytest

from audit.engine import load_standard
from audit.engine.publications import publications
from audit.engine.resources import standard_files
from audit.engine.yamlfile import read_yaml
from tests.engine.standards.house import severities, severity

HOUSES_OWN = (
    "newsroom",
    "strict",
    "gentle",
    "investigation",
    "wire",
    "opinion",
    "brief",
    "science",
    "elections",
    "wikinews",
)
AFTER = [name for name in standard_files() if name.startswith("after-")]
STRICT_ALONE = {"mindstate-asserted"}
"""Rules that are right too seldom for a general newsroom."""

GRAVITY = {"off": 0, "info": 1, "warning": 2, "error": 3}


def settings(name: str, rule: str) -> dict[str, object]:
    return dict(next(one for one in load_standard(name).rules if one.id == rule).settings)


def gravity(name: str, rule: str) -> int:
    return GRAVITY[severity(load_standard(name), rule)]


def test_every_standard_of_the_issue_ships() -> None:
    assert set(standard_files()) == {*HOUSES_OWN, *AFTER}
    assert len(AFTER) >= 7


@pytest.mark.parametrize("name", [name for name in HOUSES_OWN if name != "newsroom"])
def test_a_standard_differs_from_what_it_extends(name: str) -> None:
    data = read_yaml(standard_files()[name]).data
    extended = load_standard(data["extends"])
    found = severities(load_standard(name))
    assert set(found) - STRICT_ALONE <= set(severities(load_standard("newsroom")))

    for rule, given in data["rules"].items():
        if isinstance(given, str):
            assert severity(extended, rule) != given, f"{name}: {rule} is {given} already"


def test_strict_is_never_milder_and_gentle_never_graver() -> None:
    for rule in severities(load_standard("newsroom")):
        assert gravity("strict", rule) >= gravity("newsroom", rule) >= gravity("gentle", rule)


def test_investigation_wants_reason_basis_and_more_sources() -> None:
    book = load_standard("investigation")
    wanted = ("anon-no-reason", "anon-no-basis", "anon-uncorroborated", "no-right-of-reply")
    assert {severity(book, rule) for rule in wanted} == {"error"}
    assert settings("investigation", "anon-uncorroborated")["any-claim"] == "warning"
    assert settings("newsroom", "anon-uncorroborated")["any-claim"] == "off"
    story = settings("investigation", "single-source-story")
    assert story["minimum"] > settings("newsroom", "single-source-story")["minimum"]


def test_opinion_lets_the_writer_judge_and_brief_lets_one_source_do() -> None:
    assert severity(load_standard("opinion"), "loaded-verb") == "off"
    assert severity(load_standard("opinion"), "quote-mismatch") == "error"
    for name in ("opinion", "brief"):
        assert severity(load_standard(name), "single-source-story") == "off"


def test_science_and_elections_are_grave_about_their_numbers() -> None:
    assert severity(load_standard("science"), "study-unidentified") == "error"
    for name in ("science", "elections"):
        assert severity(load_standard(name), "statistic-no-source") == "error"


@pytest.mark.parametrize("name", AFTER)
def test_a_borrowed_standard_says_what_it_is_and_what_it_rests_on(name: str) -> None:
    data = read_yaml(standard_files()[name]).data
    assert data["title"].startswith("After ")
    assert "Not the house’s own product" in data["description"]
    assert "extends" not in data
    assert set(data["rests-on"]) == set(data["rules"])
    for ids in data["rests-on"].values():
        assert {publications()[id].found for id in ids} <= {"yes", "copy"}


@pytest.mark.parametrize("path", standard_files().values(), ids=lambda path: path.stem)
def test_what_a_standard_rests_on_backs_the_rule(path: Path) -> None:
    data = read_yaml(path).data
    rules = {active.id: active.rule for active in load_standard(path.stem).rules}
    for rule, ids in data.get("rests-on", {}).items():
        assert set(ids) <= {backing.id for backing in rules[rule].backed_by}
