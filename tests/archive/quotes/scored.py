"""Holds what was linked against what was planted: recall and precision of each kind."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import duckdb

PREPARED = """
CREATE TABLE truth AS SELECT * FROM '{archive}/truth.parquet';
CREATE TABLE found AS SELECT quotation_id AS id, article_id, how, speakers_differ,
    first_article_id AS first FROM '{quotes}/appearances.parquet';
CREATE TABLE groups AS SELECT id, article_id, event FROM found JOIN truth USING (article_id);
"""

RECALL = """
SELECT plant, count(*) AS planted,
    count(*) FILTER (WHERE EXISTS (
        SELECT 1 FROM groups g JOIN groups o USING (id)
        WHERE g.article_id = t.article_id AND o.article_id = original.article_id
    )) AS found
FROM truth t JOIN (SELECT event, article_id FROM truth WHERE plant = 'original') original
    ON original.event = t.event
WHERE t.plant NOT IN ('original', 'decoy', 'phrase')
GROUP BY plant ORDER BY plant
"""
"""A copy is found where it stands in one group with its original."""

PRECISION = """
SELECT how, count(*) AS linked, count(*) FILTER (WHERE a.event = b.event) AS good
FROM found f JOIN truth a ON a.article_id = f.article_id JOIN truth b ON b.article_id = f.first
WHERE how <> 'first' GROUP BY how ORDER BY how
"""
"""A link is right where an appearance and the first of its words are of one event."""

PAIRS = """
WITH sizes AS (SELECT id, event, count(*) AS n FROM groups GROUP BY ALL),
    whole AS (SELECT id, sum(n) AS n, sum(n * (n - 1) // 2) AS good FROM sizes GROUP BY id)
SELECT sum(good)::BIGINT, sum(n * (n - 1) // 2)::BIGINT FROM whole
"""

MIXED = """
SELECT count(*) FROM (SELECT id FROM groups GROUP BY id HAVING count(DISTINCT event) > 1)
"""


@dataclass(frozen=True)
class Score:
    """``recall`` and ``precision`` by kind as (right, all); ``pairs`` of all groups together."""

    recall: dict[str, tuple[int, int]]
    precision: dict[str, tuple[int, int]]
    pairs: tuple[int, int]
    mixed_groups: int


def score(archive: Path, quotes: Path) -> Score:
    with duckdb.connect() as base:
        base.execute(PREPARED.format(archive=archive, quotes=quotes))
        recall = {kind: (found, planted) for kind, planted, found in base.sql(RECALL).fetchall()}
        precision = {how: (right, all_) for how, all_, right in base.sql(PRECISION).fetchall()}
        pairs = base.execute(PAIRS).fetchone()
        mixed = base.execute(MIXED).fetchone()
    assert pairs
    assert mixed
    return Score(recall, precision, pairs, mixed[0])
