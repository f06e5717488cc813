"""What a baseline sets aside: known findings, counted, in their article, whatever its name."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from audit.engine import Audit, Rulebook, judge, settle
from audit.engine.settle.baselinefile import baseline_text, read_baseline
from audit.engine.settle.baselining import Baselining
from audit.engine.settle.known import Baseline
from audit.engine.settle.recording import Recording
from tests.engine.desk import rule
from tests.engine.settle.desk import TODAY, book, lines, names, officials
from tests.engine.standards.house import write

STORY = "# Bridge\n\nOfficials say so.\n\nRain fell on Monday.\n\nOfficials say no.\n"


def judged(path: Path, text: str, rules: Rulebook | None = None) -> Audit:
    """Judge and settle an article that stands at a path, without a baseline."""
    desk, rules = officials(text), rules or book()
    article = replace(desk.article, path=str(path))
    return settle(judge(article, desk.facts, rules), rules, TODAY)


def recorded(folder: Path, *stories: tuple[str, str], rules: Rulebook | None = None) -> Baseline:
    """Record the baseline of some articles, and read its file."""
    recording = Recording(Baseline(folder / "audit-baseline.json", {}))
    for name, text in stories:
        path = write(folder / name, text)
        recording.add(judged(path, text, rules), rules or book())
    return again(folder, recording)


def again(folder: Path, recording: Recording) -> Baseline:
    recording.finish()
    return read_baseline(write(folder / "audit-baseline.json", "".join(recording.text())))


def checked(
    baseline: Baseline | Baselining, path: Path, text: str, rules: Rulebook | None = None
) -> Audit:
    """Judge and settle an article by a baseline."""
    using = baseline if isinstance(baseline, Baselining) else Baselining(baseline)
    write(path, text)
    return using.settle(judged(path, text, rules), rules or book())


def test_what_was_there_is_set_aside(tmp_path: Path) -> None:
    known = recorded(tmp_path, ("a.md", STORY))
    audit = checked(known, tmp_path / "a.md", STORY)
    assert names(audit) == []
    assert [one.text for one in audit.baselined] == ["Officials", "Officials"]
    assert (audit.outdated, known.count) == (0, 2)


UNTOUCHED = {
    "lines moved": STORY.replace("Rain fell", "Snow came.\n\nRain fell"),
    "a headline changed": STORY.replace("# Bridge", "# The bridge again"),
    "paragraphs turned round": "# Bridge\n\nOfficials say no.\n\nOfficials say so.\n",
    "paragraphs joined": STORY.replace("so.\n\nRain", "so. Rain"),
    "lines broken": STORY.replace("say so", "say\nso").replace("on Monday", "on\nMonday"),
    "marks set": STORY.replace("say so", "say *so*").replace("Rain", "**Rain**"),
    "line endings": STORY.replace("\n", "\r\n"),
    "spaces": STORY.replace("say so", "say   so"),
}


@pytest.mark.parametrize("text", UNTOUCHED.values(), ids=UNTOUCHED)
def test_edits_elsewhere_wake_nothing(tmp_path: Path, text: str) -> None:
    audit = checked(recorded(tmp_path, ("a.md", STORY)), tmp_path / "a.md", text)
    assert names(audit) == []
    assert audit.outdated == 0


def test_a_sentence_that_changed_is_new_and_the_old_one_is_outdated(tmp_path: Path) -> None:
    text = STORY.replace("say so", "say so, now")
    audit = checked(recorded(tmp_path, ("a.md", STORY)), tmp_path / "a.md", text)
    assert lines(audit) == [("vague-collective", 3)]
    assert (len(audit.baselined), audit.outdated) == (1, 1)


def test_a_second_equal_violation_is_new(tmp_path: Path) -> None:
    text = STORY + "\nOfficials say so.\n"
    audit = checked(recorded(tmp_path, ("a.md", STORY)), tmp_path / "a.md", text)
    assert lines(audit) == [("vague-collective", 9)]
    assert audit.outdated == 0


def test_two_equal_ones_that_are_known_are_both_set_aside(tmp_path: Path) -> None:
    text = STORY + "\nOfficials say so.\n"
    known = recorded(tmp_path, ("a.md", text))
    assert names(checked(known, tmp_path / "a.md", text)) == []
    fewer = checked(known, tmp_path / "a.md", STORY)
    assert (names(fewer), fewer.outdated) == ([], 1)
    assert names(checked(known, tmp_path / "a.md", text + "\nOfficials say so.\n")) == [
        "vague-collective"
    ]


@pytest.mark.parametrize("once", ["article", "block", "sentence"])
def test_a_new_violation_cannot_hide_where_a_rule_speaks_only_once(
    tmp_path: Path, once: str
) -> None:
    rules = book(once=once)
    old = "Officials say so.\n"
    known = recorded(tmp_path, ("a.md", old), rules=rules)
    for new in ("Officials say so. Officials say no.\n", "Officials say no. Officials say so.\n"):
        audit = checked(known, tmp_path / "a.md", new, rules)
        assert names(audit) == ["vague-collective"]
        sentence = audit.article.text[audit.findings[0].span.start :]
        assert sentence.startswith("Officials say no")
    assert names(checked(known, tmp_path / "a.md", old, rules)) == []


def test_another_article_has_entries_of_its_own(tmp_path: Path) -> None:
    known = recorded(tmp_path, ("a.md", STORY))
    assert len(checked(known, tmp_path / "b.md", STORY).findings) == 2
    assert len(checked(known, tmp_path / "sub" / "a.md", STORY).findings) == 2


def test_a_finding_about_the_article_is_known_whatever_its_headline(tmp_path: Path) -> None:
    rules = book(rule("about: article\nrule: single-source-story\n"))
    known = recorded(tmp_path, ("a.md", STORY), rules=rules)
    text = STORY.replace("# Bridge", "# The bridge again")
    assert names(checked(known, tmp_path / "a.md", text, rules)) == []


def test_a_finding_about_another_article_of_the_same_name_is_new(tmp_path: Path) -> None:
    rules = book(rule("about: article\nrule: single-source-story\n"))
    known = recorded(tmp_path, ("today.md", STORY), rules=rules)
    text = "# Derby\n\nQuayside won.\n\nThe sun came out.\n\nNobody was hurt.\n"
    audit = checked(known, tmp_path / "today.md", text, rules)
    assert names(audit) == ["single-source-story"]
    assert audit.outdated == 3


def test_waivers_come_first_and_findings_about_them_are_recorded(tmp_path: Path) -> None:
    waived = STORY.replace(
        "Officials say so.", "Officials say so. <!-- audit: allow vague-collective -- x -->"
    )
    known = recorded(tmp_path, ("a.md", waived))
    assert known.count == 1
    assert lines(checked(known, tmp_path / "a.md", STORY)) == [("vague-collective", 3)]
    wrong = waived.replace(" -- x", "")
    known = recorded(tmp_path, ("a.md", wrong))
    assert known.count == 3
    moved = checked(known, tmp_path / "a.md", wrong.replace("Rain", "Snow came.\n\nRain"))
    assert names(moved) == []


def test_a_renamed_article_is_followed(tmp_path: Path) -> None:
    known = recorded(tmp_path, ("a.md", STORY), ("b.md", "Officials say nothing here.\n"))
    (tmp_path / "a.md").unlink()
    using = Baselining(known)
    assert names(checked(using, tmp_path / "new" / "name.md", STORY)) == []
    assert using.renamed == {"new/name.md": "a.md"}


def test_a_renamed_article_is_followed_through_edits(tmp_path: Path) -> None:
    known = recorded(tmp_path, ("a.md", STORY))
    (tmp_path / "a.md").unlink()
    text = STORY.replace("say so", "say this")
    audit = checked(known, tmp_path / "b.md", text)
    assert lines(audit) == [("vague-collective", 3)]
    assert (len(audit.baselined), audit.outdated) == (1, 1)


def test_a_copy_is_no_renamed_article(tmp_path: Path) -> None:
    known = recorded(tmp_path, ("a.md", STORY))
    assert len(checked(known, tmp_path / "b.md", STORY).findings) == 2


def test_only_one_article_takes_what_a_gone_one_had(tmp_path: Path) -> None:
    using = Baselining(recorded(tmp_path, ("a.md", STORY)))
    (tmp_path / "a.md").unlink()
    assert names(checked(using, tmp_path / "b.md", STORY)) == []
    assert len(checked(using, tmp_path / "c.md", STORY).findings) == 2


def test_a_different_article_takes_nothing_of_a_gone_one(tmp_path: Path) -> None:
    known = recorded(tmp_path, ("a.md", STORY))
    (tmp_path / "a.md").unlink()
    other = "Officials say so.\n\nThe sun came out.\n\nA dog barked.\n\nNobody was hurt.\n"
    assert names(checked(known, tmp_path / "b.md", other)) == ["vague-collective"]


def test_of_two_gone_ones_the_nearer_is_followed(tmp_path: Path) -> None:
    near = STORY + "\nA dog barked at noon.\n"
    known = recorded(tmp_path, ("a.md", STORY), ("b.md", near))
    (tmp_path / "a.md").unlink()
    (tmp_path / "b.md").unlink()
    using = Baselining(known)
    checked(using, tmp_path / "c.md", near)
    assert using.renamed == {"c.md": "b.md"}


def test_recording_again_gives_what_there_is_now(tmp_path: Path) -> None:
    known = recorded(tmp_path, ("a.md", STORY), ("b.md", STORY))
    text = STORY.replace("say so", "say this")
    recording = Recording(known)
    recording.add(judged(write(tmp_path / "a.md", text), text), book())
    assert (recording.findings, recording.added) == (2, 1)
    assert [one.words for found in recording.gone.values() for one in found] == ["Officials"]
    assert names(checked(again(tmp_path, recording), tmp_path / "a.md", text)) == []
    assert names(checked(again(tmp_path, recording), tmp_path / "b.md", STORY)) == []
    assert len(checked(again(tmp_path, recording), tmp_path / "a.md", STORY).findings) == 1


def test_pruning_takes_out_what_is_gone_and_adds_nothing(tmp_path: Path) -> None:
    known = recorded(tmp_path, ("a.md", STORY), ("gone.md", "Officials say nothing at all.\n"))
    (tmp_path / "gone.md").unlink()
    text = STORY.replace("say so", "say this")
    recording = Recording(known, prune=True, folders=[tmp_path])
    recording.add(judged(write(tmp_path / "a.md", text), text), book())
    assert [one.path for one in recording.missing] == ["gone.md"]
    pruned = again(tmp_path, recording)
    assert (list(pruned.articles), pruned.count) == (["a.md"], 1)
    assert len(checked(pruned, tmp_path / "a.md", STORY).findings) == 1
    assert lines(checked(pruned, tmp_path / "a.md", text)) == [("vague-collective", 3)]


def test_pruning_leaves_the_lines_of_untouched_articles_alone(tmp_path: Path) -> None:
    known = recorded(tmp_path, ("a.md", STORY))
    before = "".join(baseline_text(known.articles.values()))
    recording = Recording(known, prune=True)
    text = STORY.replace("Rain fell", "Snow came.\n\nRain fell")
    recording.add(judged(write(tmp_path / "a.md", text), text), book())
    recording.finish()
    assert "".join(recording.text()) == before


@pytest.mark.parametrize("prune", [True, False])
def test_recording_moves_the_entries_of_a_renamed_article(tmp_path: Path, prune: bool) -> None:
    known = recorded(tmp_path, ("a.md", STORY))
    (tmp_path / "a.md").rename(tmp_path / "b.md")
    recording = Recording(known, prune=prune)
    recording.add(judged(tmp_path / "b.md", STORY), book())
    moved = again(tmp_path, recording)
    assert list(moved.articles) == ["b.md"]
    assert moved.articles["b.md"].findings == known.articles["a.md"].findings


def test_an_article_without_findings_leaves_the_file(tmp_path: Path) -> None:
    recording = Recording(recorded(tmp_path, ("a.md", STORY)))
    recording.add(judged(write(tmp_path / "a.md", "Rain fell.\n"), "Rain fell.\n"), book())
    assert again(tmp_path, recording).articles == {}


UNSURE = """about: claim
rule: unattributed-claim
when: {claim.probability: {at-least: {setting: threshold}}}
settings:
  threshold: {type: number, default: 0.4, description: How sure.}
"""


def claimed(path: Path, sure: float) -> Audit:
    """Judge an article with one claim that the language layer is so sure of."""
    rules = book(rule(UNSURE))
    desk = officials(STORY)
    desk.claim("Rain fell on Monday.", "fell", probability=sure)
    article = replace(desk.article, path=str(write(path, STORY)))
    return settle(judge(article, desk.facts, rules), rules, TODAY)


@pytest.mark.parametrize(("before", "known"), [(0.5, True), (0.3, True), (0.2, True), (0.1, False)])
def test_what_was_nearly_found_wakes_nothing_when_it_is_found(
    tmp_path: Path, before: float, known: bool
) -> None:
    rules = book(rule(UNSURE))
    recording = Recording(Baseline(tmp_path / "audit-baseline.json", {}))
    recording.add(claimed(tmp_path / "a.md", before), rules)
    baseline = again(tmp_path, recording)
    audit = Baselining(baseline).settle(claimed(tmp_path / "a.md", 0.6), rules)
    assert names(audit) == ([] if known else ["unattributed-claim"])
    assert audit.outdated == 0
    still = Baselining(baseline).settle(claimed(tmp_path / "a.md", before), rules)
    assert (names(still), still.outdated) == ([], 0)


def test_pruning_leaves_what_is_still_nearly_found(tmp_path: Path) -> None:
    rules = book(rule(UNSURE))
    recording = Recording(Baseline(tmp_path / "audit-baseline.json", {}))
    recording.add(claimed(tmp_path / "a.md", 0.5), rules)
    pruning = Recording(again(tmp_path, recording), prune=True)
    pruning.add(claimed(tmp_path / "a.md", 0.3), rules)
    assert pruning.gone == {}
    pruned = Baselining(again(tmp_path, pruning))
    assert names(pruned.settle(claimed(tmp_path / "a.md", 0.6), rules)) == []


def test_pruning_takes_out_what_was_known_of_another_article(tmp_path: Path) -> None:
    rules = book(rule("about: article\nrule: single-source-story\n"))
    known = recorded(tmp_path, ("today.md", STORY), rules=rules)
    text = "# Derby\n\nQuayside won.\n\nThe sun came out.\n\nNobody was hurt.\n"
    pruning = Recording(known, prune=True)
    pruning.add(judged(write(tmp_path / "today.md", text), text, rules), rules)
    assert again(tmp_path, pruning).articles == {}
