"""The gold is sound: spans inside the texts, keys that exist, words that stand there."""

from __future__ import annotations

import json
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import get_args

import pytest

from audit.article import read_file
from audit.facts import Channel, SourceKind, Span
from tests.gold.comparing import compare
from tests.gold.labels import FOLDERS, Gold, read_gold

HERE = Path(__file__).parent
LABELS = sorted((HERE / "labels").rglob("*.jsonl"))
PIECES = sorted((HERE / "labels" / "pieces").glob("*.jsonl"))
FIELDS = (
    {"article", "characters"},
    {"source", "kind", "mentions"},
    {"attribution", "source", "kind", "channel", "stated"},
    {"quotation", "speaker"},
)


def spans_of(gold: Gold) -> list[Span]:
    mentions = [span for source in gold.sources.values() for span in source.mentions]
    contents = [span for item in gold.attributions for span in item.content]
    return [*mentions, *contents, *(item.span for item in gold.quotations)]


def test_every_piece_has_labels_and_every_article_is_there_once() -> None:
    articles = [read_gold(path).article for path in PIECES]
    assert sorted(articles) == sorted(path.name for path in (HERE / "pieces").iterdir())
    assert {path.parent.name for path in LABELS} == set(FOLDERS.values())


@pytest.mark.parametrize("path", LABELS, ids=lambda path: path.stem)
def test_records_have_known_fields(path: Path) -> None:
    first, *rest = (set(json.loads(line)) for line in path.read_text("utf-8").splitlines())
    assert first == FIELDS[0]
    for fields in rest:
        assert fields - {"words"} in FIELDS[1:]
        assert ("words" in fields) == (path in PIECES)


@pytest.mark.parametrize("path", LABELS, ids=lambda path: path.stem)
def test_keys_kinds_and_channels_are_known(path: Path) -> None:
    gold = read_gold(path)
    assert all(source.kind in get_args(SourceKind) for source in gold.sources.values())
    assert all(item.speaker in gold.sources for item in gold.quotations)
    for item in gold.attributions:
        assert item.channel in get_args(Channel)
        assert item.stated == (item.channel != "unknown")
        assert item.kind == (gold.sources[item.source].kind if item.source else None)


@pytest.mark.parametrize("path", LABELS, ids=lambda path: path.stem)
def test_spans_lie_in_the_text_and_no_two_sources_share_a_mention(path: Path) -> None:
    gold = read_gold(path)
    assert all(0 <= span.start < span.end <= gold.characters for span in spans_of(gold))
    mentions = sorted(span for source in gold.sources.values() for span in source.mentions)
    assert all(one.end <= other.start for one, other in pairwise(mentions))


@pytest.mark.parametrize("path", PIECES, ids=lambda path: path.stem)
def test_words_stand_where_the_labels_say(path: Path) -> None:
    first, *records = map(json.loads, path.read_text("utf-8").splitlines())
    text = read_file(HERE / "pieces" / first["article"]).text
    assert len(text) == first["characters"]
    for record in records:
        places = record.get("mentions") or record.get("attribution") or [record["quotation"]]
        assert record["words"] == [text[start:end] for start, end in places]


@pytest.fixture(scope="module")
def count() -> Counter[str]:
    """Give what was right and wrong in all pieces together."""
    pieces = compare(HERE / "labels" / "pieces", HERE / "pieces")
    return sum((compared.count for compared in pieces), Counter())


@pytest.mark.parametrize(
    ("right", "total", "target"),
    [
        ("speakers right", "quotations", 0.93),
        ("kind right", "found", 0.92),
        ("channel right", "stated found", 0.85),
    ],
)
def test_figures_keep_above_their_targets(
    count: Counter[str], right: str, total: str, target: float
) -> None:
    assert count[total] > 100
    assert count[right] / count[total] >= target


def test_no_two_people_are_merged(count: Counter[str]) -> None:
    assert count["merges"] == 0
