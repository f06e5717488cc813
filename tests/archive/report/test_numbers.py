"""The report's numbers: the same as counted again in plain Python, over any tables."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.archive.output import Output
from audit.archive.quotes.store import Store
from audit.archive.report.archive import computed
from audit.archive.report.record import Part, Report, interval, wilson
from tests.archive.report import recounted
from tests.archive.report.synthetic import RULES, Tables, article, many, write

IDS = st.sampled_from([f"{number:032x}" for number in range(6)])
TEXTS = st.sampled_from(["City", "city", " City  Hall ", "Straße", "Ünder", "'); DROP", "", None])
BYLINES = st.sampled_from(
    ["By Ana Ruiz", "ANA RUIZ and Tom Hale", "Staff", "Per Lind", "per lind", "", None]
)


def reported(shards: Sequence[Tables], least: int = 1) -> Report:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "it's [an] archive*"
        work = Path(name) / "work"
        work.mkdir()
        write(folder, shards)
        store = Store(work, threads=1)
        try:
            return computed(store, Output(str(folder)), lambda _: None, least)
        finally:
            store.close()


@st.composite
def shard(draw: Any) -> Tables:
    tables: dict[str, list[Any]] = {"articles": [], "findings": [], "sources": []}
    for given_id in draw(st.lists(IDS, max_size=4, unique=True)):
        month = draw(st.sampled_from(["2026-01", "2026-02", "undated"]))
        key = {"article_id": given_id, "month": month}
        whole = st.integers(0, 3)
        tables["articles"].append({
            **key, "file": "in.jsonl", "row": 0, "part": 0, "title": "T", "section": draw(TEXTS),
            "outlet": draw(st.sampled_from(["Post", "POST", "Ünder", None])),
            "byline": draw(BYLINES), "standard": "default",
            "date": None if month == "undated" else f"{month}-03",
            **{name: draw(st.one_of(st.none(), whole)) for name in recounted.MEASURES},
        })  # fmt: skip
        for number in range(draw(whole)):
            tables["sources"].append({
                **key, "source_id": f"s{number}", "name": draw(st.sampled_from(["Ana", "Lind"])),
                "kind": draw(st.sampled_from(["named-person", "vague"])),
                "attributions": draw(st.integers(0, 2)), "quoted_words": 1,
            })  # fmt: skip
            rule, severity = draw(st.sampled_from(RULES))
            tables["findings"].append({
                **key, "finding": number, "rule": rule, "severity": severity,
                "status": draw(st.sampled_from(["open", "waived"])),
            })  # fmt: skip
    return tables


def named(parts: Sequence[Part]) -> dict[str, Part]:
    return {one.name.lower(): one for one in parts}


@settings(max_examples=25, deadline=None)
@given(st.lists(shard(), max_size=3))
def test_any_tables_are_counted_as_plain_python_counts_them(shards: list[Tables]) -> None:
    check(reported(shards), shards)


def check(report: Report, shards: Sequence[Tables]) -> None:
    months = [*report.months, *([report.undated] if report.undated else [])]
    assert named(months) == recounted.parts(shards, recounted.by_month)
    assert named(report.desks.parts) == recounted.parts(shards, recounted.by_desk)
    assert named(report.publishers.parts) == recounted.parts(shards, recounted.by_outlet)
    assert named(report.writers.parts) == recounted.parts(shards, recounted.by_author)
    rules = {one.rule: (one.findings, one.articles) for one in report.fired}
    assert rules == recounted.fired(shards)
    found = {one.name: (one.articles, one.attributions) for one in report.cited}
    assert found == recounted.cited(shards)
    every = recounted.articles(shards)
    assert report.whole.counts.articles == len(every)
    assert report.repeated == sum(len(one["articles"]) for one in shards) - len(every)
    assert report.desks.untold == sum(not recounted.by_desk(row) for row in every)
    assert report.writers.untold == sum(not recounted.by_author(row) for row in every)


def test_larger_tables_are_counted_right_whatever_the_threads() -> None:
    shards = list(many(600, shard=150))
    report = reported(shards)
    assert report.whole.counts.articles == 600
    assert named(report.months) == recounted.parts(shards, recounted.by_month)
    assert named(report.writers.parts) == recounted.parts(shards, recounted.by_author)
    scores = [one.score for one in report.worth]
    assert len(scores) == 100
    assert scores == sorted(scores, reverse=True)


def test_groups_with_few_articles_stand_apart() -> None:
    chance = random.Random(1)
    rows = [article(at, 8, chance) for at in range(8)]
    for at, one in enumerate(rows):
        one["articles"][0]["section"] = "City" if at < 5 else f"Desk {at % 2}"
    tables = {name: [row for one in rows for row in one[name]] for name in rows[0]}
    desks = reported([tables], least=3).desks
    assert [one.name for one in desks.parts] == ["City"]
    assert [one.name for one in desks.small] == ["Desk 1", "Desk 0"]


def test_forms_of_a_name_are_one_source_called_as_most_do() -> None:
    names = ["Mayor Ruth Okafor", "Ruth Okafor", "Ruth Okafor", "Okafor", "Ruth Okafór"]
    key = [{"article_id": f"{at:032x}", "month": "2026-01"} for at in range(len(names))]
    sources = [
        {**one, "source_id": "s1", "name": name, "kind": "named-person", "attributions": 1}
        for one, name in zip(key, names, strict=True)
    ]
    articles = [{**one, "file": "f", "words": 100} for one in key]
    told = reported([{"articles": articles, "sources": sources}]).cited
    assert [(one.name, one.articles, one.kind) for one in told] == [
        ("Ruth Okafor", 4, "person"), ("Okafor", 1, "person"),
    ]  # fmt: skip


def test_the_score_weighs_errors_and_length_and_says_why() -> None:
    key = [{"article_id": f"{at:032x}", "month": "2026-01", "file": "f"} for at in range(4)]
    articles = [
        {**key[0], "title": "long", "words": 2000, "errors": 4, "warnings": 0, "infos": 0},
        {**key[1], "title": "short", "words": 40, "errors": 1, "warnings": 0, "infos": 1},
        {**key[2], "title": "clean", "words": 40, "errors": 0, "warnings": 0, "infos": 0},
        {**key[3], "title": "bad", "words": 1000, "errors": 4, "warnings": 2, "infos": 2,
         "unsupported": 1},
    ]  # fmt: skip
    found = [
        {**key[3], "finding": at, "rule": rule, "severity": "error", "status": "open"}
        for at, rule in enumerate(["bare-source", "late", "late"])
    ]
    worth = reported([{"articles": articles, "findings": found}]).worth
    assert [(one.title, one.score) for one in worth] == [
        ("bad", 25.0), ("short", 18.3), ("long", 10.0),
    ]  # fmt: skip
    assert worth[0].why == "4 errors; 2 warnings; 2 infos; 1 claim without a source"
    assert worth[0].most == "late 2, bare-source 1"


@pytest.mark.parametrize(
    ("part", "whole", "shown"),
    [(0, 0, ""), (0, 3, "0–56%"), (3, 3, "44–100%"), (1, 10, "2–40%"), (500, 1000, "47–53%")],
)
def test_the_likely_range_is_wide_where_articles_are_few(part: int, whole: int, shown: str) -> None:
    assert interval(part, whole) == shown


@given(st.integers(1, 10_000), st.floats(0, 1))
def test_the_range_has_the_share_in_it(whole: int, share: float) -> None:
    part = round(whole * share)
    low, high = wilson(part, whole)
    assert 0 <= low <= part / whole + 1e-9
    assert part / whole - 1e-9 <= high <= 1
