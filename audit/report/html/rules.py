"""What a page tells of the rules that found something: why, how to mend it, and what backs it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from audit.engine.rule import Backing, Rule


@dataclass(frozen=True, slots=True)
class Explained:
    """A rule in plain words: headed paragraphs, and the published standards behind it."""

    id: str
    title: str
    sections: tuple[tuple[str, str], ...] = ()
    backing: tuple[Backing, ...] = ()


def explained(names: Iterable[str], rules: Mapping[str, Rule]) -> Iterator[Explained]:
    """Explain rules by name; one that is not known has its name only."""
    for name in sorted(names):
        rule = rules.get(name)
        yield _explained(rule) if rule else Explained(name, name)


def _explained(rule: Rule) -> Explained:
    sections = (
        ("What it finds", rule.about_text),
        ("Why it matters", rule.why),
        ("How to mend it", rule.mend or rule.remedy),
    )
    told = tuple((heading, " ".join(text.split())) for heading, text in sections if text)
    return Explained(rule.id, rule.title, told, rule.backed_by)
