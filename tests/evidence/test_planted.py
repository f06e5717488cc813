"""Planted edits must be found, and no clean quotation accused: in text, Word, PDF, transcripts."""

from __future__ import annotations

import pytest

from audit.facts import Comparison
from tests.evidence.planted import FINE, Case, compared

Results = list[tuple[Case, Comparison | None]]


@pytest.fixture(scope="module")
def results() -> Results:
    return list(compared())


def test_there_are_enough_of_each(results: Results) -> None:
    kinds = [case.kind for case, _ in results]
    for kind in ("word", "negation", "ellipsis", "splice", "speaker"):
        assert kinds.count(kind) == 20
    assert kinds.count("clean") >= 60


def test_planted_edits_are_found(results: Results) -> None:
    planted = [(case, one) for case, one in results if case.kind != "clean"]
    found = [case for case, one in planted if one and one.verdict in case.expected]
    assert len(found) >= 0.97 * len(planted)


def test_no_clean_quotation_is_accused(results: Results) -> None:
    clean = [(case, one) for case, one in results if case.kind == "clean"]
    assert [case.quote for case, one in clean if one is None or one.verdict not in FINE] == []


def test_what_is_found_has_its_place(results: Results) -> None:
    for _, one in results:
        assert one is not None
        assert one.file
        assert one.place.split()[0] in ("page", "line", "paragraph") or ":" in one.place
        assert one.passage
        assert 0 < one.similarity <= 1
        assert bool(one.difference) >= (one.verdict == "altered")
