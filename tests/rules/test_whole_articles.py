"""Rules on the whole article that its own text cannot show in an example."""

from __future__ import annotations

import pytest

from audit import audit_text
from audit.engine import load_standard
from audit.evidence import Evidence
from audit.evidence.labels import Line, labelled
from audit.evidence.record import Document

STORY = """Greener mill

Roth Homes will open its new mill in May. “This is a proud day for the valley,” said Per Roth, who
heads Roth Homes. “It will use half as much water as the old one.” The mill stands where the old one
stood before the fire, between the weir and the road to Vik, and it will grind rye, wheat and oats
for forty farms in the valley and for the three that are left on the far side of the hill. “We have
waited long for this,” Roth said. There will be music, soup and speeches on the first day of May.
"""
SAID = """This is a proud day for the valley. We have waited long for this, and we thank the town.
It will use half as much water as the old one."""


def found(name: str, said: str = SAID) -> list[str]:
    """Audit the story against one file of source material."""
    lines = [Line(text, f"line {n}") for n, text in enumerate(said.splitlines(), 1)]
    evidence = Evidence((Document(name, labelled(lines)),))
    book = load_standard().only("press-release-only")
    return [
        finding.rule for finding in audit_text(STORY, rulebook=book, evidence=evidence).findings
    ]


@pytest.mark.parametrize("name", ["evidence/mill-press-release.txt", "statement-roth.pdf"])
def test_quotations_that_are_all_in_a_release(name: str) -> None:
    assert found(name) == ["press-release-only"]


def test_quotations_from_an_interview_are_no_release() -> None:
    assert found("evidence/interview-with-roth.txt") == []


def test_one_quotation_that_is_not_in_the_release() -> None:
    assert found("press-release.txt", SAID.replace("We have waited long for this", "Thanks")) == []
