"""The report's numbers counted again in plain Python, from rows as they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields

from audit.archive.report.record import Part
from audit.measures import Counts, authors_of
from tests.archive.report.synthetic import Row, Tables

NAMED = {"named-person", "named-organisation", "identified-document"}
MEASURES = [one.name for one in fields(Counts) if one.name != "articles"]


def parts(shards: Sequence[Tables], names: Callable[[Row], Iterable[str]]) -> dict[str, Part]:
    """Add articles up under each of their names, in small letters."""
    found: dict[str, Part] = {}
    for row in articles(shards):
        for name in names(row):
            one, key = _part(row), name.lower()
            old = found.get(key, Part("", Counts()))
            found[key] = Part(
                max(old.name, name),
                old.counts + one.counts,
                old.with_unnamed + one.with_unnamed,
                old.only_unnamed + one.only_unnamed,
                old.with_error + one.with_error,
            )
    return found


def articles(shards: Sequence[Tables]) -> list[Row]:
    """Give each article once, from the first shard that has it."""
    found: dict[str, Row] = {}
    for shard in shards:
        for row in shard["articles"]:
            found.setdefault(row["article_id"], row)
    return list(found.values())


def _part(row: Row) -> Part:
    counts = Counts(1, **{name: row.get(name) or 0 for name in MEASURES})
    unnamed = counts.unnamed > 0
    return Part("", counts, unnamed, unnamed and not counts.named, counts.errors > 0)


def by_desk(row: Row) -> list[str]:
    return [" ".join(row["section"].split())] if row["section"] else []


def by_outlet(row: Row) -> list[str]:
    return [row["outlet"]] if row["outlet"] else []


def by_author(row: Row) -> tuple[str, ...]:
    return tuple({one.lower(): one for one in authors_of(row["byline"] or "")}.values())


def by_month(row: Row) -> list[str]:
    return [row["month"]]


def cited(shards: Sequence[Tables]) -> dict[str, tuple[int, int]]:
    """Give for each person or body by plain name: articles, and attributions."""
    seen = {row["article_id"] for row in articles(shards)}
    found: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for shard in shards:
        for one in shard["sources"]:
            if one["kind"] in NAMED and one["attributions"] and one["article_id"] in seen:
                found[one["name"]][one["article_id"]] += one["attributions"]
        seen -= {row["article_id"] for row in shard["articles"]}
    return {name: (len(some), sum(some.values())) for name, some in found.items()}


def fired(shards: Sequence[Tables]) -> dict[str, tuple[int, int]]:
    """Give for each rule: findings that stand, and articles that have one."""
    seen = {row["article_id"] for row in articles(shards)}
    found: dict[str, list[str]] = defaultdict(list)
    for shard in shards:
        for one in shard["findings"]:
            if one["status"] == "open" and one["article_id"] in seen:
                found[one["rule"]].append(one["article_id"])
        seen -= {row["article_id"] for row in shard["articles"]}
    return {rule: (len(some), len(set(some))) for rule, some in found.items()}
