"""Puts the ledger together from the articles' parts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace

from audit.facts import SourceKind
from audit.ledger.identities import Group, Grouping
from audit.ledger.idle import idle_entries
from audit.ledger.names import has_article, plain_name
from audit.ledger.pairings import pairings
from audit.ledger.record import NAMED, Appearance, ArticleRecord, Identity, Ledger
from audit.ledger.settled import SettledFile
from audit.ledger.shares import shares_of
from audit.ledger.voices import Voice, part_of

UNDATED = "9999"


def compile_ledger(
    records: Iterable[ArticleRecord],
    settled_for: Callable[[str], SettledFile | None] = lambda _: None,
) -> Ledger:
    """Give the ledger over articles; their order makes no difference.

    ``settled_for`` gives the ``sources.yaml`` that holds for the article at a path.
    """
    articles = tuple(sorted(records, key=lambda one: one.path))
    appearances = [each for one in articles for each in one.appearances]
    grouping = Grouping(appearances, settled_for)
    totals = Voice(
        attributions=sum(one.attributions for one in articles),
        quoted_words=sum(one.quoted_words for one in articles),
    )
    by_path = {one.path: one for one in articles}
    drafts = (_identity(group, by_path, totals) for group in grouping.groups())
    identities = tuple(
        replace(one, id=f"s{number}") for number, one in enumerate(sorted(drafts, key=_rank), 1)
    )
    files = {settled_for(one.path) for one in articles} - {None}
    idle = idle_entries((file for file in files if file), grouping.used, identities)
    return Ledger(
        articles=articles,
        identities=identities,
        pairings=pairings(identities),
        shares=shares_of(articles, identities),
        doubts=(*grouping.doubts, *idle),
        attributions=totals.attributions,
        quoted_words=totals.quoted_words,
    )


def _identity(group: Group, articles: dict[str, ArticleRecord], totals: Voice) -> Identity:
    found = tuple(sorted(group.appearances, key=lambda one: one.key))
    settled = group.settled
    attributions = sum(one.voice.attributions for one in found)
    quoted = sum(one.voice.quoted_words for one in found)
    roles = settled.roles if settled and settled.roles else _most(one.role for one in found)
    bodies = (settled.affiliation,) if settled and settled.affiliation else ()
    return Identity(
        id="",
        name=settled.name if settled else _most(one.name for one in found)[0],
        kind=(settled and settled.kind) or _kind(found),
        appearances=found,
        names=_most(name for one in found for name in one.names),
        roles=roles,
        affiliations=bodies or _most(one.affiliation for one in found),
        settled=settled is not None,
        settled_affiliation=bool(bodies),
        notes=settled.notes if settled else None,
        voice=part_of(attributions, totals.attributions, quoted, totals.quoted_words),
        first=min(found, key=lambda one: (articles[one.path].date or UNDATED, *one.key)),
        bylines=_bylines(found, articles),
        doubts=tuple(dict.fromkeys(group.doubts)),
    )


def _most(values: Iterable[str | None]) -> tuple[str, ...]:
    """Give each value once, the most frequent first, in its most frequent, longest spelling.

    The article before a body's name is no part of it where others leave it out.
    """
    counts = Counter(value for value in values if value)
    together: Counter[str] = Counter()
    spelt: dict[str, str] = {}
    for value in sorted(counts, key=lambda one: (has_article(one), -counts[one], -len(one), one)):
        together[plain_name(value)] += counts[value]
        spelt.setdefault(plain_name(value), value)
    order = sorted(spelt, key=lambda key: (-together[key], -len(key), key))
    return tuple(spelt[key] for key in order)


def _kind(found: tuple[Appearance, ...]) -> SourceKind:
    counts = Counter(one.kind for one in found)
    return min(counts, key=lambda kind: (-counts[kind], kind))


def _bylines(
    found: tuple[Appearance, ...], articles: dict[str, ArticleRecord]
) -> tuple[tuple[str, int], ...]:
    """Count the articles by byline, the most first; those without one do not count."""
    paths = dict.fromkeys(one.path for one in found)
    counts = Counter(byline for path in paths if (byline := articles[path].byline))
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))


def _rank(identity: Identity) -> tuple[object, ...]:
    """Order sources: the most attributions first, then quoted words, then articles, then name."""
    voice = identity.voice
    first = identity.appearances[0].key
    weight = (-voice.attributions, -voice.quoted_words, -len(identity.articles))
    return (*weight, identity.kind not in NAMED, identity.name, first)
