"""Which texts are worth comparing: joins on fingerprints, never all with all.

The cost is held linear by what many texts share: in a crowd that has one fingerprint, each is
compared with the longest and the most printed only, and what was not compared is counted.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit.archive.quotes.fingerprints import CROWD, FEW
from audit.archive.quotes.nodes import NEAR
from audit.archive.quotes.store import Store
from audit.archive.quotes.words import Weight

if TYPE_CHECKING:
    import pyarrow as pa

HEADS = 6
"""In a crowd each is compared with so many of the longest, and with so many of those that stand
most often in print."""

RARE = 8
"""Texts with one fingerprint up to which that alone is worth a look."""

SLICE = 400_000
"""Fingerprints that are joined at a time."""

RANKED = """
CREATE TABLE ranked AS
SELECT mark, text, row_number() OVER (PARTITION BY mark ORDER BY text)::INTEGER AS place,
    row_number() OVER (PARTITION BY mark ORDER BY copies DESC, text)::INTEGER AS printed,
    (count(*) OVER (PARTITION BY mark))::INTEGER AS crowd
FROM (SELECT DISTINCT text, mark FROM marks) JOIN texts USING (text)
QUALIFY crowd > 1
"""

SHARING = f"""
SELECT one.text AS one, other.text AS other
FROM ranked one JOIN ranked other
    ON one.mark = other.mark AND one.place < other.place
    AND (one.crowd <= {CROWD} OR one.place <= {HEADS}
        OR one.printed <= {HEADS} OR other.printed <= {HEADS})
JOIN texts t ON t.text = other.text
WHERE one.text % {{slices}} = {{slice}}
GROUP BY ALL HAVING count(*) > 1 OR any_value(t.length) <= {FEW} OR min(one.crowd) <= {RARE}
"""
"""Of the pairs with one fingerprint in common only those of which one is short, or it is rare."""

SHORT = f"""
CREATE TABLE short AS
SELECT text, arg_min(run, (f.texts, run)) AS run
FROM runs JOIN frequencies f USING (run) JOIN texts USING (text)
WHERE weight = {int(Weight.SHORT)} OR (common AND weight > {int(Weight.TINY)})
GROUP BY text
"""
"""Short texts and common phrases by their rarest run: whatever contains one, contains it."""

SPOKEN = f"""
CREATE TABLE spoken AS
SELECT DISTINCT text, bucket, day // {NEAR} AS period
FROM occurrences WHERE bucket <> '' AND day IS NOT NULL
"""

NEARBY = """
CREATE TABLE nearby AS
SELECT r.run, s.bucket, s.period, s.text,
    (row_number() OVER (PARTITION BY r.run, s.bucket, s.period ORDER BY s.text))::INTEGER AS place,
    (count(*) OVER (PARTITION BY r.run, s.bucket, s.period))::INTEGER AS crowd
FROM (SELECT DISTINCT text, run FROM runs WHERE run IN (SELECT run FROM short)) r
JOIN spoken s USING (text)
"""

OF_ONE_VOICE = f"""
SELECT DISTINCT least(n.text, w.text) AS one, greatest(n.text, w.text) AS other
FROM short w
JOIN (
    SELECT DISTINCT text, bucket, period + step AS period
    FROM spoken, (VALUES (-1), (0), (1)) steps(step)
) p USING (text)
JOIN nearby n ON n.run = w.run AND n.bucket = p.bucket AND n.period = p.period
WHERE n.text <> w.text AND n.place <= {CROWD}
"""

PAIRS = """
SELECT c.one, c.other, a.words AS one_words, b.words AS other_words,
    x.code AS one_code, y.code AS other_code
FROM ({pairs}) c
JOIN texts a ON a.text = c.one JOIN texts b ON b.text = c.other
JOIN codes x ON x.text = c.one JOIN codes y ON y.text = c.other
"""


@dataclass(frozen=True, slots=True)
class Capped:
    """What was left out to keep the cost linear: fingerprints, texts with one, pairs of those."""

    fingerprints: int = 0
    texts: int = 0
    pairs: int = 0


def prepare(store: Store) -> Capped:
    """Make the tables that candidates are joined from, and count what crowds leave out."""
    for sql in (RANKED, SHORT, SPOKEN, NEARBY):
        store.run(sql)
    store.run("DROP TABLE runs")
    store.run("DROP TABLE marks")
    beyond = f"FROM ranked WHERE crowd > {CROWD} AND place > {HEADS} AND printed > {HEADS}"
    left = f"SELECT mark, count(*) AS others {beyond} GROUP BY mark"
    return Capped(
        fingerprints=store.one(f"SELECT count(*) FROM ({left})"),
        texts=store.one(f"SELECT count(DISTINCT text) {beyond}"),
        pairs=int(store.one(f"SELECT sum(others * (others - 1) // 2) FROM ({left})") or 0),
    )


def candidates(store: Store) -> Iterator[pa.RecordBatch]:
    """Give pairs of texts (``one`` the longer) with ``words`` and ``code`` of each."""
    rows = store.one("SELECT count(*) FROM ranked")
    slices = rows // SLICE + 1
    for number in range(slices):
        sharing = SHARING.format(slices=slices, slice=number)
        yield from store.batches(PAIRS.format(pairs=sharing))
    yield from store.batches(PAIRS.format(pairs=OF_ONE_VOICE))
