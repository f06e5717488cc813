"""The report over an archive measures articles as the workbook of ``audit check`` does."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, fields, replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from audit.archive.report.archive import report_archive
from audit.archive.report.record import Part, Report
from audit.archive.rows import rows_of
from audit.archive.schema import COLUMNS
from audit.cli import main
from audit.engine.record import Audit
from audit.measures import Counts, counts_of
from audit.run import audit_text
from tests.archive.runs import archive

SAMPLES = Path(__file__).parents[3] / "samples"
ARTICLES = (
    "business/cement-merger.txt", "business/solar-roof-launch.md", "campus/term-paper.wxr",
    "courts/adoption-records.md", "foreign/pipeline-talks.html", "health/green-tea.md",
    "news/reservoir-levels.md", "opinion/keep-the-bus-lane.md", "sport/northgate-derby.md",
    "wire/ferry-inspection.json",
)  # fmt: skip
"""Samples in several formats, some of which tell desk, authors and day, some with waivers."""
MIXED = (
    "# Council backs the bridge\n\n“We have no choice,” said Ana Ruiz,"
    " the chief engineer. Officials say the detour is safe. Rain caused the damage.\n\n"
    "- A nurse said that the road was shut.\n\n| a | b |\n| - | - |\n| said Bo Li | 12 |\n"
)
Lines = dict[str, tuple[Any, ...]]


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[Report, Any]:
    """Give the report over an archive of the samples, and their workbook's Summary."""
    out, book = tmp_path_factory.mktemp("same") / "OUT", tmp_path_factory.mktemp("b") / "a.xlsx"
    given = [str(SAMPLES / one) for one in ARTICLES]
    how = ["--config", str(SAMPLES / "audit.yaml"), "--today", "2026-11-24"]
    assert archive(*given, out, *how, "--jobs", "1").returncode == 0
    assert main(["check", *given, *how, "--jobs", "1", "--workbook", str(book)]) == 1
    return report_archive(str(out), least=1), load_workbook(book)["Summary"]


def lines(sheet: Any, heading: str) -> Lines:
    """Give the lines of one of the Summary's tables by what they are called."""
    rows = iter(sheet.iter_rows(values_only=True))
    next(row for row in rows if row[0] == heading)
    next(rows)
    table: Lines = {}
    for row in rows:
        numbers = tuple(one for one in row[1:] if one is not None)
        if row[0] is None or not numbers:
            break
        table[str(row[0])] = numbers
    return table


def measured(parts: Iterable[Part]) -> Lines:
    """Give parts of the report in the columns of the Summary's measures."""
    return {
        part.name: (
            part.counts.articles, part.counts.words, part.counts.attributed_share,
            part.counts.named_share, part.counts.unnamed_share,
            part.counts.independent_per_article, part.counts.unsupported_rate,
            part.counts.findings_per_article,
        )
        for part in parts
    }  # fmt: skip


def test_the_whole_is_that_of_the_summary(both: tuple[Report, Any]) -> None:
    report, summary = both
    whole = report.whole.counts
    assert whole.articles == 12
    counted = (
        whole.errors, whole.warnings, whole.infos, whole.aside, whole.quotations,
        whole.attributions, whole.sources, whole.named_sources, whole.unsupported,
    )  # fmt: skip
    assert all(counted)
    assert lines(summary, "Findings by article")["All articles"] == counted
    everything = {"All articles": lines(summary, "Sourcing by article")["All articles"]}
    assert everything == measured([report.whole])


def test_desks_authors_and_months_are_those_of_the_summary(both: tuple[Report, Any]) -> None:
    report, summary = both
    assert measured(report.desks.parts) == lines(summary, "Sourcing by desk")
    assert measured(report.writers.parts) == lines(summary, "Sourcing by author")
    assert measured(report.months) == lines(summary, "Sourcing by month")


def with_an_attitude(audit: Audit) -> Audit:
    """Make the first attribution one that reports nothing said."""
    first, *rest = audit.facts.attributions
    said = (replace(first, cue_class="attitude"), *rest)
    return replace(audit, facts=replace(audit.facts, attributions=said))


def test_an_articles_row_has_every_measure() -> None:
    audit = with_an_attitude(audit_text(MIXED, format="markdown"))
    row = rows_of(audit, {}, {})["articles"][0]
    counts = counts_of(audit)
    names = [name for name, *_ in COLUMNS["articles"]]
    measures = [one.name for one in fields(Counts) if one.name != "articles"]
    assert names[-len(measures) :] == measures
    assert {name: row[name] for name in measures} | {"articles": 1} == asdict(counts)
    assert len(audit.facts.attributions) > counts.attributions  # an attitude is none
    assert len(audit.facts.sentences) > counts.sentences  # a headline's is none
