"""Findings set aside by waivers, and findings about waivers."""

from __future__ import annotations

import pickle
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.errors import ReadError
from tests.engine.desk import rule
from tests.engine.settle.desk import book, lines, names, settled

TWO = "Officials say so.\n\nRain fell.\n\nOfficials say so.\n"


def test_without_waivers_everything_stands() -> None:
    audit = settled(TWO)
    assert lines(audit) == [("vague-collective", 1), ("vague-collective", 5)]
    assert audit.waived == ()


def test_a_waived_finding_is_set_aside_with_its_reason() -> None:
    audit = settled(
        "<!-- audit: allow vague-collective by A. Ruiz until 12 May 2026 -- on trial -->\n\n" + TWO
    )
    assert lines(audit) == [("vague-collective", 7)]
    (waived,) = audit.waived
    assert waived.finding.text == "Officials"
    assert (waived.reason, waived.by, waived.until) == ("on trial", "A. Ruiz", "2026-05-12")


@pytest.mark.parametrize(
    "text",
    [
        "Officials say so. <!-- audit: allow vague-collective -- x -->\n\nOfficials say so.\n",
        "Officials say so. <!-- audit: allow-line vague-collective -- x -->\n\nOfficials say so.\n",
        "<!-- audit: allow-begin vague-collective -- x -->\n\nOfficials say so.\n\n"
        "<!-- audit: allow-end -->\n\nOfficials say so.\n",
        "Rain fell.\n<!-- audit: allow vague-collective -- x -->\nOfficials say so.\n\n"
        "Officials say so.\n",
    ],
)
def test_only_what_a_waiver_reaches_is_set_aside(text: str) -> None:
    audit = settled(text)
    assert names(audit) == ["vague-collective"]
    assert len(audit.waived) == 1
    assert audit.findings[0].span > audit.waived[0].finding.span


@pytest.mark.parametrize(
    "waiver",
    [
        "<!-- audit: allow-file vague-collective -- x -->",
        "<!-- audit: allow-begin vague-collective -- x -->",
    ],
)
def test_a_file_or_region_reaches_all_of_it(waiver: str) -> None:
    end = "\n\n<!-- audit: allow-end -->\n" if "begin" in waiver else ""
    audit = settled(f"{waiver}\n\n{TWO}{end}")
    assert audit.findings == ()
    assert len(audit.waived) == 2


def test_the_narrowest_waiver_gives_the_reason_and_none_is_unused() -> None:
    audit = settled(
        "---\naudit: {allow: {vague-collective: the file}}\n---\n"
        "<!-- audit: allow vague-collective -- the paragraph -->\n\n"
        "Officials say so. <!-- audit: allow-line vague-collective -- the line -->\n"
    )
    assert names(audit) == []
    assert [one.reason for one in audit.waived] == ["the line"]


WRONG: list[tuple[str, str, str]] = [
    ("allow vague-collective", "waiver-no-reason", "gives no reason, so that it waives nothing."),
    ("allow vague-collective -- ...", "waiver-no-reason", "gives no reason"),
    ("allow vague-collective withheld", "waiver-no-reason", "Put “--” before the reason."),
    ("allow vague-colective -- x", "waiver-unknown-rule", "did you mean “vague-collective”?"),
    ("allow vague-collective until 11 May 2026 -- x", "waiver-expired", "until 2026-05-11"),
    ("alow vague-collective -- x", "waiver-unreadable", "did you mean “allow”?"),
    ("allow vague-collective until soon -- x", "waiver-unreadable", "“soon” is no date"),
    ("allow waiver-unused -- x", "waiver-unreadable", "Findings about waivers cannot be waived"),
]


@pytest.mark.parametrize(("said", "rule", "words"), WRONG)
def test_a_wrong_waiver_waives_nothing_and_is_a_finding(said: str, rule: str, words: str) -> None:
    audit = settled(f"Rain fell.\n\n<!-- audit: {said} -->\n\nOfficials say so.\n")
    assert lines(audit) == [(rule, 3), ("vague-collective", 5)]
    assert audit.waived == ()
    finding = audit.findings[0]
    assert words in finding.message
    assert finding.text == audit.excerpt(finding) == f"<!-- audit: {said} -->"
    assert finding.span.start == finding.span.end == len("Rain fell.")


def test_the_right_rules_of_a_waiver_are_waived_whatever_the_others() -> None:
    audit = settled("<!-- audit: allow vague-collective, nonsense -- x -->\n\nOfficials say so.\n")
    assert names(audit) == ["waiver-unknown-rule"]
    assert len(audit.waived) == 1


@pytest.mark.parametrize(
    ("said", "reached"),
    [
        ("allow", "the paragraph that it reaches"), ("allow-line", "its line"),
        ("allow-file", "the whole article"),
    ],
)  # fmt: skip
def test_a_waiver_with_nothing_to_waive(said: str, reached: str) -> None:
    audit = settled(f"<!-- audit: {said} vague-collective -- x -->\n\nRain fell.\n")
    assert lines(audit) == [("waiver-unused", 1)]
    assert f"Nothing in {reached} breaks vague-collective" in audit.findings[0].message


def test_a_waiver_in_the_wrong_place_is_told_where_the_findings_are() -> None:
    audit = settled(
        "Officials say so.\n<!-- audit: allow vague-collective -- x -->\n\nRain fell.\n"
    )
    assert lines(audit) == [("vague-collective", 1), ("waiver-unused", 2)]
    assert audit.findings[1].message.endswith("The rule has findings in line 1.")


def test_each_rule_that_is_not_needed_is_told() -> None:
    text = "<!-- audit: allow bare-source, vague-collective -- x -->\n\nOfficials say so.\n"
    other = rule("about: sentence\nrule: bare-source\nwhen: {sentence.text: nothing}\n")
    audit = settled(text, book(other))
    assert names(audit) == ["waiver-unused"]
    assert "breaks bare-source" in audit.findings[0].message


def test_a_rule_that_is_off_needs_no_waiver_and_one_is_not_called_unused() -> None:
    audit = settled("<!-- audit: allow bare-source -- x -->\n\nRain fell.\n")
    assert names(audit) == []


def test_rules_that_need_evidence_are_not_called_unused_without_it() -> None:
    compared = rule("about: quotation\nrule: quote-mismatch\nwhen: {quotation.evidence: altered}\n")
    audit = settled("<!-- audit: allow quote-mismatch -- x -->\n\nRain fell.\n", book(compared))
    assert names(audit) == []


def test_a_rule_about_the_article_is_waived_at_its_headline() -> None:
    short = rule("about: article\nrule: single-source-story\n")
    waiver = "<!-- audit: allow single-source-story -- x -->"
    above = settled(f"{waiver}\n\n# Rain\n\nRain fell.\n", book(short))
    assert names(above) == []
    below = settled(f"# Rain\n\n{waiver}\n\nRain fell.\n", book(short))
    assert names(below) == ["single-source-story", "waiver-unused"]
    assert "findings stand at the headline" in below.findings[1].message


@pytest.mark.parametrize(
    ("require", "said", "rule", "words"),
    [
        (("by",), "", "waiver-no-reason", "does not say who decided"),
        (("by", "until"), "by Bo", "waiver-no-reason", "has no last day"),
        (("by", "until"), "by Bo until 2026-05-12", "", ""),
        ((), "", "", ""),
    ],
)
def test_a_house_may_ask_for_more(require: Any, said: str, rule: str, words: str) -> None:
    text = f"<!-- audit: allow vague-collective {said} -- x -->\n\nOfficials say so.\n"
    audit = settled(text, book(require=require))
    assert names(audit) == ([rule, "vague-collective"] if rule else [])
    assert words in (audit.findings[0].message if rule else "")


@pytest.mark.parametrize("once", ["article", "block", "sentence"])
def test_what_a_rule_kept_back_stands_when_the_first_is_waived(once: str) -> None:
    line = "Officials say so.\n"
    first = "Officials say so. <!-- audit: allow-line vague-collective -- x -->\n"
    audit = settled(first + line + line, book(once=once))
    expected = {"article": [2], "block": [2], "sentence": [2, 3]}[once]
    assert lines(audit) == [("vague-collective", number) for number in expected]
    assert len(audit.waived) == 1
    assert {one.behind for one in audit.folded} <= set(audit.findings)


def test_what_a_rule_kept_back_is_waived_with_the_first() -> None:
    text = "<!-- audit: allow vague-collective -- x -->\n\nOfficials say so. Officials say so.\n"
    audit = settled(text, book(once="article"))
    assert names(audit) == []
    assert len(audit.waived) == 1
    assert audit.folded == ()


def test_a_waiver_for_what_was_kept_back_is_used() -> None:
    text = "Officials say so.\n\nOfficials say so. <!-- audit: allow vague-collective -- x -->\n"
    audit = settled(text, book(once="article"))
    assert lines(audit) == [("vague-collective", 1)]


def test_edits_elsewhere_leave_fingerprints_of_findings_about_waivers_alone() -> None:
    waiver = "<!-- audit: allow vague-collective -- x -->\n\nRain fell.\n"
    before = settled(waiver).findings
    after = settled(f"Snow came.\n\n{waiver}\n{waiver}").findings
    assert [one.fingerprint for one in after][:1] == [one.fingerprint for one in before]
    assert len({one.fingerprint for one in after}) == 2


def test_an_audit_can_be_handed_to_another_process() -> None:
    audit = settled(f"<!-- audit: allow vague-collective -- x -->\n\n{TWO}", book(once="article"))
    again = pickle.loads(pickle.dumps(audit))
    assert (again.findings, again.waived, again.folded) == (
        audit.findings, audit.waived, audit.folded,
    )  # fmt: skip


def test_plain_text_and_html_are_settled_alike() -> None:
    html = settled(
        "<p>Officials say so.<!-- audit: allow vague-collective -- x --></p><p>Officials say so.",
        format="html",
    )
    assert names(html) == ["vague-collective"]
    text = settled(
        "<!-- audit: allow vague-collective -- x -->\n\nOfficials say so.\n", None, "text"
    )
    assert names(text) == ["waiver-unreadable", "vague-collective"]


COMMENTS = st.sampled_from(
    ["<!-- audit: allow vague-collective -- x -->",
     "<!-- audit: allow-line vague-collective -- y -->",
     "<!-- audit: allow-begin vague-collective -- z -->", "<!-- audit: allow-end -->",
     "<!-- audit: allow vague-collective -->", "<!-- audit: allow nonsense -- x -->",
     "<!-- audit: allow vague-collective until 2020-01-01 -- x -->", "<!-- a note -->"]
)  # fmt: skip
PARTS = st.lists(
    st.one_of(st.just("Officials say so."), st.just("Rain fell."), COMMENTS), max_size=9
)


@settings(deadline=None)
@given(PARTS, st.sampled_from(["\n\n", "\n", " "]))
def test_whatever_waivers_say_no_finding_is_lost(parts: list[str], between: str) -> None:
    try:
        audit = settled(f"Rain fell.\n\n{between.join(parts)}\n")
    except ReadError:
        return
    vague = [one for one in audit.findings if one.rule == "vague-collective"]
    said = audit.article.text.count("Officials say")
    assert len(vague) + len(audit.waived) == said
    assert not {one.finding for one in audit.waived} & set(vague)
    assert all(one.reason in ("x", "y", "z") for one in audit.waived)
    places = [one.span for one in audit.findings]
    assert places == sorted(places)
