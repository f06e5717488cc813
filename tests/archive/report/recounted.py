"""The report's numbers counted again in plain Python, from rows as they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from audit.archive.report.record import Part
from audit.measures import Counts, authors_of
from tests.archive.report.synthetic import Row, Tables

NAMED = {"named-person", "named-organisation", "identified-document"}
NUMBERS = ("words", "sentences", "quotations", "quoted_words", "errors", "warnings", "infos")


def parts(shards: Sequence[Tables], names: Callable[[Row], Iterable[str]]) -> dict[str, Part]:
    """Add articles up under each of their names, in small letters."""
    found: dict[str, Part] = {}
    for row, said in articles(shards):
        for name in names(row):
            one, key = _part(row, said), name.lower()
            old = found.get(key, Part("", Counts()))
            found[key] = Part(
                max(old.name, name),
                old.counts + one.counts,
                old.with_unnamed + one.with_unnamed,
                old.only_unnamed + one.only_unnamed,
                old.with_error + one.with_error,
            )
    return found


def articles(shards: Sequence[Tables]) -> list[tuple[Row, list[Row]]]:
    """Give each article once, from the first shard that has it, with its attributions."""
    found: dict[str, tuple[Row, list[Row]]] = {}
    for shard in shards:
        said: dict[str, list[Row]] = defaultdict(list)
        for one in shard["attributions"]:
            if one["cue_class"] != "attitude":
                said[one["article_id"]].append(one)
        for row in shard["articles"]:
            found.setdefault(row["article_id"], (row, said[row["article_id"]]))
    return list(found.values())


def _part(row: Row, said: list[Row]) -> Part:
    kinds = [one["source_kind"] for one in said if one["source_kind"]]
    named = sum(kind in NAMED for kind in kinds)
    unnamed = len(kinds) - named
    counts: dict[str, Any] = {name: row.get(name) or 0 for name in NUMBERS}
    counts["unsupported"] = row.get("unsupported_claims") or 0
    counts["aside"] = row.get("waived") or 0
    counts["attributed"] = len({one["sentence"] for one in said})
    total = Counts(articles=1, attributions=len(said), named=named, unnamed=unnamed, **counts)
    return Part("", total, unnamed > 0, unnamed > 0 and not named, total.errors > 0)


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
    seen = {row["article_id"] for row, _ in articles(shards)}
    found: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for shard in shards:
        for one in shard["sources"]:
            if one["kind"] in NAMED and one["attributions"] and one["article_id"] in seen:
                found[one["name"]][one["article_id"]] += one["attributions"]
        seen -= {row["article_id"] for row in shard["articles"]}
    return {name: (len(some), sum(some.values())) for name, some in found.items()}


def fired(shards: Sequence[Tables]) -> dict[str, tuple[int, int]]:
    """Give for each rule: findings that stand, and articles that have one."""
    seen = {row["article_id"] for row, _ in articles(shards)}
    found: dict[str, list[str]] = defaultdict(list)
    for shard in shards:
        for one in shard["findings"]:
            if one["status"] == "open" and one["article_id"] in seen:
                found[one["rule"]].append(one["article_id"])
        seen -= {row["article_id"] for row in shard["articles"]}
    return {rule: (len(some), len(set(some))) for rule, some in found.items()}
