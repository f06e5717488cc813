from __future__ import annotations

import pytest

from audit.engine.fingerprint import fingerprint
from tests.engine.desk import Desk, rule

TWICE = """Officials say the bridge is safe. Rain fell. Officials say the road is safe.

Officials say the bridge is safe."""
ANY = """about: attribution
when: {source.kind: vague}
message: “{source.text}”, “{attribution.content-text}”.
"""


def twice() -> Desk:
    desk = Desk(TWICE)
    source = desk.source("Officials", "vague", head="officials", plural=True)
    desk.says("Officials", "say", "the bridge is safe", source)
    desk.says("Officials", "say", "the road is safe", source, after="Rain")
    desk.says("Officials", "say", "the bridge is safe", source, after="\n\n")
    return desk


def test_finding_says_what_where_and_on_what_it_rests() -> None:
    finding = twice().judge(rule(ANY)).findings[0]
    assert finding.rule == "test-rule"
    assert finding.severity == "warning"
    assert finding.message == "“Officials”, “the bridge is safe”."
    assert finding.remedy == "Mend it."
    assert finding.text == "Officials"
    assert finding.subject == "a1"
    assert dict(finding.evidence)["source.kind"] == "vague"
    assert len(finding.fingerprint) == 16


@pytest.mark.parametrize(
    ("once", "count"),
    [
        ("", 3),
        ("once-per: block", 2),
        ("once-per: sentence", 3),
        ("once-per: source", 1),
        ("once-per: source-in-block", 2),
    ],
)
def test_once_per(once: str, count: int) -> None:
    assert len(twice().judge(rule(ANY + once)).findings) == count


def test_once_per_article_keeps_the_first() -> None:
    findings = twice().judge(rule(ANY + "once-per: article")).findings
    assert [finding.span.start for finding in findings] == [0]


@pytest.mark.parametrize(
    ("at", "text"),
    [
        ("source", "Officials"),
        ("cue", "say"),
        ("content", "the bridge is safe"),
        ("sentence", "Officials say the bridge is safe."),
    ],
)
def test_what_a_finding_marks(at: str, text: str) -> None:
    assert twice().judge(rule(f"{ANY}at: {at}")).findings[0].text == text


def test_findings_come_by_place_then_severity_then_rule() -> None:
    low = rule(ANY + "rule: a-low\nseverity: info")
    high = rule(ANY + "rule: z-high\nseverity: error")
    names = [finding.rule for finding in twice().judge(low, high).findings]
    assert names == ["z-high", "a-low"] * 3
    assert twice().judge(low, high) == twice().judge(low, high)


def test_one_finding_per_rule_and_place() -> None:
    desk = Desk("Officials say and claim the bridge is safe.")
    source = desk.source("Officials", "vague")
    desk.says("Officials", "say", "the bridge is safe", source)
    desk.says("Officials", "claim", "the bridge is safe", source)
    assert len(desk.judge(rule(ANY)).findings) == 1


def test_a_rule_is_silent_where_another_said_enough() -> None:
    loud = rule("rule: loud\nabout: attribution\nat: sentence\nwhen: {source.kind: vague}")
    quiet = rule(ANY + "rule: a-quiet\nunless-flagged-by: [loud]")
    assert {finding.rule for finding in twice().judge(quiet, loud).findings} == {"loud"}
    assert {finding.rule for finding in twice().judge(quiet).findings} == {"a-quiet"}


def test_occurrences_of_the_same_words_have_fingerprints_of_their_own() -> None:
    marks = [finding.fingerprint for finding in twice().judge(rule(ANY)).findings]
    assert len(set(marks)) == 3
    same = fingerprint("test-rule", "Officials", "Officials say the bridge is safe.", 1)
    assert marks[2] == same


def test_edits_elsewhere_leave_a_fingerprint_alone() -> None:
    def mark(text: str) -> str:
        desk = Desk(text)
        source = desk.source("Experts", "vague")
        desk.says("Experts", "say", "it’s safe" if "’" in text else "it's safe", source)
        return desk.judge(rule(ANY)).findings[0].fingerprint

    first = mark("Experts say it’s safe.")
    assert mark("Rain fell. It was May.\n\nA line more.\n\nExperts say it's safe.") == first
    assert mark("Experts  say it’s   safe.") == first
    assert mark("Experts say it’s safe!") != first


def test_settings_reach_conditions_and_messages() -> None:
    text = """
about: article
when: {article.words: {at-least: {setting: longest}}}
message: "{article.words} words, at most {longest}."
settings: {longest: {type: number, default: 3, description: Words.}}
"""
    desk = Desk("Rain fell all day.")
    assert desk.judge(rule(text)).findings[0].message == "4 words, at most 3."
    assert desk.judge(rule(text, longest=5)).findings == ()


def test_article_as_a_whole_is_marked_at_its_headline() -> None:
    desk = Desk("# Rain\n\nRain fell.", format="markdown")
    assert desk.judge(rule("about: article")).findings[0].text == "Rain"


def test_long_values_are_shortened_at_a_word() -> None:
    desk = Desk("Officials say " + "the long bridge " * 20 + "is safe.")
    source = desk.source("Officials", "vague")
    desk.says("Officials", "say", ("the long bridge " * 20).strip(), source)
    message = desk.judge(rule(ANY)).findings[0].message
    assert message.endswith(" long bridge the long…”.") or message.endswith("bridge…”.")
    assert len(message) < 110


def test_python_check_marks_the_spans_it_gives() -> None:
    from dataclasses import replace

    active = rule("about: article\npython: rain")

    def rain(article, facts, settings):
        start = article.text.index("Rain")
        return [type(facts.sentences[0].span)(start, start + 4)]

    found = Desk("It was May. Rain fell.").judge(
        replace(active, rule=replace(active.rule, python=rain))
    )
    assert [finding.text for finding in found.findings] == ["Rain"]


def test_what_is_kept_back_is_told_with_what_it_stands_behind() -> None:
    audit = twice().judge(rule(ANY + "once-per: article"))
    (finding,) = audit.findings
    assert [(one.finding.subject, one.behind) for one in audit.folded] == [
        ("a2", finding), ("a3", finding),
    ]  # fmt: skip
    marks = {one.fingerprint for one in (finding, *(each.finding for each in audit.folded))}
    assert len(marks) == 3


def test_the_same_words_are_not_kept_back_a_second_time() -> None:
    desk = twice()
    desk.attributions += desk.attributions
    assert len(desk.judge(rule(ANY + "once-per: article")).folded) == 2
