"""One article's part of the page: its measures, filters, text, notes and sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from audit.article.record import Article
from audit.engine.record import Audit
from audit.measures import Counts
from audit.report.html.column import LEVELS, Group, Passage, column
from audit.report.html.notes import Note
from audit.report.html.numbers import decimal, percent
from audit.report.html.picture import picture
from audit.report.html.speaking import speakers
from audit.report.html.templates import template

NAMES = {"error": "Errors", "warning": "Warnings", "info": "Infos", "aside": "Set aside"}


@dataclass(frozen=True, slots=True)
class Measure:
    """A number of the head; ``level`` where it counts findings."""

    name: str
    value: str
    level: str = ""


@dataclass(frozen=True, slots=True)
class Level:
    """A severity, or what is set aside, and how many notes have it."""

    level: str
    name: str
    number: int


def part(audit: Audit, id: str, notes: Sequence[Note], counts: Counts) -> str:
    """Give an article's part of the page, in which every id begins with ``id``."""
    groups, speaking = column(audit, notes), speakers(audit)
    return template("article").render(
        id=id,
        name=name_of(audit.article),
        path=audit.article.path,
        standard=audit.standard,
        headline=_headline(groups),
        measures=_measures(counts),
        levels=_levels(notes),
        rules=sorted(Counter(note.finding.rule for note in notes).items()),
        notes=notes,
        groups=groups,
        speakers=speaking,
        picture=picture(speaking),
    )


def name_of(article: Article) -> str:
    """Give what an article is called: its headline, its title, or its file's name."""
    first = next((one for one in article.blocks if one.kind == "headline"), None)
    words = article.text[first.span.start : first.span.end] if first else article.metadata.title
    return " ".join((words or "").split()) or article.path


def _headline(groups: Sequence[Group]) -> Passage | None:
    """Give the passage that is the article's headline."""
    found = (one for group in groups if group.kind == "headline" for one in group.passages)
    return next(found, None)


def _measures(counts: Counts) -> list[Measure]:
    return [
        Measure("Errors", f"{counts.errors:,}", "error"),
        Measure("Warnings", f"{counts.warnings:,}", "warning"),
        Measure("Infos", f"{counts.infos:,}", "info"),
        Measure("Words", f"{counts.words:,}"),
        Measure("Attributed sentences", percent(counts.attributed_share)),
        Measure("Named sourcing", percent(counts.named_share)),
        Measure("Unnamed sourcing", percent(counts.unnamed_share)),
        Measure("Sources", f"{counts.sources:,}"),
        Measure("Independent sources", f"{counts.independent:,}"),
        Measure("Claims without source", f"{counts.unsupported:,}"),
        Measure("The same per 1,000 words", decimal(counts.unsupported_rate)),
    ]


def _levels(notes: Sequence[Note]) -> list[Level]:
    numbers = Counter(note.level for note in notes)
    return [Level(level, NAMES[level], numbers[level]) for level in LEVELS if numbers[level]]
