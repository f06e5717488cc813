"""Groups what is surely one quotation: the same words, by one voice, and no chance phrase.

A node is the unit that is linked. However many articles print the same words of the same
speaker, they are one node; words that anybody says are one only within a short time.
"""

from __future__ import annotations

from audit.archive.quotes.store import Store
from audit.archive.quotes.words import Weight

NEAR = 14
"""Days within which two quotations can be of one occasion."""

SAME_STORY = 2
"""Days within which they are of one story, whoever says them or says “No comment”."""

MANY_VOICES = 4
"""Different speakers from which words are a common phrase, where none has half of them."""

TEXTS = f"""
CREATE TABLE texts AS
WITH spoken AS (
    SELECT words, bucket, count(*) AS times FROM said WHERE bucket <> '' GROUP BY ALL
), voices AS (
    SELECT words, count(*) AS voices, max(times) AS most, sum(times) AS times
    FROM spoken GROUP BY words
), grouped AS (
    SELECT words, any_value(length) AS length, any_value(weight) AS weight, count(*) AS copies
    FROM said WHERE length > 0 GROUP BY words
)
SELECT
    (row_number() OVER (ORDER BY length DESC, words) - 1)::INTEGER AS text,
    words, length, weight, copies,
    coalesce(voices >= {MANY_VOICES} AND 2 * most < times, false) AS common,
    weight <= {int(Weight.FAIR)} OR common AS bound
FROM grouped LEFT JOIN voices USING (words)
"""
"""Texts are numbered from the longest. ``common``: a phrase of many speakers; ``bound``: the
same words are the same quotation only within a short time."""

OCCURRENCES = f"""
CREATE TABLE occurrences AS
WITH placed AS (
    SELECT s.article, s.start, s.voice, s.bucket, s.day, t.text, t.weight, t.bound, t.common,
        CASE
            WHEN t.weight = {int(Weight.TINY)} OR s.voice = '' THEN {SAME_STORY} ELSE {NEAR}
        END AS pause
    FROM said s JOIN texts t USING (words)
), usable AS (
    SELECT * FROM placed
    WHERE NOT bound OR (
        day IS NOT NULL AND (voice <> '' OR (weight = {int(Weight.FAIR)} AND NOT common))
    )
)
SELECT article, start, voice, bucket, day, text, bound,
    CASE WHEN bound THEN sum(apart) OVER (
        PARTITION BY text, voice ORDER BY day, article, start ROWS UNBOUNDED PRECEDING
    ) ELSE 0 END::INTEGER AS session
FROM (
    SELECT *, coalesce(day - lag(day) OVER (
        PARTITION BY text, voice ORDER BY day, article, start
    ) > pause, false)::INTEGER AS apart
    FROM usable
)
"""
"""Chance phrases of unnamed or undated speakers are left out: nothing tells whose they are."""

NODES = """
CREATE TABLE nodes AS
SELECT
    (row_number() OVER (ORDER BY text, first NULLS LAST, voice, session) - 1)::INTEGER AS node,
    (row_number() OVER (PARTITION BY text ORDER BY first NULLS LAST, voice, session))::INTEGER
        AS place,
    text, voice, session, bucket, bound, first, last
FROM (
    SELECT text, voice, session, any_value(bucket) AS bucket, any_value(bound) AS bound,
        min(day) AS first, max(day) AS last
    FROM occurrences GROUP BY text, voice, session
)
"""
"""Nodes are numbered from the longest text, and of one text from the earliest."""


def group(store: Store) -> None:
    """Make the tables ``texts``, ``occurrences`` and ``nodes`` of what was said."""
    for sql in (TEXTS, OCCURRENCES, NODES):
        store.run(sql)
