"""Labels and sources: the same person, somebody else, or nobody can tell."""

from __future__ import annotations

import pytest

from audit.article import read_text
from audit.evidence.people import person, relation
from audit.facts import Source, Span

SAME = [
    ("Ruth Okafor", "RUTH OKAFOR"),
    ("Ruth Okafor", "Okafor"),
    ("Ruth Okafor", "MS. OKAFOR"),
    ("Ruth Okafor", "Dr. R. Okafor"),
    ("Ruth Okafor", "Okafor, Ruth"),
    ("Ruth Okafor", "Ruth"),
    ("Ruth Okafor", "RO"),
    ("Ruth Okafor", "Ruth Okafore"),
    ("Ruth Okafor", "Ruth Okafor (chief inspector)"),
    ("Bob Lind", "Robert Lind"),
    ("José Peña", "JOSE PENA"),
    ("Anna Holm-Berg", "Anna Berg"),
]
OTHER = [
    ("Ruth Okafor", "Per Lind"),
    ("Ruth Okafor", "LIND"),
    ("Anna Vik", "Per Vik"),
    ("Ruth Okafor", "COUNCILLOR LIND"),
]
UNKNOWN = [
    ("Ruth Okafor", "Q"),
    ("Ruth Okafor", "Speaker 2"),
    ("Ruth Okafor", "THE COURT"),
    ("Ruth Okafor", "Moderator"),
    ("Ruth Okafor", "PL"),
]
CASES = [
    *((name, label, "same") for name, label in SAME),
    *((name, label, "other") for name, label in OTHER),
    *((name, label, "unknown") for name, label in UNKNOWN),
]


@pytest.mark.parametrize(("name", "label", "expected"), CASES)
def test_relation(name: str, label: str, expected: str) -> None:
    article = read_text(f"{name} spoke at the meeting.\n")
    source = Source("s1", name, "named-person", (Span(0, len(name)),))
    assert relation(person(article, source), label) == expected


def test_a_role_says_who_it_is() -> None:
    article = read_text("The mayor spoke at the meeting.\n")
    source = Source("s1", "The mayor", "unnamed-described", (Span(0, 9),), head="mayor")
    assert relation(person(article, source), "MAYOR") == "same"
    assert relation(person(article, source), "LIND") == "unknown"
