"""Waivers that audit.yaml keeps, and what it asks of all waivers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from audit.article import read_file
from audit.engine import Audit, judge, load_standard, rulebook_for, settle
from audit.errors import ConfigError
from tests.engine.settle.desk import TODAY, book, names, officials
from tests.engine.standards.house import write

STORY = "Officials say so.\n\nRain fell.\n"
WAIVER = """\
waivers:
  allow:
    - path: news/fire.txt
      rule: vague-collective
      fingerprint: "{mark}"
      reason: The names are with the desk.
"""


def judged(story: Path) -> Audit:
    """Judge an article about officials by one plain rule."""
    desk = officials(STORY, "text")
    return judge(read_file(story), desk.facts, book())


def settled(story: Path, today: date = TODAY) -> Audit:
    """Settle it by the waivers of the configuration that holds for it."""
    house = rulebook_for(story).waivers
    return settle(judged(story), replace(book(), waivers=house), today)


def repository(folder: Path, config: str) -> Path:
    """Make a content repository; gives the article, whose finding the configuration waives."""
    story = write(folder / "news" / "fire.txt", STORY)
    (finding,) = judged(story).findings
    write(folder / "audit.yaml", config.format(mark=finding.fingerprint))
    return story


def test_a_finding_is_waived_by_its_fingerprint(tmp_path: Path) -> None:
    audit = settled(repository(tmp_path, WAIVER + "      by: A. Ruiz\n      until: 2026-05-12\n"))
    assert names(audit) == []
    (waived,) = audit.waived
    assert (waived.reason, waived.by, waived.until) == (
        "The names are with the desk.", "A. Ruiz", "2026-05-12",
    )  # fmt: skip


def test_only_in_the_article_it_names(tmp_path: Path) -> None:
    repository(tmp_path, WAIVER)
    assert names(settled(write(tmp_path / "news" / "flood.txt", STORY))) == ["vague-collective"]


def test_an_expired_one_is_told_with_its_line(tmp_path: Path) -> None:
    audit = settled(repository(tmp_path, WAIVER + "      until: 2026-05-11\n"))
    assert sorted(names(audit)) == ["vague-collective", "waiver-expired"]
    (about,) = [one for one in audit.findings if one.rule == "waiver-expired"]
    assert "audit.yaml, line 3" in about.message
    assert audit.excerpt(about) == about.text == "Officials say so."


def test_one_that_waives_nothing_is_told_with_its_line(tmp_path: Path) -> None:
    audit = settled(repository(tmp_path, WAIVER.format(mark="0" * 16)))
    assert names(audit) == ["vague-collective", "waiver-unused"]
    assert audit.findings[1].message == (
        "The waiver of vague-collective in audit.yaml, line 3 has nothing to waive: no finding "
        "here has its fingerprint. Findings of the rule have "
        f"{audit.findings[0].fingerprint}."
    )


def test_configurations_that_extend_others_add_to_their_waivers(tmp_path: Path) -> None:
    story = repository(tmp_path, WAIVER)
    write(tmp_path / "news" / "audit.yaml", "extends: ../audit.yaml\nwaivers: {require: [by]}\n")
    with pytest.raises(ConfigError, match="“by” is missing, which “require” asks for"):
        rulebook_for(story)
    write(tmp_path / "news" / "audit.yaml", "extends: ../audit.yaml\n")
    assert names(settled(story)) == []
    write(tmp_path / "news" / "audit.yaml", "standard: newsroom\n")
    assert names(settled(story)) == ["vague-collective"]


def test_what_is_required_and_the_baseline_reach_the_rulebook(tmp_path: Path) -> None:
    write(tmp_path / "audit.yaml", "waivers: {require: [by, until]}\nbaseline: known/b.json\n")
    rulebook = rulebook_for(tmp_path / "a.md")
    assert rulebook.waivers.require == ("by", "until")
    assert rulebook.baseline == tmp_path / "known" / "b.json"
    assert load_standard().baseline is None


BROKEN = {
    "      rule: vague-colective\n": "4:13: there is no rule “vague-colective” (at "
    "waivers.allow[0].rule); did you mean “vague-collective”?",
    "      fingerprint: 12ab\n": "5:20: “12ab” is no fingerprint: copy the 16 digits and letters "
    "a–f of one (at waivers.allow[0].fingerprint)",
    "      path: news/fires.txt\n": "3:13: there is no file “news/fires.txt” here; was it renamed? "
    "(at waivers.allow[0].path)",
    "      until: spring\n": "7:14: “spring” is no date that can be read for sure: write it as "
    "year-month-day, like 2026-05-31 (at waivers.allow[0].until)",
}


@pytest.mark.parametrize("line", BROKEN)
def test_what_is_wrong_with_one_is_told_at_its_place(tmp_path: Path, line: str) -> None:
    key = line.split(":")[0].strip()
    kept = [one for one in WAIVER.splitlines(keepends=True) if f" {key}:" not in one]
    at = 2 if key == "path" else 3 if key == "rule" else 4
    kept.insert(len(kept) if key == "until" else at, line)
    text = "".join(kept).replace("    - path", "    - path")
    if key == "path":
        text = text.replace("      path", "    - path")
    write(tmp_path / "news" / "fire.txt", STORY)
    config = write(tmp_path / "audit.yaml", text.format(mark="0" * 16))
    with pytest.raises(ConfigError) as caught:
        rulebook_for(tmp_path / "news" / "fire.txt")
    assert str(caught.value).removeprefix(f"{config}:") == BROKEN[line]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("waivers: {}\n", "1:10: this is empty; write something or leave the key out (at waivers)"),
        ("waivers: {require: [who]}\n",
         "1:21: “who” cannot stand here (at waivers.require[0]); it can be by, until"),
        ("waivers: {alow: []}\n",
         "1:11: unknown key “alow” (at waivers.alow); did you mean “allow”?"),
        ("waivers:\n  allow:\n    - {path: a.txt, rule: bare-source, fingerprint: x}\n",
         "3:7: “reason” is missing (at waivers.allow[0])"),
        ("baseline: [a]\n", "1:11: this must be text, not a list (at baseline)"),
    ],
)  # fmt: skip
def test_mistakes_of_form_are_told_as_elsewhere(tmp_path: Path, text: str, says: str) -> None:
    config = write(tmp_path / "audit.yaml", text)
    with pytest.raises(ConfigError) as caught:
        rulebook_for(tmp_path / "a.txt")
    assert str(caught.value).removeprefix(f"{config}:").startswith(says)


def test_the_same_finding_twice_is_told(tmp_path: Path) -> None:
    config = WAIVER + WAIVER.split("allow:\n")[1]
    with pytest.raises(ConfigError, match="7:7: this finding is waived already, in line 3"):
        rulebook_for(repository(tmp_path, config))
