"""The gold as records: who is a source, who is quoted where, and what is attributed to whom."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from audit.facts import Channel, SourceKind, Span

FOLDERS = {"shared articles": "articles", "own pieces": "pieces"}
"""The parts of the gold and where their labels lie under ``labels``."""


@dataclass(frozen=True, slots=True)
class GoldSource:
    """Somebody or something that speaks or is named, with all places that name or describe it."""

    key: str
    kind: SourceKind
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class GoldQuotation:
    """Quoted words and the key of whom they are quoted from."""

    span: Span
    speaker: str


@dataclass(frozen=True, slots=True)
class GoldAttribution:
    """What is attributed, to whom, through which channel; ``stated`` where the text tells it."""

    content: tuple[Span, ...]
    source: str | None
    kind: SourceKind | None
    channel: Channel
    stated: bool


@dataclass(frozen=True, slots=True)
class Gold:
    """The labels of one article; ``characters`` is the length of its ``Article.text``."""

    article: str
    characters: int
    sources: dict[str, GoldSource]
    quotations: tuple[GoldQuotation, ...]
    attributions: tuple[GoldAttribution, ...]


def read_gold(path: Path) -> Gold:
    """Read the labels of one article, a JSON record per line, the first about the article."""
    head, *records = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    sources = [_source(r) for r in records if "mentions" in r]
    return Gold(
        article=head["article"],
        characters=head["characters"],
        sources={source.key: source for source in sources},
        quotations=tuple(
            GoldQuotation(Span(*r["quotation"]), r["speaker"]) for r in records if "quotation" in r
        ),
        attributions=tuple(_attribution(r) for r in records if "attribution" in r),
    )


def _source(record: dict[str, Any]) -> GoldSource:
    return GoldSource(record["source"], record["kind"], _spans(record["mentions"]))


def _attribution(record: dict[str, Any]) -> GoldAttribution:
    return GoldAttribution(
        content=_spans(record["attribution"]),
        source=record["source"],
        kind=record["kind"],
        channel=record["channel"],
        stated=record["stated"],
    )


def _spans(places: list[list[int]]) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in places)
