"""Groups of linked quotations, each around its fullest version.

Every member is linked to the fullest version itself; only one whose words stand whole in a
member may come in by that member. What is around a longer version that nobody else prints
(“not really” put in) joins the group whose most printed version it is linked to. So no chain
of small changes joins two quotations that have nothing in common, and the order of the links
makes no difference.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from audit.archive.quotes.linking import Strength
from audit.archive.quotes.nodes import NEAR
from audit.archive.quotes.store import Store

BEST_FIRST = f"""
SELECT other, one, strength FROM links
ORDER BY other, kind, apart, coalesce(days > {NEAR}, true), likeness DESC, days NULLS LAST, one
"""

PRINTED = """
SELECT n.node, count(o.article)::INTEGER AS times FROM nodes n
JOIN occurrences o ON o.text = n.text AND o.voice = n.voice AND o.session = n.session
GROUP BY n.node ORDER BY n.node
"""

ALTERED = f"""
SELECT one, other FROM links
WHERE kind > 0 AND coalesce(days <= {NEAR}, false) ORDER BY one, other
"""

Anchors = NDArray[np.int32]


def cluster(store: Store) -> int:
    """Make the table ``members`` (``node``, ``anchor``), and give how many groups there are.

    Nodes that are linked to none are left out, unless several articles have their words.
    """
    import pyarrow as pa

    anchors = _anchors(store, int(store.one("SELECT count(*) FROM nodes")))
    anchors = _joined(store, anchors)
    nodes = np.arange(len(anchors), dtype=np.int32)
    store.run("CREATE TABLE grouped (node INTEGER, anchor INTEGER)")
    store.add("grouped", pa.table({"node": nodes, "anchor": anchors}))
    store.run(MEMBERS)
    return int(store.one("SELECT count(DISTINCT anchor) FROM members"))


MEMBERS = """
CREATE TABLE members AS
WITH printed AS (
    SELECT g.node, g.anchor, o.article FROM grouped g JOIN nodes n USING (node)
    JOIN occurrences o ON o.text = n.text AND o.voice = n.voice AND o.session = n.session
), several AS (
    SELECT anchor FROM printed GROUP BY anchor HAVING count(DISTINCT article) > 1
)
SELECT node, anchor FROM grouped WHERE anchor IN (SELECT anchor FROM several)
"""


def _anchors(store: Store, count: int) -> Anchors:
    """Give for each node the one that its group is around; nodes come longest first."""
    anchors = np.arange(count, dtype=np.int32)
    for other, found in groupby(_links(store), key=itemgetter(0)):
        for _, one, strength in found:
            if anchors[one] == one or strength == Strength.FIRM:
                anchors[other] = anchors[one]
                break
    return anchors


def _joined(store: Store, anchors: Anchors) -> Anchors:
    """Join groups to those whose most printed node their own fullest version is linked to.

    Only a more printed group takes one in, and none that was taken in takes others.
    """
    printed = np.zeros(len(anchors), np.int64)
    for batch in store.batches(PRINTED):
        printed[batch.column("node").to_numpy()] = batch.column("times").to_numpy()
    order = np.lexsort((np.arange(len(anchors)), -printed))
    roots, heads = np.unique(anchors[order], return_index=True)
    head = np.full(len(anchors), -1, np.int64)
    head[roots] = order[heads]  # the most printed node of each group, of equals the longest
    taken: dict[int, tuple[int, int]] = {}
    for batch in store.batches(ALTERED):
        one, other = batch.column("one").to_numpy(), batch.column("other").to_numpy()
        for root, into in ((one, other), (other, one)):
            fits = (anchors[root] == root) & (head[anchors[into]] == into)
            fits &= (anchors[into] != root) & (printed[into] > printed[head[anchors[root]]])
            for small, large in zip(root[fits].tolist(), into[fits].tolist(), strict=True):
                best = (-int(printed[large]), int(anchors[large]))
                taken[small] = min(taken.get(small, best), best)
    moved = np.arange(len(anchors), dtype=np.int32)
    for small, (_, large) in taken.items():
        if large not in taken:
            moved[small] = large
    return moved[anchors]


def _links(store: Store) -> Iterator[tuple[int, int, int]]:
    for batch in store.batches(BEST_FIRST):
        columns = (batch.column(name).to_pylist() for name in ("other", "one", "strength"))
        yield from zip(*columns, strict=True)
