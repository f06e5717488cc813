"""Archives of synthetic tables: what ``audit archive`` would write, without any article."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from audit.archive.layout import MANIFEST, RECEIPTS, file_of, receipt_of
from audit.archive.record import Counts, Receipt, Shard, Written
from audit.archive.schema import TABLES, schema

Row = dict[str, Any]
Tables = Mapping[str, list[Row]]

SHARD = 20_000
DESKS = ("City", "Politics", "Business", "Culture", "Sport", "Health", None)
RULES = (
    ("bare-source", "error"), ("unsupported-claim", "error"), ("passive-attribution", "warning"),
    ("single-source", "warning"), ("loaded-verb", "info"), ("late-attribution", "info"),
)  # fmt: skip
KINDS = (
    "named-person", "named-person", "named-organisation", "named-organisation",
    "identified-document", "unnamed-described", "vague",
)  # fmt: skip
GIVEN = (
    "Ana", "Per", "Ruth", "Tom", "Mina", "Kofi", "Lena", "Omar", "Iris", "Jon", "Eva", "Sami",
    "Noor", "Hugo", "Tess", "Ravi",
)  # fmt: skip
FAMILY = (
    "Ruiz", "Lind", "Okafor", "Hale", "Patel", "Mensah", "Vogt", "Farah", "Dahl", "Brandt",
    "Rossi", "Khan", "Aziz", "Moreau",
)  # fmt: skip


def write(folder: Path, shards: Iterable[Tables], *, complete: bool = True) -> Path:
    """Write shards of rows as an archive, with receipts and a manifest."""
    for number, tables in enumerate(shards):
        name = f"shard-{number:05}"
        files = []
        for table in TABLES:
            path = file_of(table, name)
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            rows = [{**row, "shard": name} for row in tables.get(table, [])]
            pq.write_table(pa.Table.from_pylist(rows, schema=schema(table)), folder / path)
            files.append(Written(table, path, len(rows), 0, ""))
        shard = Shard(name, "jsonl", (), 0, -1, 0, "")
        (folder / RECEIPTS).mkdir(parents=True, exist_ok=True)
        entry = Receipt(shard, "", "", Counts(), tuple(files)).entry()
        (folder / receipt_of(name)).write_text(json.dumps(entry), "utf-8")
    (folder / MANIFEST).parent.mkdir(parents=True, exist_ok=True)
    (folder / MANIFEST).write_text(json.dumps({"complete": complete}), "utf-8")
    return folder


def many(number: int, *, seed: int = 7, shard: int = SHARD) -> Iterator[Tables]:
    """Give so many articles in shards: eight years, 60 outlets, as many authors as a tenth."""
    chance = random.Random(seed)
    numbers = iter(range(number))
    while some := list(islice(numbers, shard)):
        tables: dict[str, list[Row]] = {table: [] for table in TABLES}
        for at in some:
            for table, rows in article(at, number, chance).items():
                tables[table] += rows
        yield tables


def article(at: int, number: int, chance: random.Random) -> dict[str, list[Row]]:
    """Give the rows of one article; sourcing gets a little better from year to year."""
    day = date(2018, 1, 1) + timedelta(days=chance.randrange(8 * 365))
    key = {"article_id": f"{at * 2_654_435_761 % 2**64:032x}", "month": day.isoformat()[:7]}
    better = (day.year - 2018) / 8
    sources = [_source(key, one, better, chance) for one in range(1, chance.randint(2, 7))]
    said = [_attribution(key, one, sources, chance) for one in range(1, chance.randint(3, 15))]
    for one in sources:
        one["attributions"] = sum(it["source_id"] == one["source_id"] for it in said)
    found = [_finding(key, one, chance) for one in range(chance.randrange(5) - (better > 0.6))]
    counts = {
        f"{name}s": sum(one["severity"] == name for one in found)
        for name in ("error", "warning", "info")
    }
    author = chance.randrange(max(number // 10, 1))
    given, family = GIVEN[author % len(GIVEN)], FAMILY[author % len(FAMILY)]
    told = {
        **key, **counts, "title": f"Story {at}", "file": "in.jsonl", "row": at, "part": 0,
        "url": f"https://news{at % 60}.example/{at}", "date": day.isoformat(),
        "byline": f"{given} {family}{chr(97 + author // 224 % 26)}{author // 5824 or ''}",
        "section": chance.choice(DESKS), "outlet": f"Outlet {int(60 * chance.random() ** 2)}",
        "standard": "default", **_measures(said, sources, chance),
    }  # fmt: skip
    return {"articles": [told], "findings": found, "attributions": said, "sources": sources}


def _measures(said: list[Row], sources: list[Row], chance: random.Random) -> Row:
    """Give what ``audit.measures`` would count, but for findings."""
    reported = [one for one in said if one["cue_class"] != "attitude"]
    kinds = [one["source_kind"] for one in reported if one["source_kind"]]
    speaking = {one["source_id"] for one in reported}
    named = [one["source_id"] for one in sources if one["kind"] in KINDS[:5]]
    claims = chance.randrange(7)
    return {
        "words": chance.randint(80, 1_500), "sentences": chance.randint(15, 60),
        "attributed": len({one["sentence"] for one in reported}), "attributions": len(reported),
        "named": sum(kind in KINDS[:5] for kind in kinds),
        "unnamed": sum(kind not in KINDS[:5] for kind in kinds),
        "sources": len(speaking - {None}), "named_sources": len(speaking & set(named)),
        "independent": len(speaking & set(named)), "quotations": 3, "quoted_words": 40,
        "claims": claims, "unsupported": min(claims, chance.randrange(4)), "aside": 0,
    }  # fmt: skip


def _source(key: Row, number: int, better: float, chance: random.Random) -> Row:
    kind = chance.choice(KINDS[: 7 if chance.random() > better / 2 else 5])
    name = int(5_000 * chance.random() ** 3)
    shown = f"{GIVEN[name % 16]} {FAMILY[name % 14]}-{name}"
    if kind == "named-organisation":
        shown = f"The Board of {FAMILY[name % 14]} {name}"
    return {**key, "source_id": f"s{number}", "name": shown, "kind": kind, "quoted_words": 12}


def _attribution(key: Row, number: int, sources: list[Row], chance: random.Random) -> Row:
    source = chance.choice([*sources, None])
    return {
        **key, "attribution": f"a{number}", "sentence": chance.randrange(15),
        "source_id": source and source["source_id"], "source_kind": source and source["kind"],
        "source_name": source and source["name"],
        "cue_class": chance.choice(("neutral", "neutral", "loaded", "attitude")),
    }  # fmt: skip


def _finding(key: Row, number: int, chance: random.Random) -> Row:
    rule, severity = RULES[int(len(RULES) * chance.random() ** 2) - 1]
    return {**key, "finding": number, "rule": rule, "severity": severity, "status": "open"}
