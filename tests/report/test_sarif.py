"""SARIF 2.1.0 by its schema, by what its text asks beyond it, and within what GitHub takes."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import pytest

from audit.article import read_bytes
from audit.engine.record import Audit
from audit.engine.rule import Example
from audit.errors import ReadError
from audit.facts import Facts
from audit.report import sarif as module
from tests.report.fictional import at, harbour, renamed
from tests.report.made import RULE, UNREADABLE, made, report, sarif, set_aside


def words_at(source: str, region: dict[str, Any]) -> str:
    """Cut a region out of a file by SARIF's rules alone: columns from 1, the end exclusive."""
    parts = re.split(r"(\r\n|\n|\r)", source)
    lines = ["".join(parts[at : at + 2]) for at in range(0, len(parts), 2)]
    first, last = region["startLine"] - 1, region["endLine"] - 1
    if first == last:
        return lines[first][region["startColumn"] - 1 : region["endColumn"] - 1]
    inner = "".join(lines[first + 1 : last])
    begin, end = lines[first][region["startColumn"] - 1 :], lines[last][: region["endColumn"] - 1]
    return begin + inner + end


def place(result: dict[str, Any]) -> dict[str, Any]:
    (location,) = result["locations"]
    return dict(location["physicalLocation"])


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_regions_cut_the_flagged_words_out_of_the_file(line_end: str) -> None:
    text = f"A headline{line_end * 2}🎪👩‍👩‍👧 Sources{line_end}said é so.{line_end}"
    article = read_bytes(text.encode(), "a.md", "markdown")
    spans = [at(article, "Sources"), at(article, "Sources said")]
    (one,) = made("One.", (0, 3)).findings
    findings = tuple(replace(one, span=span) for span in spans)
    run = sarif([Audit(article, Facts(), findings)])
    assert run["columnKind"] == "unicodeCodePoints"
    assert "\r" in run["newlineSequences"]
    for result, words in zip(run["results"], ("Sources", f"Sources{line_end}said"), strict=True):
        region = place(result)["region"]
        assert words_at(article.source, region) == words == region["snippet"]["text"]


def test_a_finding_about_a_place_between_words_has_a_region_too() -> None:
    (result,) = sarif([made("One two.", (4, 4))])["results"]
    region = place(result)["region"]
    assert (region["startColumn"], region["endColumn"]) == (5, 5)


def test_results_refer_to_rules_that_are_described_without_the_article() -> None:
    run = sarif([harbour()], rules=[RULE])
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    other = sarif([made("Nothing here.")], rules=[RULE])["tool"]["driver"]["rules"]
    assert other == rules[:1]  # the same where nothing was found
    (described,) = other
    assert described["name"] == "BareSource"
    assert "Readers cannot weigh it." in described["help"]["text"]
    assert "**Why it matters**" in described["help"]["markdown"]
    assert described["defaultConfiguration"]["level"] == "error"
    assert described["properties"]["problem.severity"] == "error"
    assert len(described["properties"]["tags"]) <= 10


def test_help_shows_examples_as_they_are() -> None:
    flagged = Example("<p>One *said*.</p>\n\n<p>Two</p>", "html")
    (described,) = sarif([], rules=[replace(RULE, flagged=(flagged,))])["tool"]["driver"]["rules"]
    assert "- <p>One *said*.</p> <p>Two</p>" in described["help"]["text"]
    assert "- \\<p\\>One \\*said\\*.\\</p\\> \\<p" in described["help"]["markdown"]


def test_descriptions_are_as_short_as_github_wants_them() -> None:
    rule = replace(RULE, title="t" * 3000, about_text="a" * 3000)
    (described,) = sarif([], rules=[rule])["tool"]["driver"]["rules"]
    assert len(described["shortDescription"]["text"]) == 1024
    assert len(described["fullDescription"]["text"]) == 1024
    assert "a" * 3000 in described["help"]["text"]


def test_rules_that_come_into_force_later_keep_the_places_of_the_others() -> None:
    from audit.report.sarif_rules import Descriptors

    rules = {"bare-source": RULE}
    descriptors = Descriptors(rules)
    assert descriptors.index("of-the-house") == 1
    rules["another"] = replace(RULE, id="another")
    assert [descriptors.index(name) for name in ("another", "of-the-house", "bare-source")] == [
        2, 1, 0,
    ]  # fmt: skip
    assert [one["id"] for one in descriptors.all()] == ["bare-source", "of-the-house", "another"]


def test_levels() -> None:
    audit = made("One two three.", (0, 3), (4, 7), (8, 13), severities=("error", "warning", "info"))
    assert [one["level"] for one in sarif([audit])["results"]] == ["error", "warning", "note"]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("news/a b.txt", "news/a%20b.txt"),
        ("./news/../news/#1 50%.md", "news/%231%2050%25.md"),
        ("nyheter/åäö?.md", "nyheter/%C3%A5%C3%A4%C3%B6%3F.md"),
        ("a:b.txt", "a%3Ab.txt"),
        ("bytes\udcff.txt", "bytes%FF.txt"),
        ("-", "-"),
    ],
)
def test_files_are_percent_encoded_from_the_top_of_the_repository(
    path: str, expected: str, tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    run = sarif([renamed(made("One.", (0, 3)), path)], [ReadError(path, "is empty")])
    assert "%SRCROOT%" in run["originalUriBaseIds"]
    for artifact in (
        place(run["results"][0])["artifactLocation"],
        run["invocations"][0]["toolExecutionNotifications"][0]["locations"][0]["physicalLocation"][
            "artifactLocation"
        ],
    ):
        assert artifact == {"uri": expected, "uriBaseId": "%SRCROOT%"}


def test_fingerprints_are_the_findings_own_and_not_githubs() -> None:
    audit = harbour()
    results = sarif([audit])["results"]
    given = [one["partialFingerprints"] for one in results]
    assert all(set(one) == {"sourceAuditFinding/v1"} for one in given)
    moved = replace(audit.article, source="\n\n" + audit.article.source)
    runs = [replace(run, file=type(run.file)(run.file.start + 2, run.file.end + 2))
            for run in moved.runs]  # fmt: skip
    lower = sarif([replace(audit, article=replace(moved, runs=tuple(runs)))])["results"]
    assert place(lower[0])["region"]["startLine"] == place(results[0])["region"]["startLine"] + 2
    assert [one["partialFingerprints"] for one in lower] == given


def test_what_is_set_aside_is_suppressed_and_says_why() -> None:
    audit = made("One two three.", (0, 3), (4, 7), (8, 13))
    aside = set_aside(audit, by="Ed", until="2026-12-31")
    first, second, third = sarif([aside])["results"]
    assert first["suppressions"] == [
        {
            "kind": "inSource",
            "status": "accepted",
            "justification": "on legal advice",
            "properties": {"by": "Ed", "until": "2026-12-31"},
        }
    ]
    assert second["suppressions"][0]["kind"] == "external"
    assert "suppressions" not in third
    (by_the_house, *_) = sarif([set_aside(audit, origin="audit.yaml, line 3")])["results"]
    assert by_the_house["suppressions"][0]["kind"] == "external"


def test_words_that_look_like_placeholders_or_links_are_not_taken_for_them() -> None:
    audit = made("One.", (0, 3), message="“{0}” and [this](1) and [that]", remedy="")
    (result,) = sarif([audit])["results"]
    assert result["message"]["text"] == "“{{0}}” and \\[this](1) and [that]"


def test_files_that_were_not_audited_are_told() -> None:
    (invocation,) = sarif([harbour()], [UNREADABLE])["invocations"]
    assert invocation["executionSuccessful"] is False
    (told,) = invocation["toolExecutionNotifications"]
    assert told["level"] == "error"
    assert told["message"]["text"] == "old.doc: is a Word document"
    (invocation,) = sarif([harbour()])["invocations"]
    assert invocation == {"executionSuccessful": True, "toolExecutionNotifications": []}


def test_nothing_depends_on_the_clock() -> None:
    def keys(value: object) -> set[str]:
        if isinstance(value, dict):
            return set(value).union(*map(keys, value.values()))
        return set().union(*map(keys, value)) if isinstance(value, list) else set()

    log = json.loads(report("sarif", [harbour()], [UNREADABLE]))
    assert not {key for key in keys(log) if key.endswith("Utc") or key in ("guid", "machine")}


def many(number: int, *, shift: int = 0) -> Audit:
    severities = ("info", "warning", "error")
    spans = [(0, 3)] * number
    return made("One.", *spans, severities=severities[shift:] + severities[:shift])


def test_the_most_severe_are_kept_and_the_rest_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_RESULTS", 5)
    writer = module.Sarif({})
    aside = set_aside(many(6))  # an info waived, a warning in the baseline
    for audit in (renamed(many(6), "a.txt"), renamed(aside, "b.txt")):
        writer.add(audit)
    run = json.loads("".join(writer.finish(())))["runs"][0]
    told = [(one["level"], place(one)["artifactLocation"]["uri"]) for one in run["results"]]
    assert told == [
        ("error", "a.txt"),
        ("error", "a.txt"),
        ("warning", "a.txt"),
        ("error", "b.txt"),
        ("error", "b.txt"),
    ]
    assert writer.remark.endswith("takes no more: 2 warnings, 3 infos, 2 findings set aside")
    (note,) = run["invocations"][0]["toolExecutionNotifications"]
    assert note["level"] == "warning"
    assert "2 warnings, 3 infos, 2 findings set aside" in note["message"]["text"]


def test_no_more_than_github_takes() -> None:
    audits = [renamed(many(9_000), f"{name}.txt") for name in "abc"]
    results = json.loads(report("sarif", audits))["runs"][0]["results"]
    assert len(results) == 25_000
    levels = [one["level"] for one in results]
    assert (levels.count("error"), levels.count("warning")) == (9_000, 9_000)


def test_a_file_that_is_too_large_compressed_loses_its_least_severe(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "MOST_BYTES", 3_000)
    writer = module.Sarif({})
    writer.add(many(900))
    pieces = list(writer.finish(()))
    assert module.compressed(pieces) <= 3_000
    levels = [one["level"] for one in json.loads("".join(pieces))["runs"][0]["results"]]
    assert 0 < len(levels) < 900
    assert "note" not in levels or levels.count("error") == 300
    assert writer.remark
