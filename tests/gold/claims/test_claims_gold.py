"""What the claims and source phrases are worth on the 60 articles that nobody learned from."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from audit.article import Article, read_text
from audit.engine import judge, load_standard
from audit.facts import Facts
from audit.language import analyse
from audit.language.claims.layout import TYPES
from tests.gold.claims.places import Place, in_file, shared

HERE = Path(__file__).parent
LABELS = sorted((HERE / "labels").glob("*.jsonl"))
LESSONS = sorted((HERE / "lessons" / "labels").glob("*.jsonl"))
PHRASES = {"vague", "unnamed", "passive", "document"}
NEWSROOM = 0.4
SAYING = {"statistic-no-source", "unattributed-claim", "unsourced-talk", "weasel-hedge"}
"""Rules whose findings the labels can bear out or not."""


def rows(path: Path) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    head, *labels = (json.loads(line) for line in path.read_text("utf-8").splitlines())
    return head, labels


def text_of(path: Path) -> str:
    head, _ = rows(path)
    with (path.parents[1] / "pieces" / head["doc"]).open(encoding="utf-8", newline="") as file:
        return file.read()


@dataclass(frozen=True)
class Read:
    article: Article
    facts: Facts
    sourced: bool
    needing: frozenset[int]
    phrases: dict[str, list[Place]]


@lru_cache(maxsize=1)
def everything() -> list[Read]:
    return [read(path) for path in LABELS]


def read(path: Path) -> Read:
    head, labels = rows(path)
    article = read_text(text_of(path), format="text")
    facts = analyse(article)
    places = [in_file(article, sentence.span) for sentence in facts.sentences]
    needing = {
        max(range(len(places)), key=lambda i: shared(places[i], tuple(label["span"])))
        for label in labels
        if label.get("needs")
    }
    phrases = {
        kind: [tuple(span) for label in labels for span in label.get(kind, ())] for kind in PHRASES
    }
    return Read(article, facts, head["sourced"], frozenset(needing), phrases)


def score(both_ways: Iterator[tuple[int, int, int, int]]) -> tuple[float, float]:
    """Precision and F1 of (right, found, got, wanted)."""
    right, found, got, wanted = map(sum, zip(*both_ways, strict=True))
    p, r = right / max(1, found), got / max(1, wanted)
    return p, 2 * p * r / max(1e-9, p + r)


def claims(threshold: float) -> Iterator[tuple[int, int, int, int]]:
    for one in everything():
        flagged = {
            claim.sentence
            for claim in one.facts.claims
            if not claim.attributed and claim.probability >= threshold
        }
        both = len(flagged & one.needing)
        yield both, len(flagged), both, len(one.needing)


def phrases(theirs: set[str], ours: set[str]) -> Iterator[tuple[int, int, int, int]]:
    for one in everything():
        gold = [place for kind in sorted(theirs) for place in one.phrases[kind]]
        found = [
            in_file(one.article, phrase.span)
            for phrase in one.facts.source_phrases
            if phrase.kind in ours
        ]
        yield (
            sum(any(shared(a, b) for b in gold) for a in found),
            len(found),
            sum(any(shared(a, b) for a in found) for b in gold),
            len(gold),
        )


@pytest.mark.parametrize("path", [*LABELS, *LESSONS], ids=lambda path: path.stem)
def test_labels_lie_in_their_articles(path: Path) -> None:
    _, labels = rows(path)
    text = text_of(path)
    assert [label["span"] for label in labels] == sorted(label["span"] for label in labels)
    for label in labels:
        start, end = label["span"]
        assert 0 <= start < end <= len(text)
        assert set(label) - {"span", "needs", "carried"} <= PHRASES
        assert set(label.get("needs", ())) <= set(TYPES)
        for kind in PHRASES:
            assert all(start <= s < e <= end for s, e in label.get(kind, ()))


def test_nothing_is_measured_that_was_learned() -> None:
    measured = {text_of(path) for path in LABELS}
    assert len(measured) == 60
    assert measured.isdisjoint(text_of(path) for path in LESSONS)


def test_half_of_the_articles_are_well_sourced() -> None:
    assert Counter(rows(path)[0]["sourced"] for path in LABELS) == {True: 30, False: 30}


def test_sentences_that_need_a_source() -> None:
    precision, f1 = score(claims(NEWSROOM))
    assert f1 > 0.70
    assert precision > 0.64
    stricter, _ = score(claims(0.6))
    assert stricter > precision, "a higher threshold leaves surer ones"


def test_source_phrases() -> None:
    _, people = score(phrases({"vague", "unnamed"}, {"vague", "unnamed"}))
    _, rest = score(phrases({"passive", "document"}, {"hedge", "document"}))
    assert people > 0.70
    assert rest > 0.75


def test_well_sourced_articles_are_left_alone() -> None:
    rulebook = load_standard("newsroom")
    words = false = 0
    for one in everything():
        if not one.sourced:
            continue
        words += len(one.article.source.split())
        marked = [place for spans in one.phrases.values() for place in spans]
        marked += [in_file(one.article, one.facts.sentences[i].span) for i in one.needing]
        for finding in judge(one.article, one.facts, rulebook).findings:
            place = in_file(one.article, finding.span)
            right = any(shared(place, other) for other in marked)
            false += finding.rule in SAYING and not right
    assert words / max(1, false) > 500
