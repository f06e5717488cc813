"""Links the quotations of an archive, from its tables to groups."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit.archive.quotes.appearances import Group, groups
from audit.archive.quotes.candidates import Capped, candidates, prepare
from audit.archive.quotes.clusters import cluster
from audit.archive.quotes.fingerprints import fingerprint
from audit.archive.quotes.links import keep_alike, link
from audit.archive.quotes.nodes import group
from audit.archive.quotes.reading import read_archive
from audit.archive.quotes.spreading import spread
from audit.archive.quotes.store import Store
from audit.archive.quotes.words import Weight

if TYPE_CHECKING:
    import pyarrow as pa

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Counts:
    """What was there, and what came of it.

    ``texts`` are different wordings, ``common`` those that many speakers use, ``unplaced``
    quotations that are short or common and lack the speaker or day that could tell them.
    """

    articles: int
    quotations: int
    texts: int
    common: int
    unplaced: int
    links: int
    groups: int
    capped: Capped


def link_all(
    store: Store, tables: dict[str, Iterable[pa.RecordBatch]], say: Say = lambda _: None
) -> Counts:
    """Link everything; then :func:`linked` gives the groups. ``say`` is told of each step."""
    say("reading")
    quotations = read_archive(store, tables)
    say("grouping the same words")
    group(store)
    say("fingerprints")
    fingerprint(store, int(Weight.FAIR))
    say("candidates")
    capped = prepare(store)
    say("comparing")
    keep_alike(store, spread(candidates(store), store.threads))
    say("linking")
    links = link(store)
    return Counts(
        articles=store.one("SELECT count(*) FROM articles"),
        quotations=quotations,
        texts=store.one("SELECT count(*) FROM texts"),
        common=store.one("SELECT count(*) FROM texts WHERE common"),
        unplaced=quotations - store.one("SELECT count(*) FROM occurrences"),
        links=links,
        groups=cluster(store),
        capped=capped,
    )


def linked(store: Store) -> Iterator[Group]:
    """Give the groups, the longest quotation first."""
    return groups(store)
