from __future__ import annotations

import itertools
from functools import cache
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.archive.batch import BatchAuditor, Tables
from audit.archive.feeding import joined
from audit.archive.naming import Columns
from audit.archive.record import Order
from audit.archive.schema import COLUMNS, TABLES, incoming, schema
from audit.measures import counts_of
from audit.run import audit_text
from tests.archive.stories import STORIES, feed, stories

GERMAN = "Der Rat schließt die Brücke am Montag, sagte der Bürgermeister. " * 8
ORDER = Order(".", "", today="2026-05-01")


@cache
def auditor() -> BatchAuditor:
    return BatchAuditor(ORDER)


def batch(records: list[dict[str, Any]]) -> pa.RecordBatch:
    columns = {name: [one.get(name) for one in records] for name in incoming().names}
    return pa.RecordBatch.from_pydict(columns, schema=incoming())


def records(number: int) -> list[dict[str, Any]]:
    columns = Columns()
    return [
        {**columns.record(one), "file": "a", "row": at} for at, one in enumerate(stories(number))
    ]


@cache
def whole() -> Tables:
    return auditor()(batch(records(8)), "s")


def test_the_tables_have_the_published_columns() -> None:
    for table, found in whole().items():
        assert found.schema == schema(table)
        assert found.schema.names[:3] == ["article_id", "shard", "month"]
    assert list(whole()) == list(TABLES) == list(COLUMNS)


@settings(max_examples=20, deadline=None)
@given(st.sets(st.integers(1, 7)))
def test_any_division_into_batches_gives_the_same_rows(cuts: set[int]) -> None:
    given = records(8)
    borders = [0, *sorted(cuts), 8]
    parts = [auditor()(batch(given[a:b]), "s") for a, b in itertools.pairwise(borders)]
    assert joined(parts) == whole()


def test_the_same_audit_as_of_a_single_text() -> None:
    audit = audit_text(STORIES[0])
    found = auditor()(batch([{"text": STORIES[0]}]))
    rows = found["findings"].to_pylist()
    assert [row["rule"] for row in rows] == [one.rule for one in audit.findings]
    assert [row["fingerprint"] for row in rows] == [one.fingerprint for one in audit.findings]
    spans = [(row["start"], row["end"]) for row in found["quotations"].to_pylist()]
    assert spans == [(one.span.start, one.span.end) for one in audit.facts.quotations]
    for row in found["quotations"].to_pylist():
        assert STORIES[0][row["inner_start"] : row["inner_end"]] == row["text"]
    assert found["attributions"].num_rows == len(audit.facts.attributions)
    (article,) = found["articles"].to_pylist()
    assert article["attributions"] == counts_of(audit).attributions


def test_what_the_columns_say_is_kept() -> None:
    article = whole()["articles"].to_pylist()[4]
    told = {name: article[name] for name in ("given_id", "title", "date", "month", "section")}
    assert told == {
        "given_id": "story-4",
        "title": "Edition 4",
        "date": "2026-02-05",
        "month": "2026-02",
        "section": "city",
    }


@pytest.mark.parametrize(
    ("record", "kind", "words"),
    [
        ({"text": None}, "unreadable", "no text"),
        ({"text": "  \n "}, "unreadable", ""),
        ({"text": "Guten Tag", "language": "de"}, "language", "“de”"),
        ({"text": GERMAN},
         "language", "English"),
        ({"text": "桥梁将于周一关闭，市长说。"}, "language", "English"),
        ({"data": b"x", "file": "a.docm"}, "unreadable", ".docm"),
    ],
)  # fmt: skip
def test_what_cannot_be_audited_is_a_row_with_the_reason(
    record: dict[str, Any], kind: str, words: str
) -> None:
    found = auditor()(batch([{"text": STORIES[0], "row": 0}, {"row": 1, **record}]))
    (row,) = found["errors"].to_pylist()
    assert (row["kind"], row["row"]) == (kind, 1)
    assert words in row["reason"]
    assert found["articles"].num_rows == 1


def test_a_bug_costs_one_article_and_quotes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    import audit.run

    real = audit.run.audit_article

    def tripping(article: Any, *args: Any, **more: Any) -> Any:
        if "parade" in article.text:
            raise ValueError(article.text)
        return real(article, *args, **more)

    monkeypatch.setattr(audit.run, "audit_article", tripping)
    found = auditor()(batch([{"text": one} for one in STORIES]))
    (row,) = found["errors"].to_pylist()
    assert row["kind"] == "bug"
    assert "ValueError at test_batch.py" in row["reason"]
    assert "parade" not in row["reason"]
    assert found["articles"].num_rows == 3


def test_ids_tell_name_and_content() -> None:
    texts = [("a", "One."), ("a", "Two."), ("b", "One."), ("a", "One.")]
    found = auditor()(batch([{"id": id, "text": text} for id, text in texts]))
    ids = found["articles"].column("article_id").to_pylist()
    assert len(set(ids)) == 3
    assert ids[0] == ids[3]


def test_a_file_of_several_articles() -> None:
    given = feed(STORIES[0], GERMAN, STORIES[2])
    found = auditor()(batch([{"data": given.encode(), "file": "feed.rss", "row": 0}]))
    articles = found["articles"].to_pylist()
    assert [row["title"] for row in articles] == ["Edition 0", "Edition 2"]
    assert len({row["article_id"] for row in articles}) == 2
    assert [row["part"] for row in articles] == [0, 2]
    (error,) = found["errors"].to_pylist()
    assert (error["kind"], error["part"]) == ("language", 1)
